import { inOrder } from "./in-order";
import type { Bench } from "./judge";
import type { TargetPlan } from "./policy-plan";

/**
 * The reasons and statuses that stopped a target at some moment of a stretch, in the order of their coming.
 * Stretches are asked for one after another.
 */
export type PauseCauses = (start: number, end: number) => string[];

/** What tells the causes of a target's pauses; it reads the history once. */
export function pauseCauses(plan: TargetPlan, { serviceCase, batch }: Bench): PauseCauses {
  const names = batch.groups[plan.group]?.names;
  const events = inOrder(serviceCase.history);
  const open = new Set<string>();
  let status: string | undefined;
  let isStatusTold = false;
  let isReceived = false;
  let place = 0;

  /** Reads an event; what comes back is the cause that it brings. */
  const read = (event: (typeof events)[number]): string | undefined => {
    switch (event.type) {
      case "paused":
        open.add(event.reason ?? "");
        return event.reason;
      case "resumed":
        open.delete(event.reason ?? "");
        return undefined;
      case "statusChanged":
        isStatusTold = event.to !== "closed";
        status = isStatusTold ? event.to : undefined;
        return names && status;
      case "reopened":
        if (!isStatusTold) status = "processing";
        return names && status;
      case "received":
        if (!isReceived && !isStatusTold) status = "pending";
        isReceived = true;
        return names && status;
      case "solved":
      case "closed":
        open.clear();
        status = undefined;
        isStatusTold = false;
    }
    return undefined;
  };

  return (start, end) => {
    const causes = new Set<string>();
    const add = (cause: string | undefined): void => {
      if (cause && (names === undefined || names.has(cause))) causes.add(cause);
    };
    const addOpen = (): void => [...open, names && status].forEach(add);
    let isWithin = false;
    for (; place < events.length; place++) {
      const event = events[place] as (typeof events)[number];
      const at = event.at.getTime();
      if (at >= end) break;
      if (at > start && !isWithin) addOpen();
      isWithin ||= at > start;
      const cause = read(event);
      if (isWithin) add(cause);
    }
    if (!isWithin) addOpen();
    return [...causes];
  };
}
