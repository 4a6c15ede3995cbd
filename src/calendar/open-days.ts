import type { EpochMs } from "../base";
import type { DayNumber } from "../time/day";
import { firstPlace } from "../time/first-place";
import { dayAt } from "../time/local";
import type { Calendar } from "./calendar";
import { dayStart } from "./local-day";
import { nextOpening } from "./open-time";
import type { Table } from "./table";
import { dayBefore, LAST_PAGE, pageAt, pageOf, startOf, timelineOf } from "./timeline";

/** The days whose first open moment lies in a page, oldest first, counted from {@link dayBefore} it. */
type PageDays = Uint8Array;

/** By the table of a page, so that far pages share their days as they share their tables. */
const known = new WeakMap<Table, PageDays>();

/**
 * A day with open time, by its place as seen from a day: 0 is the first from that day on, 1 the next one,
 * −1 the last one before; `undefined` when there are not so many.
 */
export function openDayAt(calendar: Calendar, from: DayNumber, place: number): DayNumber | undefined {
  const start = dayStart(calendar, from);
  const opening = place < 0 ? start : nextOpening(calendar, start);
  if (opening === undefined) return undefined;
  if (place === 0) return dayHolding(calendar, opening);
  const step = place < 0 ? -1 : 1;
  let left = place;
  for (let page = pageAt(opening); page >= 0 && page <= LAST_PAGE; page += step) {
    const days = openDays(calendar, page);
    const before = countBefore(days, from - dayBefore(page));
    const found = days[before + left];
    if (found !== undefined) return dayBefore(page) + found;
    left += step < 0 ? before : before - days.length;
  }
  return undefined;
}

/** How many days with open time there are from a day on and before another. */
export function countOpenDays(calendar: Calendar, from: DayNumber, end: DayNumber): number {
  const last = pageAt(dayStart(calendar, end));
  let count = 0;
  for (let page = pageAt(dayStart(calendar, from)); page <= last; page++) {
    const days = openDays(calendar, page);
    count += countBefore(days, end - dayBefore(page)) - countBefore(days, from - dayBefore(page));
  }
  return count;
}

/** The day that an instant belongs to; where midnight comes twice, a day starts the first time. */
function dayHolding(calendar: Calendar, at: EpochMs): DayNumber {
  const day = dayAt(at, calendar.timeZone);
  return dayStart(calendar, day + 1) > at ? day : day + 1;
}

function openDays(calendar: Calendar, page: number): PageDays {
  const { table } = pageOf(timelineOf(calendar), page);
  // The last page ends early: its days are not those of the page 400 years before.
  const key = page < LAST_PAGE ? table : undefined;
  let days = key && known.get(key);
  if (days === undefined) {
    days = daysWithin(calendar, page);
    if (key !== undefined) known.set(key, days);
  }
  return days;
}

function daysWithin(calendar: Calendar, page: number): PageDays {
  const days: number[] = [];
  const start = startOf(page);
  const end = startOf(page + 1);
  let at = nextOpening(calendar, dayStart(calendar, dayHolding(calendar, start)));
  while (at !== undefined && at < end) {
    const day = dayHolding(calendar, at);
    const next = dayStart(calendar, day + 1);
    // What opens at the last moment of all has no open time any more.
    if (next <= at) break;
    if (at >= start) days.push(day - dayBefore(page));
    at = nextOpening(calendar, next);
  }
  return Uint8Array.from(days);
}

/** How many of some days lie before one. */
function countBefore(days: PageDays, day: number): number {
  return firstPlace(days.length, (place) => (days[place] as number) >= day);
}
