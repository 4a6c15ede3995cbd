import { dayOfWeekIso, dayText } from "../time/day";
import { type Calendar, WEEKDAYS, type Weekday } from "./calendar";
import { type DayLike, dayOf } from "./local-day";
import { closingOn } from "./working-days";

/** Why a day is as it is: by the week, or by an entry of its own in `dates`. */
export type DayKind = "working" | "closed" | "holiday" | "makeUp" | "special";

/**
 * What kind of day a local day is: `working` or `closed` by the week; by an entry of its own a `holiday`
 * (closed), a `makeUp` day (open on a weekday that is closed), or `special` (other hours than usual).
 * A combined calendar knows `working` and `closed` alone.
 *
 * @throws KefuError `invalid_argument` for what is no day; `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * dayKind(workCalendar({ workdays: ["2024-09-29"] }), "2024-09-29"); // => "makeUp"
 * ```
 */
export function dayKind(calendar: Calendar, day: DayLike): DayKind {
  const number = dayOf(calendar, day);
  if ("combine" in calendar) return closingOn(calendar, number) === undefined ? "closed" : "working";
  const name = dayText(number);
  const { hours } = calendar.changes?.filter(({ from }) => from <= name).at(-1) ?? calendar;
  const usual = hours[WEEKDAYS[dayOfWeekIso(number) - 1] as Weekday] ?? [];
  const own = calendar.dates?.[name] ?? usual;
  if (String(own) !== String(usual))
    return own.length === 0 ? "holiday" : usual.length === 0 ? "makeUp" : "special";
  return own.length > 0 ? "working" : own === usual ? "closed" : "holiday";
}
