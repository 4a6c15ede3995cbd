import type { CallFact } from "./case-facts";
import { type Rate, rateOf } from "./rate";

/** How many calls were answered and abandoned, and how soon; equality counts as within. */
export interface CallCounts {
  readonly answered: number;
  readonly abandoned: number;
  readonly answeredWithin: number;
  readonly abandonedWithin: number;
  readonly shortAbandoned: number;
}

/** Service level X/T in the five ways it is counted; `standard` is the default. */
export interface ServiceLevels {
  readonly withinMs: number;
  /** answered ≤ T ÷ (answered + abandoned after T). */
  readonly standard: Rate;
  /** (answered ≤ T + abandoned ≤ T) ÷ (answered + abandoned). */
  readonly abandonedCountAsMet: Rate;
  /** answered ≤ T ÷ answered. */
  readonly answeredOnly: Rate;
  /** answered ≤ T ÷ (answered + abandoned). */
  readonly abandonedCountAsMissed: Rate;
  /** (answered ≤ T + short abandoned) ÷ (answered + abandoned). */
  readonly shortCountAsMet: Rate;
}

/**
 * The service level in its five variants, from counts.
 *
 * @example
 * ```ts
 * serviceLevelFrom({ answered: 1000, abandoned: 60, answeredWithin: 860, abandonedWithin: 20, shortAbandoned: 10 }, 20_000).answeredOnly.value; // => 0.86
 * ```
 */
export function serviceLevelFrom(counts: CallCounts, withinMs: number): ServiceLevels {
  const { answered, abandoned, answeredWithin, abandonedWithin, shortAbandoned } = counts;
  const share = (num: number, den: number, leftOut = 0): Rate =>
    rateOf({ num, den, excluded: new Map(leftOut === 0 ? [] : [["abandoned", leftOut]]) });
  const all = answered + abandoned;
  return {
    withinMs,
    standard: share(answeredWithin, all - abandonedWithin, abandonedWithin),
    abandonedCountAsMet: share(answeredWithin + abandonedWithin, all),
    answeredOnly: share(answeredWithin, answered, abandoned),
    abandonedCountAsMissed: share(answeredWithin, all),
    shortCountAsMet: share(answeredWithin + shortAbandoned, all),
  };
}

/** The service level of calls; a call neither answered nor known to be abandoned is in none of it. */
export function serviceLevelsOf(
  calls: readonly CallFact[],
  withinMs: number,
  shortCallMs: number,
): ServiceLevels {
  const countOf = (end: CallFact["end"], upToMs: number) =>
    calls.filter((call) => call.end === end && (call.waitMs ?? 0) <= upToMs).length;
  return serviceLevelFrom(
    {
      answered: countOf("answered", Number.POSITIVE_INFINITY),
      abandoned: countOf("abandoned", Number.POSITIVE_INFINITY),
      answeredWithin: countOf("answered", withinMs),
      abandonedWithin: countOf("abandoned", withinMs),
      shortAbandoned: countOf("abandoned", shortCallMs),
    },
    withinMs,
  );
}
