import type { ServiceCase } from "../cases/service-case";
import { benchesOf, type ClockOptions } from "./benches";
import { clockOf, clockOfUnknown } from "./clock-of";
import { judge } from "./judge";
import type { SlaClock } from "./sla-clock";
import type { SlaPolicy } from "./sla-policy";

/**
 * One clock for every promise of a policy that has begun for a case, as it stands at `asOf`: in the order
 * of the targets, then of their rounds.
 *
 * A target whose start has not happened yet has no clock. One that has begun but promises nothing to this
 * case (no limit for its tier, its own condition does not hold) is `notApplicable`. What is known to have
 * happened at an unknown moment makes the clocks that it would end, or start, `unknown`: a snapshot says
 * solved and the history does not; something is told but no `received`; the answer lies before the question.
 * Of a case of which nothing is told by `asOf` there are no clocks.
 *
 * The history may lie in any order: it is read by moment, `received` first among the events of one moment,
 * the rest as told. A second event of a kind changes nothing that the first has settled.
 *
 * @throws KefuError `invalid_instant` or `out_of_range` for a moment that is none or lies before 1970;
 *   `invalid_span` and `invalid_config` for a policy that cannot be read
 *
 * @example
 * ```ts
 * const policy = defineSlaPolicy({
 *   id: "shop",
 *   targets: [{ id: "respond", start: "received", meet: "responded", limit: { hours: 2 }, time: "open" }],
 * });
 * const history = [{ type: "received", at: new Date("2024-05-20T17:00+08:00") }] as const;
 * const [clock] = slaClocks(policy, { id: "1", history, precisionMs: 1, category: [] }, {
 *   calendar: workCalendar({}),
 *   asOf: new Date("2024-05-20T20:00+08:00"),
 * });
 * clock?.state; // => "running"
 * clock?.dueAt; // => new Date("2024-05-21T10:00+08:00")
 * ```
 */
export function slaClocks(policy: SlaPolicy, serviceCase: ServiceCase, options: ClockOptions): SlaClock[] {
  const clocks: SlaClock[] = [];
  for (const bench of benchesOf(policy, serviceCase, options))
    for (const plan of bench.batch.targets) {
      const rounds = bench.replay.rounds[plan.index];
      if (rounds !== undefined) for (const cycle of rounds) clocks.push(clockOf(judge(cycle, bench), bench));
      else if ((bench.silent.start & plan.bit) !== 0) clocks.push(clockOfUnknown(plan, bench));
    }
  return clocks;
}
