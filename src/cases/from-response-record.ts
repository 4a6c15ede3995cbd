import { KefuError } from "../base";
import type { ResponseRecord } from "../forms/response-record";
import { known } from "./case-facts";
import type { CaseOptions } from "./case-options";
import { inOrder, note } from "./history";
import { statusOf, tierOf } from "./own-codes";
import { ratingOf } from "./satisfaction";
import type { CaseEvent, ServiceCase } from "./service-case";

const RISKS = { "1": 1, "2": 2, "3": 3 } as const;

/**
 * The case of a response record, joined with its follow-up.
 *
 * The response is the stated 响应时效 after the record's creation. Contacts without a moment are no events.
 */
export function fromResponseRecord(
  record: ResponseRecord,
  options: CaseOptions<ResponseRecord>,
): ServiceCase {
  const followUp = options.followUp ?? null;
  if (followUp !== null && followUp.recordNo !== record.recordNo)
    throw new KefuError("invalid_argument", "The follow-up belongs to another record");
  const history: CaseEvent[] = [];
  note(history, record.createdAt, { type: "received", by: "customer" });
  note(history, respondedAt(record), { type: "responded", by: "agent" });
  note(history, record.escalatedAt, { type: "escalated", by: "agent" });
  if (followUp !== null && followUp.escalatedAt?.getTime() !== record.escalatedAt?.getTime())
    note(history, followUp.escalatedAt, { type: "escalated", by: "agent" });
  const contacts = (followUp?.contacts ?? []).filter(({ at }) => at !== null);
  for (const { at } of contacts) note(history, at, { type: "customerContacted", by: "agent" });
  return {
    id: options.id ?? record.recordNo,
    history: inOrder(history, options.events),
    precisionMs: contacts.length > 0 ? 60_000 : 1_000,
    ...ratingOf(followUp?.satisfaction ?? null, "1-5", options.satisfaction, {
      reason: followUp?.dissatisfiedReason ?? record.dissatisfiedReason,
    }),
    channel: record.channel,
    category: record.category,
    ...known({
      tier: tierOf(record.tier, options.codes),
      status: statusOf(followUp?.status, options.codes),
      risk: record.risk === null ? null : RISKS[record.risk],
      customer: options.customer ?? record.customerNo,
      handler: record.handler,
      expectedBy: followUp?.promisedAt ?? record.promisedAt,
    }),
  };
}

function respondedAt({ createdAt, responseMinutes }: ResponseRecord): Date | null {
  return responseMinutes === null ? null : new Date(createdAt.getTime() + responseMinutes * 60_000);
}
