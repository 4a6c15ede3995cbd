import type { EpochMs } from "../base";
import { DAY_MS, type DayNumber, dayNumberOf, dayOfWeekIso } from "../time/day";
import { instantAt } from "../time/local";
import { timeOfDay } from "../time/time-of-day";
import { offsetAt } from "../time/zone";
import { type Calendar, type OpenHours, WEEKDAYS, type WeeklyCalendar, type WeeklyHours } from "./calendar";

/** Open stretches as one flat list: start, end, start, end, … in order and apart from one another. */
export type Bounds = readonly number[];

/** A weekly calendar as numbers: milliseconds from midnight, day numbers. */
interface WeeklyPlan {
  readonly zone: string;
  /** Oldest first; the first holds from the beginning of time. */
  readonly weeks: readonly { readonly from: DayNumber; readonly days: readonly Bounds[] }[];
  readonly dates: ReadonlyMap<DayNumber, Bounds>;
}

/** What a calendar's stretches are worked out from. */
export interface Plan {
  /** The day after which nothing but the week decides. */
  readonly settledFrom: DayNumber;
  /** The stretches between two instants, cut off at both. */
  boundsOf(from: EpochMs, to: EpochMs): Bounds;
}

/** A calendar made ready for arithmetic. */
export function planOf(calendar: Calendar): Plan {
  if (!("combine" in calendar)) {
    const plan = weeklyPlan(calendar);
    const days = [...plan.dates.keys(), ...plan.weeks.slice(1).map((week) => week.from)];
    const settledFrom = days.reduce((latest, day) => Math.max(latest, day + 1), 0);
    return { settledFrom, boundsOf: (from, to) => weeklyBounds(plan, from, to) };
  }
  const parts = calendar.of.map(planOf);
  const step = STEPS[calendar.combine];
  return {
    settledFrom: parts.reduce((latest, part) => Math.max(latest, part.settledFrom), 0),
    boundsOf: (from, to) =>
      parts.map((part) => part.boundsOf(from, to)).reduce((one, other) => sweep(one, other, step)),
  };
}

function weeklyPlan(calendar: WeeklyCalendar): WeeklyPlan {
  const weeks = [{ from: Number.NEGATIVE_INFINITY, days: daysOf(calendar.hours) }];
  for (const change of calendar.changes ?? [])
    weeks.push({ from: dayNumberOf(change.from) as DayNumber, days: daysOf(change.hours) });
  const dates = Object.entries(calendar.dates ?? {}).map(([day, hours]): [DayNumber, Bounds] => [
    dayNumberOf(day) as DayNumber,
    msOf(hours),
  ]);
  return { zone: calendar.timeZone, weeks, dates: new Map(dates) };
}

const daysOf = (hours: WeeklyHours): readonly Bounds[] => WEEKDAYS.map((day) => msOf(hours[day] ?? []));

const msOf = (hours: readonly OpenHours[]): Bounds => hours.flat().map((time) => timeOfDay(time) as number);

function hoursOn(plan: WeeklyPlan, day: DayNumber): Bounds {
  const own = plan.dates.get(day);
  if (own !== undefined) return own;
  let i = plan.weeks.length - 1;
  while (i > 0 && day < (plan.weeks[i]?.from as DayNumber)) i--;
  return plan.weeks[i]?.days[dayOfWeekIso(day) - 1] as Bounds;
}

function weeklyBounds(plan: WeeklyPlan, from: EpochMs, to: EpochMs): Bounds {
  const bounds: number[] = [];
  let inOrder = true;
  // Two days more on both sides: zones lie up to 14 hours off, and a skipped day moves its hours by 24.
  const lastDay = Math.floor(to / DAY_MS) + 2;
  for (let day = Math.floor(from / DAY_MS) - 2; day <= lastDay; day++) {
    const hours = hoursOn(plan, day);
    if (hours.length === 0) continue;
    const midnight = day * DAY_MS;
    const offset = offsetAt(midnight - DAY_MS, plan.zone);
    const calm = offset === offsetAt(midnight + 2 * DAY_MS, plan.zone);
    for (let i = 0; i < hours.length; i += 2) {
      const open = midnight + (hours[i] as number);
      const close = midnight + (hours[i + 1] as number);
      const start = Math.max(from, calm ? open - offset : instantAt(open, plan.zone));
      const end = Math.min(to, calm ? close - offset : instantAt(close, plan.zone));
      if (end <= start) continue;
      const before = bounds.length - 1;
      if (start === bounds[before]) bounds[before] = end;
      else {
        if (start < (bounds[before] as number)) inOrder = false;
        bounds.push(start, end);
      }
    }
  }
  return inOrder ? bounds : inOrderAgain(bounds);
}

/** Stretches that a gap has moved onto others, as their union. */
function inOrderAgain(bounds: Bounds): Bounds {
  let all: Bounds = [];
  for (let i = 0; i < bounds.length; i += 2) all = sweep(all, bounds.slice(i, i + 2), STEPS.union);
  return all;
}

const STEPS = {
  union: (one: boolean, other: boolean) => one || other,
  intersection: (one: boolean, other: boolean) => one && other,
  minus: (one: boolean, other: boolean) => one && !other,
};

/** Two lists of stretches as one, by what holds of each moment. */
function sweep(one: Bounds, other: Bounds, step: (one: boolean, other: boolean) => boolean): Bounds {
  const bounds: number[] = [];
  let i = 0;
  let j = 0;
  let open = false;
  while (i < one.length || j < other.length) {
    const at = Math.min(one[i] ?? Number.POSITIVE_INFINITY, other[j] ?? Number.POSITIVE_INFINITY);
    if (one[i] === at) i++;
    if (other[j] === at) j++;
    if (step(i % 2 === 1, j % 2 === 1) !== open) {
      open = !open;
      bounds.push(at);
    }
  }
  return bounds;
}
