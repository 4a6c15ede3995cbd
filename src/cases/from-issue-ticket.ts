import type { IssueTicket } from "../forms/issue-ticket";
import { known } from "./case-facts";
import type { BaseCaseOptions } from "./case-options";
import { inOrder, note } from "./history";
import { tierOf } from "./own-codes";
import { ratingOf } from "./satisfaction";
import type { CaseEvent, ServiceCase } from "./service-case";

/**
 * The case of an issue ticket.
 *
 * 完成时间 is the moment at which the matter was done: solved, and by the common vocabulary closed. When
 * the execution began has no event; the plan's date is a due date, not the moment a plan stood ready.
 */
export function fromIssueTicket(ticket: IssueTicket, options: BaseCaseOptions): ServiceCase {
  const history: CaseEvent[] = [];
  note(history, ticket.receivedAt, { type: "received", by: "customer" });
  note(history, ticket.respondedAt, { type: "responded", by: "agent" });
  note(history, ticket.escalatedAt, { type: "escalated", by: "agent" });
  note(history, ticket.executionEndedAt, { type: "executed", by: "agent" });
  note(history, ticket.completedAt, { type: "solved", by: "agent" });
  note(history, ticket.completedAt, { type: "closed", by: "agent" });
  return {
    id: options.id ?? ticket.ticketNo,
    history: inOrder(history, options.events),
    precisionMs: 60_000,
    ...(ticket.completedAt !== null && { status: "closed", outcome: "solved" }),
    ...ratingOf(ticket.satisfaction, "1-5", options.satisfaction, {
      ...survey(ticket),
      reason: ticket.dissatisfiedReason,
    }),
    category: [],
    ...known({
      tier: tierOf(ticket.tier, options.codes),
      channel: ticket.channel,
      serviceType: ticket.serviceType,
      customer: options.customer,
      customerClass: ticket.customerClass,
      phase: ticket.phase,
      handler: ticket.handler,
      expectedBy: ticket.expectedBy ?? ticket.promisedAt,
    }),
  };
}

/** The survey's dimensions, those that were answered. */
function survey(ticket: IssueTicket) {
  const dimensions = known({
    timeliness: ticket.timelinessScore,
    professionalism: ticket.professionalismScore,
    effect: ticket.effectScore,
    attitude: ticket.attitudeScore,
  });
  return Object.keys(dimensions).length > 0 ? { dimensions } : {};
}
