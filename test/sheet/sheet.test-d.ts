import { describe, expectTypeOf, it } from "vitest";
import { type CallLog, callLog } from "../../src/forms";
import {
  issueText,
  type RowReading,
  readRows,
  readRowsFrom,
  type SheetIssueCode,
  writeRows,
} from "../../src/sheet";

describe("a sheet", () => {
  it("gives the records of its form", () => {
    expectTypeOf(readRows(callLog, []).records).toEqualTypeOf<CallLog[]>();
    expectTypeOf(readRowsFrom(callLog, [])).toEqualTypeOf<Generator<RowReading<CallLog>>>();
  });

  it("has issues of a closed list of codes", () => {
    expectTypeOf<SheetIssueCode>().not.toEqualTypeOf<string>();
    // @ts-expect-error no such code
    const code: SheetIssueCode = "something_else";
    expectTypeOf(code).toExtend<string>();
    expectTypeOf(issueText).returns.toEqualTypeOf<string>();
  });

  it("is written from records of its own form alone", () => {
    // @ts-expect-error a record of another shape
    writeRows(callLog, [{ shop: "一店" }]);
    expectTypeOf(writeRows(callLog, [])).toEqualTypeOf<Record<string, string | number | null>[]>();
    expectTypeOf(writeRows(callLog, [], { layout: "arrays" })).toEqualTypeOf<(string | number | null)[][]>();
  });
});
