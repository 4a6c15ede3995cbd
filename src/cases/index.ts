export type { BaseCaseOptions, CaseOptions } from "./case-options";
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
export { type CaseRecord, toCase } from "./to-case";
