import type { HotlineCall } from "../forms/hotline-call";
import type { CaseOptions } from "./case-options";
import { inOrder, note } from "./history";
import { standingOf } from "./outcome-standing";
import { satisfactionRating } from "./rating";
import type { CaseEvent, ServiceCase } from "./service-case";

/** The case of a call on the hotline; it came by phone. */
export function fromHotlineCall(call: HotlineCall, options: CaseOptions): ServiceCase {
  const history: CaseEvent[] = [];
  note(history, call.calledAt, { type: "received", by: "customer" });
  note(history, call.answeredAt, { type: "responded", by: "agent" });
  note(history, call.transferredAt, {
    type: "transferred",
    by: "agent",
    ...(call.transferredTo !== null && { to: call.transferredTo }),
  });
  note(history, call.pickedUpAt, { type: "pickedUp", by: "agent" });
  note(history, call.escalatedAt, { type: "escalated", by: "agent" });
  if (options.events !== undefined) history.push(...options.events);
  return {
    id: options.id ?? call.recordNo,
    history: inOrder(history),
    precisionMs: 60_000,
    ...standingOf(call.outcome),
    channel: "phone",
    ...(call.serviceType !== null && { serviceType: call.serviceType }),
    category: [call.category],
    ...(options.customer !== undefined && { customer: options.customer }),
    handler: call.handler,
    ...(call.promisedAt !== null && { expectedBy: call.promisedAt }),
    ...satisfactionRating(call.feedback),
  };
}
