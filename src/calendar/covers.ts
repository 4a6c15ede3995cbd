import { dayNumberOf } from "../time/day";
import type { Calendar } from "./calendar";
import { type DayLike, dayOf } from "./local-day";

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
  if ("combine" in calendar) return calendar.of.every((part) => isCovered(part, from, to));
  if (calendar.covers === undefined) return true;
  const one = dayOf(calendar, from);
  const other = dayOf(calendar, to);
  return (
    Math.min(one, other) >= (dayNumberOf(calendar.covers.from) as number) &&
    Math.max(one, other) <= (dayNumberOf(calendar.covers.to) as number)
  );
}
