import type { ServiceCase } from "../cases/service-case";
import type { Tier } from "../tier/tier";
import type { TargetPlan } from "./policy-plan";

/** A case, and the moment at which it is asked about. */
export interface Question {
  readonly serviceCase: ServiceCase;
  readonly asOf: number;
}

/** Whether a target's own condition holds for the case, were it of some tier. */
export function isMeantFor(plan: TargetPlan, tier: Tier | undefined, question: Question): boolean {
  return plan.holds === undefined || plan.holds(factsOf(plan, tier, question));
}

/** Whether a target promises anything to the case, were it of some tier. */
export function promises(plan: TargetPlan, tier: Tier | undefined, question: Question): boolean {
  const isExpected = plan.isResolve && question.serviceCase.expectedBy !== undefined;
  return (isExpected || plan.limits.of(tier) !== undefined) && isMeantFor(plan, tier, question);
}

function factsOf(plan: TargetPlan, tier: Tier | undefined, { serviceCase, asOf }: Question): object {
  const { facts, history } = serviceCase;
  if (facts === undefined && !plan.looksAtTier && !plan.looksAtEvents) return serviceCase;
  const events = plan.looksAtEvents
    ? history.filter(({ at }) => at.getTime() <= asOf).map(({ type }) => type)
    : undefined;
  return { ...facts, ...serviceCase, tier, events };
}
