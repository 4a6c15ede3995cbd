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
export type { FormSchema, RecordSchema } from "./record-schema";
export { schemaOf } from "./schema-of";
export { type StandardIssue, type StandardResult, type StandardSchema, withLocale } from "./with-locale";
