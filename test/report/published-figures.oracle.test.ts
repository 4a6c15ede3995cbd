import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import {
  boxPlot,
  mean,
  pearson,
  type QuantileType,
  quantile,
  runFold,
  serviceReport,
  spearman,
} from "../../src/report";

describe("quantiles of nine types, as NumPy 2.4 prints them", () => {
  const values = [2, 4, 4, 5, 6, 7, 8, 9, 10, 12];
  it.each<[QuantileType, string, readonly number[]]>([
    [1, "inverted_cdf", [2, 4, 5, 6, 10]],
    [2, "averaged_inverted_cdf", [3, 4, 5, 6.5, 11]],
    [3, "closest_observation", [2, 4, 4, 6, 10]],
    [4, "interpolated_inverted_cdf", [2, 4, 4.3, 6, 10]],
    [5, "hazen", [3, 4, 4.8, 6.5, 11]],
    [6, "weibull", [2.2, 4, 4.63, 6.5, 11.8]],
    [7, "linear", [3.8, 4.25, 4.97, 6.5, 10.2]],
    [8, "median_unbiased", [2.7333333333333334, 4, 4.743333333333334, 6.5, 11.266666666666666]],
    [9, "normal_unbiased", [2.8, 4, 4.7575, 6.5, 11.2]],
  ])("type %d, %s", (type, _, expected) => {
    for (const [i, p] of [0.1, 0.25, 0.33, 0.5, 0.9].entries())
      expect(
        runFold(
          quantile(p, (v: number) => v, type),
          values,
        ),
      ).toBeCloseTo(expected[i] ?? Number.NaN, 12);
  });
});

/** Road tests of 32 cars (Motor Trend, 1974; R's mtcars): miles per gallon, horsepower, weight, cylinders. */
const MPG =
  "21 21 22.8 21.4 18.7 18.1 14.3 24.4 22.8 19.2 17.8 16.4 17.3 15.2 10.4 10.4 14.7 32.4 30.4 33.9 21.5 15.5 15.2 13.3 19.2 27.3 26 30.4 15.8 19.7 15 21.4";
const HP =
  "110 110 93 110 175 105 245 62 95 123 123 180 180 180 205 215 230 66 52 65 97 150 150 245 175 66 91 113 264 175 335 109";
const WT =
  "2.62 2.875 2.32 3.215 3.44 3.46 3.57 3.19 3.15 3.44 3.44 4.07 3.73 3.78 5.25 5.424 5.345 2.2 1.615 1.835 2.465 3.52 3.435 3.84 3.845 1.935 2.14 1.513 3.17 2.77 3.57 2.78";
const CYL = "6 6 4 6 8 6 8 4 4 6 6 8 8 8 8 8 8 4 4 4 4 8 8 8 8 4 4 4 8 6 8 4";
const [mpg = [], hp = [], wt = [], cyl = []] = [MPG, HP, WT, CYL].map((text) => text.split(" ").map(Number));
const pairsOf = (xs: readonly number[], ys: readonly number[]) => xs.map((x, i) => [x, ys[i] ?? 0] as const);
const first = (pair: readonly [number, number]) => pair[0];
const second = (pair: readonly [number, number]) => pair[1];

describe("correlations that R prints for its cars", () => {
  it.each([
    ["horsepower, with ties", hp, -0.8946646, -0.7761684],
    ["weight, with ties", wt, -0.886422, -0.8676594],
    ["cylinders, hardly anything but ties", cyl, -0.9108013, -0.852162],
  ])("miles per gallon × %s", (_, ys, rho, r) => {
    expect(runFold(spearman(first, second), pairsOf(mpg, ys))).toBeCloseTo(rho, 7);
    expect(runFold(pearson(first, second), pairsOf(mpg, ys))).toBeCloseTo(r, 7);
  });

  it("Anscombe's quartet: four pictures, one coefficient", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const quartet = [
      [x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
      [x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
      [x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
      [
        [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
        [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
      ],
    ] as const;
    const answers = quartet.map(([xs, ys]) => runFold(pearson(first, second), pairsOf(xs, ys)));
    expect(answers.map((r) => r?.toFixed(5))).toEqual(["0.81642", "0.81624", "0.81629", "0.81652"]);
  });
});

describe("the box plots that R draws of its cars", () => {
  it("horsepower: quartiles 96.5, 123 and 180, and the one car beyond the whisker", () => {
    expect(runFold(boxPlot(), hp)).toEqual({
      n: 32,
      min: 52,
      q1: 96.5,
      median: 123,
      q3: 180,
      max: 335,
      whiskerLow: 52,
      whiskerHigh: 264,
      outliers: [335],
    });
    expect(runFold(mean(), hp)).toBe(146.6875);
  });

  it("miles per gallon: 10.4, 15.425, 19.2, 22.8, 33.9", () => {
    const { min, q1, median, q3, max } = runFold(boxPlot(), mpg) ?? {};
    expect([min, q1, median, q3, max]).toEqual([10.4, 15.425, 19.2, 22.8, 33.9]);
  });
});

describe("the service level, worked, from the calls themselves", () => {
  const from = Date.parse("2024-05-20T00:00+08:00");
  /** So many calls that end after so many seconds. */
  const calls = (n: number, end: "responded" | "abandoned", seconds: number): ServiceCase[] =>
    Array.from({ length: n }, (_, i) => ({
      id: `${end} ${seconds} ${i}`,
      category: [],
      channel: "phone",
      precisionMs: 1000,
      history: [
        { type: "received", at: new Date(from + i * 1000) },
        { type: end, at: new Date(from + (i + seconds) * 1000) },
      ],
    }));

  it("1000 answered, 860 of them within 20 s; 60 abandoned, 20 within 20 s and 10 within 5 s", () => {
    const all = [
      ...calls(430, "responded", 0),
      ...calls(430, "responded", 20),
      ...calls(140, "responded", 21),
      ...calls(10, "abandoned", 5),
      ...calls(10, "abandoned", 20),
      ...calls(40, "abandoned", 90),
    ];
    const options = {
      period: { from, to: from + 86_400_000 },
      timeZone: "Asia/Shanghai",
      asOf: from + 86_400_000,
    };
    const { hotline } = runFold(serviceReport(options), all);
    const { serviceLevel } = hotline;
    const fiveWays = [
      serviceLevel.abandonedCountAsMet,
      serviceLevel.answeredOnly,
      serviceLevel.abandonedCountAsMissed,
      serviceLevel.standard,
      serviceLevel.shortCountAsMet,
    ];
    expect(fiveWays.map(({ value }) => value?.toFixed(4))).toEqual([
      "0.8302",
      "0.8600",
      "0.8113",
      "0.8269",
      "0.8208",
    ]);
    expect([hotline.answerRate.num, hotline.answerRate.den]).toEqual([1000, 1060]);
    expect([hotline.abandonment.num, hotline.abandonment.den]).toEqual([50, 1050]);
    expect(hotline.speedOfAnswer.meanMs).toBe((430 * 20_000 + 140 * 21_000) / 1000);
  });
});
