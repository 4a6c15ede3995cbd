import type { EpochMs } from "../base";
import type { ResolutionFact } from "./case-facts";
import { elapsed, elapsedWithout, longestElapsed, totalElapsed } from "./elapsed";
import type { ReportSpec } from "./report-options";
import type { Rounds, Stretch } from "./standing-replay";

/** How long a case took to be solved, counted in every way that is asked for. */
export function resolutionOf(
  rounds: Rounds,
  receivedAt: EpochMs | undefined,
  spec: ReportSpec,
): ResolutionFact | undefined {
  const { cycles, pauses } = rounds;
  const firstCycle = cycles[0];
  const firstSolvedAt = firstCycle?.to;
  const lastSolvedAt = cycles[cycles.length - 1]?.to;
  const first = elapsed(receivedAt, firstSolvedAt, spec);
  if (
    receivedAt === undefined ||
    firstCycle === undefined ||
    firstSolvedAt === undefined ||
    lastSolvedAt === undefined ||
    first === undefined ||
    firstCycle.from !== receivedAt
  )
    return undefined;
  // Solved in one go: one and the same time in every way of counting, kept once.
  if (cycles.length === 1 && pauses.length === 0)
    return { first, netFirst: first, full: first, netFull: first, cycleSum: first, longestCycle: first };
  const whole: Stretch = { from: receivedAt, to: lastSolvedAt };
  const spans = cycles.map((cycle) => elapsedWithout(cycle, [], spec));
  const netSpans = cycles.map((cycle) => elapsedWithout(cycle, pauses, spec));
  const cycleSum = totalElapsed(spans);
  const isIdleIn = spec.idleTime === "in";
  return {
    first,
    netFirst: netSpans[0] ?? first,
    full: isIdleIn ? elapsedWithout(whole, [], spec) : cycleSum,
    netFull: isIdleIn ? elapsedWithout(whole, pauses, spec) : totalElapsed(netSpans),
    cycleSum,
    longestCycle: longestElapsed(spans),
  };
}
