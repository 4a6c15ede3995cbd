import type { QaRecord } from "../forms/qa-record";
import { known } from "./case-facts";
import type { BaseCaseOptions } from "./case-options";
import { inOrder, note } from "./history";
import { standingOf, tierOf } from "./own-codes";
import type { CaseEvent, ServiceCase } from "./service-case";

/**
 * The case of a question and its standard answer.
 *
 * 服务时间 is when the customer came; when the answer was given is not recorded. The form has no record
 * number: without `id` a record is named by customer (else by member of staff) and moment.
 */
export function fromQaRecord(record: QaRecord, options: BaseCaseOptions): ServiceCase {
  const history: CaseEvent[] = [];
  note(history, record.servedAt, { type: "received", by: "customer" });
  note(history, record.escalatedAt, { type: "escalated", by: "agent" });
  note(history, record.reviewedAt, { type: "reviewed", by: "supervisor" });
  return {
    id: options.id ?? `${record.customerNo ?? record.handler}@${record.servedAt.toISOString()}`,
    history: inOrder(history, options.events),
    precisionMs: 60_000,
    ...standingOf(record.outcome, options.codes),
    channel: record.channel,
    category: record.category,
    handler: record.handler,
    ...known({
      tier: tierOf(record.tier, options.codes),
      customer: options.customer ?? record.customerNo,
      expectedBy: record.promisedAt,
    }),
  };
}
