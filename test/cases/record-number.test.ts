import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextRecordNumber, readRecordNumber, recordNumber } from "../../src/cases/record-number";
import { checkRecordNumbers } from "../../src/cases/record-number-check";

describe("a record number is read by its shape", () => {
  it.each([
    ["CS20240520001", { prefix: "CS", day: "2024-05-20", sequence: 1 }],
    ["C20231001002", { prefix: "C", day: "2023-10-01", sequence: 2 }],
    ["20230815001", { prefix: "", day: "2023-08-15", sequence: 1 }],
    ["CS202405201000", { prefix: "CS", day: "2024-05-20", sequence: 1000 }],
    ["CS20240229001", { prefix: "CS", day: "2024-02-29", sequence: 1 }],
    ["KF-20240520012", { prefix: "KF-", day: "2024-05-20", sequence: 12 }],
    [" CS20240520001 ", { prefix: "CS", day: "2024-05-20", sequence: 1 }],
  ])("%s", (text, number) => {
    expect(readRecordNumber(text)).toEqual(number);
  });
  it.each([
    ["a staff number", "CS003"],
    ["a customer number", "C0001024"],
    ["a day that does not exist", "CS20240230001"],
    ["a day of no leap year", "CS20230229001"],
    ["two digits of sequence", "CS2024052001"],
    ["a sequence of nothing", "CS20240520000"],
    ["something behind it", "CS20240520001a"],
    ["digits of another script", "CS20240520٠٠١"],
    ["nothing", ""],
  ])("%s is none", (_, text) => {
    expect(readRecordNumber(text)).toBeUndefined();
  });
  it("the same number is the same number under any prefix: no meaning is taken from it", () => {
    const [issue, customer] = ["C20240520001", "CS20240520001"].map(readRecordNumber);
    expect({ ...issue, prefix: "" }).toEqual({ ...customer, prefix: "" });
    expect(Object.keys(issue ?? {})).toEqual(["prefix", "day", "sequence"]);
  });
});

it("what is built is read back", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("", "C", "CS", "KF-", "工单"),
      fc.date({ min: new Date("1970-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
      fc.integer({ min: 1, max: 999_999_999 }),
      (prefix, date, sequence) => {
        const number = { prefix, day: date.toISOString().slice(0, 10), sequence };
        expect(readRecordNumber(recordNumber(number))).toEqual(number);
      },
    ),
  );
});

describe("what is no record number cannot be built", () => {
  it.each([
    ["a prefix with a digit", { prefix: "C1", day: "2024-05-20", sequence: 1 }],
    ["a day that does not exist", { prefix: "C", day: "2024-02-30", sequence: 1 }],
    ["a sequence of nothing", { prefix: "C", day: "2024-02-20", sequence: 0 }],
    ["half a sequence", { prefix: "C", day: "2024-02-20", sequence: 1.5 }],
    ["no number at all", { prefix: "C", day: "2024-02-20", sequence: Number.NaN }],
  ])("%s", (_, number) => {
    expect(() => recordNumber(number)).toThrow(expect.objectContaining({ code: "invalid_argument" }));
  });
});

describe("the next number", () => {
  const numbers = ["CS20240520009", "CS20240520002", "C20240520500", "CS20240521700", "nonsense"];
  it("follows the highest of its prefix and day", () => {
    expect(nextRecordNumber(numbers, { prefix: "CS", day: "2024-05-20" })).toBe("CS20240520010");
  });
  it("is the first of a new day", () => {
    expect(nextRecordNumber(numbers, { prefix: "CS", day: "2024-05-22" })).toBe("CS20240522001");
  });
  it("grows beyond three digits", () => {
    expect(nextRecordNumber(["CS20240520999"], { prefix: "CS", day: "2024-05-20" })).toBe("CS202405201000");
  });
});

describe("a list of numbers is checked", () => {
  it("for gaps, duplicates and what is none, each with its place", () => {
    expect(
      checkRecordNumbers([
        "CS20240520005",
        "CS20240520002",
        "CS202405200002",
        "x",
        "C20240520001",
        "CS20240521001",
      ]),
    ).toEqual({
      issues: [
        { code: "duplicate", severity: "error", path: [2], params: { first: 1 } },
        { code: "not_a_record_number", severity: "error", path: [3], params: {} },
      ],
      gaps: [
        { prefix: "CS", day: "2024-05-20", from: 1, to: 1 },
        { prefix: "CS", day: "2024-05-20", from: 3, to: 4 },
      ],
    });
  });
  it("series by series, in the order of prefixes and days", () => {
    const numbers = ["T20240520002", "CS20240521002", "CS20240520003", "CS20240520001"];
    expect(checkRecordNumbers(numbers).gaps).toEqual([
      { prefix: "CS", day: "2024-05-20", from: 2, to: 2 },
      { prefix: "CS", day: "2024-05-21", from: 1, to: 1 },
      { prefix: "T", day: "2024-05-20", from: 1, to: 1 },
    ]);
  });
  it("for its own prefix, where that one is asked for", () => {
    expect(checkRecordNumbers(["CS20240520001"], { prefix: "CS" })).toEqual({ issues: [], gaps: [] });
  });
  it("for another prefix, where one is asked for", () => {
    expect(checkRecordNumbers(["C20240520001"], { prefix: "CS" })).toEqual({
      issues: [{ code: "other_prefix", severity: "error", path: [0], params: {} }],
      gaps: [],
    });
  });
  it("and a gap of a hundred million costs no more than one of two", () => {
    expect(checkRecordNumbers(["CS20240520999999999"]).gaps).toEqual([
      { prefix: "CS", day: "2024-05-20", from: 1, to: 999_999_998 },
    ]);
  });
  it("an empty list has no faults", () => {
    expect(checkRecordNumbers([])).toEqual({ issues: [], gaps: [] });
  });
  it("no message carries the number's text", () => {
    expect(JSON.stringify(checkRecordNumbers(["13812345678", "secret"]))).not.toMatch(/138|secret/);
  });
});
