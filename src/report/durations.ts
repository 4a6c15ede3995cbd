import { type BoxPlot, boxPlot } from "./box-plot";
import { quantile } from "./quantile";
import { runFold } from "./run-fold";
import { mean, sum } from "./sum";

/** How long something took, over n cases; `undefined` where there are none. */
export interface Durations {
  readonly n: number;
  readonly totalMs: number | undefined;
  readonly meanMs: number | undefined;
  readonly minMs: number | undefined;
  readonly p50Ms: number | undefined;
  readonly p90Ms: number | undefined;
  readonly maxMs: number | undefined;
  readonly boxPlot: BoxPlot | undefined;
}

/** Spans in calendar time and, where the caller tells open time, in that too. */
export interface Spans {
  readonly calendar: Durations;
  readonly open?: Durations;
  /** Cases of the cohort that have no such span, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

export function durationsOf(spansMs: readonly number[]): Durations {
  const box = runFold(boxPlot(), spansMs);
  return {
    n: spansMs.length,
    totalMs: runFold(sum(), spansMs),
    meanMs: runFold(mean(), spansMs),
    minMs: box?.min,
    p50Ms: box?.median,
    p90Ms: runFold(quantile(0.9), spansMs),
    maxMs: box?.max,
    boxPlot: box,
  };
}
