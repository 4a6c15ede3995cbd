import type { ServiceCase } from "../cases/service-case";
import type { Tier } from "../tier/tier";
import type { TargetPlan } from "./policy-plan";

/** A case, and the moment at which it is asked about. */
export interface Question {
  readonly serviceCase: ServiceCase;
  readonly asOf: number;
  /** The kinds of event that have happened by then, where a target's condition asks for them. */
  readonly events: readonly string[] | undefined;
}

/** Whether a target's own condition holds for the case, were it of some tier. */
export function isMeantFor({ holds }: TargetPlan, tier: Tier | undefined, question: Question): boolean {
  return holds === undefined || holds({ serviceCase: question.serviceCase, tier, events: question.events });
}

/** Whether a target promises anything to the case, were it of some tier. */
export function promises(plan: TargetPlan, tier: Tier | undefined, question: Question): boolean {
  const isExpected = plan.isResolve && question.serviceCase.expectedBy !== undefined;
  return (isExpected || plan.limits.of(tier) !== undefined) && isMeantFor(plan, tier, question);
}
