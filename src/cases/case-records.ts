import type { CallLog } from "../forms/call-log";
import type { HotlineCall } from "../forms/hotline-call";
import type { IssueTicket } from "../forms/issue-ticket";
import type { QaRecord } from "../forms/qa-record";
import type { ResponseRecord } from "../forms/response-record";

/** The records that become cases, by the names of their forms. */
export interface CaseRecords {
  readonly hotlineCall: HotlineCall;
  readonly issueTicket: IssueTicket;
  readonly callLog: CallLog;
  readonly responseRecord: ResponseRecord;
  readonly qaRecord: QaRecord;
}

/** The name of a form whose records become cases. */
export type CaseForm = keyof CaseRecords;

/** A record that becomes a case. */
export type CaseRecord = CaseRecords[CaseForm];

/** A record, or one of a form built on its form: with more fields, and more codes in closed lists. */
export type Extensible<R> = R extends unknown
  ? { readonly [K in keyof R]: R[K] extends string | null ? string | Extract<R[K], null> : R[K] }
  : never;
