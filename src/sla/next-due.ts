import type { SlaClock } from "./sla-clock";

/** Whether somebody still has to act: neither met nor called off, nor waiting for the customer. */
export function isOpenClock({ state, metAt, cancelledAt, binds }: SlaClock): boolean {
  return (
    (state === "running" || state === "breached") &&
    metAt === undefined &&
    cancelledAt === undefined &&
    binds === undefined
  );
}

/**
 * The most urgent of some clocks: the one that is still to be met and was, or will be, due first.
 *
 * A broken promise that is still open comes before all that run. Paused clocks, those that never run
 * out and those that bind the customer do not count; of two due at once the first one given is taken. `undefined` when there is none.
 *
 * @example
 * ```ts
 * const clock = { policy: "p", cycle: 1, state: "running", assumed: [] } as const;
 * const plan = { ...clock, target: "plan", dueAt: new Date("2024-05-20T12:00+08:00") };
 * const respond = { ...clock, target: "respond", dueAt: new Date("2024-05-20T10:10+08:00") };
 * nextDue([plan, respond])?.target; // => "respond"
 * ```
 */
export function nextDue(clocks: Iterable<SlaClock>): SlaClock | undefined {
  let first: SlaClock | undefined;
  let firstDue = Infinity;
  for (const clock of clocks) {
    const due = clock.dueAt?.getTime() ?? Infinity;
    if (due < firstDue && isOpenClock(clock)) {
      first = clock;
      firstDue = due;
    }
  }
  return first;
}
