import type { EpochMs } from "../base";
import type { CaseEvent, ServiceCase } from "../cases/service-case";
import type { RatingFact } from "./case-facts";
import { isYetToCome } from "./event-kinds";
import type { RatingScale } from "./rating-scale";
import type { ReportSpec } from "./report-options";

/** The ratings of a case: its events, else its snapshot, whose score has been through its table already. */
export function ratingsOf(
  serviceCase: ServiceCase,
  history: readonly CaseEvent[],
  spec: ReportSpec,
): readonly RatingFact[] {
  const { rating: snapshot } = serviceCase;
  const rated = (
    name: string,
    score: (scale: RatingScale) => number | undefined,
    at?: EpochMs,
  ): RatingFact => {
    const scale = spec.scales[name];
    return { scale: name, score: scale === undefined ? "scaleUnknown" : scoreOn(scale, score(scale)), at };
  };
  const ratings = history.flatMap((event) =>
    event.type === "rated"
      ? [
          rated(
            event.scale,
            ({ table = {} }) => (event.score in table ? table[event.score] : event.score),
            event.at.getTime(),
          ),
        ]
      : [],
  );
  if (
    ratings.length === 0 &&
    snapshot !== undefined &&
    !isYetToCome(serviceCase.history, "rated", spec.asOfMs)
  )
    ratings.push(rated(snapshot.scale, () => snapshot.score));
  if (ratings.length === 0) return ratings;
  const reason = spec.reasonOf?.(serviceCase);
  return ratings.map((rating) => ({ ...rating, reason }));
}

function scoreOn({ min, max }: RatingScale, score: number | undefined): RatingFact["score"] {
  if (score === undefined) return "noScore";
  return score >= min && score <= max ? score : "scoreOffScale";
}
