export { KefuError, type KefuErrorCode, type Label, type Locale } from "../base";
export type { BaseCaseOptions, CaseOptions } from "./case-options";
export type { CaseForm, CaseRecord, Extensible } from "./case-records";
export { formatMs } from "./format-ms";
export { codesOf, labelOf, type Vocabulary } from "./label-of";
export {
  type CaseLink,
  type LinkCandidate,
  type LinkedCases,
  type LinkOptions,
  linkCases,
} from "./link-cases";
export { linkText } from "./link-cases-text";
export type { OwnCodes } from "./own-codes";
export { nextRecordNumber, type RecordNumber, readRecordNumber, recordNumber } from "./record-number";
export { checkRecordNumbers, type NumberCheck, type NumberGap } from "./record-number-check";
export { SATISFACTION_TABLES, type SatisfactionTable, satisfactionScore } from "./satisfaction";
export type {
  CaseEvent,
  Channel,
  EventType,
  Outcome,
  Payload,
  PlainEvent,
  Rating,
  ServiceCase,
  ServiceType,
  SurveyDimension,
} from "./service-case";
export { type TierScale, tierFrom } from "./tier-scale";
export { toCase } from "./to-case";
