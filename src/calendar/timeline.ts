import { type EpochMs, KefuError } from "../base";
import { DAY_MS } from "../time/day";
import type { Calendar } from "./calendar";
import { defineCalendar } from "./define-calendar";
import { type Plan, planOf } from "./plan";
import { firstWith, lastWith, rowAt, sumAt, type Table, tableOf } from "./table";

/** The earliest and the latest moment that a calendar answers for: every local day of 1970 to 9999. */
export const FIRST_MS = -DAY_MS;
export const LAST_MS = Date.UTC(9999, 11, 31) + 2 * DAY_MS;

/** 27 weeks. 773 such pages are the 400 years after which weekdays and dates repeat. */
const PAGE_MS = 189 * DAY_MS;
const CYCLE = 773;
const CYCLE_MS = CYCLE * PAGE_MS;
/** From here on no zone has anything but yearly rules, see `time/zone`. */
const RULES_ONLY_MS = Date.UTC(2101, 0, 2);
/** Rows of tables kept at a time, over all calendars: some 12 MB. */
const MAX_ROWS = 1 << 19;

/** A stretch of 27 weeks; its table may be dropped and built again, its sums stay. */
interface Page {
  readonly start: EpochMs;
  /** Open time between the first page asked for and this one; negative before it. */
  readonly base: number;
  readonly total: number;
  table: Table | undefined;
}

/** All that is known so far of a calendar's open time. */
export interface Timeline {
  readonly plan: Plan;
  /** The first page after which one cycle is like another. */
  readonly cycleFrom: number;
  /** Pages in a row, without a gap. */
  pages: Page[];
  /** The number of the first of them. */
  first: number;
}

const timelines = new WeakMap<Calendar, Timeline>();
let lastCalendar: Calendar | undefined;
let lastTimeline: Timeline | undefined;

/** The timeline of a calendar, kept beside it. */
export function timelineOf(calendar: Calendar): Timeline {
  if (calendar === lastCalendar) return lastTimeline as Timeline;
  let timeline = timelines.get(calendar);
  if (timeline === undefined) {
    const plan = planOf(defineCalendar(calendar));
    const settled = Math.max(RULES_ONLY_MS, (plan.settledFrom + 2) * DAY_MS);
    timeline = { plan, cycleFrom: pageNumber(settled) + 1, pages: [], first: 0 };
    timelines.set(calendar, timeline);
  }
  lastCalendar = calendar;
  lastTimeline = timeline;
  return timeline;
}

const pageNumber = (at: EpochMs): number => Math.floor((at - FIRST_MS) / PAGE_MS);

const built: Page[] = [];
let rows = 0;

/** The table of a page, built again if it was dropped. */
function tableIn({ plan }: Timeline, page: Page): Table {
  page.table ??= keep(
    page,
    tableOf(plan.boundsOf(page.start, page.start + PAGE_MS), page.start, page.start + PAGE_MS),
  );
  return page.table;
}

/** Drops the oldest tables where there are too many. */
function keep(page: Page, table: Table): Table {
  built.push(page);
  rows += table.rows.length;
  while (rows > 2 * MAX_ROWS && built.length > 1) {
    const oldest = built.shift();
    rows -= oldest?.table?.rows.length ?? 0;
    if (oldest !== undefined) oldest.table = undefined;
  }
  return table;
}

/** A page as it comes into being: its total is known from its table. */
function newPage({ plan }: Timeline, number: number, baseOf: (total: number) => number): Page {
  const start = FIRST_MS + number * PAGE_MS;
  const table = tableOf(plan.boundsOf(start, start + PAGE_MS), start, start + PAGE_MS);
  const page: Page = { start, base: baseOf(table.total), total: table.total, table };
  keep(page, table);
  return page;
}

/** The page of that number; those between it and the known ones are built as well. */
function pageOf(line: Timeline, number: number): Page {
  const { pages } = line;
  if (pages.length === 0) line.first = number;
  if (number < line.first) extendBack(line, number);
  while (number >= line.first + line.pages.length) extend(line);
  return line.pages[number - line.first] as Page;
}

function extend(line: Timeline): Page {
  const before = line.pages[line.pages.length - 1];
  const base = before === undefined ? 0 : before.base + before.total;
  const page = newPage(line, line.first + line.pages.length, () => base);
  line.pages.push(page);
  return page;
}

function extendBack(line: Timeline, number: number): void {
  const earlier: Page[] = [];
  let base = line.pages[0]?.base ?? 0;
  for (let n = line.first - 1; n >= number; n--) {
    const page = newPage(line, n, (total) => base - total);
    base = page.base;
    earlier.push(page);
  }
  line.pages = [...earlier.reverse(), ...line.pages];
  line.first = number;
}

