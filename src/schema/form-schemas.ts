import { type CallLog, callLog } from "../forms/call-log";
import { type FollowUp, followUp } from "../forms/follow-up";
import { type HandlingGuide, handlingGuide } from "../forms/handling-guide";
import { type HotlineCall, hotlineCall } from "../forms/hotline-call";
import { type Improvement, improvement } from "../forms/improvement";
import { type IssueTicket, issueTicket } from "../forms/issue-ticket";
import { type QaRecord, qaRecord } from "../forms/qa-record";
import { type ResponseRecord, responseRecord } from "../forms/response-record";
import type { FormSchema } from "./record-schema";
import { schemaOf } from "./schema-of";

/** The schema of a call on the hotline, as it stands in JSON. */
export const hotlineCallSchema: FormSchema<HotlineCall> = /* @__PURE__ */ schemaOf(hotlineCall);

/** The schema of an issue ticket, as it stands in JSON. */
export const issueTicketSchema: FormSchema<IssueTicket> = /* @__PURE__ */ schemaOf(issueTicket);

/** The schema of a line of the call log, as it stands in JSON. */
export const callLogSchema: FormSchema<CallLog> = /* @__PURE__ */ schemaOf(callLog);

/** The schema of a line of the handling guide, as it stands in JSON. */
export const handlingGuideSchema: FormSchema<HandlingGuide> = /* @__PURE__ */ schemaOf(handlingGuide);

/** The schema of a response record, as it stands in JSON. */
export const responseRecordSchema: FormSchema<ResponseRecord> = /* @__PURE__ */ schemaOf(responseRecord);

/** The schema of a follow-up, as it stands in JSON. */
export const followUpSchema: FormSchema<FollowUp> = /* @__PURE__ */ schemaOf(followUp);

/** The schema of a month's analysis of one type of problem, as it stands in JSON. */
export const improvementSchema: FormSchema<Improvement> = /* @__PURE__ */ schemaOf(improvement);

/** The schema of a question and its standard answer, as it stands in JSON. */
export const qaRecordSchema: FormSchema<QaRecord> = /* @__PURE__ */ schemaOf(qaRecord);
