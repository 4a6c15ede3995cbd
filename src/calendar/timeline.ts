import type { EpochMs } from "../base";
import { DAY_MS, type DayNumber } from "../time/day";
import type { Calendar } from "./calendar";
import { defineCalendar } from "./define-calendar";
import { type Plan, planOf } from "./plan";
import { endIn, sumAt, type Table, tableOf, timeWith } from "./table";

/** The earliest and the latest moment that a calendar answers for: every local day of 1970 to 9999. */
export const FIRST_MS = -DAY_MS;
export const LAST_MS = Date.UTC(9999, 11, 33);

/** 27 weeks. 773 such pages are the 400 years after which weekdays and dates repeat. */
const PAGE_MS = 189 * DAY_MS;
const PER_PAGE = 1 / PAGE_MS;
const CYCLE = 773;
export const LAST_PAGE = pageAt(LAST_MS);
/** From this page on no zone has anything but yearly rules, see `time/zone`. */
const RULES_PAGE = pageAt(Date.UTC(2101, 0, 9));
/**
 * Rows of tables, over all calendars, at which the next question starts anew; and how many one question may
 * add to before it keeps no more. A row takes some 50 bytes.
 */
const ENOUGH_ROWS = 250_000;
const MAX_ROWS = 500_000;

/** A stretch of 27 weeks. Pages far ahead share their tables, and tables that are too many are not kept. */
interface Page {
  /** Open time from the start of the first page asked for to the start and the end of this one. */
  readonly base: number;
  readonly end: number;
  readonly table: Table | undefined;
}

/** What is known so far of a calendar's open time: pages in a row, by their numbers. */
export interface Timeline {
  readonly plan: Plan;
  readonly pages: Page[];
  low: number;
  high: number;
  /** The page of the last look-up; the next answer is mostly near it. */
  near: number;
}

let timelines = new WeakMap<Calendar, Timeline>();
let lastCalendar: Calendar | undefined;
let lastTimeline: Timeline | undefined;
let rows = 0;

/** The timeline of a calendar, kept beside it. */
export function timelineOf(calendar: Calendar): Timeline {
  if (calendar === lastCalendar && rows < ENOUGH_ROWS) return lastTimeline as Timeline;
  if (rows >= ENOUGH_ROWS) {
    timelines = new WeakMap();
    rows = 0;
  }
  let timeline = timelines.get(calendar);
  if (timeline === undefined) {
    timeline = { plan: planOf(defineCalendar(calendar)), pages: [], low: 0, high: -1, near: 0 };
    timelines.set(calendar, timeline);
  }
  lastCalendar = calendar;
  lastTimeline = timeline;
  return timeline;
}

/** The number of the page in which an instant lies. */
export function pageAt(at: EpochMs): number {
  return Math.floor((at - FIRST_MS) / PAGE_MS);
}

export const startOf = (page: number): EpochMs => FIRST_MS + page * PAGE_MS;

/** The day, as UTC counts, before that on which a page begins; no zone's first day of the page is earlier. */
export const dayBefore = (page: number): DayNumber => startOf(page) / DAY_MS - 1;

function newTable({ plan, pages }: Timeline, number: number): Table {
  const settled = Math.max(RULES_PAGE, pageAt((plan.settledFrom + 3) * DAY_MS));
  const twin = number > settled ? pages[number + CYCLE] : undefined;
  const shared = twin ?? (number - CYCLE > settled ? pages[number - CYCLE] : undefined);
  if (shared?.table !== undefined) return shared.table;
  const start = startOf(number);
  const table = tableOf(plan.boundsOf(start, start + PAGE_MS), start, start + PAGE_MS);
  rows += table.rows.length / 2;
  return table;
}

/** Makes the page before or after those that are known. */
function extend(line: Timeline, number: number): Page {
  const { pages } = line;
  const table = newTable(line, number);
  const base = pages[number - 1]?.end ?? (pages[number + 1]?.base ?? table.total) - table.total;
  const page = { base, end: base + table.total, table: rows < MAX_ROWS ? table : undefined };
  pages[number] = page;
  return page;
}

/** A page of a calendar, made where it is new. */
export function pageOf(line: Timeline, number: number): Page {
  const { pages } = line;
  if (pages.length === 0) {
    line.low = number;
    line.high = number - 1;
  }
  while (line.low > number) extend(line, --line.low);
  while (line.high < number) extend(line, ++line.high);
  return pages[number] as Page;
}

/** Open time up to an instant, counted from a zero of the timeline's own. */
export function openUpTo(line: Timeline, at: EpochMs): number {
  // By a product, which is quicker: at the very start of a page it may name the one before, whose end it is.
  const number = ((at - FIRST_MS) * PER_PAGE) | 0;
  const page = line.pages[number] ?? pageOf(line, number);
  line.near = number;
  return page.base + sumAt(page.table ?? newTable(line, number), at - FIRST_MS - number * PAGE_MS);
}

/**
 * The first instant up to which that much open time lies; the end of a stretch counts as reached.
 * `undefined` where there is none from 1970 to the year 9999.
 */
export function firstInstantWith(line: Timeline, sum: number): EpochMs | undefined {
  return instantWith(line, sum, sum);
}

/** The last instant up to which no more than that much open time lies: an opening, or amid a stretch. */
export function lastInstantWith(line: Timeline, sum: number): EpochMs | undefined {
  // Stretches end at whole milliseconds: later than the sum is one more.
  return instantWith(line, sum, Math.floor(sum) + 1);
}

/** Where the stretch around an open instant ends, or its page: it may go on from there. */
export function stretchEnd(line: Timeline, at: EpochMs): EpochMs {
  const number = pageAt(at);
  const start = startOf(number);
  return start + endIn(pageOf(line, number).table ?? newTable(line, number), at - start);
}

/** The instant with a sum, in the first stretch at whose end the sum is `least` or more. */
function instantWith(line: Timeline, sum: number, least: number): EpochMs | undefined {
  const { pages } = line;
  while (least <= (pages[line.low] as Page).base) {
    if (line.low === 0) return undefined;
    extend(line, --line.low);
  }
  while (least > (pages[line.high] as Page).end) {
    if (line.high === LAST_PAGE) return undefined;
    extend(line, ++line.high);
  }
  const { near } = line;
  let { low, high } = line;
  if ((pages[near] as Page).end >= least) high = near;
  else low = near + 1;
  if ((pages[low] as Page).end >= least) high = low;
  else if ((pages[high] as Page).base < least) low = high;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle] as Page).end >= least) high = middle;
    else low = middle + 1;
  }
  const { base, table } = pages[low] as Page;
  const at = startOf(low) + timeWith(table ?? newTable(line, low), sum - base, least - base);
  return at >= FIRST_MS && at <= LAST_MS ? at : undefined;
}
