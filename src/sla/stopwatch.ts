import type { Calendar } from "../calendar/calendar";
import { firstInstantWith, openUpTo, type Timeline } from "../calendar/timeline";
import { nthClosing } from "../calendar/working-days";
import { DAY_MS } from "../time/day";
import { dayAt } from "../time/local";
import type { Spans } from "./spans";

/** The kind of time that a target runs in: the open time of a calendar, or else calendar time. */
export type Time = Timeline | undefined;

const NEVER = Infinity;

let lastTime: Time;
let lastFrom = 0;
let lastSum = 0;

/** The open time up to where something begins; the promises of one case mostly begin together. */
function sumFrom(time: Timeline, from: number): number {
  if (time !== lastTime || from !== lastFrom) {
    lastSum = openUpTo(time, from);
    lastTime = time;
    lastFrom = from;
  }
  return lastSum;
}

const lengthOf = (time: Time, from: number, to: number): number =>
  time === undefined ? to - from : openUpTo(time, to) - openUpTo(time, from);

function after(time: Time, from: number, ms: number): number {
  if (time === undefined || ms === 0 || ms === NEVER) return from + ms;
  return firstInstantWith(time, sumFrom(time, from) + ms) ?? NEVER;
}

/** Time that has run between two instants, pauses not counted; these lie after the first. */
export function runningMs(time: Time, from: number, to: number, holes: Spans): number {
  let ms = time === undefined ? to - from : openUpTo(time, to) - sumFrom(time, from);
  for (let i = 0; (holes[i] as number) < to; i += 2)
    ms -= lengthOf(time, holes[i] as number, Math.min(holes[i + 1] as number, to));
  return ms;
}

/** The first instant by which so much time has run; `Infinity` when it never will. */
export function runsOutAt(time: Time, from: number, limitMs: number, holes: Spans): number {
  let budget = limitMs;
  let at = after(time, from, budget);
  for (let i = 0; (holes[i] as number) < at; i += 2) {
    budget += lengthOf(time, holes[i] as number, holes[i + 1] as number);
    at = after(time, from, budget);
  }
  return at;
}

/** The first close of business after an instant: open time is half-open, so at the closing it has closed. */
function closingAfter(workdays: Calendar, at: number): number {
  const closing = closingAt(workdays, at, 0);
  return closing > at ? closing : closingAt(workdays, at, 1);
}

const closingAt = (workdays: Calendar, at: number, n: number): number =>
  nthClosing(workdays, dayAt(at, workdays.timeZone), n) ?? NEVER;

/** The first close of business that a term of n working days counts. */
const firstClosing = (workdays: Calendar, from: number, n: number): number =>
  n === 0 ? closingAfter(workdays, from) : closingAt(workdays, from, 1);

/**
 * The close of business of the n-th working day after the day of `from`; for 0 the day itself, or the
 * next working day where business has closed by then. A day that closes amid a pause does not count.
 */
export function workingDaysEndAt(workdays: Calendar, from: number, n: number, holes: Spans): number {
  const last = holes.at(-1) ?? from;
  if (n > 0 && last <= from) return closingAt(workdays, from, n);
  let left = n || 1;
  let at = firstClosing(workdays, from, n);
  for (let hole = 0; at < NEVER; at = closingAfter(workdays, at)) {
    while ((holes[hole + 1] as number) <= at) hole += 2;
    if (!((holes[hole] as number) < at) && --left === 0) return at;
    // A closing at midnight belongs to the day that it ends. Beyond the last pause all days count.
    if (at >= last) return closingAt(workdays, at - 1, left);
  }
  return at;
}

/** Pauses amid which no more than so many days of a term's close; the next one to close ends them. */
export function cappedInDays(
  workdays: Calendar,
  from: number,
  n: number,
  holes: Spans,
  capMs: number,
): Spans {
  const first = firstClosing(workdays, from, n);
  let left = Math.floor(capMs / DAY_MS);
  return holes.map((edge, i) => {
    if (i % 2 === 0) return edge;
    let closing = Math.max(first, closingAfter(workdays, holes[i - 1] as number));
    for (; closing < edge && left > 0; left--) closing = closingAfter(workdays, closing);
    return Math.min(edge, closing);
  });
}

/** Pauses that take no more than a cap off the clock; beyond it time runs again. */
export function cappedAt(time: Time, holes: Spans, capMs: number): Spans {
  let left = capMs;
  for (let i = 0; i < holes.length; i += 2) {
    const start = holes[i] as number;
    const ms = lengthOf(time, start, holes[i + 1] as number);
    if (ms > left) return [...holes.slice(0, i), ...(left > 0 ? [start, after(time, start, left)] : [])];
    left -= ms;
  }
  return holes;
}
