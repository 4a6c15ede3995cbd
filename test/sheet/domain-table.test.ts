import { describe, expect, it } from "vitest";
import { issueText, readRows, type SheetIssueCode } from "../../src/sheet";
import { FORM_NAMES, FORMS, type FormName } from "./all-forms";
import type { FormTable } from "./form-table";
import { PRINTED_CALLS } from "./printed-calls";
import { PRINTED_ISSUES } from "./printed-issues";

const PRINTED: Readonly<Record<string, FormTable>> = { ...PRINTED_CALLS, ...PRINTED_ISSUES };
const tableOf = (name: FormName): FormTable => PRINTED[name] as FormTable;
const read = (name: FormName, cells: Readonly<Record<string, unknown>>) => {
  const { records, issues } = readRows(FORMS[name], [{ ...tableOf(name).row, ...cells }]);
  return { record: records[0] as Readonly<Record<string, unknown>> | undefined, issues };
};
const rowsOf = <T>(pick: (table: FormTable) => readonly T[]) =>
  FORM_NAMES.flatMap((name) => pick(tableOf(name)).map((one) => [name, one] as const));

/** Looks at the order of times and at what contradicts them: of no matter where one cell alone is changed. */
const BESIDES: readonly SheetIssueCode[] = ["contradicts_times", "times_out_of_order", "item_skipped"];

describe("every column of the printed forms", () => {
  it.each(FORM_NAMES)("%s: a row that is whole has no fault", (name) => {
    expect(read(name, {}).issues).toEqual([]);
  });

  it.each(rowsOf((table) => table.required))("%s %s must be filled in, and be there", (name, header) => {
    for (const nothing of ["", "-", "无", " \u3000", null]) {
      const { record, issues } = read(name, { [header]: nothing });
      expect(record).toBeUndefined();
      expect(issues).toContainEqual(expect.objectContaining({ code: "required", column: header, row: 2 }));
    }
    const { [header]: _, ...rest } = tableOf(name).row;
    const { records, issues } = readRows(FORMS[name], [rest]);
    expect(records).toEqual([]);
    expect(issues).toContainEqual(expect.objectContaining({ code: "missing_column", column: header }));
  });

  it.each(FORM_NAMES)("%s: every other column may be empty", (name) => {
    const { row, required } = tableOf(name);
    // A day gives times their day, and 改进措施 is what the lists beside it belong to.
    const needed = [...required, "日期", "改进措施"];
    for (const header of Object.keys(row).filter((one) => !needed.includes(one)))
      for (const nothing of ["", "-", "——", "无", null]) {
        const { record, issues } = read(name, { [header]: nothing });
        expect(record).toBeDefined();
        expect(issues.filter(({ code }) => !BESIDES.includes(code))).toEqual([]);
      }
  });

  it.each(rowsOf((table) => table.good))("%s takes %j", (name, [header, cell, field, value]) => {
    const { record, issues } = read(name, { [header]: cell });
    expect(issues.filter(({ code }) => !BESIDES.includes(code))).toEqual([]);
    expect(record?.[field]).toEqual(value);
  });

  it.each(rowsOf((table) => table.bad))(
    "%s refuses %j, without repeating it",
    (name, [header, cell, code]) => {
      const { record, issues } = read(name, { [header]: cell });
      expect(record).toBeUndefined();
      expect(issues).toContainEqual(expect.objectContaining({ code, column: header, row: 2 }));
      if (cell.length < 3) return;
      expect(JSON.stringify(issues)).not.toContain(cell);
      for (const issue of issues) expect(`${issueText(issue)}${issueText(issue, "en")}`).not.toContain(cell);
    },
  );

  it.each(FORM_NAMES)("%s names all faults of a row at once", (name) => {
    const { required, bad } = tableOf(name);
    const faults = new Map<string, string>([
      ...required.map((header) => [header, ""] as const),
      ...bad.map(([header, cell]) => [header, cell] as const),
    ]);
    const named = new Set(read(name, Object.fromEntries(faults)).issues.map(({ column }) => column));
    expect([...faults.keys()].filter((header) => !named.has(header))).toEqual([]);
  });
});
