import { type ServiceCase, toCase } from "kefu/cases";
import {
  type CallLog,
  callLog,
  type FollowUp,
  type Form,
  followUp,
  type HotlineCall,
  handlingGuide,
  hotlineCall,
  type IssueTicket,
  improvement,
  issueTicket,
  type QaRecord,
  qaRecord,
  type ResponseRecord,
  responseRecord,
} from "kefu/forms";
import { readRowsFrom, type SheetIssue } from "kefu/sheet";
import {
  defineSlaPolicy,
  GUIDE_POLICY,
  HOTLINE_POLICY,
  QA_POLICY,
  type SlaPolicy,
  TRACKER_POLICY,
} from "kefu/sla";
import { classifyTier } from "kefu/tier";

/** Something wrong in one of the sheets. */
export interface SheetFault {
  readonly sheet: string;
  readonly issue: SheetIssue;
}

/** A record with the place it came from. */
export interface PlacedRecord {
  readonly form: Form<object>;
  readonly record: object;
  readonly row: number;
}

/** What the sheets gave. */
export interface Reading {
  readonly cases: ServiceCase[];
  readonly policyOf: Map<ServiceCase, SlaPolicy>;
  readonly faults: SheetFault[];
  readonly records: PlacedRecord[];
  readonly counts: { readonly sheet: string; readonly rows: number; readonly records: number }[];
}

export const FORMS = {
  hotlineCall,
  issueTicket,
  callLog,
  handlingGuide,
  responseRecord,
  followUp,
  improvement,
  qaRecord,
};

/** The promises that these sheets can answer for: no column of theirs tells of plans, progress, callbacks or archives. */
const POLICIES = {
  hotline: defineSlaPolicy({
    id: "热线",
    extends: HOTLINE_POLICY,
    without: ["archive", "callback", "writeUp"],
  }),
  tickets: defineSlaPolicy({
    id: "工单",
    extends: GUIDE_POLICY,
    without: ["archive", "plan", "progress", "survey", "tellSupervisor"],
  }),
  tracker: defineSlaPolicy({ id: "跟踪", extends: TRACKER_POLICY }),
  qa: defineSlaPolicy({ id: "问答", extends: QA_POLICY, without: ["archive", "retain"] }),
};

/** Reads every sheet, names every fault, and makes cases of the records that become one. */
export function readSheets(
  sheets: Readonly<Record<string, readonly unknown[]>>,
  timeZone: string,
  onProgress: (text: string) => void,
): Reading {
  const reading: Reading = { cases: [], policyOf: new Map(), faults: [], records: [], counts: [] };
  const recordsOf = <R extends object>(form: Form<R>): R[] => {
    const rows = sheets[form.name];
    if (rows === undefined) return [];
    const records: R[] = [];
    let seen = 0;
    for (const { row, record, issues } of readRowsFrom(form, rows, { timeZone })) {
      for (const issue of issues) reading.faults.push({ sheet: form.title["zh-CN"], issue });
      if (++seen % 1000 === 0) onProgress(`${form.title["zh-CN"]} ${seen}`);
      if (record === undefined) continue;
      records.push(record);
      reading.records.push({ form: form as Form<object>, record, row });
    }
    reading.counts.push({ sheet: form.title["zh-CN"], rows: seen, records: records.length });
    return records;
  };
  const add = (serviceCase: ServiceCase, policy: SlaPolicy, description: string) => {
    const facts = { serviceType: serviceCase.serviceType, description };
    const tiered =
      serviceCase.tier === undefined ? { ...serviceCase, tier: classifyTier(facts).tier } : serviceCase;
    reading.cases.push(tiered);
    reading.policyOf.set(tiered, policy);
  };

  for (const call of recordsOf<HotlineCall>(hotlineCall))
    add(toCase(hotlineCall, call), POLICIES.hotline, call.reason);
  for (const ticket of recordsOf<IssueTicket>(issueTicket))
    add(toCase(issueTicket, ticket), POLICIES.tickets, ticket.description);
  for (const call of recordsOf<CallLog>(callLog)) add(toCase(callLog, call), POLICIES.hotline, call.summary);
  const tracked = new Map(recordsOf<FollowUp>(followUp).map((each) => [each.recordNo, each]));
  for (const record of recordsOf<ResponseRecord>(responseRecord)) {
    const joined = tracked.get(record.recordNo);
    add(
      toCase(responseRecord, record, joined === undefined ? {} : { followUp: joined }),
      POLICIES.tracker,
      record.phenomenon,
    );
  }
  for (const record of recordsOf<QaRecord>(qaRecord))
    add(toCase(qaRecord, record), POLICIES.qa, record.question);
  recordsOf(handlingGuide);
  recordsOf(improvement);
  return reading;
}
