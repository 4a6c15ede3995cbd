import type { QaRecord } from "../forms/qa-record";
import type { BaseCaseOptions } from "./case-options";
import { draftCase, put } from "./draft-case";
import { note } from "./history";
import { putStanding, tierOf } from "./own-codes";
import type { CaseEvent, ServiceCase } from "./service-case";

/**
 * The case of a question and its standard answer.
 *
 * 服务时间 is when the customer came; when the answer was given is not recorded. The form has no record
 * number: without `id` a record is named by customer (else by member of staff) and moment.
 */
export function fromQaRecord(record: QaRecord, options: BaseCaseOptions): ServiceCase {
  const history: CaseEvent[] = [];
  note(history, record.servedAt, "received", "customer");
  note(history, record.escalatedAt, "escalated", "agent");
  note(history, record.reviewedAt, "reviewed", "supervisor");
  const id = () => `${record.customerNo ?? record.handler}@${record.servedAt.toISOString()}`;
  const draft = draftCase(id, history, record.category, options);
  draft.channel = record.channel;
  draft.handler = record.handler;
  putStanding(draft, record.outcome, options.codes);
  put(draft, "tier", tierOf(record.tier, options.codes));
  put(draft, "customer", options.customer ?? record.customerNo);
  put(draft, "expectedBy", record.promisedAt);
  return draft;
}
