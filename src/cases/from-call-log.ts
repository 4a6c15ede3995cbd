import type { CallLog } from "../forms/call-log";
import type { BaseCaseOptions } from "./case-options";
import { draftCase, put } from "./draft-case";
import { note } from "./history";
import { statusOf, tierOf } from "./own-codes";
import { ratingOf } from "./satisfaction";
import type { CaseEvent, ServiceCase } from "./service-case";

/**
 * The case of a line of the call log; it came by phone.
 *
 * The log does not say when the call was answered, nor what became of it: 已完成 is a status, not an
 * outcome. Its lines have no number of their own; without `id` they are named by moment and line.
 */
export function fromCallLog(call: CallLog, options: BaseCaseOptions): ServiceCase {
  const history: CaseEvent[] = [];
  note(history, call.calledAt, "received", "customer");
  note(history, call.escalatedAt, "escalated", "agent");
  const draft = draftCase(
    () => `${call.calledAt.toISOString()}#${call.sequence ?? ""}`,
    history,
    [],
    options,
  );
  draft.channel = "phone";
  draft.serviceType = call.serviceType;
  put(draft, "status", statusOf(call.status, options.codes));
  put(draft, "tier", tierOf(call.tier, options.codes));
  put(draft, "handler", call.handler);
  put(draft, "expectedBy", call.promisedAt ?? call.expectedBy);
  put(draft, "rating", ratingOf(call.satisfactionKey, "key", options.satisfaction, call.dissatisfiedReason));
  return draft;
}
