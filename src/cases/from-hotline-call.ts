import type { HotlineCall } from "../forms/hotline-call";
import type { BaseCaseOptions } from "./case-options";
import { draftCase, put } from "./draft-case";
import { note } from "./history";
import { putStanding } from "./own-codes";
import { ratingOf } from "./satisfaction";
import type { CaseEvent, ServiceCase } from "./service-case";

/** The case of a call on the hotline; it came by phone. */
export function fromHotlineCall(call: HotlineCall, options: BaseCaseOptions): ServiceCase {
  const history: CaseEvent[] = [];
  note(history, call.calledAt, "received", "customer");
  note(history, call.answeredAt, "responded", "agent");
  noteTransfer(history, call);
  note(history, call.pickedUpAt, "pickedUp", "agent");
  note(history, call.escalatedAt, "escalated", "agent");
  const draft = draftCase(() => call.recordNo, history, [call.category], options);
  draft.channel = "phone";
  draft.handler = call.handler;
  putStanding(draft, call.outcome, options.codes);
  put(draft, "serviceType", call.serviceType);
  put(draft, "expectedBy", call.promisedAt);
  put(
    draft,
    "rating",
    ratingOf(call.feedback, "satisfaction", options.satisfaction, call.dissatisfiedReason),
  );
  return draft;
}

function noteTransfer(history: CaseEvent[], { transferredAt, transferredTo }: HotlineCall): void {
  if (transferredAt === null) return;
  const transfer = { type: "transferred", at: transferredAt, by: "agent" } as const;
  history.push(transferredTo === null ? transfer : { ...transfer, to: transferredTo });
}
