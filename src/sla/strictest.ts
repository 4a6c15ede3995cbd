import type { ServiceCase } from "../cases/service-case";
import type { ClockOptions } from "./benches";
import type { SlaClock } from "./sla-clock";
import { slaClocks } from "./sla-clocks";
import type { SlaPolicy } from "./sla-policy";

/**
 * The clocks of several policies at once: of each target and round the one that is due first.
 *
 * Targets of several policies are the same where they have the same id. Of two due at the same moment the
 * policy given first is taken; one that promises nothing gives way to any that does.
 *
 * @throws KefuError as `slaClocks` does
 *
 * @example
 * ```ts
 * const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);
 * const issue = { id: "1", history: [{ type: "received", at: at("10:00") }], precisionMs: 1, category: [], tier: "urgent" } as const;
 * const clocks = strictest([TRACKER_POLICY, GUIDE_POLICY], issue, { calendar: ALWAYS_OPEN, asOf: at("10:05") });
 * clocks.find(({ target }) => target === "respond")?.policy; // => "guide"
 * ```
 */
export function strictest(
  policies: Iterable<SlaPolicy>,
  serviceCase: ServiceCase,
  options: ClockOptions,
): SlaClock[] {
  const targets = new Map<string, SlaClock[]>();
  for (const policy of policies)
    for (const clock of slaClocks(policy, serviceCase, options)) {
      const rounds = targets.get(clock.target) ?? [];
      const rival = rounds[clock.cycle - 1];
      if (rival === undefined || pressure(clock) < pressure(rival)) rounds[clock.cycle - 1] = clock;
      targets.set(clock.target, rounds);
    }
  return [...targets.values()].flat();
}

function pressure({ state, dueAt }: SlaClock): number {
  if (state === "notApplicable") return Infinity;
  return dueAt?.getTime() ?? Number.MAX_VALUE;
}
