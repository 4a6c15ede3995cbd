import type { Calendar } from "../calendar/calendar";
import { firstInstantWith, openUpTo, type Timeline } from "../calendar/timeline";
import { addWorkingDays } from "../calendar/working-days";

/** Pauses as flat spans within the time that is measured: start, end, start, end, … */
export type Holes = readonly number[];

/** The kind of time that a target runs in: the open time of a calendar, or else calendar time. */
export type Time = Timeline | undefined;

const NEVER = Infinity;

const lengthOf = (time: Time, from: number, to: number): number =>
  time === undefined ? to - from : openUpTo(time, to) - openUpTo(time, from);

function after(time: Time, from: number, ms: number): number {
  if (time === undefined || ms === 0 || ms === NEVER) return from + ms;
  return firstInstantWith(time, openUpTo(time, from) + ms) ?? NEVER;
}

/** Time that has run between two instants, pauses not counted. */
export function runningMs(time: Time, from: number, to: number, holes: Holes): number {
  let ms = lengthOf(time, from, to);
  for (let i = 0; i < holes.length; i += 2) {
    const start = Math.max(holes[i] as number, from);
    const end = Math.min(holes[i + 1] as number, to);
    if (end > start) ms -= lengthOf(time, start, end);
  }
  return ms;
}

/** The first instant by which so much time has run; `Infinity` when it never will. */
export function runsOutAt(time: Time, from: number, limitMs: number, holes: Holes): number {
  let budget = limitMs;
  let at = after(time, from, budget);
  for (let i = 0; i < holes.length && (holes[i] as number) < at; i += 2) {
    budget += lengthOf(time, holes[i] as number, holes[i + 1] as number);
    at = after(time, from, budget);
  }
  return at;
}

/**
 * The close of business of the n-th working day after the day of `from`; for 0 the day itself, or the
 * next working day where business has closed by then: open time is half-open, so at the closing it has. A day that closes amid a pause does not count.
 */
export function workingDaysEndAt(workdays: Calendar, from: number, n: number, holes: Holes): number {
  const last = holes.at(-1) ?? from;
  if (n > 0 && last <= from) return addWorkingDays(workdays, from, n) ?? NEVER;
  let left = n === 0 ? 1 : n;
  let at = addWorkingDays(workdays, from, n === 0 ? 0 : 1) ?? NEVER;
  while (at < NEVER) {
    if (at > from && !isWithin(holes, at) && --left === 0) return at;
    // A closing at midnight belongs to the day that it ends. Beyond the last pause all days count.
    if (at >= last) return addWorkingDays(workdays, at - 1, left) ?? NEVER;
    at = addWorkingDays(workdays, at - 1, 1) ?? NEVER;
  }
  return at;
}

function isWithin(holes: Holes, at: number): boolean {
  for (let i = 0; i < holes.length; i += 2)
    if ((holes[i] as number) < at && at < (holes[i + 1] as number)) return true;
  return false;
}

/** Holes that take no more than a cap off the clock; beyond it time runs again. */
export function cappedHoles(time: Time, holes: Holes, capMs: number): Holes {
  let left = capMs;
  for (let i = 0; i < holes.length; i += 2) {
    const start = holes[i] as number;
    const ms = lengthOf(time, start, holes[i + 1] as number);
    if (ms > left) return [...holes.slice(0, i), ...(left > 0 ? [start, after(time, start, left)] : [])];
    left -= ms;
  }
  return holes;
}
