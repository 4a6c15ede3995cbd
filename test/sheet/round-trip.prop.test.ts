import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRows, writeRows } from "../../src/sheet";
import { FORMS } from "./all-forms";
import { canonicalRecord } from "./canonical-records";

const ALL = Object.values(FORMS);
const ZONES = [
  "Asia/Shanghai",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "America/Sao_Paulo",
  "UTC",
];
const numRuns = process.env["KEFU_LONG"] ? 3000 : 30;

describe.each(ALL.map((form) => [form.name, form] as const))("a sheet of %s", (_name, form) => {
  it.each(["rows", "arrays", "labelValue"] as const)(
    "written as %s holds what it was written from",
    (layout) => {
      fc.assert(
        fc.property(
          fc.array(canonicalRecord(form), { minLength: 1, maxLength: 3 }),
          fc.constantFrom(...ZONES),
          fc.constantFrom("zh-CN" as const, "en" as const),
          (records, timeZone, locale) => {
            const rows = writeRows(form, records, { timeZone, locale, layout: layout as "rows" });
            const { records: read, issues } = readRows(form, rows, {
              timeZone,
              layout: layout === "labelValue" ? layout : "rows",
            });
            expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
            expect(read).toEqual(records);
          },
        ),
        { numRuns },
      );
    },
    900_000,
  );

  it("has no cell that a spreadsheet takes for a formula", () => {
    fc.assert(
      fc.property(canonicalRecord(form), (record) => {
        for (const cell of Object.values(writeRows(form, [record])[0] ?? {}))
          if (typeof cell === "string") expect(cell).not.toMatch(/^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/);
      }),
      { numRuns },
    );
  }, 900_000);
});
