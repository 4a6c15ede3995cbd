import type { EpochMs, InstantLike } from "../base";
import type { Calendar } from "./calendar";
import { msOf } from "./moment";
import { lastInstantWith, openUpTo, stretchEnd, type Timeline, timelineOf } from "./timeline";

/** A stretch of open time, `[start, end)`. */
export interface OpenSegment {
  readonly start: Date;
  readonly end: Date;
}

/**
 * The open stretches between two moments, in order, cut off at both; none when `to` is not after `from`.
 *
 * Lazy: a stretch is worked out when it is asked for. Each can be gone through any number of times. What
 * touches is one stretch, over midnight as well.
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
  const line = timelineOf(calendar);
  return { [Symbol.iterator]: () => segments(line, start, end) };
}

function* segments(line: Timeline, from: EpochMs, to: EpochMs): Generator<OpenSegment> {
  let at = from;
  while (at < to) {
    const start = openingFrom(line, at);
    if (start === undefined || start >= to) return;
    let end = stretchEnd(line, start);
    while (end < to && openingFrom(line, end) === end) end = stretchEnd(line, end);
    yield { start: new Date(start), end: new Date(Math.min(end, to)) };
    at = end;
  }
}

const openingFrom = (line: Timeline, at: EpochMs): EpochMs | undefined =>
  lastInstantWith(line, openUpTo(line, at));
