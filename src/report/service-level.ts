import type { CallFact } from "./case-facts";
import { type Book, rateOver } from "./figure";
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

/** A call that came in, and how it went. */
export interface Call {
  readonly id: string;
  readonly call: CallFact;
}

/** The service level of calls; one that is neither answered nor known to be abandoned is left out of all five. */
export function serviceLevelsOf(book: Book, calls: readonly Call[]): ServiceLevels {
  const { serviceLevelMs: withinMs, shortCallMs } = book.spec;
  const ended =
    (end: CallFact["end"], upToMs: number) =>
    ({ call }: Call) =>
      call.end === end && (call.waitMs ?? 0) <= upToMs;
  const answered = ended("answered", withinMs);
  const abandoned = ended("abandoned", withinMs);
  const short = ended("abandoned", shortCallMs);
  const level = (
    name: string,
    isMet: (of: Call) => boolean,
    isOf: (of: Call) => boolean | string = () => true,
  ) => rateOver(book, `hotline.serviceLevel.${name}`, calls, isMet, (of) => gapOf(of) ?? isOf(of));
  return {
    withinMs,
    standard: level("standard", answered, (of) => !abandoned(of) || "abandoned"),
    abandonedCountAsMet: level("abandonedCountAsMet", (of) => answered(of) || abandoned(of)),
    answeredOnly: level("answeredOnly", answered, ({ call }) => call.end === "answered" || "abandoned"),
    abandonedCountAsMissed: level("abandonedCountAsMissed", answered),
    shortCountAsMet: level("shortCountAsMet", (of) => answered(of) || short(of)),
  };
}

const gapOf = ({ call: { end } }: Call): string | undefined =>
  end === "unknown" ? "answeredAtUnknown" : end === "none" ? "unanswered" : undefined;