/** The open time of one cycle of 400 years, once nothing but rules decides. */
function cycleOf(line: Timeline): { readonly base: number; readonly total: number } {
  const { base } = pageOf(line, line.cycleFrom);
  return { base, total: pageOf(line, line.cycleFrom + CYCLE).base - base };
}

/** Open time up to an instant, counted from a zero of the timeline's own. */
export function openUpTo(line: Timeline, at: EpochMs): number {
  const number = pageNumber(at);
  const page = line.pages[number - line.first];
  if (page?.table !== undefined) return page.base + sumAt(page.table, at);
  if (number <= line.cycleFrom + CYCLE) {
    const made = pageOf(line, number);
    return made.base + sumAt(tableIn(line, made), at);
  }
  const cycles = Math.floor((number - line.cycleFrom) / CYCLE);
  return openUpTo(line, at - cycles * CYCLE_MS) + cycles * cycleOf(line).total;
}

/**
 * The first instant up to which that much open time lies; the end of a stretch counts as reached.
 * `undefined` where there is none up to the year 9999.
 */
export function firstInstantWith(line: Timeline, sum: number): EpochMs | undefined {
  const last = line.cycleFrom + CYCLE;
  if (line.pages.length === 0) return undefined;
  while (sum <= (line.pages[0] as Page).base) {
    if (line.first === 0) return undefined;
    extendBack(line, line.first - 1);
  }
  let end = line.pages[line.pages.length - 1] as Page;
  while (sum > end.base + end.total) {
    if (line.first + line.pages.length > last) {
      const { base, total } = cycleOf(line);
      if (!(total > 0)) return undefined;
      const cycles = Math.ceil((sum - base) / total) - 1;
      const at = firstInstantWith(line, sum - cycles * total);
      return at === undefined ? undefined : within(at + cycles * CYCLE_MS);
    }
    end = extend(line);
  }
  const page = pageBy(line, (candidate) => candidate.base + candidate.total >= sum);
  return within(firstWith(tableIn(line, page), sum - page.base));
}

/** The last instant up to which no more than that much open time lies: an opening, or amid a stretch. */
export function lastInstantWith(line: Timeline, sum: number): EpochMs | undefined {
  const last = line.cycleFrom + CYCLE;
  if (line.pages.length === 0) return undefined;
  while (sum < (line.pages[0] as Page).base) {
    if (line.first === 0) return undefined;
    extendBack(line, line.first - 1);
  }
  let end = line.pages[line.pages.length - 1] as Page;
  while (sum >= end.base + end.total) {
    if (line.first + line.pages.length > last) {
      const { base, total } = cycleOf(line);
      if (!(total > 0)) return undefined;
      const cycles = Math.floor((sum - base) / total);
      const at = lastInstantWith(line, sum - cycles * total);
      return at === undefined ? undefined : within(at + cycles * CYCLE_MS);
    }
    end = extend(line);
  }
  const page = pageBy(line, (candidate) => candidate.base + candidate.total > sum);
  return within(lastWith(tableIn(line, page), sum - page.base));
}

/** Where the stretch around an open instant ends, as far as its page tells: it may go on from there. */
export function stretchEnd(line: Timeline, at: EpochMs): EpochMs {
  const number = pageNumber(at);
  if (number > line.cycleFrom + CYCLE) {
    const shift = Math.floor((number - line.cycleFrom) / CYCLE) * CYCLE_MS;
    return stretchEnd(line, at - shift) + shift;
  }
  const table = tableIn(line, pageOf(line, number));
  const row = rowAt(table, at);
  const { rows: pairs } = table;
  return (pairs[row] as number) + (pairs[row + 3] as number) - (pairs[row + 1] as number);
}

const within = (at: EpochMs): EpochMs | undefined => (at >= FIRST_MS && at <= LAST_MS ? at : undefined);

/** The first page for which something holds that holds for all later ones too. */
function pageBy({ pages }: Timeline, holds: (page: Page) => boolean): Page {
  let low = 0;
  let high = pages.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(pages[middle] as Page)) high = middle;
    else low = middle + 1;
  }
  return pages[low] as Page;
}

/**
 * Refuses a moment that no calendar answers for.
 *
 * @throws KefuError `out_of_range`
 */
export function assertInRange(at: EpochMs): void {
  if (!(at >= FIRST_MS && at <= LAST_MS))
    throw new KefuError("out_of_range", "Moments run from 1970 to the year 9999");
}
