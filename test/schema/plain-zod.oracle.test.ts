import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import type { Field } from "../../src/forms/field";
import { exampleOf, FORMS } from "./samples";

/** A moment by Temporal, and by zod's own checks. */
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/)
  .refine((text) => {
    try {
      return !text.includes(":60") && Temporal.Instant.from(text).epochMilliseconds >= 0;
    } catch {
      return false;
    }
  })
  .transform((text) => new Date(Temporal.Instant.from(text).epochMilliseconds));

const day = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A field in plain zod, nothing but what its catalogue says. */
function plain(field: Field): z.ZodType {
  const value = ((): z.ZodType => {
    switch (field.kind) {
      case "instant":
        return moment;
      case "text":
        if (field.format === "month") return z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
        if (field.format === "day")
          return z
            .string()
            .refine(
              (text) =>
                day.test(text) &&
                !Number.isNaN(Date.parse(`${text}T00:00Z`)) &&
                new Date(`${text}T00:00Z`).toISOString().startsWith(text),
            );
        return z
          .string()
          .refine((text) => text.trim() !== "")
          .max(field.maxLength ?? Number.MAX_SAFE_INTEGER)
          .regex(new RegExp(field.pattern ?? "", "u"));
      case "number":
        return z
          .number()
          .min(field.min ?? -Number.MAX_VALUE)
          .max(field.max ?? Number.MAX_VALUE)
          .refine((n) => field.integer !== true || Number.isSafeInteger(n));
      case "enum":
        return z.enum(Object.keys(field.options));
      case "list":
        return z
          .array(z.string().refine((text) => text.trim() !== ""))
          .min(field.minItems ?? 0)
          .max(field.maxItems ?? 1e9);
      case "parts":
        return z.array(plainObject(field.parts));
    }
  })();
  return field.required ? value : value.nullable().default(null);
}

const plainObject = (fields: Readonly<Record<string, Field>>) =>
  z.object(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, plain(field)])));

/** A value near to what a field holds, or far from it. */
const values = (example: unknown): fc.Arbitrary<unknown> => {
  const far = fc.oneof(
    fc.constantFrom(
      null,
      undefined,
      "",
      "-",
      " ",
      0,
      -1,
      0.5,
      6,
      2 ** 53,
      Number.NaN,
      true,
      [],
      {},
      [""],
      [" "],
      [null],
    ),
    fc.constantFrom("2024-05-20T14:15", "2024-02-30T10:00Z", "2024-05-20T14:15:30.25Z", "1969-12-31T23:59Z"),
    fc.constantFrom("2023-02-29", "2024-02-29", "2023-13", "solved", "urgent", "1", "CS20240520001x"),
    fc.string({ maxLength: 5 }),
    fc.double(),
    fc.array(fc.string({ maxLength: 3 }), { maxLength: 7 }),
    fc.date({ noInvalidDate: true }),
  );
  if (Array.isArray(example) && typeof example[0] === "object")
    return fc.oneof(
      { weight: 3, arbitrary: fc.array(near(example[0] as Record<string, unknown>), { maxLength: 2 }) },
      { weight: 1, arbitrary: far },
    );
  return fc.oneof({ weight: 6, arbitrary: fc.constant(example) }, { weight: 1, arbitrary: far });
};

/** A record near to an example, some of its fields left out. */
const near = (example: Readonly<Record<string, unknown>>): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(Object.entries(example).map(([name, value]) => [name, values(value)])), {
    requiredKeys: Object.keys(example).slice(0, 12),
  });

describe("plain zod, written out from the catalogue, takes and refuses the same", () => {
  it.each(FORMS)("%s", (_, form, schema) => {
    const oracle = plainObject(form.fields);
    const example = exampleOf(form);
    const few = fc.record(
      Object.fromEntries(Object.entries(example).map(([name, value]) => [name, fc.constant(value)])),
      { requiredKeys: [] },
    );
    const one = fc
      .constantFrom(...Object.keys(example))
      .chain((name) => values(example[name]).map((value) => ({ ...example, [name]: value })));
    fc.assert(
      fc.property(fc.oneof(near(example), few, one), (input) => {
        const ours = schema.safeParse(input);
        const theirs = oracle.safeParse(input);
        expect(ours.success).toBe(theirs.success);
        if (ours.success) expect(ours.data).toEqual(theirs.data);
        else expect(pathsOf(ours.error)).toEqual(pathsOf(theirs.error));
      }),
      { numRuns: process.env["KEFU_LONG"] ? 5_000 : 250 },
    );
  });
});

/** The places of all faults, each once. */
const pathsOf = (error: unknown) =>
  [...new Set((error as z.ZodError).issues.map(({ path }) => path.join(".")))].sort();
