import type { ServiceCase } from "../cases/service-case";
import { nextDue } from "./next-due";
import type { SlaClock } from "./sla-clock";

/** A case that somebody has to act on, and the promise that presses most. */
export interface WorkItem<C> {
  readonly case: C;
  readonly clock: SlaClock;
}

const RANK = { urgent: 0, high: 1, medium: 2, low: 3 } as const;

/**
 * The cases that somebody has to act on, the most pressing first: by when their most urgent clock was or
 * will be due, then by tier, then by id. Cases without such a clock are left out.
 *
 * @example
 * ```ts
 * const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);
 * const late = { id: "2", history: [{ type: "received", at: at("09:00") }], precisionMs: 1, category: [], tier: "medium" } as const;
 * const fresh = { ...late, id: "1", tier: "low" } as const;
 * const clocksOf = (each: ServiceCase) => slaClocks(GUIDE_POLICY, each, { calendar: ALWAYS_OPEN, asOf: at("12:00") })
 *   .filter(({ target }) => target === "respond");
 * workList([fresh, late], clocksOf).map((item) => item.case.id); // => ["2", "1"]
 * ```
 */
export function workList<C extends Pick<ServiceCase, "id">>(
  cases: Iterable<C>,
  clocksOf: (serviceCase: C) => Iterable<SlaClock>,
): WorkItem<C>[] {
  const items: WorkItem<C>[] = [];
  for (const each of cases) {
    const clock = nextDue(clocksOf(each));
    if (clock !== undefined) items.push({ case: each, clock });
  }
  return items.sort(byUrgency);
}

function byUrgency(a: WorkItem<Pick<ServiceCase, "id">>, b: WorkItem<Pick<ServiceCase, "id">>): number {
  const due = dueMs(a.clock) - dueMs(b.clock);
  if (due !== 0) return due;
  const rank = rankOf(a.clock) - rankOf(b.clock);
  if (rank !== 0) return rank;
  return a.case.id < b.case.id ? -1 : a.case.id > b.case.id ? 1 : 0;
}

const dueMs = ({ dueAt }: SlaClock): number => dueAt?.getTime() ?? 0;
const rankOf = ({ tier }: SlaClock): number => (tier === undefined ? 4 : RANK[tier]);
