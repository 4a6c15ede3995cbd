import type { EpochMs } from "../base";
import type { ServiceCase } from "../cases/service-case";
import type { CaseFacts } from "./case-facts";
import { isYetToCome } from "./event-kinds";
import type { ReportSpec } from "./report-options";
import { outcomeIn, type Rounds } from "./standing-replay";

/** Why parts of a record could not be used: what was wrong with its moments, and what else is. */
export function faultsOf(
  found: Set<string>,
  { history, outcome, status, expectedBy }: ServiceCase,
  facts: Omit<CaseFacts, "faults">,
  rounds: Rounds,
  { asOfMs }: ReportSpec,
): readonly string[] {
  const { receivedAt, solvedAt, closedAt, reopenedAt } = facts;
  const isTooEarly = (at: EpochMs = Number.NaN) => at < (receivedAt ?? Number.NaN);
  if (receivedAt === undefined && !isYetToCome(history, "received", asOfMs)) found.add("receivedUnknown");
  if (isTooEarly(facts.respondedAt)) found.add("respondedBeforeReceived");
  if (solvedAt.some(isTooEarly)) found.add("solvedBeforeReceived");
  if (closedAt.some(isTooEarly)) found.add("closedBeforeReceived");
  if (expectedBy !== undefined && facts.expectedBy === undefined) found.add("invalidInstant");
  if (facts.call?.end === "unknown") found.add("answeredAtUnknown");
  if (facts.standing === "unknown") found.add("closedAtUnknown");
  for (const { score } of facts.ratings)
    if (score !== "noScore" && typeof score === "string") found.add(score);
  // A snapshot knows of what happens after the present, too.
  if (!found.has("afterAsOf")) {
    const known = outcomeIn(rounds);
    if (known !== undefined && outcome !== undefined && outcome !== known)
      found.add("outcomeContradictsHistory");
    const isTold = closedAt.length + reopenedAt.length > 0 && rounds.closedAs !== "abandoned";
    const isClosed = rounds.closedAs !== undefined;
    if (isTold && status !== undefined && (status === "closed") !== isClosed)
      found.add("statusContradictsHistory");
  }
  return [...found];
}
