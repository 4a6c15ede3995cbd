import { type EpochMs, type InstantLike, KefuError } from "../base";
import { type DayNumber, dayNumberOf, type LocalDay } from "../time/day";
import { dayAt, startOfDay } from "../time/local";
import type { Calendar } from "./calendar";
import { msOf, outOfRange } from "./moment";
import { FIRST_MS, LAST_MS } from "./timeline";

/** A local day by its name, or the day on which a moment falls in the calendar's zone. */
export type DayLike = LocalDay | InstantLike;

/**
 * The number of a day.
 *
 * @throws KefuError `invalid_argument` for text that is no day; `invalid_instant`, `out_of_range`
 */
export function dayOf(calendar: Calendar, day: DayLike): DayNumber {
  if (typeof day !== "string") return dayAt(msOf(day), calendar.timeZone);
  const number = dayNumberOf(day);
  if (number === undefined) throw new KefuError("invalid_argument", "A day is written yyyy-MM-dd");
  if (number < 0) throw outOfRange();
  return number;
}

/** The moment at which a day starts, as far as calendars reach. */
export function dayStart({ timeZone }: Calendar, day: DayNumber): EpochMs {
  return Math.min(LAST_MS, Math.max(FIRST_MS, startOfDay(day, timeZone)));
}
