import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { schemaOf } from "../../src/schema";
import { readRows, writeRows } from "../../src/sheet";
import { FORM_NAMES, FORMS, type FormName } from "./all-forms";
import { canonicalRecord } from "./canonical-records";

const EXAMPLES: Record<string, Record<string, string>[]> = JSON.parse(
  readFileSync(new URL("../fixtures/examples.json", import.meta.url), "utf8"),
);
const read = (name: FormName) => readRows(FORMS[name], EXAMPLES[name] ?? []);

/** What the prints lost or abbreviated, as it is spelled once it has been read. */
const RESTORED: Readonly<Record<string, string | null>> = {
  "-": null,
  无: null,
  "": null,
  一级: "一级(紧急)",
  "1385678": "138****5678",
  "139": "139********",
};
const restored = (cell: string): string | null =>
  cell in RESTORED ? (RESTORED[cell] ?? null) : cell.replace(/^(\d{4}-\d\d-\d\d)(?=\d)/, "$1 ");

describe("the example rows of the forms", () => {
  it.each(FORM_NAMES)("%s go from sheet to record and back unchanged", (name) => {
    const { records, rowNumbers } = read(name);
    const written = writeRows(FORMS[name], records);
    expect(records.length).toBeGreaterThan(0);
    written.forEach((row, i) => {
      const original = EXAMPLES[name]?.[(rowNumbers[i] ?? 0) - 2] ?? {};
      const expected = Object.fromEntries(
        Object.entries(original).map(([header, cell]) => [header, restored(cell)]),
      );
      expect(
        Object.fromEntries(
          Object.entries(row).map(([header, cell]) => [header, cell === null ? null : String(cell)]),
        ),
      ).toEqual(expected);
    });
  });

  it.each(FORM_NAMES)("%s are as good in English", (name) => {
    const { records } = read(name);
    const form = FORMS[name];
    expect(readRows(form, writeRows(form, records, { locale: "en" })).records).toEqual(records);
  });

  it("are all read but the one that was cut off, and the damage is named", () => {
    const found = FORM_NAMES.map((name) => {
      const { records, issues } = read(name);
      return [name, records.length, issues.map(({ row, code }) => `${row}:${code}`).join(" ")];
    });
    expect(found).toEqual([
      ["hotlineCall", 3, ""],
      ["issueTicket", 1, "3:phone_incomplete 3:required 3:required"],
      ["callLog", 2, "2:phone_stars_restored 3:phone_incomplete"],
      ["handlingGuide", 2, ""],
      ["responseRecord", 1, ""],
      ["followUp", 1, ""],
      ["improvement", 1, ""],
      ["qaRecord", 2, "2:phone_incomplete 3:phone_stars_restored"],
    ]);
  });

  it.each(FORM_NAMES)("%s go from sheet to record to JSON and all the way back unchanged", (name) => {
    const form = FORMS[name];
    const schema = schemaOf(form) as unknown as z.ZodType<object, object>;
    const { records } = read(name);
    const sent = JSON.stringify(records.map((record) => z.encode(schema, record)));
    const received = (JSON.parse(sent) as unknown[]).map((record) => schema.parse(record));
    expect(received).toEqual(records);
    expect(writeRows(form, received as object[])).toEqual(writeRows(form, records));
  });

  it.each(FORM_NAMES)("%s and the schema agree on what a record is", (name) => {
    const form = FORMS[name];
    const schema = schemaOf(form) as unknown as z.ZodType<object, object>;
    fc.assert(
      fc.property(canonicalRecord(form), (record) => {
        const [again] = readRows(form, writeRows(form, [record])).records;
        expect(schema.parse(z.encode(schema, again as object))).toEqual(record);
      }),
      { numRuns: 20 },
    );
  });
});
