import * as z from "zod";
import type { Field, NumberField, TextField } from "../forms/field";

/** How the moments of a record stand in the input. */
export type MomentForm = z.ZodType<Date, string> | z.ZodType<Date, Date>;

/** A catalogue, whatever its record. */
export type Fields = Readonly<Record<string, Field>>;

const plainText = z.string().min(1);

function textSchema(field: TextField): z.ZodType {
  if (field.pattern !== undefined) return z.string().regex(new RegExp(field.pattern, "u"));
  return field.maxLength === undefined ? plainText : plainText.max(field.maxLength);
}

function numberSchema(field: NumberField): z.ZodType {
  let schema = field.integer === true ? z.int() : z.number();
  if (field.min !== undefined) schema = schema.min(field.min);
  if (field.max !== undefined) schema = schema.max(field.max);
  return schema;
}

function valueSchema(field: Field, moment: MomentForm): z.ZodType {
  switch (field.kind) {
    case "instant":
      return moment;
    case "text":
      return textSchema(field);
    case "number":
      return numberSchema(field);
    case "enum":
      return z.enum(Object.keys(field.options));
    case "list":
      return bounded(z.array(plainText), field.minItems, field.maxItems);
    case "parts":
      return z.array(z.object(shapeOf(field.parts as Fields, moment)));
  }
}

function bounded(list: z.ZodArray, min: number | undefined, max: number | undefined): z.ZodArray {
  const from = min === undefined ? list : list.min(min);
  return max === undefined ? from : from.max(max);
}

/** The zod shape of a catalogue: one schema a field; what may be absent is `null` when left out. */
export function shapeOf(fields: Fields, moment: MomentForm): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = valueSchema(field, moment);
    shape[name] = field.required ? value : value.nullable().prefault(null);
  }
  return shape;
}
