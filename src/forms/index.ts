export {
  type Issue,
  type IssueParams,
  KefuError,
  type KefuErrorCode,
  type Label,
  type Locale,
  type Severity,
} from "../base";
export { type CallLog, callLog } from "./call-log";
export type { Column } from "./column";
export { type ColumnDefinition, type ColumnOption, columnsOf } from "./columns-of";
export {
  defineForm,
  type ExtendedRecord,
  type FormExtension,
  type NewForm,
  type RecordOfFields,
} from "./define-form";
export type {
  AnyPartsField,
  Catalogue,
  EnumField,
  Field,
  FieldFor,
  InstantField,
  ListField,
  NumberField,
  Option,
  PartExample,
  PartsField,
  PrivacyClass,
  StatusColour,
  TextField,
} from "./field";
export type { FollowThrough } from "./follow-through";
export { type ContactNote, type FollowUp, followUp, type ResourceInput } from "./follow-up";
export type { Form, JsonOf, RecordOf } from "./form";
export type { FormFaultCode } from "./form-faults";
export { type HandlingGuide, handlingGuide } from "./handling-guide";
export { type HotlineCall, hotlineCall } from "./hotline-call";
export { type Improvement, type ImprovementMeasure, improvement } from "./improvement";
export { type IssueTicket, issueTicket } from "./issue-ticket";
export { type QaRecord, qaRecord } from "./qa-record";
export { type ResponseRecord, responseRecord } from "./response-record";
