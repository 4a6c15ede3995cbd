import { type DayNumber, dayOfWeekIso, dayText, type LocalDay } from "../time/day";
import { type Calendar, type OpenHours, WEEKDAYS, type WeeklyCalendar } from "./calendar";
import { type DayLike, dayOf } from "./local-day";
import { isOpenOn } from "./working-days";

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
  if ("combine" in calendar) return isOpenOn(calendar, number) ? "working" : "closed";
  const name = dayText(number);
  const usual = weekHoursOn(calendar, name, number);
  const own = calendar.dates?.[name];
  if (own === undefined) return usual.length > 0 ? "working" : "closed";
  if (own.length === 0) return "holiday";
  if (usual.length === 0) return "makeUp";
  return String(own) === String(usual) ? "working" : "special";
}

function weekHoursOn(calendar: WeeklyCalendar, name: LocalDay, day: DayNumber): readonly OpenHours[] {
  const change = calendar.changes?.filter(({ from }) => from <= name).at(-1);
  const weekday = WEEKDAYS[dayOfWeekIso(day) - 1];
  return (weekday === undefined ? undefined : (change ?? calendar).hours[weekday]) ?? [];
}
