import type { Bench } from "./judge";
import type { TargetPlan } from "./policy-plan";
import { inOrder } from "./replay";

/** The reasons and statuses that stopped a target at some moment of a stretch, in the order of their coming. */
export function pauseCauses(
  plan: TargetPlan,
  { serviceCase, batch }: Bench,
  start: number,
  end: number,
): string[] {
  const names = batch.groups[plan.group]?.names;
  const open = new Set<string>();
  const causes = new Set<string>();
  let status: string | undefined;
  let isReceived = false;
  const isMeant = (reason: string): boolean => names === undefined || names.has(reason);
  const collect = (): void => {
    for (const reason of open) if (isMeant(reason)) causes.add(reason);
    if (status !== undefined && names?.has(status)) causes.add(status);
  };
  for (const event of inOrder(serviceCase.history)) {
    const at = event.at.getTime();
    if (at >= end) break;
    if (at > start) collect();
    if (event.type === "paused") open.add(event.reason ?? "");
    else if (event.type === "resumed") open.delete(event.reason ?? "");
    else if (event.type === "statusChanged") status = event.to === "closed" ? undefined : event.to;
    else if (event.type === "reopened") status ??= "processing";
    else if (event.type === "received" && !isReceived) {
      status ??= "pending";
      isReceived = true;
    } else if (event.type === "solved" || event.type === "closed") {
      open.clear();
      status = undefined;
    }
  }
  collect();
  causes.delete("");
  return [...causes];
}
