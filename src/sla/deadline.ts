import { type InKind, type InstantLike, KefuError } from "../base";
import { ALWAYS_OPEN } from "../calendar/always-open";
import type { Calendar } from "../calendar/calendar";
import { inKind, msOf } from "../calendar/moment";
import { timelineOf } from "../calendar/timeline";
import type { Tier } from "../tier/tier";
import { planOf, type TargetPlan } from "./policy-plan";
import type { SlaPolicy } from "./sla-policy";
import { runsOutAt, workingDaysEndAt } from "./stopwatch";

/** Which deadline is asked for. */
export interface DeadlineQuestion<T extends InstantLike> {
  /** May be left out for a target whose limit is the same for all tiers. */
  readonly tier?: Tier;
  readonly from: T;
  /** The target's id; `respond` where left out, or the first target of a policy that has none. */
  readonly target?: string;
}

/**
 * When a promise of a tier runs out, counted from a moment without any pause; in the kind of `from`.
 *
 * `undefined` where the policy gives that tier no limit, or the calendar never opens for that long. The
 * target's own condition is taken to hold.
 *
 * @throws KefuError `invalid_argument` for a target that the policy does not have; `invalid_instant`
 *
 * @example
 * ```ts
 * const from = new Date("2023-10-01T10:00+08:00");
 * deadline(GUIDE_POLICY, { tier: "urgent", from }, { calendar: ALWAYS_OPEN }); // => new Date("2023-10-01T10:10+08:00")
 * ```
 */
export function deadline<T extends InstantLike>(
  policy: SlaPolicy,
  { tier, from, target }: DeadlineQuestion<T>,
  { calendar, workdays = calendar }: { readonly calendar: Calendar; readonly workdays?: Calendar },
): InKind<T> | undefined {
  const plan = targetOf(policy, target);
  const terms = plan.limits.of(tier);
  if (terms === undefined) return undefined;
  const isOpenTime = plan.target.time === "open" && calendar !== ALWAYS_OPEN;
  const start = msOf(from);
  const due =
    terms.days >= 0
      ? workingDaysEndAt(workdays, start, terms.days, [])
      : runsOutAt(isOpenTime ? timelineOf(calendar) : undefined, start, terms.ms, []);
  return inKind(from, due < Infinity ? due : undefined);
}

function targetOf(policy: SlaPolicy, id: string | undefined): TargetPlan {
  const plans = planOf(policy).flatMap(({ targets }) => targets);
  const found =
    plans.find(({ target }) => target.id === (id ?? "respond")) ?? (id === undefined ? plans[0] : undefined);
  if (found === undefined) throw new KefuError("invalid_argument", "The policy has no such target");
  return found;
}
