import * as z from "zod";
import type { Field, ListField, NumberField, TextField } from "../forms/field";
import { absentable, numberAtOnce, stringAtOnce } from "./at-once";
import { OF_LIST, OF_TEXT } from "./length-check";
import { NOT_BLANK, saysSomething } from "./not-blank";
import { isIsoDay, isIsoMonth } from "./read-iso";

/** A catalogue, whatever its record. */
export type Fields = Readonly<Record<string, Field>>;

/** What the fields of a form have in common when a schema is made of them. */
export interface ShapeOptions {
  /** How moments stand in the input. */
  readonly moment: z.ZodType;
  /** Makes the object of a record, or of a part: closed or open to keys that the catalogue does not know. */
  readonly object: (shape: () => z.core.$ZodShape) => z.ZodObject;
}

/** A day or a month of the calendar. */
function calendarSchema(format: NonNullable<TextField["format"]>): z.ZodType {
  const isRight = format === "day" ? isIsoDay : isIsoMonth;
  const form = format === "day" ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}$/;
  const schema = z
    .string()
    .regex(form, { abort: true })
    .refine(isRight, { params: { fault: "day" } });
  return stringAtOnce(schema, isRight);
}

function textSchema({
  pattern,
  maxLength,
  format,
}: Pick<TextField, "pattern" | "maxLength" | "format">): z.ZodType {
  if (format !== undefined) return calendarSchema(format);
  const written = pattern === undefined ? undefined : new RegExp(pattern, "u");
  const longest = maxLength ?? Number.POSITIVE_INFINITY;
  let schema = z.string().min(1, { ...OF_TEXT, abort: true });
  if (maxLength !== undefined) schema = schema.max(maxLength, OF_TEXT);
  return written === undefined
    ? stringAtOnce(schema.regex(NOT_BLANK), (text) => text.length <= longest && saysSomething(text))
    : stringAtOnce(
        schema.regex(written),
        (text) => text.length > 0 && text.length <= longest && written.test(text),
      );
}

function numberSchema({ integer, min, max }: NumberField): z.ZodType {
  let schema: z.ZodNumber = integer === true ? z.number().int() : z.number();
  if (min !== undefined) schema = schema.min(min);
  if (max !== undefined) schema = schema.max(max);
  const least = min ?? -Number.MAX_VALUE;
  const most = max ?? Number.MAX_VALUE;
  const isRight = integer === true ? Number.isSafeInteger : Number.isFinite;
  return numberAtOnce(schema, (value) => value >= least && value <= most && isRight(value));
}

function listSchema({ minItems, maxItems }: ListField): z.ZodType {
  let schema = z.array(textSchema({}));
  if (minItems !== undefined) schema = schema.min(minItems, OF_LIST);
  return maxItems === undefined ? schema : schema.max(maxItems, OF_LIST);
}

function valueSchema(field: Field, options: ShapeOptions): z.ZodType {
  switch (field.kind) {
    case "instant":
      return options.moment;
    case "text":
      return textSchema(field);
    case "number":
      return numberSchema(field);
    case "enum":
      return z.enum(Object.keys(field.options));
    case "list":
      return listSchema(field);
    case "parts":
      return z.array(options.object(() => shapeOf(field.parts, options)));
  }
}

/** The zod shape of a catalogue: what may be absent is `null` when it is left out. */
export function shapeOf(fields: Fields, options: ShapeOptions): Record<string, z.ZodType> {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, field] of Object.entries(fields)) {
    const schema = valueSchema(field, options);
    shape[name] = field.required ? schema : absentable(schema);
  }
  return shape;
}
