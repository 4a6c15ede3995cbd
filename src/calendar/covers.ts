import { type DayNumber, dayNumberOf } from "../time/day";
import type { Calendar } from "./calendar";
import { defineCalendar } from "./define-calendar";
import { type DayLike, dayOf } from "./local-day";

/** The first and the last day of a stretch. */
interface DaySpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

const spans = new WeakMap<Calendar, DaySpan>();

/**
 * Whether all days from `from` to `to` lie within what the calendar `covers`, both days included; without
 * `to`, that one day. Where it is false, holidays may be missing and the week alone decided.
 *
 * A combined calendar covers what all of its parts cover; one without `covers` covers every day.
 *
 * @throws KefuError `invalid_argument` for what is no day; `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * const office = workCalendar({ holidays: ["2024-10-01"] });
 * isCovered(office, "2024-05-20"); // => true
 * isCovered(office, "2024-12-30", "2025-01-02"); // => false
 * ```
 */
export function isCovered(calendar: Calendar, from: DayLike, to: DayLike = from): boolean {
  let span = spans.get(calendar);
  if (span === undefined) {
    span = daysCovered(defineCalendar(calendar));
    spans.set(calendar, span);
  }
  const one = dayOf(calendar, from);
  const other = dayOf(calendar, to);
  return Math.min(one, other) >= span.first && Math.max(one, other) <= span.last;
}

function daysCovered(calendar: Calendar): DaySpan {
  if ("combine" in calendar) {
    const parts = calendar.of.map(daysCovered);
    return {
      first: Math.max(...parts.map(({ first }) => first)),
      last: Math.min(...parts.map(({ last }) => last)),
    };
  }
  const { covers } = calendar;
  return { first: dayNumberOf(covers?.from) ?? -Infinity, last: dayNumberOf(covers?.to) ?? Infinity };
}
