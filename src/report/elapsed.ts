import type { EpochMs } from "../base";
import type { Elapsed, Stretch } from "./case-facts";
import type { ReportSpec } from "./report-options";

/** What tells open time, if anybody does. */
type Clock = Pick<ReportSpec, "openMsOf">;

/** The time between two moments; `undefined` where one is missing or they stand the wrong way round. */
export function elapsed(
  from: EpochMs | undefined,
  to: EpochMs | undefined,
  { openMsOf }: Clock,
): Elapsed | undefined {
  if (from === undefined || to === undefined || to < from) return undefined;
  return { calendarMs: to - from, openMs: openMsOf?.(new Date(from), new Date(to)) };
}

/** A stretch without what lies in holes that do not overlap each other. */
export function elapsedWithout(stretch: Stretch, holes: readonly Stretch[], clock: Clock): Elapsed {
  const whole = elapsed(stretch.from, stretch.to, clock) as Elapsed;
  return holes.reduce((rest, hole) => {
    const from = Math.max(hole.from, stretch.from);
    const to = Math.min(hole.to, stretch.to);
    return to > from ? lessThan(rest, elapsed(from, to, clock) as Elapsed) : rest;
  }, whole);
}

const lessThan = (whole: Elapsed, part: Elapsed): Elapsed => both(whole, part, (a, b) => a - b);

/** The spans put together. */
export const totalElapsed = (spans: readonly Elapsed[]): Elapsed =>
  spans.reduce((total, span) => both(total, span, (a, b) => a + b));

/** The longest span of each kind of time. */
export const longestElapsed = (spans: readonly Elapsed[]): Elapsed =>
  spans.reduce((longest, span) => both(longest, span, Math.max));

const both = (a: Elapsed, b: Elapsed, to: (a: number, b: number) => number): Elapsed => ({
  calendarMs: to(a.calendarMs, b.calendarMs),
  openMs: a.openMs === undefined || b.openMs === undefined ? undefined : to(a.openMs, b.openMs),
});
