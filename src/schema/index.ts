export { KefuError, type KefuErrorCode, type Locale } from "../base";
export { serviceCaseSchema } from "./case-schema";
export {
  callLogSchema,
  followUpSchema,
  handlingGuideSchema,
  hotlineCallSchema,
  improvementSchema,
  issueTicketSchema,
  qaRecordSchema,
  responseRecordSchema,
} from "./form-schemas";
export { type JsonSchema, type JsonSchemaOptions, type JsonSchemaTarget, jsonSchemaOf } from "./json-schema";
export { slaPolicySchema } from "./policy-schema";
export type { DatedOf, FormSchema, RecordSchema } from "./record-schema";
export type { SchemaOptions } from "./schema-of";
export { schemaOf } from "./schema-of";
export type { StoredOf, StoredSchema } from "./stored-schema";
export { type StandardIssue, type StandardResult, type StandardSchema, withLocale } from "./with-locale";
