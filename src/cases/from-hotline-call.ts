import type { HotlineCall } from "../forms/hotline-call";
import { known } from "./case-facts";
import type { BaseCaseOptions } from "./case-options";
import { inOrder, note } from "./history";
import { standingOf } from "./own-codes";
import { ratingOf } from "./satisfaction";
import type { CaseEvent, ServiceCase } from "./service-case";

/** The case of a call on the hotline; it came by phone. */
export function fromHotlineCall(call: HotlineCall, options: BaseCaseOptions): ServiceCase {
  const history: CaseEvent[] = [];
  note(history, call.calledAt, { type: "received", by: "customer" });
  note(history, call.answeredAt, { type: "responded", by: "agent" });
  note(history, call.transferredAt, {
    type: "transferred",
    by: "agent",
    ...known({ to: call.transferredTo }),
  });
  note(history, call.pickedUpAt, { type: "pickedUp", by: "agent" });
  note(history, call.escalatedAt, { type: "escalated", by: "agent" });
  return {
    id: options.id ?? call.recordNo,
    history: inOrder(history, options.events),
    precisionMs: 60_000,
    ...standingOf(call.outcome, options.codes),
    ...ratingOf(call.feedback, "satisfaction", options.satisfaction, { reason: call.dissatisfiedReason }),
    channel: "phone",
    category: [call.category],
    handler: call.handler,
    ...known({
      serviceType: call.serviceType,
      customer: options.customer,
      expectedBy: call.promisedAt,
    }),
  };
}
