import type { EpochMs } from "../base";
import { DAY_MS, type DayNumber, dayNumberOf, dayOfWeekIso, type LocalDay } from "../time/day";
import { instantAt } from "../time/local";
import { timeOfDay } from "../time/time-of-day";
import { offsetAt } from "../time/zone";
import { type Bounds, joined, STEPS } from "./bounds";
import { type Calendar, type OpenHours, WEEKDAYS, type WeeklyCalendar, type WeeklyHours } from "./calendar";

/** What a calendar's stretches are worked out from. */
export interface Plan {
  /** The day from which nothing but the week decides. */
  readonly settledFrom: DayNumber;
  /** The stretches between two instants, cut off at both. */
  readonly boundsOf: (from: EpochMs, to: EpochMs) => Bounds;
}

/** A calendar made ready for arithmetic. */
export function planOf(calendar: Calendar): Plan {
  if (!("combine" in calendar)) return weeklyPlan(calendar);
  const parts = calendar.of.map(planOf);
  const step = STEPS[calendar.combine];
  return {
    settledFrom: Math.max(...parts.map((part) => part.settledFrom)),
    boundsOf: (from, to) =>
      parts.map((part) => part.boundsOf(from, to)).reduce((one, other) => joined(one, other, step)),
  };
}

interface Week {
  readonly from: DayNumber;
  readonly days: readonly Bounds[];
}

function weeklyPlan({ timeZone, hours, changes = [], dates = {} }: WeeklyCalendar): Plan {
  const weeks: Week[] = [{ from: 0, days: daysOf(hours) }];
  const own = new Map<DayNumber, Bounds>();
  let settledFrom = 0;
  const read = (day: LocalDay): DayNumber => {
    const number = dayNumberOf(day) as DayNumber;
    settledFrom = Math.max(settledFrom, number + 1);
    return number;
  };
  for (const change of changes) weeks.push({ from: read(change.from), days: daysOf(change.hours) });
  for (const day in dates) own.set(read(day), msOf(dates[day]));
  return {
    settledFrom,
    boundsOf: (from, to) => weeklyBounds(timeZone, weeks, own, from, to),
  };
}

const daysOf = (hours: WeeklyHours): readonly Bounds[] => WEEKDAYS.map((day) => msOf(hours[day]));

const msOf = (hours: readonly OpenHours[] = []): Bounds =>
  hours.flat().map((time) => timeOfDay(time) as number);

function weeklyBounds(
  zone: string,
  weeks: readonly Week[],
  own: ReadonlyMap<DayNumber, Bounds>,
  from: EpochMs,
  to: EpochMs,
): Bounds {
  const bounds: number[] = [];
  let moved: Bounds = [];
  let next = 0;
  let week: Week | undefined;
  // Two days more on both sides: zones lie up to 14 hours off, and a skipped day moves its hours by 24.
  const lastDay = Math.floor(to / DAY_MS) + 2;
  for (let day = Math.floor(from / DAY_MS) - 2; day <= lastDay; day++) {
    while (next < weeks.length && (next === 0 || (weeks[next] as Week).from <= day)) week = weeks[next++];
    const hours = own.get(day) ?? ((week as Week).days[dayOfWeekIso(day) - 1] as Bounds);
    if (hours.length === 0) continue;
    const midnight = day * DAY_MS;
    const offset = offsetAt(midnight - DAY_MS, zone);
    const calm = offset === offsetAt(midnight + 2 * DAY_MS, zone);
    for (let i = 0; i < hours.length; i += 2) {
      const open = midnight + (hours[i] as number);
      const close = midnight + (hours[i + 1] as number);
      const start = Math.max(from, calm ? open - offset : instantAt(open, zone));
      const end = Math.min(to, calm ? close - offset : instantAt(close, zone));
      if (end <= start) continue;
      const before = bounds.length - 1;
      if (start === bounds[before]) bounds[before] = end;
      // A gap moves hours forward, onto others perhaps.
      else if (start < (bounds[before] as number)) moved = joined(moved, [start, end], STEPS.union);
      else bounds.push(start, end);
    }
  }
  return moved.length > 0 ? joined(bounds, moved, STEPS.union) : bounds;
}
