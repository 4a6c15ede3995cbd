import type { IssueTicket } from "../forms/issue-ticket";
import type { BaseCaseOptions } from "./case-options";
import { draftCase, put } from "./draft-case";
import { note } from "./history";
import { putStanding, tierOf } from "./own-codes";
import { ratingOf } from "./satisfaction";
import type { CaseEvent, Rating, ServiceCase } from "./service-case";

/**
 * The case of an issue ticket.
 *
 * 完成时间 is the moment at which the matter was done: solved, and by the common vocabulary closed. When
 * the execution began has no event; the plan's date is a due date, not the moment a plan stood ready.
 */
export function fromIssueTicket(ticket: IssueTicket, options: BaseCaseOptions): ServiceCase {
  const history: CaseEvent[] = [];
  note(history, ticket.receivedAt, "received", "customer");
  note(history, ticket.respondedAt, "responded", "agent");
  note(history, ticket.escalatedAt, "escalated", "agent");
  note(history, ticket.executionEndedAt, "executed", "agent");
  note(history, ticket.completedAt, "solved", "agent");
  note(history, ticket.completedAt, "closed", "agent");
  const draft = draftCase(() => ticket.ticketNo, history, [], options);
  if (ticket.completedAt !== null) putStanding(draft, "solved", undefined);
  put(draft, "tier", tierOf(ticket.tier, options.codes));
  put(draft, "channel", ticket.channel);
  put(draft, "serviceType", ticket.serviceType);
  put(draft, "customerClass", ticket.customerClass);
  put(draft, "phase", ticket.phase);
  put(draft, "handler", ticket.handler);
  put(draft, "expectedBy", ticket.expectedBy ?? ticket.promisedAt);
  const { satisfaction, dissatisfiedReason } = ticket;
  put(
    draft,
    "rating",
    ratingOf(satisfaction, "1-5", options.satisfaction, dissatisfiedReason, survey(ticket)),
  );
  return draft;
}

/** The survey's dimensions, those that were answered. */
function survey(ticket: IssueTicket): Rating["dimensions"] {
  const scores = [
    ["timeliness", ticket.timelinessScore],
    ["professionalism", ticket.professionalismScore],
    ["effect", ticket.effectScore],
    ["attitude", ticket.attitudeScore],
  ] as const;
  const answered = scores.filter(([, score]) => score !== null);
  return answered.length === 0 ? undefined : Object.fromEntries(answered);
}
