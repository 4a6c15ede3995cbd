import type { EpochMs, InstantLike } from "../base";
import type { Calendar } from "./calendar";
import { msOf } from "./moment";
import type { Plan } from "./plan";
import { PAGE_MS, timelineOf } from "./timeline";

/** A stretch of open time, `[start, end)`. */
export interface OpenSegment {
  readonly start: Date;
  readonly end: Date;
}

/**
 * The open stretches between two moments, in order, cut off at both; none when `to` is not after `from`.
 *
 * Lazy, half a year at a time, and can be gone through any number of times. What touches is one stretch,
 * over midnight as well.
 *
 * @throws KefuError `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * const office = workCalendar({});
 * [...openSegments(office, new Date("2024-05-17T17:00+08:00"), new Date("2024-05-20T09:30+08:00"))].length; // => 2
 * ```
 */
export function openSegments(calendar: Calendar, from: InstantLike, to: InstantLike): Iterable<OpenSegment> {
  const start = msOf(from);
  const end = msOf(to);
  const { plan } = timelineOf(calendar);
  return { [Symbol.iterator]: () => segments(plan, start, end) };
}

function* segments(plan: Plan, from: EpochMs, to: EpochMs): Generator<OpenSegment> {
  let start = from;
  let end = from;
  for (let at = from; at < to; at += PAGE_MS) {
    const bounds = plan.boundsOf(at, Math.min(at + PAGE_MS, to));
    for (let i = 0; i < bounds.length; i += 2) {
      if (bounds[i] !== end) {
        if (end > start) yield { start: new Date(start), end: new Date(end) };
        start = bounds[i] as EpochMs;
      }
      end = bounds[i + 1] as EpochMs;
    }
  }
  if (end > start) yield { start: new Date(start), end: new Date(end) };
}
