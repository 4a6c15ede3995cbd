import * as z from "zod";
import type { Form } from "../forms/form";
import { type Fields, shapeOf } from "./field-schema";
import { isoMoment } from "./moment-schema";
import type { FormSchema } from "./record-schema";

/** The zod object of a form. */
export function schemaOf<R>(form: Form<R>): FormSchema<R> {
  return z.object(shapeOf(form.fields as Fields, isoMoment)) as unknown as FormSchema<R>;
}
