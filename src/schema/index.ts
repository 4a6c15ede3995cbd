export { hotlineCallSchema } from "./form-schemas";
export type { FormSchema, RecordSchema } from "./record-schema";
export { schemaOf } from "./schema-of";
