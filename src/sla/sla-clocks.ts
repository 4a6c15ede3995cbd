import type { InstantLike } from "../base";
import { ALWAYS_OPEN } from "../calendar/always-open";
import type { Calendar } from "../calendar/calendar";
import { msOf } from "../calendar/moment";
import { timelineOf } from "../calendar/timeline";
import type { ServiceCase } from "../cases/service-case";
import { clockOf, clockOfUnknown } from "./clock-of";
import { type Bench, judge } from "./judge";
import { planOf } from "./policy-plan";
import { replay } from "./replay";
import { silentEffect } from "./silence";
import type { SlaClock } from "./sla-clock";
import type { SlaPolicy } from "./sla-policy";

/** What clocks are told by besides the policy and the case. */
export interface ClockOptions {
  /** When the service is open; for targets in open time. */
  readonly calendar: Calendar;
  /** Which days are working days, for limits in working days; `calendar` where left out. */
  readonly workdays?: Calendar;
  /** The moment of the question; what happened later does not exist yet. */
  readonly asOf: InstantLike;
}

/**
 * One clock for every promise of a policy that has begun for a case, as it stands at `asOf`: in the order
 * of the targets, then of their rounds.
 *
 * A target whose start has not happened yet has no clock. One that has begun but promises nothing to this
 * case (no limit for its tier, its own condition does not hold) is `notApplicable`. What is known to have
 * happened at an unknown moment makes the clocks that it would end, or start, `unknown`: a snapshot says
 * solved and the history does not; no `received` is recorded; the answer lies before the question.
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
export function slaClocks(
  policy: SlaPolicy,
  serviceCase: ServiceCase,
  { calendar, workdays = calendar, asOf }: ClockOptions,
): SlaClock[] {
  const clocks: SlaClock[] = [];
  const at = msOf(asOf);
  const open = calendar === ALWAYS_OPEN ? undefined : timelineOf(calendar);
  for (const batch of planOf(policy)) {
    const told = replay(batch, serviceCase, at);
    const silent = silentEffect(batch, serviceCase);
    const bench: Bench = { serviceCase, replay: told, open, calendar, workdays, asOf: at };
    for (const plan of batch.targets) {
      const rounds = told.rounds[plan.index];
      if (rounds === undefined) {
        if ((silent.start & plan.bit) !== 0) clocks.push(clockOfUnknown(plan, bench));
        continue;
      }
      const isSilent = ((silent.meet | silent.cancel) & plan.bit) !== 0;
      for (const cycle of rounds) {
        const isUnknown = isSilent || (cycle.number === 1 && (told.metTooSoon & plan.bit) !== 0);
        clocks.push(clockOf(judge(cycle, bench), bench, isUnknown));
      }
    }
  }
  return clocks;
}
