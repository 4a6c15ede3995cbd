import { checkedLocale, KefuError, type Label, type Locale } from "../base";
import type { EnumField, Field, ListField, NumberField, TextField } from "../forms/field";
import type { Form } from "../forms/form";
import { NOT_BLANK } from "./not-blank";

/** The dialects of JSON Schema. */
export type JsonSchemaTarget = "draft-2020-12" | "draft-07" | "openapi-3.0";

/** How the JSON Schema of a form is written. */
export interface JsonSchemaOptions {
  /** The language of titles and descriptions; zh-CN by default. */
  readonly locale?: Locale;
  /** `draft-2020-12` by default. */
  readonly target?: JsonSchemaTarget;
  /** Whether keys that the form does not know are refused; open by default, as the schema drops them. */
  readonly unknownKeys?: "open" | "closed";
}

/** A JSON Schema, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

const DIALECTS = {
  "draft-2020-12": "https://json-schema.org/draft/2020-12/schema",
  "draft-07": "http://json-schema.org/draft-07/schema#",
  "openapi-3.0": undefined,
} as const;

const UNITS: Readonly<Record<NonNullable<NumberField["unit"]>, Label>> = {
  minutes: { "zh-CN": "单位:分钟", en: "In minutes" },
  hours: { "zh-CN": "单位:小时", en: "In hours" },
  points: { "zh-CN": "单位:分", en: "In points" },
  count: { "zh-CN": "个数", en: "A count" },
  share: { "zh-CN": "0到1之间的比例", en: "A share from 0 to 1" },
};

interface Context {
  readonly locale: Locale;
  readonly openApi: boolean;
  readonly closed: boolean;
}

/** What a schema of one value says of its type and bounds. */
function typeOf(field: Field, context: Context): JsonSchema {
  switch (field.kind) {
    case "instant":
      return { type: "string", format: "date-time" };
    case "text":
      return textType(field);
    case "number":
      return {
        type: field.integer === true ? "integer" : "number",
        ...(field.min !== undefined && { minimum: field.min }),
        ...(field.max !== undefined && { maximum: field.max }),
      };
    case "enum":
      return enumType(field, context);
    case "list":
      return listType(field);
    case "parts":
      return { type: "array", items: objectType(field.parts, context) };
  }
}

function textType({ pattern, maxLength, format }: TextField): JsonSchema {
  if (format === "day") return { type: "string", format: "date" };
  if (format === "month") return { type: "string", pattern: "^\\d{4}-(0[1-9]|1[0-2])$" };
  return {
    type: "string",
    minLength: 1,
    ...(maxLength !== undefined && { maxLength }),
    pattern: pattern ?? NOT_BLANK.source,
  };
}

/** The codes, and what people call them; OpenAPI 3.0 has no `const`, its generators read `x-enum-descriptions`. */
function enumType({ options, required }: EnumField, { locale, openApi }: Context): JsonSchema {
  const codes = Object.entries(options);
  const names = codes.map(([code]) => code);
  if (!openApi)
    return {
      type: "string",
      enum: names,
      oneOf: codes.map(([code, option]) => ({ const: code, title: option.label[locale] })),
    };
  const none = required ? [] : [null];
  return {
    type: "string",
    enum: [...names, ...none],
    "x-enum-descriptions": [...codes.map(([, option]) => option.label[locale]), ...none.map(() => "-")],
  };
}

function listType({ minItems, maxItems }: ListField): JsonSchema {
  return {
    type: "array",
    items: { type: "string", minLength: 1, pattern: NOT_BLANK.source },
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
  };
}

/** An example as it stands in JSON: RFC 3339 wants the seconds that catalogues leave out. */
function exampleOf(field: Field): unknown {
  if (field.kind === "instant") return field.example.replace(/(T\d\d:\d\d)(?=[Z+-])/, "$1:00");
  if (field.kind !== "parts") return field.example;
  return field.example.map((part) =>
    Object.fromEntries(
      Object.entries(part).map(([name, value]) => {
        const inner = field.parts[name];
        return [name, inner?.kind === "instant" ? exampleOf({ ...inner, example: String(value) }) : value];
      }),
    ),
  );
}

function descriptionOf(field: Field, locale: Locale): string | undefined {
  const unit = field.kind === "number" && field.unit !== undefined ? UNITS[field.unit][locale] : undefined;
  const parts = [field.description?.[locale], unit].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(locale === "en" ? ". " : "。");
}

function fieldSchema(field: Field, context: Context): JsonSchema {
  const description = descriptionOf(field, context.locale);
  const type = typeOf(field, context);
  const example = exampleOf(field);
  return {
    title: field.label[context.locale],
    ...(description !== undefined && { description }),
    ...(field.required
      ? type
      : context.openApi
        ? { ...type, nullable: true }
        : { anyOf: [type, { type: "null" }] }),
    ...(context.openApi ? { example } : { examples: [example] }),
  };
}

function objectType(fields: Readonly<Record<string, Field>>, context: Context): JsonSchema {
  const entries = Object.entries(fields);
  const required = entries.filter(([, field]) => field.required).map(([name]) => name);
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(([name, field]) => [name, fieldSchema(field, context)])),
    ...(required.length > 0 && { required }),
    ...(context.closed && { additionalProperties: false }),
  };
}

/**
 * The JSON Schema of a form's records as they stand in JSON, with titles, descriptions, examples and
 * the labels of options in the language asked for.
 *
 * In the drafts, labels stand as `oneOf` of `const` and `title` beside `enum`; in OpenAPI 3.0, which knows
 * neither `const` nor a null type, as `x-enum-descriptions` and `nullable`. Moments are `date-time`,
 * which asks for seconds; the zod schema takes moments to the minute as well.
 *
 * @throws KefuError `invalid_argument` for a target that is none of the three, or a locale that is none.
 *
 * @example
 * ```ts
 * jsonSchemaOf(handlingGuide, { locale: "en" }).required; // => ["category", "approach", "owner"]
 * ```
 */
export function jsonSchemaOf<R>(form: Form<R>, options: JsonSchemaOptions = {}): JsonSchema {
  const { target = "draft-2020-12", unknownKeys = "open" } = options;
  const locale = checkedLocale(options.locale);
  if (!Object.hasOwn(DIALECTS, target))
    throw new KefuError("invalid_argument", `A target is one of ${Object.keys(DIALECTS).join(", ")}`);
  const fields = form.fields as Readonly<Record<string, Field>>;
  const context: Context = { locale, openApi: target === "openapi-3.0", closed: unknownKeys === "closed" };
  const dialect = DIALECTS[target];
  const example = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, exampleOf(field)]));
  return {
    ...(dialect !== undefined && { $schema: dialect }),
    title: form.title[locale],
    ...objectType(fields, context),
    ...(context.openApi ? { example } : { examples: [example] }),
  };
}
