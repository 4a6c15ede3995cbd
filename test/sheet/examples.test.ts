import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Form } from "../../src/forms";
import * as forms from "../../src/forms";
import { readRows, writeRows } from "../../src/sheet";

const EXAMPLES: Record<string, Record<string, string>[]> = JSON.parse(
  readFileSync(new URL("../fixtures/examples.json", import.meta.url), "utf8"),
);
const NAMES = [
  "hotlineCall",
  "issueTicket",
  "callLog",
  "handlingGuide",
  "responseRecord",
  "followUp",
  "improvement",
  "qaRecord",
] as const;
const read = (name: (typeof NAMES)[number]) =>
  readRows(forms[name] as unknown as Form<object>, EXAMPLES[name] ?? []);

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
  it.each(NAMES)("%s go from sheet to record and back unchanged", (name) => {
    const { records, rowNumbers } = read(name);
    const written = writeRows(forms[name] as unknown as Form<object>, records);
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

  it.each(NAMES)("%s are as good in English", (name) => {
    const { records } = read(name);
    const form = forms[name] as unknown as Form<object>;
    expect(readRows(form, writeRows(form, records, { locale: "en" })).records).toEqual(records);
  });

  it("are all read but the one that was cut off, and the damage is named", () => {
    const found = NAMES.map((name) => {
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
});
