import type { EpochMs } from "../base";
import { departmentsIn } from "./departments";
import type { Finding, FindingCode } from "./finding";
import { found } from "./found";
import { isEscalated, lastAt } from "./matter";
import {
  declares,
  firstDeclared,
  isFilled,
  isLacking,
  itemsIn,
  labelOf,
  partsIn,
  type Reading,
  textIn,
} from "./reading";
import { stepFault } from "./step-fault";

const BACKGROUND = ["background", "description", "reason", "phenomenon", "question", "summary"] as const;
const ATTEMPTS = ["attempts", "steps", "solution", "result", "answer"] as const;
const DEMAND = ["customerDemand", "expectation"] as const;

/** What must be on record before a matter goes up: the background, what was tried, the demand. */
export function* escalationNeeds(reading: Reading): Generator<Finding<FindingCode>> {
  if (!isEscalated(reading)) return;
  const background = firstDeclared(reading, BACKGROUND);
  if (background !== undefined && !isFilled(reading, background))
    yield found("escalated_without_background", "error", [background]);
  const attempts = firstDeclared(reading, ATTEMPTS);
  if (attempts !== undefined && !saysWhatWasTried(reading, attempts))
    yield found("escalated_without_attempts", "error", [attempts]);
  const demands = DEMAND.filter((name) => declares(reading, name));
  if (demands.length > 0 && !demands.some((name) => isFilled(reading, name)))
    yield found("escalated_without_demand", "error", demands.slice(0, 1));
}

function saysWhatWasTried(reading: Reading, name: string): boolean {
  const text = textIn(reading, name);
  const texts = text === undefined ? itemsIn(reading, name).map((item) => item.text) : [text];
  return texts.some((each) => {
    const fault = stepFault(each);
    return fault === undefined || fault === "step_without_result";
  });
}

/** The two upper tiers go to the supervisor at once, with an owner and a limit. */
export function* urgentNeeds(reading: Reading): Generator<Finding<FindingCode>> {
  const isForm = ["tier", "escalatedAt", "responseDueAt", "handler"].every((name) => declares(reading, name));
  const tier = textIn(reading, "tier");
  if (!isForm || (tier !== "urgent" && tier !== "high")) return;
  if (!isEscalated(reading)) yield found("urgent_without_escalation", "warning", ["escalatedAt"]);
  for (const name of ["handler", "responseDueAt"])
    if (isLacking(reading, name)) yield found("urgent_without", "warning", [name], labelOf(reading, name));
}

const PLAN = ["planMeasures", "planExecutor", "planDueAt"] as const;

/** A plan has measures, somebody who carries them out, and a time; half a plan is none. */
export function* planParts(reading: Reading): Generator<Finding<FindingCode>> {
  const parts = PLAN.filter((name) => declares(reading, name));
  const missing = parts.filter((name) => !isFilled(reading, name));
  if (missing.length === parts.length) return;
  for (const name of missing) yield found("plan_incomplete", "warning", [name], labelOf(reading, name));
}

/**
 * A plan that several departments carry out needs the supervisor's approval of this very plan; told by a
 * history that tells of plans.
 */
export function* planApproval(reading: Reading): Generator<Finding<FindingCode>> {
  const plannedAt = lastAt(reading, ({ type }) => type === "planned");
  if (plannedAt === undefined || isApproved(reading, plannedAt)) return;
  for (const [name, departments] of involved(reading))
    if (departments.size >= 2)
      yield found("plan_without_approval", "warning", [name], { departments: departments.size });
}

/** Whether a supervisor has approved a plan since it was made; who approves without a word is one. */
function isApproved(reading: Reading, plannedAt: EpochMs): boolean {
  const approvedAt = lastAt(
    reading,
    ({ type, by = "supervisor" }) => type === "approved" && by === "supervisor",
  );
  return approvedAt !== undefined && approvedAt >= plannedAt;
}

/** The departments that a plan involves, by the field that names them. */
function involved(
  reading: Reading,
): readonly (readonly [field: string, departments: ReadonlySet<unknown>])[] {
  const resources = partsIn(reading, "resources").map(({ part }) => part["department"]);
  return [
    ["resources", declares(reading, "resources") ? new Set(resources) : new Set()],
    [
      "planExecutor",
      departmentsIn(declares(reading, "planExecutor") ? (textIn(reading, "planExecutor") ?? "") : ""),
    ],
  ];
}
