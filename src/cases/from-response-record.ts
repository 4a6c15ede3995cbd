import { KefuError } from "../base";
import type { ResponseRecord } from "../forms/response-record";
import type { CaseOptions } from "./case-options";
import { draftCase, put } from "./draft-case";
import { note } from "./history";
import { statusOf, tierOf } from "./own-codes";
import { ratingOf } from "./satisfaction";
import type { CaseEvent, ServiceCase } from "./service-case";

const RISKS = { "1": 1, "2": 2, "3": 3 } as const;

/**
 * The case of a response record, joined with its follow-up.
 *
 * The response is the stated 响应时效 after the record's creation; a 响应时效 that leads out of
 * the years 1970–9999 is none. Contacts without a moment are no events.
 */
export function fromResponseRecord(
  record: ResponseRecord,
  options: CaseOptions<ResponseRecord>,
): ServiceCase {
  const followUp = options.followUp ?? undefined;
  if (followUp !== undefined && followUp.recordNo !== record.recordNo)
    throw new KefuError("invalid_argument", "The follow-up belongs to another record");
  const history: CaseEvent[] = [];
  note(history, record.createdAt, "received", "customer");
  note(history, respondedAt(record), "responded", "agent");
  note(history, record.escalatedAt, "escalated", "agent");
  if (followUp?.escalatedAt?.getTime() !== record.escalatedAt?.getTime())
    note(history, followUp?.escalatedAt ?? null, "escalated", "agent");
  const before = history.length;
  for (const { at } of followUp?.contacts ?? []) note(history, at, "customerContacted", "agent");
  const hasContacts = history.length > before;
  const draft = draftCase(() => record.recordNo, history, record.category, options);
  draft.precisionMs = hasContacts ? 60_000 : 1_000;
  draft.channel = record.channel;
  put(draft, "tier", tierOf(record.tier, options.codes));
  put(draft, "status", statusOf(followUp?.status, options.codes));
  put(draft, "risk", record.risk === null ? null : RISKS[record.risk]);
  put(draft, "customer", options.customer ?? record.customerNo);
  put(draft, "handler", record.handler);
  put(draft, "expectedBy", followUp?.promisedAt ?? record.promisedAt);
  const reason = followUp?.dissatisfiedReason ?? record.dissatisfiedReason;
  put(draft, "rating", ratingOf(followUp?.satisfaction ?? null, "1-5", options.satisfaction, reason));
  return draft;
}

/** The end of 9999, the last year that moments have. */
const END = Date.UTC(10_000, 0);

function respondedAt({ createdAt, responseMinutes }: ResponseRecord): Date | null {
  if (responseMinutes === null) return null;
  const at = createdAt.getTime() + responseMinutes * 60_000;
  return at >= 0 && at < END ? new Date(at) : null;
}
