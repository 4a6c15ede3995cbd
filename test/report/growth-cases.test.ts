import { describe, expect, it } from "vitest";
import { KefuError } from "../../src/base";
import { growthCases, runFold, stepThrough } from "../../src/report";

describe("growth over consecutive months", () => {
  const reported = (...months: readonly [string, number][]) =>
    months.flatMap(([month, n]) => Array.from({ length: n }, () => Date.parse(`${month}-15T12:00+08:00`)));
  const fold = growthCases({ timeZone: "Asia/Shanghai", atOf: (at: number) => at, keyOf: () => "发票" });

  it.each([
    ["twenty over three months on end", reported(["2023-12", 8], ["2024-01", 1], ["2024-02", 11]), 20],
    ["nineteen are too few", reported(["2023-12", 8], ["2024-01", 1], ["2024-02", 10]), undefined],
    [
      "a month without any breaks the run",
      reported(["2023-11", 20], ["2024-01", 20], ["2024-02", 20]),
      undefined,
    ],
    [
      "the latest run of several",
      reported(["2024-01", 20], ["2024-02", 1], ["2024-03", 1], ["2024-04", 30]),
      32,
    ],
  ])("%s", (_, list, expected) => {
    expect(runFold(fold, list)[0]?.reports).toBe(expected);
    const [a, b] = [list.slice(0, 9), list.slice(9)].map((part) => stepThrough(fold, fold.init(), part));
    expect(fold.done(fold.merge(a as NonNullable<typeof a>, b as NonNullable<typeof b>))).toEqual(
      runFold(fold, list),
    );
  });
});

describe("growth of nothing", () => {
  it.each([
    ["half a month", { months: 2.5 }],
    ["no report", { reports: 0 }],
    ["not a number", { reports: Number.NaN }],
    ["an unknown zone", { timeZone: "Nowhere/Land" }],
  ])("%s is refused at once", (_, wrong) => {
    expect(() =>
      growthCases({ timeZone: "Asia/Shanghai", atOf: () => 0, keyOf: () => "a", ...wrong }),
    ).toThrow(KefuError);
  });

  it("a moment that is none is refused, not counted in a month of its own", () => {
    const fold = growthCases({
      timeZone: "Asia/Shanghai",
      atOf: () => new Date(Number.NaN),
      keyOf: () => "a",
    });
    expect(() => runFold(fold, [1])).toThrow(KefuError);
  });
});
