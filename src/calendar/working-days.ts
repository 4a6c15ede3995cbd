import { type EpochMs, type InKind, type InstantLike, KefuError } from "../base";
import { DAY_MS, type DayNumber, type LocalDay } from "../time/day";
import type { Calendar } from "./calendar";
import { isCovered } from "./covers";
import { type DayLike, dayOf, dayStart } from "./local-day";
import { inKind } from "./moment";
import { countOpenDays, openDayAt } from "./open-days";
import { previousClosing } from "./open-time";
import { LAST_MS } from "./timeline";

/**
 * Whether a local day has any open time; `undefined` outside `covers`.
 *
 * A day open only until six in the morning, from a night shift, counts. A day that a zone skipped
 * (2011-12-30 in Apia) has none.
 *
 * @throws KefuError `invalid_argument` for what is no day; `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * const office = workCalendar({ holidays: ["2024-10-01"], workdays: ["2024-09-29"] });
 * isWorkingDay(office, "2024-09-29"); // => true
 * isWorkingDay(office, "2024-10-01"); // => false
 * isWorkingDay(office, "2025-10-01"); // => undefined
 * ```
 */
export function isWorkingDay(calendar: Calendar, day: DayLike): boolean | undefined {
  return isCovered(calendar, day) ? closingOn(calendar, dayOf(calendar, day)) !== undefined : undefined;
}

/**
 * The last closing moment of a local day, or midnight when it is open till then; `undefined` when the day
 * has no open time. In kind for a moment, a `Date` for `yyyy-MM-dd`.
 *
 * @throws KefuError `invalid_argument` for what is no day; `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * closeOfBusiness(workCalendar({}), "2024-05-20"); // => new Date("2024-05-20T18:00+08:00")
 * ```
 */
export function closeOfBusiness(calendar: Calendar, day: LocalDay): Date | undefined;
export function closeOfBusiness<T extends InstantLike>(calendar: Calendar, day: T): InKind<T> | undefined;
export function closeOfBusiness(calendar: Calendar, day: DayLike): number | Date | undefined {
  const at = closingOn(calendar, dayOf(calendar, day));
  return inKind(typeof day === "string" ? new Date(0) : day, at);
}

/**
 * Close of business of the n-th working day after `from`'s local day, in the kind of `from`: a term of
 * n working days as the Civil Code counts it (art. 201, 203), where the first day does not count.
 *
 * 0 is the close of business of `from`'s own day or, where that is none, of the next working day. Below
 * 0 it is the n-th working day before. Outside `covers` the week alone decides; {@link isCovered} tells.
 * `undefined` when there are not so many working days from 1970 to the year 9999.
 *
 * @throws KefuError `invalid_argument` when n is not a whole number; `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * const office = workCalendar({ holidays: ["2024-10-01", "2024-10-02"], workdays: ["2024-09-29"] });
 * addWorkingDays(office, new Date("2024-09-27T23:00+08:00"), 2); // => new Date("2024-09-30T18:00+08:00")
 * ```
 */
export function addWorkingDays<T extends InstantLike>(
  calendar: Calendar,
  from: T,
  n: number,
): InKind<T> | undefined {
  if (!Number.isSafeInteger(n)) throw new KefuError("invalid_argument", "A term in days is a whole number");
  return inKind(from, nthClosing(calendar, dayOf(calendar, from), n));
}

/** Close of business of the n-th working day after a day; for 0 of the first from that day on. */
export function nthClosing(calendar: Calendar, first: DayNumber, n: number): EpochMs | undefined {
  if (Math.abs(n) > LAST_MS / DAY_MS) return undefined;
  const day = n > 0 ? openDayAt(calendar, first + 1, n - 1) : openDayAt(calendar, first, n);
  return day === undefined ? undefined : closingOn(calendar, day);
}

/**
 * The number of working days after `from`'s local day up to and including `to`'s; negative when `to` lies
 * before `from`, and then the same number as the other way round.
 *
 * @throws KefuError `invalid_argument` for what is no day; `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * workingDaysBetween(workCalendar({}), "2024-05-17", "2024-05-21"); // => 2
 * ```
 */
export function workingDaysBetween(calendar: Calendar, from: DayLike, to: DayLike): number {
  const first = dayOf(calendar, from);
  const last = dayOf(calendar, to);
  if (last < first) return 0 - workingDaysBetween(calendar, to, from);
  return countOpenDays(calendar, first + 1, last + 1);
}

/** The last moment of open time of a day, if it has any. */
export function closingOn(calendar: Calendar, day: DayNumber): EpochMs | undefined {
  const closing = previousClosing(calendar, dayStart(calendar, day + 1));
  return closing !== undefined && closing > dayStart(calendar, day) ? closing : undefined;
}
