import type { Calendar } from "../calendar/calendar";
import { dayNumberOf } from "../time/day";
import { endOfDay, startOfDay } from "../time/local";

/** The instants between which a calendar's dated entries are known. */
export interface Coverage {
  readonly from: number;
  readonly to: number;
}

const EVER: Coverage = { from: -Infinity, to: Infinity };
const known = new WeakMap<Calendar, Coverage>();

/** Where a calendar knows its holidays, as instants; a combined one only where all of its parts do. */
export function coverageOf(calendar: Calendar): Coverage {
  let coverage = known.get(calendar);
  if (coverage === undefined) {
    coverage = "combine" in calendar ? calendar.of.map(coverageOf).reduce(both, EVER) : ownCoverage(calendar);
    known.set(calendar, coverage);
  }
  return coverage;
}

const both = (one: Coverage, other: Coverage): Coverage => ({
  from: Math.max(one.from, other.from),
  to: Math.min(one.to, other.to),
});

function ownCoverage({ covers, timeZone }: Extract<Calendar, { hours: unknown }>): Coverage {
  const from = covers === undefined ? undefined : dayNumberOf(covers.from);
  const to = covers === undefined ? undefined : dayNumberOf(covers.to);
  return from === undefined || to === undefined
    ? EVER
    : { from: startOfDay(from, timeZone), to: endOfDay(to, timeZone) };
}
