import type { CallLog } from "../forms/call-log";
import { known } from "./case-facts";
import type { BaseCaseOptions } from "./case-options";
import { inOrder, note } from "./history";
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
  note(history, call.calledAt, { type: "received", by: "customer" });
  note(history, call.escalatedAt, { type: "escalated", by: "agent" });
  return {
    id: options.id ?? `${call.calledAt.toISOString()}#${call.sequence ?? ""}`,
    history: inOrder(history, options.events),
    precisionMs: 60_000,
    ...ratingOf(call.satisfactionKey, "key", options.satisfaction, { reason: call.dissatisfiedReason }),
    channel: "phone",
    serviceType: call.serviceType,
    category: [],
    ...known({
      status: statusOf(call.status, options.codes),
      tier: tierOf(call.tier, options.codes),
      customer: options.customer,
      handler: call.handler,
      expectedBy: call.promisedAt ?? call.expectedBy,
    }),
  };
}
