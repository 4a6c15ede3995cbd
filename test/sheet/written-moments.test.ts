import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Field } from "../../src/forms/field";
import { writeRows } from "../../src/sheet";
import { FORMS } from "./all-forms";
import { canonicalRecord } from "./canonical-records";

/** Every moment that a form's records have, as the name of its field and a record's value that holds it. */
const momentsOf = (fields: Readonly<Record<string, Field>>): (readonly [string, (at: Date) => unknown])[] =>
  Object.entries(fields).flatMap(([name, field]): (readonly [string, (at: Date) => unknown])[] => {
    if (field.kind === "instant") return [[name, (at) => at]];
    if (field.kind !== "parts") return [];
    return momentsOf(field.parts).map(([part]) => [name, (at) => [{ [part]: at, summary: "已告知" }]]);
  });

const CASES = Object.values(FORMS).flatMap((form) =>
  momentsOf(form.fields as Record<string, Field>).map(
    ([field, recordValue]) => [`${form.name}.${field}`, form, field, recordValue] as const,
  ),
);

describe.each(CASES)("%s, when its moment is none", (_name, form, field, recordValue) => {
  const [good] = fc.sample(canonicalRecord(form), { numRuns: 1, seed: 1 });

  it.each([
    [Number.NaN, "invalid_instant"],
    [8.64e15, "out_of_range"],
    [-8.64e15, "out_of_range"],
    [Date.UTC(12_000, 0), "out_of_range"],
    [Date.UTC(1960, 0), "out_of_range"],
  ])("is refused by the writer, which says where: %d", (ms, code) => {
    const bad = { ...good, [field]: recordValue(new Date(ms)) };
    for (const layout of ["rows", "arrays", "labelValue"] as const)
      expect(() => writeRows(form, [good as object, bad], { layout: layout as "rows" })).toThrow(
        expect.objectContaining({
          code,
          issues: [expect.objectContaining({ path: [1], column: expect.any(String) })],
        }),
      );
  });
});
