import type { EpochMs } from "../base";
import type { CaseEvent, ServiceCase } from "../cases/service-case";
import type { CallFact, CaseFacts } from "./case-facts";
import { elapsed } from "./elapsed";
import { isByStaff, isHandling, isResponse } from "./event-kinds";
import type { ReportSpec } from "./report-options";
import type { Snapshot } from "./snapshot";

/** How long it took from a moment to the first event of a type. */
export function msUntil(
  history: readonly CaseEvent[],
  type: CaseEvent["type"],
  from: EpochMs,
): number | undefined {
  const event = history.find(({ type: of, at }) => of === type && at.getTime() >= from);
  return event && event.at.getTime() - from;
}

/** How a call went: who waited how long, and what it took of the agent's time. */
export function callOf(
  serviceCase: ServiceCase,
  snapshot: Snapshot,
  history: readonly CaseEvent[],
  receivedAt: EpochMs,
  answeredAt: EpochMs | undefined,
  { asOfMs }: ReportSpec,
): CallFact {
  // Who hung up was not answered, although somebody called back.
  const waitMs = msUntil(
    answeredAt === undefined ? history : untilResponse(history),
    "abandoned",
    receivedAt,
  );
  if (waitMs !== undefined) return { end: "abandoned", waitMs };
  if (answeredAt === undefined)
    return { end: wasSeenTo(serviceCase, snapshot, history, asOfMs) ? "unknown" : "none" };
  const onLineMs = msUntil(history, "hungUp", answeredAt);
  const wrapUpMs = onLineMs === undefined ? undefined : msUntil(history, "writtenUp", answeredAt + onLineMs);
  return { end: "answered", waitMs: answeredAt - receivedAt, onLineMs, wrapUpMs };
}

const untilResponse = (history: readonly CaseEvent[]) => history.slice(0, history.findIndex(isResponse));

/** Whether somebody saw to a call of which no usable answer is known; an answer after `asOf` is known: not yet. */
function wasSeenTo(
  { history: all }: ServiceCase,
  { status = "pending", outcome }: Snapshot,
  history: readonly CaseEvent[],
  asOfMs: EpochMs,
): boolean {
  const answers = all.filter(isResponse);
  if (answers.length > 0) return answers.some(({ at }) => !(at.getTime() > asOfMs));
  return outcome !== undefined || status !== "pending" || history.some(isHandling);
}

/**
 * The response counted anew after the first transfer: pick-up − transfer where a pick-up is known,
 * else transfer − first answer; nothing for a case that was not transferred.
 */
export function secondResponseOf(
  history: readonly CaseEvent[],
  answeredAt: EpochMs | undefined,
  spec: ReportSpec,
): Pick<CaseFacts, "second" | "secondVariant"> {
  const transferredAt = history.find(({ type }) => type === "transferred")?.at.getTime();
  if (transferredAt === undefined) return { secondVariant: undefined, second: undefined };
  const pickUp = history.find(
    (event) => event.type === "pickedUp" && event.at.getTime() >= transferredAt && isByStaff(event),
  );
  const after = elapsed(transferredAt, pickUp?.at.getTime(), spec);
  if (after !== undefined) return { secondVariant: "pickUp", second: after };
  const before = elapsed(answeredAt, transferredAt, spec);
  return { secondVariant: before === undefined ? "running" : "transfer", second: before };
}
