import type { Calendar } from "./calendar";
import { type DayLike, dayOf } from "./local-day";
import { timelineOf } from "./timeline";

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
  const { coveredFrom, coveredTo } = timelineOf(calendar).plan;
  const one = dayOf(calendar, from);
  const other = dayOf(calendar, to);
  return Math.min(one, other) >= coveredFrom && Math.max(one, other) <= coveredTo;
}
