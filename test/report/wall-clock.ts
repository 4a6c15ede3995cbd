import type { PeriodUnit } from "../../src/report";
import type { Asked } from "./messy-cases";

const CLOCKS = new Map<string, Intl.DateTimeFormat>();
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const [year, two] = ["numeric", "2-digit"] as const;
  const fields = { year, month: two, day: two, hour: two, weekday: "short" } as const;
  const clock =
    CLOCKS.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, hourCycle: "h23", ...fields });
  CLOCKS.set(timeZone, clock);
  return clock;
}

/** The clock and the calendar on a wall of a zone. */
export function wallOf(at: number, timeZone: string) {
  const parts = clockOf(timeZone).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const month = `${part("year")}-${part("month")}`;
  const weekday = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].indexOf(part("weekday"));
  return { month, day: `${month}-${part("day")}`, weekday, hour: Number(part("hour")) };
}

/** The month so many months before one, both as `yyyy-MM`. */
export function monthBefore(month: string, months: number): string {
  const [year = 0, of = 0] = month.split("-").map(Number);
  const count = year * 12 + of - 1 - months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}`;
}

/** The ISO week of a day, by its Thursday. */
function isoWeekOf(day: string): string {
  const date = new Date(`${day}T00:00Z`);
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / 604_800_000) + 1;
  return `${year}-W${String(week).padStart(2, "0")}`;
}

/** Periods that were asked for before, by zone and unit: the clock on the wall is slow. */
const KEYS = new Map<string, Map<number, string>>();
/** The trend's period of a moment, and all of them from the window's beginning to an end, a quarter of an hour by a quarter. */
export function bucketsOf({ period, timeZone, trendUnit = "day" }: Asked, end: number) {
  const known = KEYS.get(`${timeZone} ${trendUnit}`) ?? new Map<number, string>();
  KEYS.set(`${timeZone} ${trendUnit}`, known);
  const of = (at: number): string => {
    const quarter = Math.floor(at / 900_000);
    const key = known.get(quarter) ?? keyOf(at, trendUnit, timeZone);
    known.set(quarter, key);
    return key;
  };
  const all: string[] = [];
  for (let at = period.from; at < end; at += 900_000) if (all.at(-1) !== of(at)) all.push(of(at));
  return { of, all };
}
function keyOf(at: number, unit: PeriodUnit, timeZone: string): string {
  const { day, month } = wallOf(at, timeZone);
  return unit === "month" ? month : unit === "isoWeek" ? isoWeekOf(day) : day;
}
