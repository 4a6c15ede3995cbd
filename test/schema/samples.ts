import type { Form, HotlineCall } from "../../src/forms";
import {
  callLog,
  followUp,
  handlingGuide,
  hotlineCall,
  improvement,
  issueTicket,
  qaRecord,
  responseRecord,
} from "../../src/forms";
import type { Field } from "../../src/forms/field";
import {
  callLogSchema,
  followUpSchema,
  handlingGuideSchema,
  hotlineCallSchema,
  improvementSchema,
  issueTicketSchema,
  qaRecordSchema,
  responseRecordSchema,
  schemaOf,
} from "../../src/schema";

/** What all schemas of forms can do, whatever their record. */
export interface AnySchema {
  readonly shape: Readonly<Record<string, unknown>>;
  parse(input: unknown): Record<string, unknown>;
  safeParse(input: unknown): { readonly success: boolean; readonly data?: unknown; readonly error?: unknown };
  encode(record: unknown): Record<string, unknown>;
}

/** A form whose record is not looked at. */
export interface AnyForm extends Pick<Form<HotlineCall>, "name" | "title"> {
  readonly fields: Readonly<Record<string, Field>>;
}

const all: readonly (readonly [unknown, unknown])[] = [
  [hotlineCall, hotlineCallSchema],
  [issueTicket, issueTicketSchema],
  [callLog, callLogSchema],
  [handlingGuide, handlingGuideSchema],
  [responseRecord, responseRecordSchema],
  [followUp, followUpSchema],
  [improvement, improvementSchema],
  [qaRecord, qaRecordSchema],
];

/** The eight forms, each with its name and its schema. */
export const FORMS = all.map(([form, schema]) => {
  const anyForm = form as AnyForm;
  return [anyForm.name, anyForm, schema as AnySchema] as const;
});

/** The schema of a form's records with their moments as `Date`. */
export const datedSchemaOf = (form: AnyForm): AnySchema =>
  schemaOf(form as unknown as Form<HotlineCall>, { moments: "date" });

/** The example of a form, every field filled, as it stands in JSON. */
export const exampleOf = (form: AnyForm): Record<string, unknown> =>
  Object.fromEntries(Object.entries(form.fields).map(([name, field]) => [name, field.example]));
