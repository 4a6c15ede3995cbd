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
  const dated = history.flatMap((event): RatingFact[] =>
    event.type === "rated"
      ? [
          {
            at: event.at.getTime(),
            scale: event.scale,
            score: scoreOn(spec.scales[event.scale], event.score),
          },
        ]
      : [],
  );
  const ratings =
    dated.length > 0 || snapshot === undefined || isYetToCome(serviceCase.history, "rated", spec.asOfMs)
      ? dated
      : [{ scale: snapshot.scale, score: scoreWithin(spec.scales[snapshot.scale], snapshot.score) }];
  const reason = ratings.length === 0 ? undefined : spec.reasonOf?.(serviceCase);
  return reason === undefined ? ratings : ratings.map((rating) => ({ ...rating, reason }));
}

function scoreOn(scale: RatingScale | undefined, raw: number): RatingFact["score"] {
  const { table } = scale ?? {};
  return scoreWithin(scale, table !== undefined && raw in table ? table[raw] : raw);
}

function scoreWithin(scale: RatingScale | undefined, score: number | undefined): RatingFact["score"] {
  if (scale === undefined) return "scaleUnknown";
  if (score === undefined) return "noScore";
  return score >= scale.min && score <= scale.max ? score : "scoreOffScale";
}
