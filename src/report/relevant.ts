import type { CaseFacts } from "./case-facts";
import type { ReportSpec } from "./report-options";
import { isWithin } from "./report-spec";

/** Whether any figure of a report, or its data quality, can hang on a case. */
export function isRelevant(facts: CaseFacts, spec: ReportSpec): boolean {
  const { receivedAt } = facts;
  return (
    receivedAt === undefined ||
    facts.isMerged ||
    facts.faults.length > 0 ||
    facts.standing !== "closed" ||
    (receivedAt >= spec.growthFromMs && receivedAt <= spec.toMs + spec.repeatWithinMs) ||
    [
      receivedAt,
      facts.solvedAt,
      facts.closedAt,
      facts.reopenedAt,
      facts.surveyedAt,
      facts.ratings.map(({ at }) => at),
    ]
      .flat()
      .some((at) => isWithin(spec, at))
  );
}
