import type { Finding, FindingCode } from "./finding";
import { found, isoOf } from "./found";
import { isEscalated, isOpen, outcomeOf, statusOf } from "./matter";
import { declares, instantIn, isFilled, isLacking, labelOf, type Reading, textIn } from "./reading";

/** On some forms the handler is, by its label, who follows up. */
const followsUp = (reading: Reading): boolean =>
  isFilled(reading, "followUpOwner") ||
  (reading.fields["handler"]?.label["zh-CN"] === "跟进人" && isFilled(reading, "handler"));

const hasNextTime = (reading: Reading, names: readonly string[]): boolean =>
  names.some((name) => declares(reading, name) && instantIn(reading, name) !== undefined);

/** 处理中(需跟进): who follows up, and when. */
export function* followUpNeeds(reading: Reading): Generator<Finding<FindingCode>> {
  const outcome = outcomeOf(reading);
  const byStatus = outcome === undefined && statusOf(reading) === "processing";
  if (outcome !== "followUp" && !byStatus) return;
  const severity = byStatus ? "warning" : "error";
  const times = byStatus ? ["nextFollowUpAt", "expectedBy", "promisedAt"] : ["nextFollowUpAt"];
  if (declares(reading, "nextFollowUpAt") && !hasNextTime(reading, times))
    yield found("follow_up_without_time", severity, ["nextFollowUpAt"]);
  if (declares(reading, "followUpOwner") && !followsUp(reading))
    yield found("follow_up_without_owner", severity, ["followUpOwner"]);
}

/** 未解决: the next step and its time. */
export function* unresolvedNeeds(reading: Reading): Generator<Finding<FindingCode>> {
  if (outcomeOf(reading) !== "unsolved") return;
  const steps = ["followUpOwner", "remark"].filter((name) => declares(reading, name));
  if (steps.length > 0 && !steps.some((name) => textIn(reading, name) !== undefined))
    yield found("unresolved_without_next_step", "error", steps.slice(-1));
  if (declares(reading, "nextFollowUpAt") && !hasNextTime(reading, ["nextFollowUpAt", "promisedAt"]))
    yield found("unresolved_without_next_time", "error", ["nextFollowUpAt"]);
}

/** 无法解决: the reason, what the customer asks for, and that the supervisor knows. */
export function* unsolvableNeeds(reading: Reading): Generator<Finding<FindingCode>> {
  if (outcomeOf(reading) !== "unsolvable") return;
  if (isLacking(reading, "unresolvedReason"))
    yield found("unsolvable_without_reason", "error", ["unresolvedReason"]);
  if (isLacking(reading, "customerDemand"))
    yield found("unsolvable_without_demand", "error", ["customerDemand"]);
  if (declares(reading, "escalatedAt") && !isEscalated(reading))
    yield found("unsolvable_without_escalation", "warning", ["escalatedAt"]);
}

/** An open matter whose next follow-up, or whose promise, lies in the past. */
export function* overdueMatters(reading: Reading): Generator<Finding<FindingCode>> {
  if (!isOpen(reading)) return;
  const overdue = (code: FindingCode, severity: "error" | "warning", name: string) => {
    const due = declares(reading, name) ? instantIn(reading, name) : undefined;
    return due === undefined || due >= reading.asOf
      ? []
      : [found(code, severity, [name], { ...labelOf(reading, name), dueAt: isoOf(due) })];
  };
  yield* overdue("follow_up_overdue", "warning", "nextFollowUpAt");
  yield* overdue("follow_up_overdue", "warning", "planDueAt");
  yield* overdue("promise_overdue", "error", "promisedAt");
  yield* overdue("promise_overdue", "warning", "expectedBy");
}
