import { isOpenClock } from "./next-due";
import type { SlaClock } from "./sla-clock";
import type { SlaPolicy } from "./sla-policy";

/** Somebody who must be told of a promise. */
export interface Escalation {
  readonly clock: SlaClock;
  /** The role, as the ladder names it. */
  readonly tell: string;
  /** The rung: elapsed ÷ limit. */
  readonly at: number;
}

/**
 * Who must be told of which clocks, by the ladder of the policy or of the target itself: for every open
 * clock the rungs that it has reached, lowest first.
 *
 * @example
 * ```ts
 * const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);
 * const issue = { id: "1", history: [{ type: "received", at: at("10:00") }], precisionMs: 1, category: [], tier: "urgent" } as const;
 * const clocks = slaClocks(GUIDE_POLICY, issue, { calendar: ALWAYS_OPEN, asOf: at("10:09") });
 * escalations(GUIDE_POLICY, clocks)
 *   .filter(({ clock }) => clock.target === "respond")
 *   .map(({ tell }) => tell); // => ["owner"]
 * ```
 */
export function escalations(policy: SlaPolicy, clocks: Iterable<SlaClock>): Escalation[] {
  const ladders = new Map(policy.targets.map(({ id, ladder }) => [id, ladder ?? policy.ladder ?? []]));
  const told: Escalation[] = [];
  for (const clock of clocks) {
    if (clock.policy !== policy.id || !isOpenClock(clock)) continue;
    const share = clock.share ?? (clock.state === "breached" ? 1 : 0);
    const rungs = [...(ladders.get(clock.target) ?? [])].sort((a, b) => a.at - b.at);
    for (const { at, tell } of rungs) if (share >= at) told.push({ clock, tell, at });
  }
  return told;
}
