import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecordNumber } from "../../src/cases";
import { hotlineCall, responseRecord } from "../../src/forms";
import { recordNumberPattern } from "../../src/forms/record-number-pattern";
import { hotlineCallSchema } from "../../src/schema";
import { readRows } from "../../src/sheet";

describe("a record number names a day that exists", () => {
  const isWritten = (text: string) => new RegExp(recordNumberPattern("CS"), "u").test(text);

  it("in every year, on every day and on no other", () => {
    for (const year of ["1900", "1999", "2000", "2023", "2024", "2100", "2400"])
      for (let month = 0; month < 14; month++)
        for (let day = 0; day < 33; day++) {
          const two = (n: number) => String(n).padStart(2, "0");
          const text = `CS${year}${two(month)}${two(day)}001`;
          expect([text, isWritten(text)]).toEqual([text, readRecordNumber(text) !== undefined]);
        }
  });

  it("whatever the digits, as it is read", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[12]\d{7}[1-9]\d{2}$/), (digits) => {
        expect(isWritten(`CS${digits}`)).toBe(readRecordNumber(`CS${digits}`) !== undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it("in the schema and in the sheet", () => {
    expect(hotlineCallSchema.shape.recordNo.safeParse("CS20241320001").success).toBe(false);
    expect(hotlineCallSchema.shape.recordNo.safeParse("CS20240229001").success).toBe(true);
    const codes = (form: typeof hotlineCall | typeof responseRecord, number: string) =>
      readRows(form as typeof hotlineCall, [{ 记录编号: number }]).issues.flatMap(({ code, column }) =>
        column === "记录编号" ? [code] : [],
      );
    expect(codes(hotlineCall, "CS20230229001")).toEqual(["pattern_mismatch"]);
    expect(codes(responseRecord, "20241320001")).toEqual(["pattern_mismatch"]);
    expect(codes(responseRecord, "20241230001")).toEqual([]);
  });
});
