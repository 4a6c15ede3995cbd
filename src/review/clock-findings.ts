import type { Finding, FindingCode } from "./finding";
import { found, isoOf } from "./found";
import type { Reading } from "./reading";

/** Broken promises, and contacts that came before their window opened; what only precision decides is a warning. */
export function* clockFindings({ clocks }: Reading): Generator<Finding<FindingCode>> {
  for (const clock of clocks) {
    const { policy, target, cycle, state, dueAt, metAt, notBefore, overdueMs } = clock;
    const params = {
      policy,
      target,
      cycle,
      ...(dueAt === undefined ? {} : { dueAt: isoOf(dueAt.getTime()) }),
    };
    const isEarly = metAt !== undefined && notBefore !== undefined && metAt < notBefore;
    if (isEarly)
      yield found("clock_met_early", "error", [], { ...params, notBefore: isoOf(notBefore.getTime()) });
    else if (state === "breached")
      yield found("clock_breached", clock.assumed.includes("precision") ? "warning" : "error", [], {
        ...params,
        minutes: Math.round((overdueMs ?? 0) / 600) / 100,
      });
  }
}
