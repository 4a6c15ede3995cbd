import { type EpochMs, epochMsOf } from "../base";
import { DAY_MS, dayNumber, dayOfWeekIso, dayText } from "../time/day";
import { startOfDay, wallAt } from "../time/local";
import { offsetAt } from "../time/zone";
import type { Fold } from "./fold";
import { groupBy } from "./group-by";

/** The periods that figures are put side by side for; weeks are ISO weeks, from Monday. */
export type PeriodUnit = "hour" | "day" | "isoWeek" | "month" | "quarter";

/** One period of a zone's own calendar; a day of 23 or 25 hours is one day. */
export interface PeriodBucket {
  /** `2024-05-20T14+08:00`, `2024-05-20`, `2024-W21`, `2024-05`, `2024-Q2`: sorts by time within a unit. */
  readonly key: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

const HOUR_MS = 3_600_000;
/** Longer than any quarter: a period must end within the moments that a Date can hold. */
const LONGEST_MS = 93 * DAY_MS;
/** Clocks change on quarters of an hour. */
const QUARTER_MS = 900_000;

/**
 * The period of a zone's calendar that holds a moment.
 *
 * @throws KefuError `unknown_zone`; `invalid_instant` for NaN or a moment beyond those of a Date
 *
 * @example
 * ```ts
 * periodAt(Date.parse("2024-05-20T14:15+08:00"), "isoWeek", "Asia/Shanghai").key; // => "2024-W21"
 * ```
 */
export function periodAt(at: EpochMs, unit: PeriodUnit, timeZone: string): PeriodBucket {
  epochMsOf(new Date(at + LONGEST_MS));
  if (unit === "hour") return hourAt(at, timeZone);
  const day = Math.floor(wallAt(at, timeZone) / DAY_MS);
  if (unit === "day")
    return { key: dayText(day), from: dayStart(day, timeZone), to: dayStart(day + 1, timeZone) };
  if (unit === "isoWeek") {
    const monday = day - dayOfWeekIso(day) + 1;
    return {
      key: isoWeekText(monday),
      from: dayStart(monday, timeZone),
      to: dayStart(monday + 7, timeZone),
    };
  }
  const month = monthAt(at, timeZone);
  const first = unit === "month" ? month : month - (month % 3);
  const last = unit === "month" ? first + 1 : first + 3;
  const key = unit === "month" ? monthText(first) : `${Math.floor(first / 12)}-Q${(first % 12) / 3 + 1}`;
  return { key, from: startOfMonth(first, timeZone), to: startOfMonth(last, timeZone) };
}

/**
 * All periods that touch a stretch of time, in order; cut off at neither end; none for an empty stretch.
 *
 * @throws KefuError `unknown_zone`; `invalid_instant` for NaN or an infinite moment
 *
 * @example
 * ```ts
 * const from = Date.parse("2024-05-31T12:00+08:00");
 * periodsBetween(from, from + 86_400_000, "month", "Asia/Shanghai").map(({ key }) => key); // => ["2024-05", "2024-06"]
 * ```
 */
export function periodsBetween(
  from: EpochMs,
  to: EpochMs,
  unit: PeriodUnit,
  timeZone: string,
): PeriodBucket[] {
  return periodsUpTo(
    Number.POSITIVE_INFINITY,
    epochMsOf(from),
    epochMsOf(to),
    unit,
    timeZone,
  ) as PeriodBucket[];
}

/** The same, or nothing where they are more than a number. */
export function periodsUpTo(
  most: number,
  from: EpochMs,
  to: EpochMs,
  unit: PeriodUnit,
  timeZone: string,
): PeriodBucket[] | undefined {
  const buckets: PeriodBucket[] = [];
  for (let at = from; at < to; ) {
    if (buckets.length === most) return undefined;
    const bucket = periodAt(at, unit, timeZone);
    buckets.push(bucket);
    at = Math.max(bucket.to, at + 1);
  }
  return buckets;
}

/**
 * One figure for each period, by the period's key; periods without items are not in it.
 *
 * @throws KefuError `unknown_zone`; `invalid_instant` for an Invalid Date or NaN
 *
 * @example
 * ```ts
 * runFold(byPeriod("month", "Asia/Shanghai", (at: number) => at, count()), [Date.parse("2024-05-31T23:59+08:00")]); // => new Map([["2024-05", 1]])
 * ```
 */
export function byPeriod<T, A, R>(
  unit: PeriodUnit,
  timeZone: string,
  atOf: (item: T) => EpochMs | Date | undefined,
  fold: Fold<T, A, R>,
): Fold<T, Map<string, A>, ReadonlyMap<string, R>> {
  let held: PeriodBucket | undefined;
  return groupBy((item) => {
    const at = atOf(item);
    if (at === undefined) return undefined;
    const ms = Number(at);
    if (held === undefined || ms < held.from || ms >= held.to) held = periodAt(ms, unit, timeZone);
    return held.key;
  }, fold);
}

/** Months since the year 0 in a zone. */
export function monthAt(at: EpochMs, timeZone: string): number {
  const wall = new Date(wallAt(at, timeZone));
  return wall.getUTCFullYear() * 12 + wall.getUTCMonth();
}

/** The first moment of a month in a zone. */
export const startOfMonth = (month: number, timeZone: string): EpochMs =>
  dayStart(dayNumber(Math.floor(month / 12), (month % 12) + 1, 1), timeZone);

/** The first moment of a local day, also of those at the beginning of 1970 that began before it. */
const dayStart = (day: number, timeZone: string): EpochMs =>
  day > 1 ? startOfDay(day, timeZone) : day * DAY_MS - offsetAt(0, timeZone);

/** A month as `yyyy-MM`. */
export const monthText = (month: number): string =>
  dayText(dayNumber(Math.floor(month / 12), (month % 12) + 1, 1)).slice(0, 7);

function isoWeekText(monday: number): string {
  const thursday = monday + 3;
  const year = new Date(thursday * DAY_MS).getUTCFullYear();
  const week = Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** An hour of the wall clock; the hour that happens twice is two, told apart by their offsets. */
function hourAt(at: EpochMs, timeZone: string): PeriodBucket {
  const offset = offsetAt(at, timeZone);
  const wall = at + offset;
  const start = wall - (((wall % HOUR_MS) + HOUR_MS) % HOUR_MS);
  const minutes = Math.abs(offset) / 60_000;
  const two = (n: number) => String(Math.floor(n)).padStart(2, "0");
  const sign = offset < 0 ? "-" : "+";
  const key = `${new Date(start).toISOString().slice(0, 13)}${sign}${two(minutes / 60)}:${two(minutes % 60)}`;
  const end = start - offset + HOUR_MS;
  let from = at - (at % QUARTER_MS);
  while (from > start - offset && offsetAt(from - 1, timeZone) === offset) from -= QUARTER_MS;
  let to = at - (at % QUARTER_MS) + QUARTER_MS;
  while (to < end && offsetAt(to, timeZone) === offset) to += QUARTER_MS;
  return { key, from: Math.max(from, start - offset), to: Math.min(to, end) };
}
