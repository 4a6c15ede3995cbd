import fc from "fast-check";
import type { Field } from "../../src/forms/field";
import type { Form } from "../../src/forms/form";

/** Pieces that spreadsheets, lists and formulas trip over. */
const HOSTILE = [
  ";",
  "\uff1b",
  "\n",
  "\r\n",
  ",",
  "\uff0c",
  "、",
  "/",
  "-",
  "—",
  ":",
  "\uff1a",
  " ",
  "\t",
  "。",
  "|",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  "''",
  "=",
  "+",
  "@",
  "\uff1d",
  "\uff0b",
  "\uff0d",
  "\uff20",
  "\\",
  "%",
  "#",
  "#N/A",
  "####",
  "*",
  "1.",
  "2.",
  ";2.",
  "\n2、",
  "①",
  "②",
  "(1)",
  "(2)",
  "第一步",
  "一、",
  "1",
  "12",
  "2024-05-20",
  "14:30",
  "2024-05-20 14:30 ",
  "满意",
  "不满意",
  "已解决",
  "无",
  "——",
  "–",
  "null",
  "true",
  '["a"]',
  '[{"a":1}]',
  "备注",
  "记录编号",
  "张",
  "好",
  "a",
  "Z",
  "\u{1f600}",
  "\ud800",
  "é",
];

/** A text as a record may hold it: trimmed and not empty. */
const text = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc
        .array(fc.constantFrom(...HOSTILE), { minLength: 1, maxLength: 8 })
        .map((parts) => parts.join("")),
    },
    { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  )
  .map((one) => one.trim())
  .filter((one) => one !== "");

const day = fc
  .integer({ min: 400, max: 50_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

/** Moments close enough to one another that times of day alone are tried. */
const instant = (stepMs: number, base: number) =>
  fc
    .oneof(
      { weight: 4, arbitrary: fc.integer({ min: -200, max: 2000 }).map((n) => base + n * 60_000) },
      { weight: 1, arbitrary: fc.integer({ min: 40_000_000_000, max: 4_000_000_000_000 }) },
    )
    .map((ms) => new Date(Math.floor(ms / stepMs) * stepMs));

function value(field: Field, base: number): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "text":
      if (field.format === "day") return day;
      if (field.format === "month") return day.map((one) => one.slice(0, 7));
      if (field.masked) {
        if (field.privacy === "phoneLast4") return fc.stringMatching(/^\d{4}$/);
        return fc.constantFrom(
          "138****5678",
          "139********",
          "****1234",
          "5678",
          "a***@example.com",
          "微信联系",
        );
      }
      return field.pattern === undefined ? text : fc.stringMatching(new RegExp(field.pattern));
    case "number": {
      const { min = -1e6, max = 1e6 } = field;
      return field.integer
        ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
        : fc.oneof(
            fc.double({ min, max, noNaN: true }).map((n) => n + 0),
            fc.integer({ min: Math.ceil(min), max: Math.floor(max) }),
          );
    }
    case "instant":
      return instant(field.precision === "minute" ? 60_000 : 1000, base);
    case "enum":
      return fc.constantFrom(...Object.keys(field.options));
    case "list":
      return fc.array(text, { minLength: Math.max(1, field.minItems ?? 1), maxLength: field.maxItems ?? 5 });
    case "parts":
      return fc.array(part(field.parts, base), { minLength: 1, maxLength: 4 });
  }
}

const part = (fields: Readonly<Record<string, Field>>, base: number): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [
        name,
        field.required ? value(field, base) : fc.oneof(fc.constant(null), value(field, base)),
      ]),
    ),
  );

/** Records of a form as they come out of a sheet: trimmed, at the form's precision. */
export const canonicalRecord = <R>(form: Form<R>): fc.Arbitrary<R> =>
  fc
    .integer({ min: 40_000_000_000, max: 4_000_000_000_000 })
    .chain((base) =>
      part(form.fields as Readonly<Record<string, Field>>, Math.floor(base / 60_000) * 60_000),
    ) as fc.Arbitrary<R>;
