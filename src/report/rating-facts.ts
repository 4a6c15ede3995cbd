import type { CaseEvent, ServiceCase } from "../cases/service-case";
import type { RatingFact } from "./case-facts";
import type { RatingScale } from "./rating-scale";
import type { ReportSpec } from "./report-options";

/** The ratings of a case: its events, else its snapshot. */
export function ratingsOf(
  serviceCase: ServiceCase,
  history: readonly CaseEvent[],
  spec: ReportSpec,
): readonly RatingFact[] {
  const dated = history.flatMap((event): RatingFact[] => {
    if (event.type !== "rated") return [];
    const score = scoreOn(spec.scales[event.scale], event.score);
    return [{ at: event.at.getTime(), scale: event.scale, ...(score !== undefined && { score }) }];
  });
  const snapshot = serviceCase.rating;
  const ratings =
    dated.length > 0 || snapshot === undefined
      ? dated
      : [{ scale: snapshot.scale, ...(snapshot.score !== undefined && { score: snapshot.score }) }];
  const reason = ratings.length === 0 ? undefined : spec.reasonOf?.(serviceCase);
  return reason === undefined ? ratings : ratings.map((rating) => ({ ...rating, reason }));
}

/** A score as it counts; `undefined` off the scale, and where its table says so. */
function scoreOn(scale: RatingScale | undefined, raw: number): number | undefined {
  if (scale === undefined) return undefined;
  const score = scale.table !== undefined && raw in scale.table ? scale.table[raw] : raw;
  return score !== undefined && score >= scale.min && score <= scale.max ? score : undefined;
}
