import type { EpochMs } from "../base";
import type { Elapsed, Stretch } from "./case-facts";
import { elapsedWithout, longestElapsed, totalElapsed } from "./elapsed";
import type { ReportSpec } from "./report-options";
import type { Rounds } from "./standing-replay";

/** How long a case took to be solved, in each of the `RESOLUTION_TIMES`; nothing before it was. */
export function resolutionOf(
  rounds: Rounds,
  receivedAt: EpochMs | undefined,
  spec: ReportSpec,
): readonly Elapsed[] {
  const { cycles, pauses } = rounds;
  const first = cycles[0];
  const last = cycles[cycles.length - 1];
  if (first === undefined || last === undefined || first.from !== receivedAt) return [];
  const spans = cycles.map((cycle) => elapsedWithout(cycle, [], spec));
  // Solved in one go: one and the same time in every way of counting.
  if (first === last && pauses.length === 0) return spans;
  const whole: Stretch = { from: receivedAt, to: last.to };
  const netSpans = cycles.map((cycle) => elapsedWithout(cycle, pauses, spec));
  const cycleSum = totalElapsed(spans);
  const isIdleIn = spec.idleTime === "in";
  return [
    spans[0] as Elapsed,
    isIdleIn ? elapsedWithout(whole, [], spec) : cycleSum,
    netSpans[0] as Elapsed,
    isIdleIn ? elapsedWithout(whole, pauses, spec) : totalElapsed(netSpans),
    cycleSum,
    longestElapsed(spans),
  ];
}
