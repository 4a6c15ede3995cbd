import { type InKind, type InstantLike, KefuError } from "../base";
import type { Calendar } from "./calendar";
import { inKind, msOf } from "./moment";
import { firstInstantWith, lastInstantWith, openUpTo, timelineOf } from "./timeline";

/**
 * The first moment at which so much open time has gone by, in the kind of `from`.
 *
 * The end of an open stretch counts as reached: eight hours from nine o'clock end at five, not at nine the
 * next morning. Zero is `from` itself, open or not. `undefined` when the calendar does not open for that
 * long before the year 10000. Time is elapsed time: where the clocks change, a day has 23 or 25 hours.
 *
 * @throws KefuError `negative_budget`, `invalid_span` (NaN or infinite), `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * const office = workCalendar({ holidays: ["2024-10-01"], workdays: ["2024-09-29"] });
 * addOpenTime(office, new Date("2024-09-27T17:30+08:00"), 2 * 3_600_000); // => new Date("2024-09-29T10:30+08:00")
 * ```
 */
export function addOpenTime<T extends InstantLike>(
  calendar: Calendar,
  from: T,
  ms: number,
): InKind<T> | undefined {
  const at = msOf(from);
  if (ms === 0) return inKind(from, at);
  assertBudget(ms);
  const line = timelineOf(calendar);
  return inKind(from, firstInstantWith(line, openUpTo(line, at) + ms));
}

/**
 * The last moment from which so much open time lies before `from`, in the kind of `from`.
 *
 * The mirror of {@link addOpenTime}: eight hours back from five o'clock is nine o'clock; back from nine in
 * the morning it is somewhere in the days before. Zero is `from` itself. `undefined` when there was not so
 * much open time since 1970.
 *
 * @throws KefuError `negative_budget`, `invalid_span` (NaN or infinite), `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * const office = workCalendar({ holidays: ["2024-10-01"], workdays: ["2024-09-29"] });
 * subtractOpenTime(office, new Date("2024-09-29T10:30+08:00"), 2 * 3_600_000); // => new Date("2024-09-27T17:30+08:00")
 * ```
 */
export function subtractOpenTime<T extends InstantLike>(
  calendar: Calendar,
  from: T,
  ms: number,
): InKind<T> | undefined {
  const at = msOf(from);
  if (ms === 0) return inKind(from, at);
  assertBudget(ms);
  const line = timelineOf(calendar);
  // Rounded, so that a Date, which has whole milliseconds, is not later than a part of one allows.
  return inKind(
    from,
    lastInstantWith(line, openUpTo(line, at) - (typeof from === "number" ? ms : Math.ceil(ms))),
  );
}

/**
 * The open time between two moments in milliseconds; negative when `to` lies before `from`.
 *
 * @throws KefuError `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * const office = workCalendar({ holidays: ["2024-10-01"] });
 * openTimeBetween(office, new Date("2024-09-30T17:30+08:00"), new Date("2024-10-02T09:30+08:00")); // => 3600000
 * ```
 */
export function openTimeBetween(calendar: Calendar, from: InstantLike, to: InstantLike): number {
  const start = msOf(from);
  const end = msOf(to);
  const line = timelineOf(calendar);
  return -openUpTo(line, start) + openUpTo(line, end);
}

/**
 * Whether a moment lies in open time; the moment of opening does, that of closing does not.
 *
 * @throws KefuError `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * const office = workCalendar({});
 * isOpen(office, new Date("2024-05-20T09:00+08:00")); // => true
 * isOpen(office, new Date("2024-05-20T18:00+08:00")); // => false
 * ```
 */
export function isOpen(calendar: Calendar, at: InstantLike): boolean {
  const ms = msOf(at);
  const line = timelineOf(calendar);
  return lastInstantWith(line, openUpTo(line, ms)) === ms;
}

/**
 * The first open moment at or after `at`, in its kind: `at` itself while open; `undefined` when the
 * calendar does not open any more.
 *
 * @throws KefuError `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * nextOpening(workCalendar({}), new Date("2024-05-18T12:00+08:00")); // => new Date("2024-05-20T09:00+08:00")
 * ```
 */
export function nextOpening<T extends InstantLike>(calendar: Calendar, at: T): InKind<T> | undefined {
  const ms = msOf(at);
  const line = timelineOf(calendar);
  return inKind(at, lastInstantWith(line, openUpTo(line, ms)));
}

/**
 * `at` itself, in its kind, when open time reaches up to it (the moment of closing included), else the last
 * closing before; `undefined` when there was none since 1970.
 *
 * @throws KefuError `invalid_instant`, `out_of_range`
 *
 * @example
 * ```ts
 * previousClosing(workCalendar({}), new Date("2024-05-18T12:00+08:00")); // => new Date("2024-05-17T18:00+08:00")
 * ```
 */
export function previousClosing<T extends InstantLike>(calendar: Calendar, at: T): InKind<T> | undefined {
  const ms = msOf(at);
  const line = timelineOf(calendar);
  return inKind(at, firstInstantWith(line, openUpTo(line, ms)));
}

function assertBudget(ms: number): void {
  const isNumber = typeof ms === "number";
  if (isNumber && ms >= 0 && ms < Infinity) return;
  const code = isNumber && ms < 0 ? "negative_budget" : "invalid_span";
  throw new KefuError(code, "A budget of open time is a number of milliseconds, zero or more");
}
