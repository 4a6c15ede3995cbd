import type { CaseFacts, RatingFact } from "./case-facts";
import { type Rate, rate } from "./rate";
import { RATING_SCALES } from "./rating-scale";
import type { ReportSpec } from "./report-options";
import { isWithin } from "./report-spec";
import { runFold } from "./run-fold";
import { mean } from "./sum";

/** What customers said, of the ratings given in the window. */
export interface Satisfaction {
  readonly cohort: "rated";
  /** CSAT 满意率: satisfied ÷ rated. */
  readonly csat: Rate;
  /** The mean score of the scales of 1–5. */
  readonly mean: number | undefined;
  /** Ratings that say no moment of their own; they count with the moment their case was received. */
  readonly undated: number;
}

export function satisfactionOf(all: readonly CaseFacts[], spec: ReportSpec): Satisfaction {
  const ratings = all.flatMap((facts) =>
    facts.ratings.filter(({ at }) => isWithin(spec, at ?? facts.receivedAt)),
  );
  const scaleOf = ({ scale }: RatingFact) => spec.options.scales?.[scale] ?? RATING_SCALES[scale];
  return {
    cohort: "rated",
    csat: runFold(
      rate(
        (rating: RatingFact) => (rating.score ?? 0) >= (scaleOf(rating)?.satisfiedFrom ?? Infinity),
        (rating) =>
          scaleOf(rating) === undefined ? "scaleUnknown" : rating.score !== undefined || "noScore",
      ),
      ratings,
    ),
    mean: runFold(
      mean((rating: RatingFact) => (scaleOf(rating)?.max === 5 ? rating.score : undefined)),
      ratings,
    ),
    undated: ratings.filter(({ at }) => at === undefined).length,
  };
}
