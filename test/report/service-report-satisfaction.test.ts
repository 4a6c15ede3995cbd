import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { at, caseOf, DAY, type Extra, MIN, reportOf } from "./report-cases";

describe("satisfaction", () => {
  const rated = (id: string, score: number, scale = "points", rest: Partial<ServiceCase> = {}) =>
    caseOf(
      id,
      [
        "09:00 received",
        "09:30 responded",
        ["10:00 surveyed", {}],
        ["11:00 rated", { score, scale } as Extra],
      ],
      rest,
    );

  it("4 and 5 are satisfied; key 2 is a suggestion and no score; an unknown scale is left out", () => {
    const { satisfaction } = reportOf([
      rated("1", 4),
      rated("2", 3),
      rated("3", 1, "key"),
      rated("4", 2, "key"),
      rated("5", 4, "stars"),
    ]);
    expect(satisfaction.csat).toEqual({
      num: 2,
      den: 3,
      value: 2 / 3,
      excluded: { noScore: 1, scaleUnknown: 1 },
    });
    expect(satisfaction.mean).toBe(4);
    expect(satisfaction.responseRate).toMatchObject({ num: 5, den: 5 });
  });

  it("every survey is an invitation, answered by a rating before the next one", () => {
    const rating = { score: 5, scale: "points" } as Extra;
    const { responseRate } = reportOf([
      caseOf("twice", ["09:00 received", "10:00 surveyed", "12:00 surveyed", ["13:00 rated", rating]]),
      caseOf("again", [
        "09:00 received",
        ["10:00 surveyed", { day: "2024-05-19" }],
        "12:00 surveyed",
        ["13:00 rated", rating],
      ]),
      caseOf("undated", ["09:00 received", "10:00 surveyed", "12:00 surveyed"], {
        rating: { scale: "points", raw: 5, score: 5 },
      }),
      caseOf("rated before", ["09:00 received", ["10:00 rated", rating], "12:00 surveyed"]),
    ]).satisfaction;
    expect(responseRate).toEqual({ num: 3, den: 6, value: 1 / 2, excluded: {} });
  });

  it("a rating that is yet to come is not counted before it, by its snapshot", () => {
    const snapshot = { rating: { scale: "points", raw: 5, score: 5 } };
    const cases = [
      caseOf("1", ["09:00 received", ["11:00 rated", { score: 5, scale: "points" } as Extra]], snapshot),
    ];
    const { csat, undated } = reportOf(cases, { ...DAY, asOf: at("10:00") }).satisfaction;
    expect([csat.den, undated]).toEqual([0, 0]);
    expect(reportOf(cases).satisfaction.csat.den).toBe(1);
  });

  it("NPS and CES have ratings of their own", () => {
    const nps = [10, 9, 8, 6, 0].map((score) => rated(`n${score}`, score, "nps"));
    const ces = [7, 5, 4].map((score) => rated(`c${score}`, score, "ces"));
    const { satisfaction } = reportOf([...nps, ...ces]);
    expect(satisfaction.nps).toEqual({
      n: 5,
      promoters: 2,
      detractors: 2,
      value: 0,
      excluded: {},
    });
    expect([satisfaction.ces.mean, satisfaction.ces.easy.value]).toEqual([16 / 3, 2 / 3]);
    expect(satisfaction.csat.den).toBe(0);
  });

  it("reasons of the dissatisfied, unstated ones shown as such", () => {
    const cases = [rated("1", 1), rated("2", 2), rated("3", 3)];
    const { dissatisfaction } = reportOf(cases, {
      ...DAY,
      reasonOf: ({ id }) => (id === "1" ? "态度" : undefined),
    });
    expect(dissatisfaction.map(({ key, count }) => [key, count])).toEqual([
      ["", 1],
      ["态度", 1],
    ]);
  });

  it("a day without ratings is a gap in the trend, not 0", () => {
    const week = { ...DAY, period: { from: at("00:00"), to: at("00:00", "2024-05-22") } };
    const { trend } = reportOf([rated("1", 5)], week).satisfaction;
    expect(trend.map(({ period, n, mean }) => [period, n, mean])).toEqual([
      ["2024-05-20", 1, 5],
      ["2024-05-21", 0, undefined],
    ]);
  });

  it("speed × score: buckets hold their upper bound, correlations need variance", () => {
    const answered = (id: string, minutes: number, score: number) => {
      const responded = new Date(at("00:00").getTime() + minutes * MIN);
      return caseOf(
        id,
        ["00:00 received", ["00:00 x", {}], ["23:59 rated", { score, scale: "points" } as Extra]].map(
          (l) => l,
        ) as never,
        {
          history: [
            { type: "received", at: at("00:00") },
            { type: "responded", at: responded },
            { type: "rated", at: at("23:59"), score, scale: "points" },
          ],
        },
      );
    };
    const { speedByScore } = reportOf([answered("1", 60, 5), answered("2", 61, 4), answered("3", 300, 1)]);
    expect(speedByScore.buckets.map(({ n, meanScore }) => [n, meanScore])).toEqual([
      [1, 5],
      [1, 4],
      [1, 1],
      [0, undefined],
    ]);
    expect(speedByScore.spearman).toBe(-1);
    expect(reportOf([answered("1", 60, 5), answered("2", 61, 4)]).speedByScore.pearson).toBeUndefined();
  });

  it("speed × score: a case is one pair, by the last of its ratings in the window", () => {
    const rated = (time: string, score: number, extra: Extra = {}) =>
      [`${time} rated`, { score, scale: "points", ...extra } as Extra] as const;
    const lines = ["09:00 received", "09:30 responded", rated("10:00", 1), rated("11:00", 4)];
    const later = rated("09:00", 2, { day: "2024-05-25" });
    const { speedByScore, satisfaction } = reportOf([caseOf("1", [...lines, later])]);
    expect([speedByScore.n, speedByScore.buckets[0]?.meanScore, satisfaction.csat.den]).toEqual([1, 4, 2]);
  });
});

