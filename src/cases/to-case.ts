import { KefuError } from "../base";
import type { Form } from "../forms/form";
import type { CaseOptions } from "./case-options";
import type { CaseForm, CaseRecord, CaseRecords, Extensible } from "./case-records";
import { fromCallLog } from "./from-call-log";
import { fromHotlineCall } from "./from-hotline-call";
import { fromIssueTicket } from "./from-issue-ticket";
import { fromQaRecord } from "./from-qa-record";
import { fromResponseRecord } from "./from-response-record";
import type { ServiceCase } from "./service-case";

const CONVERSIONS: {
  readonly [N in CaseForm]: (record: CaseRecords[N], options: CaseOptions<CaseRecords[N]>) => ServiceCase;
} = {
  hotlineCall: fromHotlineCall,
  issueTicket: fromIssueTicket,
  callLog: fromCallLog,
  responseRecord: fromResponseRecord,
  qaRecord: fromQaRecord,
};

/**
 * The case of a record: what the form knows together with its moment becomes history, oldest first;
 * everything else stays a snapshot, and nothing is invented.
 *
 * Status, outcome and rating have no moment on any form, so no event comes from them. A response record
 * takes its follow-up as `{ followUp }`; what other systems saw joins the history as `{ events }`. A form
 * of one's own built on one of these says what its added codes mean as `{ codes }`.
 *
 * @throws KefuError `invalid_argument` for a form whose records are no cases, and for a follow-up of
 * another record; `invalid_instant` for an Invalid Date, which no schema and no sheet lets into a record.
 *
 * @example
 * ```ts
 * const call = hotlineCallSchema.parse({
 *   recordNo: "CS20240520001", calledAt: "2024-05-20T14:15+08:00", answeredAt: "2024-05-20T14:17+08:00",
 *   customerName: "*女士", reason: "订单物流异常", category: "订单类", handler: "客服*主管",
 *   steps: ["联系物流改址,客户已确认"], outcome: "solved", feedback: "satisfied",
 * });
 * toCase(hotlineCall, call).history.map((event) => event.type); // => ["received", "responded"]
 * ```
 */
export function toCase<R extends Extensible<CaseRecord>>(
  form: Form<R>,
  record: R,
  options?: NoInfer<CaseOptions<R>>,
): ServiceCase {
  const name = options?.as ?? form.name;
  if (!Object.hasOwn(CONVERSIONS, name))
    throw new KefuError("invalid_argument", "Records of this form do not become cases");
  const convert = CONVERSIONS[name as CaseForm] as (record: R, options: object) => ServiceCase;
  return convert(record, options ?? {});
}
