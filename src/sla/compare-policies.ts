import type { ServiceCase } from "../cases/service-case";
import type { ClockOptions } from "./benches";
import type { ClockState, SlaClock } from "./sla-clock";
import { slaClocks } from "./sla-clocks";
import type { SlaPolicy } from "./sla-policy";

/** How many clocks stand in each state. */
export type ClockTally = { readonly [S in ClockState]: number };

/** One target under two policies. */
export interface TargetComparison {
  readonly target: string;
  readonly a: ClockTally;
  readonly b: ClockTally;
  /** Clocks that are broken under `a` and met under `b`, and the other way round. */
  readonly better: number;
  readonly worse: number;
}

/** What a change from one policy to another would have meant. */
export interface PolicyComparison {
  readonly cases: number;
  readonly targets: readonly TargetComparison[];
  readonly total: Omit<TargetComparison, "target">;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
interface Sums {
  readonly a: Mutable<ClockTally>;
  readonly b: Mutable<ClockTally>;
  better: number;
  worse: number;
}

const noSums = (): Sums => ({ a: noClocks(), b: noClocks(), better: 0, worse: 0 });
const noClocks = (): Mutable<ClockTally> => ({
  running: 0,
  paused: 0,
  met: 0,
  breached: 0,
  cancelled: 0,
  expired: 0,
  notApplicable: 0,
  unknown: 0,
});

/**
 * How the same cases would have fared under two policies: a what-if before a change. Clocks belong
 * together where target and round agree. The cases are read once, one at a time.
 *
 * @throws KefuError as `slaClocks` does
 *
 * @example
 * ```ts
 * const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);
 * const history = [{ type: "received", at: at("10:00") }, { type: "responded", at: at("10:12") }] as const;
 * const issue = { id: "1", history, precisionMs: 60_000, category: [], tier: "urgent" } as const;
 * const { targets } = comparePolicies(GUIDE_POLICY, TRACKER_POLICY, [issue], { calendar: ALWAYS_OPEN, asOf: at("11:00") });
 * targets.find(({ target }) => target === "respond")?.better; // => 1
 * ```
 */
export function comparePolicies(
  a: SlaPolicy,
  b: SlaPolicy,
  cases: Iterable<ServiceCase>,
  options: ClockOptions,
): PolicyComparison {
  const targets = new Map<string, Sums>();
  for (const { id } of [...a.targets, ...b.targets]) targets.set(id, noSums());
  const total = noSums();
  let count = 0;
  for (const each of cases) {
    count++;
    const before = new Map<string, SlaClock>();
    for (const clock of slaClocks(a, each, options)) {
      before.set(`${clock.cycle} ${clock.target}`, clock);
      for (const sums of [targets.get(clock.target), total]) if (sums) sums.a[clock.state]++;
    }
    for (const clock of slaClocks(b, each, options)) {
      const change = changeBetween(before.get(`${clock.cycle} ${clock.target}`)?.state, clock.state);
      for (const sums of [targets.get(clock.target), total])
        if (sums) {
          sums.b[clock.state]++;
          if (change !== undefined) sums[change]++;
        }
    }
  }
  return { cases: count, targets: [...targets].map(([target, sums]) => ({ target, ...sums })), total };
}

function changeBetween(before: ClockState | undefined, now: ClockState): "better" | "worse" | undefined {
  if (before === "breached" && now === "met") return "better";
  return before === "met" && now === "breached" ? "worse" : undefined;
}
