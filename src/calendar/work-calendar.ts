import type { Issue } from "../base";
import { dayNumberOf, dayOfWeekIso, type LocalDay } from "../time/day";
import {
  type Calendar,
  type CalendarConfig,
  type DayRange,
  type HoursConfig,
  WEEKDAYS,
  type WeeklyHoursConfig,
} from "./calendar";
import { type CalendarFault, defineWith, faultsInto, isDay } from "./define-calendar";

/** Days as lists come: in any iterable, or as the keys of an object. */
export type DayList = Iterable<LocalDay> | Readonly<Record<LocalDay, unknown>>;

/** What a calendar of working days is made from. */
export interface WorkCalendarOptions {
  /** Days closed whatever the weekday. */
  readonly holidays?: DayList;
  /** Make-up working days (调休): open although the weekday is closed, at `makeUpHours`. */
  readonly workdays?: DayList;
  /** Asia/Shanghai unless given. */
  readonly timeZone?: string;
  /** Monday to Friday from 09:00 to 18:00 unless given. */
  readonly hours?: WeeklyHoursConfig;
  /** The hours of a make-up day; those of the first open weekday unless given. */
  readonly makeUpHours?: HoursConfig;
  /** Days with hours of their own, such as half days; they go before both lists. */
  readonly dates?: Readonly<Record<LocalDay, HoursConfig>>;
  /** Later weekly hours, oldest first. */
  readonly changes?: Extract<CalendarConfig, { hours: unknown }>["changes"];
  /** The days for which the lists are complete. */
  readonly covers?: DayRange;
}

const NINE_TO_SIX: HoursConfig = [["09:00", "18:00"]];
const OFFICE_HOURS: WeeklyHoursConfig = {
  mon: NINE_TO_SIX,
  tue: NINE_TO_SIX,
  wed: NINE_TO_SIX,
  thu: NINE_TO_SIX,
  fri: NINE_TO_SIX,
};

/**
 * A calendar of working days from plain lists of holidays and make-up days, as the State Council announces
 * them every year; `chinese-days`' data drops in as it is.
 *
 * A make-up day takes the hours of a working weekday, also on a Saturday that is otherwise a half day. Unless `covers` says otherwise the lists are taken to
 * be complete for the calendar years they name, up to the last one and back as far as no year is missing;
 * lists without any day cover every day.
 *
 * @throws KefuError `invalid_config` with every fault in `issues`: what is no day, a day in both lists
 *
 * @example
 * ```ts
 * const office = workCalendar({ holidays: { "2024-10-01": "国庆节" }, workdays: ["2024-09-29"] });
 * isOpen(office, new Date("2024-09-29T09:00+08:00")); // => true
 * isOpen(office, new Date("2024-10-01T09:00+08:00")); // => false
 * ```
 */
export function workCalendar(options: WorkCalendarOptions): Calendar {
  const { timeZone = "Asia/Shanghai", hours = OFFICE_HOURS, changes } = options;
  const issues: Issue<CalendarFault>[] = [];
  const fault = faultsInto(issues);
  const week = WEEKDAYS.map((name) => hours[name] ?? []);
  const makeUpHours = options.makeUpHours ?? week.find(({ length }) => length > 0) ?? [];
  const dates: Record<LocalDay, HoursConfig> = {};

  for (const [i, day] of daysOf(options.holidays, () => fault("wrong_shape", "holidays")).entries()) {
    if (!isDay(day)) fault("not_a_day", "holidays", i);
    else dates[day] = [];
  }
  const years = new Set(Object.keys(dates).map(yearIn));
  for (const [i, day] of daysOf(options.workdays, () => fault("wrong_shape", "workdays")).entries()) {
    const number = dayNumberOf(day);
    if (number === undefined) fault("not_a_day", "workdays", i);
    else {
      if (dates[day] !== undefined) fault("day_in_both_lists", "workdays", i);
      const weekday = dayOfWeekIso(number);
      if (weekday > 5 || week[weekday - 1]?.length === 0) dates[day] = makeUpHours;
      years.add(yearIn(day));
    }
  }

  const covers = options.covers ?? stretchOf(years);
  return defineWith(
    {
      timeZone,
      hours,
      dates: { ...dates, ...options.dates },
      ...(changes && { changes }),
      ...(covers && { covers }),
    },
    issues,
  );
}

/** The days of a list; none of what is no list, such as one day alone. */
function daysOf(list: DayList = [], refuse: () => void): readonly LocalDay[] {
  if (typeof list !== "object" || list === null) {
    refuse();
    return [];
  }
  return Symbol.iterator in list ? [...list] : Object.keys(list);
}

const yearIn = (day: LocalDay): number => Number(day.slice(0, 4));

/** All of the last years that come in an unbroken row. */
function stretchOf(years: ReadonlySet<number>): DayRange | undefined {
  if (years.size === 0) return undefined;
  const last = Math.max(...years);
  let first = last;
  while (years.has(first - 1)) first--;
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}
