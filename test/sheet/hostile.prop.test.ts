import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Column, Form } from "../../src/forms";
import { headerOf } from "../../src/forms/column-facts";
import { errorSheet, issueText, readRows, writeRows } from "../../src/sheet";
import { FORMS } from "./all-forms";
import { canonicalRecord } from "./canonical-records";

const ALL = Object.values(FORMS);

/** Whatever a library, a person or an attacker may put into a cell. */
const cell = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.string({
    unit: fc.constantFrom(
      "1",
      "2",
      "0",
      ":",
      "-",
      "/",
      " ",
      ".",
      ";",
      "年",
      "月",
      "日",
      "时",
      "分",
      "一",
      "①",
      "*",
      "%",
    ),
    maxLength: 20,
  }),
  fc.double(),
  fc.integer(),
  fc.bigInt(),
  fc.boolean(),
  fc.date({ noInvalidDate: false }),
  fc.constantFrom(
    null,
    undefined,
    {},
    [],
    { error: "#N/A" },
    { formula: "A1" },
    { formula: "A1", result: { error: "#REF!" } },
    { richText: [{}] },
    { richText: "x" },
    { text: { richText: [{ text: "a" }] }, hyperlink: "x" },
    { hyperlink: "x" },
    { t: "e", v: 7 },
    Symbol.iterator,
    () => 1,
  ),
  fc.anything(),
);

/** Good rows of a form, some of whose cells have become something else. */
const sheet = (form: Form<object>) =>
  fc.array(canonicalRecord(form), { minLength: 1, maxLength: 3 }).chain((records) => {
    const [headers = [], ...rows] = writeRows(form, records, { layout: "arrays", columns: "all" });
    const spoiled = fc.array(fc.tuple(fc.nat(rows.length - 1), fc.nat(headers.length), cell), {
      maxLength: 4,
    });
    return spoiled.map((changes) => {
      const cells: unknown[][] = rows.map((row) => [...row]);
      for (const [row, column, value] of changes) (cells[row] as unknown[])[column] = value;
      return [headers, ...cells];
    });
  });

describe.each(ALL.map((form) => [form.name, form] as const))(
  "whatever stands in a sheet of %s",
  (_name, form) => {
    it("is read or reported, never thrown; and what was read can be written and read again", () => {
      fc.assert(
        fc.property(sheet(form), (rows) => {
          const { records, rowNumbers, issues } = readRows(form, rows);
          expect(rowNumbers).toHaveLength(records.length);
          const errors = new Set(issues.filter(({ severity }) => severity === "error").map(({ row }) => row));
          for (const row of rowNumbers) expect(errors.has(row)).toBe(false);
          for (const one of issues) expect(issueText(one)).not.toMatch(/undefined|NaN|\{/);
          errorSheet(rows, issues);
          expect(readRows(form, writeRows(form, records)).records).toEqual(records);
        }),
        { numRuns: process.env["KEFU_LONG"] ? 1500 : 40 },
      );
    });
  },
);

describe("a cell of enormous length", () => {
  it.each([
    ["blanks inside", `1${" ".repeat(20_000)}a`],
    ["digits", "1".repeat(20_000)],
    ["semicolons", `${";".repeat(20_000)}a`],
    ["colons", `${":".repeat(20_000)}a`],
    ["step marks", "1.a;2.b;".repeat(3000)],
    ["spans", "1:1 ".repeat(5000)],
    ["brackets", "(".repeat(20_000)],
    ["quotes", `${"'".repeat(20_000)}=`],
  ])("takes no more than a moment: %s", (_what, text) => {
    const started = performance.now();
    for (const form of ALL) {
      const headers = (form.columns as readonly Column[]).map((column) => headerOf(form, column)["zh-CN"]);
      readRows(form, [headers, headers.map(() => text)]);
      readRows(form, [{ [text]: text, ...Object.fromEntries(headers.map((header) => [header, text])) }]);
      readRows(form, [[text, text], [text]]);
    }
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
