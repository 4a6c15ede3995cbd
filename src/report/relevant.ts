import type { CaseFacts } from "./case-facts";
import type { ReportSpec } from "./report-options";
import { isWithin } from "./report-spec";

/** Whether any figure of a report, or its data quality, can hang on a case. */
export function isRelevant(facts: CaseFacts, spec: ReportSpec): boolean {
  const { receivedAt, isMerged, faults, standing, ratings } = facts;
  const touches = (moments: readonly number[]) => moments.some((at) => isWithin(spec, at));
  return (
    receivedAt === undefined ||
    isMerged ||
    faults.length > 0 ||
    standing !== "closed" ||
    (receivedAt >= spec.growthFromMs && receivedAt <= spec.toMs + spec.repeatWithinMs) ||
    isWithin(spec, receivedAt) ||
    touches(facts.solvedAt) ||
    touches(facts.closedAt) ||
    touches(facts.reopenedAt) ||
    touches(facts.surveyedAt) ||
    ratings.some(({ at }) => isWithin(spec, at))
  );
}
