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
export type { FormSchema, RecordSchema } from "./record-schema";
export { schemaOf } from "./schema-of";
