import type { EpochMs, InstantLike } from "../base";
import type { Calendar } from "./calendar";
import { msOf } from "./moment";
import { nextOpening } from "./open-time";
import { stretchEnd, timelineOf } from "./timeline";

/** A stretch of open time, `[start, end)`. */
export interface OpenSegment {
  readonly start: Date;
  readonly end: Date;
}

/**
 * The open stretches between two moments, in order, cut off at both; none when `to` is not after `from`.
 *
 * Lazy: a stretch is looked up when it is asked for. They can be gone through any number of times. What touches is one stretch,
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
  timelineOf(calendar);
  return { [Symbol.iterator]: () => segments(calendar, start, end) };
}

function* segments(calendar: Calendar, from: EpochMs, to: EpochMs): Generator<OpenSegment> {
  for (let at = from; at < to; ) {
    const start = nextOpening(calendar, at);
    if (start === undefined || start >= to) return;
    at = stretchEnd(timelineOf(calendar), start);
    // The page ends amid a stretch: it goes on in the next one.
    while (at < to && nextOpening(calendar, at) === at) at = stretchEnd(timelineOf(calendar), at);
    yield { start: new Date(start), end: new Date(Math.min(at, to)) };
  }
}
