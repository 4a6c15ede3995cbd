import type { InstantLike } from "../base";
import type { Calendar } from "../calendar/calendar";
import { msOf } from "../calendar/moment";
import { openSegments } from "../calendar/open-segments";
import { nextOpening } from "../calendar/open-time";
import { isOpenClock } from "./next-due";
import type { SlaClock } from "./sla-clock";

const YEAR_MS = 366 * 86_400_000;

/**
 * The running clocks that will be broken by a moment unless somebody acts, the first due first.
 *
 * Without `before` it is the next opening after `asOf`, or after the opening hours that `asOf` lies in:
 * who asks at ten to six hears what breaks before tomorrow morning. A calendar that never closes has no
 * next opening, and then there are none.
 *
 * @throws KefuError `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * const asOf = new Date("2024-05-20T17:50+08:00");
 * const history = [{ type: "received", at: new Date("2024-05-20T17:00+08:00") }] as const;
 * const issue = { id: "1", history, precisionMs: 1, category: [], tier: "medium" } as const;
 * const calendar = workCalendar({});
 * const clocks = slaClocks(GUIDE_POLICY, issue, { calendar, asOf });
 * willBreachBefore(clocks, { calendar, asOf }).map(({ target }) => target); // => ["respond"]
 * ```
 */
export function willBreachBefore(
  clocks: Iterable<SlaClock>,
  {
    calendar,
    asOf,
    before,
  }: { readonly calendar: Calendar; readonly asOf: InstantLike; readonly before?: InstantLike },
): SlaClock[] {
  const limit = before === undefined ? openingAfter(calendar, msOf(asOf)) : msOf(before);
  if (limit === undefined) return [];
  return [...clocks]
    .filter((clock) => clock.state === "running" && isOpenClock(clock) && dueMs(clock) < limit)
    .sort((a, b) => dueMs(a) - dueMs(b));
}

const dueMs = ({ dueAt }: SlaClock): number => dueAt?.getTime() ?? Infinity;

function openingAfter(calendar: Calendar, asOf: number): number | undefined {
  const opening = nextOpening(calendar, asOf);
  if (opening === undefined || opening > asOf) return opening;
  for (const { end } of openSegments(calendar, asOf, asOf + YEAR_MS)) {
    const closing = end.getTime();
    return closing >= asOf + YEAR_MS ? undefined : nextOpening(calendar, closing);
  }
  return undefined;
}