describe("categories", () => {
  it("growth cases: 20 reports over three months on end, at least one in each", () => {
    const reported = (name: string, perMonth: readonly number[]) =>
      perMonth.flatMap((n, i) =>
        Array.from({ length: n }, (_, k) =>
          caseOf(`${name}${i}-${k}`, [["10:00 received", { day: `2024-0${3 + i}-1${k % 10}` }]], {
            category: [name],
          }),
        ),
      );
    const { growth } = reportOf([
      ...reported("发票", [8, 1, 11]),
      ...reported("物流", [20, 0, 5]),
      ...reported("退款", [6, 6, 7]),
    ]);
    expect(growth.months).toEqual(["2024-03", "2024-04", "2024-05"]);
    expect(growth.cases.map(({ category, reports }) => [category, reports])).toEqual([["发票", 20]]);
  });

  it("categories are told apart although a name holds the sign between levels", () => {
    const of = (...category: string[]) => caseOf(category.join(), ["09:00 received"], { category });
    const names = [
      ["a / b", "c"],
      ["a", "b / c"],
      ["a /", "b"],
      ["a", "/ b"],
      ["退/换货", "a"],
    ];
    const { levels } = reportOf(names.map((name) => of(...name))).categories;
    expect(levels[1]?.map(({ key }) => key).sort()).toEqual(
      ["a // b / c", "a / b // c", "a // / b", "a / // b", "退/换货 / a"].sort(),
    );
  });

  it("coverage: preset categories, whole paths or their first levels", () => {
    const cases = [["产品", "登录"], ["产品", "其他"], ["售后"], []].map((category, i) =>
      caseOf(`${i}`, ["10:00 received"], { category }),
    );
    const { coverage } = reportOf(cases, { ...DAY, presetCategories: [["产品", "登录"], "售后"] });
    expect([coverage.rate.num, coverage.rate.den, coverage.isReached]).toEqual([2, 4, false]);
  });
});
