import type { InstantLike } from "../base";
import { msOf } from "../calendar/moment";
import type { ServiceCase } from "../cases/service-case";
import { benchesOf, type ClockOptions } from "./benches";
import { shareReachedAt } from "./clock-of";
import { type Bench, isEndUnknown, judge, limitMsOf, type Verdict } from "./judge";
import { promises } from "./promises";
import type { Rung, SlaPolicy } from "./sla-policy";
import { runsOutAt } from "./stopwatch";

/** Something that a scheduler should tell somebody about. */
export interface SlaWarning {
  readonly policy: string;
  readonly target: string;
  readonly cycle: number;
  /**
   * `warning`: a share of the limit has gone by. `due`: all of it has, and the promise is not met.
   * `escalation`: a rung of the ladder is reached. `opens`: from now on meeting it is not too early.
   */
  readonly kind: "warning" | "due" | "escalation" | "opens";
  readonly at: Date;
  /** Elapsed ÷ limit, where a share is what has been reached. */
  readonly share?: number;
  /** The role to be told, on an escalation. */
  readonly tell?: string;
}

/**
 * What a case's promises have come to between two moments, the first excluded and the last included: in
 * order of time, so that a scheduler which asks about one stretch after another hears of everything once.
 *
 * A promise met or called off before a moment does not warn at it any more. A change of tier that puts a
 * moment into the past, or promises something for the first time, warns at the change. The ladder is silent where the limit binds the customer.
 *
 * @throws KefuError as `slaClocks` does
 *
 * @example
 * ```ts
 * const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);
 * const issue = { id: "1", history: [{ type: "received", at: at("10:00") }], precisionMs: 1, category: [], tier: "urgent" } as const;
 * warningsBetween(GUIDE_POLICY, issue, { calendar: ALWAYS_OPEN, from: at("10:06"), to: at("10:09") })
 *   .map(({ target, kind, share }) => [target, kind, share]); // => [["respond", "warning", 0.8], ["respond", "escalation", 0.8]]
 * ```
 */
export function warningsBetween(
  policy: SlaPolicy,
  serviceCase: ServiceCase,
  {
    from,
    to,
    ...calendars
  }: Omit<ClockOptions, "asOf"> & { readonly from: InstantLike; readonly to: InstantLike },
): SlaWarning[] {
  const after = msOf(from);
  const warnings: SlaWarning[] = [];
  for (const bench of benchesOf(policy, serviceCase, { ...calendars, asOf: to }))
    for (const rounds of bench.replay.rounds)
      for (const cycle of rounds ?? []) {
        const verdict = judge(cycle, bench);
        if (verdict.terms === undefined || isEndUnknown(cycle, bench)) continue;
        for (const warning of warningsOf(verdict, bench, policy.ladder ?? []))
          if (warning.at.getTime() > after) warnings.push(warning);
      }
  return warnings.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function* warningsOf(verdict: Verdict, bench: Bench, policyLadder: readonly Rung[]): Generator<SlaWarning> {
  const { asOf } = bench;
  const { cycle, since, stop, time, holes } = verdict;
  const { plan } = cycle;
  const limitMs = limitMsOf(verdict);
  const head = { policy: plan.policy, target: plan.target.id, cycle: cycle.number };
  const isReached = (at: number): boolean => (cycle.outcome === "open" ? at <= asOf : at < stop);
  const momentOf = (share: number): number => Math.max(shareReachedAt(verdict, share, limitMs), since);

  for (const share of [...plan.warnAt, 1]) {
    const at = momentOf(share);
    if (isReached(at)) yield { ...head, kind: share === 1 ? "due" : "warning", at: new Date(at), share };
  }
  for (const { at: share, tell } of plan.bindsCustomer ? [] : (plan.target.ladder ?? policyLadder)) {
    const at = momentOf(share);
    if (isReached(at)) yield { ...head, kind: "escalation", at: new Date(at), share, tell };
  }
  if (plan.notBeforeMs >= 0) {
    const opens = runsOutAt(time, verdict.from, plan.notBeforeMs, holes);
    const at = Math.max(opens, promisedSince(verdict, bench));
    if (isReached(at)) yield { ...head, kind: "opens", at: new Date(at) };
  }
}

/** Since when a cycle has promised anything, by the tiers that the case has had. */
function promisedSince({ cycle, since }: Verdict, bench: Bench): number {
  let from = cycle.start;
  let { tier } = bench.serviceCase;
  for (const change of bench.replay.tiers) {
    if (change.at > since) break;
    if (!promises(cycle.plan, tier, bench)) from = Math.max(from, change.at);
    tier = change.tier;
  }
  return from;
}
