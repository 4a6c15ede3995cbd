export type { CaseOptions } from "./case-options";
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
} from "./service-case";
export { type CaseRecord, toCase } from "./to-case";
