import type { EpochMs } from "../base";
import type { CaseEvent, ServiceCase } from "../cases/service-case";
import type { CallFact, SecondResponse } from "./case-facts";
import { elapsed } from "./elapsed";
import { isByStaff, isHandling, isResponse } from "./event-kinds";
import type { ReportSpec } from "./report-options";

const firstAfter = (
  history: readonly CaseEvent[],
  type: CaseEvent["type"],
  from: EpochMs,
): EpochMs | undefined =>
  history.find((event) => event.type === type && event.at.getTime() >= from)?.at.getTime();

/** How a call went: who waited how long, and what it took of the agent's time. */
export function callOf(
  serviceCase: ServiceCase,
  history: readonly CaseEvent[],
  receivedAt: EpochMs,
  respondedAt: EpochMs | undefined,
  { asOfMs }: ReportSpec,
): CallFact {
  if (respondedAt === undefined || respondedAt < receivedAt) {
    const abandonedAt = firstAfter(history, "abandoned", receivedAt);
    return abandonedAt === undefined
      ? { end: wasSeenTo(serviceCase, history, asOfMs) ? "unknown" : "none" }
      : { end: "abandoned", waitMs: abandonedAt - receivedAt };
  }
  const hungUpAt = firstAfter(history, "hungUp", respondedAt);
  const writtenUpAt = hungUpAt === undefined ? undefined : firstAfter(history, "writtenUp", hungUpAt);
  return {
    end: "answered",
    waitMs: respondedAt - receivedAt,
    ...(hungUpAt !== undefined && { onLineMs: hungUpAt - respondedAt }),
    ...(hungUpAt !== undefined && writtenUpAt !== undefined && { wrapUpMs: writtenUpAt - hungUpAt }),
  };
}

/** Whether somebody saw to a call of which no usable answer is known; an answer after `asOf` is known: not yet. */
function wasSeenTo(
  { history: all, status = "pending", outcome }: ServiceCase,
  history: readonly CaseEvent[],
  asOfMs: EpochMs,
): boolean {
  const answers = all.filter(isResponse);
  if (answers.length > 0) return answers.some(({ at }) => !(at.getTime() > asOfMs));
  return outcome !== undefined || status !== "pending" || history.some(isHandling);
}

/**
 * The response counted anew after the first transfer: pick-up − transfer where a pick-up is known,
 * else transfer − first answer; `undefined` for a case that was not transferred.
 */
export function secondResponseOf(
  history: readonly CaseEvent[],
  respondedAt: EpochMs | undefined,
  spec: ReportSpec,
): SecondResponse | "running" | undefined {
  const transferredAt = history.find(({ type }) => type === "transferred")?.at.getTime();
  if (transferredAt === undefined) return undefined;
  const pickUp = history.find(
    (event) => event.type === "pickedUp" && event.at.getTime() >= transferredAt && isByStaff(event),
  );
  const after = elapsed(transferredAt, pickUp?.at.getTime(), spec);
  if (after !== undefined) return { variant: "pickUp", span: after };
  const before = elapsed(respondedAt, transferredAt, spec);
  return before === undefined ? "running" : { variant: "transfer", span: before };
}
