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
import { type CalendarFault, defineCalendar, faultsInto, isDay, refuse } from "./define-calendar";

/** Days as lists come: in any iterable, or as the keys of an object. */
export type DayList = Iterable<LocalDay> | Readonly<Record<LocalDay, unknown>>;

/** What a calendar of working days is made from. */
export interface WorkCalendarOptions {
  /** Days closed whatever the weekday. */
  readonly holidays?: DayList;
  /** Make-up working days (调休): open although the weekday is closed. */
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
 * A make-up day takes the hours of a working weekday. Unless `covers` says otherwise the lists are taken to
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
  const holidays = daysOf(options.holidays);
  const workdays = daysOf(options.workdays);
  const issues: Issue<CalendarFault>[] = [];
  const fault = faultsInto(issues);
  for (const [i, day] of holidays.entries()) if (!isDay(day)) fault("not_a_day", "holidays", i);
  for (const [i, day] of workdays.entries()) {
    if (!isDay(day)) fault("not_a_day", "workdays", i);
    if (holidays.includes(day)) fault("day_in_both_lists", "workdays", i);
  }
  refuse(issues);

  const week = WEEKDAYS.map((name) => hours[name] ?? []);
  const makeUpHours = options.makeUpHours ?? week.find(({ length }) => length > 0) ?? [];
  const dates: Record<LocalDay, HoursConfig> = {};
  for (const day of holidays) dates[day] = [];
  for (const day of workdays) {
    const usual = week[dayOfWeekIso(dayNumberOf(day) as number) - 1];
    if (usual?.length === 0) dates[day] = makeUpHours;
  }
  const covers = options.covers ?? yearsOf([...holidays, ...workdays]);
  return defineCalendar({
    timeZone,
    hours,
    dates: { ...dates, ...options.dates },
    ...(changes && { changes }),
    ...(covers && { covers }),
  });
}

function daysOf(list: DayList = []): readonly LocalDay[] {
  return Symbol.iterator in list ? [...list] : Object.keys(list);
}

/** The years that days lie in, in an unbroken row up to the last one. */
function yearsOf(days: readonly LocalDay[]): DayRange | undefined {
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  if (years.size === 0) return undefined;
  const last = Math.max(...years);
  let first = last;
  while (years.has(first - 1)) first--;
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}
