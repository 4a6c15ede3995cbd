import { describe, expect, it } from "vitest";
import { KefuError } from "../../src/base";
import {
  accumulatorFromJson,
  accumulatorToJson,
  boxPlot,
  combine,
  count,
  filter,
  groupBy,
  histogram,
  mapped,
  max,
  mean,
  min,
  pearson,
  type QuantileType,
  quantile,
  quantileSketch,
  rate,
  runFold,
  runFoldAsync,
  spearman,
  stdDev,
  stepThrough,
  sum,
  topN,
  variance,
} from "../../src/report";

describe("no data", () => {
  it.each([
    ["sum", sum()],
    ["mean", mean()],
    ["variance", variance()],
    ["standard deviation", stdDev()],
    ["minimum", min()],
    ["maximum", max()],
    ["quantile", quantile(0.5)],
    ["sketched quantile", quantileSketch(0.5)],
    ["box plot", boxPlot()],
  ] as const)("the %s of nothing is no answer, not 0", (_, fold) => {
    expect(runFold(fold as ReturnType<typeof mean>, [])).toBeUndefined();
    expect(runFold(fold as ReturnType<typeof mean>, [undefined])).toBeUndefined();
  });

  it("a rate of nothing has counts and no value", () => {
    expect(
      runFold(
        rate(() => true),
        [],
      ),
    ).toEqual({ num: 0, den: 0, value: undefined, excluded: {} });
  });

  it("one value has no spread", () => {
    expect(runFold(variance(), [4])).toBeUndefined();
    expect(runFold(stdDev(), [4])).toBeUndefined();
  });

  it("two points, or a side that does not vary, have no correlation", () => {
    const x = (p: readonly number[]) => p[0];
    const y = (p: readonly number[]) => p[1];
    for (const points of [
      [
        [1, 1],
        [2, 2],
      ],
      [
        [1, 5],
        [2, 5],
        [3, 5],
      ],
    ]) {
      expect(runFold(pearson(x, y), points)).toBeUndefined();
      expect(runFold(spearman(x, y), points)).toBeUndefined();
    }
  });
});

describe("values that are no numbers", () => {
  const sideOf = (value: number) => value;
  const folds = {
    sum: sum(),
    mean: mean(),
    variance: variance(),
    min: min(),
    p: quantile(0.5),
    h: histogram([0, 1]),
  };
  it.each(Object.entries(folds))("%s refuses NaN and infinity rather than be spoilt by it", (_, fold) => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
      expect(() => runFold(fold as ReturnType<typeof mean>, [1, value, 2])).toThrow(KefuError);
  });

  it.each([
    ...Object.entries(folds),
    ["sketch", quantileSketch(0.5)],
    ["max", max()],
    ["box", boxPlot()],
    ["pearson", pearson(sideOf, sideOf)],
    ["spearman", spearman(sideOf, sideOf)],
  ] as const)("%s refuses texts, null and bigints rather than count them as numbers", (_, fold) => {
    for (const value of ["5", null, true, 5n])
      expect(() => runFold(fold as ReturnType<typeof mean>, [1, value as never, 2])).toThrow(KefuError);
  });

  it("−0 is 0, whatever the order", () => {
    for (const values of [
      [0, -0],
      [-0, 0],
    ])
      for (const fold of [min(), max(), quantile(0), quantile(1), sum(), mean()])
        expect(runFold(fold as ReturnType<typeof mean>, values)).toBe(0);
  });

  it("values so far apart that their difference is no double still have a middle", () => {
    expect(runFold(quantile(0.5), [-1.7e308, 1.7e308])).toBe(0);
    expect(runFold(quantile(0.75), [-(2 ** 1023), 2 ** 1023])).toBe(2 ** 1022);
    expect(runFold(quantileSketch(0.5), [-1.7e308, 1.7e308])).toBe(0);
  });

  it("items without a value are skipped", () => {
    const figures = combine({
      n: mean((v: number | undefined) => v),
      p: quantile(0.5, (v: number | undefined) => v),
    });
    expect(runFold(figures, [1, undefined, 3])).toEqual({ n: 2, p: 2 });
  });
});

describe("quantiles of other types, as R gives them for 1, 2, 3, 4, 10", () => {
  it.each<[QuantileType, number, number]>([
    [1, 0.3, 2],
    [2, 0.2, 1.5],
    [3, 0.3, 2],
    [4, 0.3, 1.5],
    [5, 0.3, 2],
    [6, 0.3, 1.8],
    [7, 0.3, 2.2],
    [8, 0.3, 1.933333],
    [9, 0.3, 1.95],
    [7, 0.9, 7.6],
    [6, 0.9, 10],
  ])("type %d at %d is %d", (type, p, expected) => {
    expect(
      runFold(
        quantile(p, (v: number) => v, type),
        [10, 3, 1, 4, 2],
      ),
    ).toBeCloseTo(expected, 6);
  });

  it.each([-0.1, 1.1, Number.NaN, null as unknown as number, "0.5" as unknown as number])(
    "p = %j is no quantile",
    (p) => {
      expect(() => quantile(p)).toThrow(KefuError);
    },
  );
});

describe("histograms", () => {
  it("an edge belongs to the bin above it, and what lies outside is counted outside", () => {
    expect(runFold(histogram([0, 10, 20]), [-1, 0, 9.9, 10, 19, 20, 30])).toEqual({
      edges: [0, 10, 20],
      counts: [2, 2],
      below: 1,
      above: 2,
    });
  });

  it.each([[[1]], [[2, 1]], [[1, 1]], [[0, Number.NaN]]])("edges %j do not ascend", (edges) => {
    expect(() => histogram(edges)).toThrow(KefuError);
  });
});

describe("TOP-N", () => {
  it("breaks ties by key, gives shares of all, and adds up to exactly one", () => {
    const words = ["b", "a", "c", "b", "a", "d", "e"];
    const top = runFold(
      topN(3, (word: string) => word),
      words,
    );
    expect(top.map(({ key, count }) => [key, count])).toEqual([
      ["a", 2],
      ["b", 2],
      ["c", 1],
    ]);
    expect(top.map(({ share }) => share)).toEqual([2 / 7, 2 / 7, 1 / 7]);
    expect(
      runFold(
        topN(99, (word: string) => word),
        words,
      ).at(-1)?.cumulativeShare,
    ).toBe(1);
  });
});

describe("composition", () => {
  it("filters, maps and groups", () => {
    const calls = [
      { line: "A", s: 4 },
      { line: "B", s: 8 },
      { line: "A", s: 6 },
      { line: undefined, s: 1 },
    ];
    const fold = groupBy(
      (call: (typeof calls)[number]) => call.line,
      combine({
        n: count(),
        long: filter((call: (typeof calls)[number]) => call.s > 5, count()),
        mean: mapped((call: (typeof calls)[number]) => call.s, mean()),
      }),
    );
    expect(runFold(fold, calls)).toEqual(
      new Map([
        ["A", { n: 2, long: 1, mean: 5 }],
        ["B", { n: 1, long: 1, mean: 8 }],
      ]),
    );
  });

  it("quantiles over the same accessor share one column", () => {
    const of = (value: number) => value;
    const fold = combine({
      p50: quantile(0.5, of),
      p90: quantile(0.9, of),
      box: boxPlot(of),
      other: quantile(0.5),
    });
    expect(fold.init()).toHaveLength(2);
  });

  it("keys may be anything, and the names of figures too", () => {
    const keys = ["__proto__", "constructor", null, Number.NaN, Number.NaN, "", 0, "0"];
    expect([
      ...runFold(
        groupBy((key: unknown) => key, count()),
        keys,
      ),
    ]).toEqual([
      ["__proto__", 1],
      ["constructor", 1],
      [null, 1],
      [Number.NaN, 2],
      ["", 1],
      [0, 1],
      ["0", 1],
    ]);
    const named = runFold(combine({ ["__proto__"]: count(), toString: max() }), [3, 4]);
    expect(Object.entries(named)).toEqual([
      ["__proto__", 2],
      ["toString", 4],
    ]);
    expect(
      Object.entries(
        runFold(
          rate(
            () => true,
            () => "__proto__",
          ),
          [1, 2],
        ).excluded,
      ),
    ).toEqual([["__proto__", 2]]);
  });

  it("a fold stays what it is when it is filtered beside itself", () => {
    const of = (value: number) => value;
    const p50 = quantile(0.5, of);
    const fold = combine({ all: p50, large: filter((value: number) => value > 1, p50), again: p50 });
    expect(runFold(fold, [1, 2, 3, 4])).toEqual({ all: 2.5, large: 3, again: 2.5 });
  });

  it("a done answer leaves the accumulator as it was: more may come", () => {
    const fold = combine({
      p: quantile(0.5),
      box: boxPlot(),
      r: spearman(
        (v: number) => v,
        (v) => v * v,
      ),
    });
    const acc = stepThrough(fold, fold.init(), [3, 1, 2]);
    const first = fold.done(acc);
    expect(fold.done(acc)).toEqual(first);
    expect(fold.done(stepThrough(fold, acc, [10, 11]))).toEqual(runFold(fold, [3, 1, 2, 10, 11]));
  });

  it("an asynchronous source gives what an array gives", async () => {
    async function* pages() {
      yield* [3, 1, 2];
    }
    expect(await runFoldAsync(combine({ p50: quantile(0.5), mean: mean() }), pages())).toEqual({
      p50: 2,
      mean: 2,
    });
  });

  it("an accumulator written to JSON and read back goes on as if nothing had been", () => {
    const fold = groupBy(
      (value: number) => value % 2,
      combine({
        sum: sum(),
        v: variance(),
        box: boxPlot(),
        top: topN(2),
        sketch: quantileSketch(0.9),
        low: min(),
      }),
    );
    const values = [0.1, 1e300, -3, 2 ** 53, 0.2, 7, -0];
    const held = accumulatorFromJson(
      fold,
      accumulatorToJson(stepThrough(fold, fold.init(), values.slice(0, 4))),
    );
    expect(fold.done(stepThrough(fold, held, values.slice(4)))).toEqual(runFold(fold, values));
    expect(() => accumulatorFromJson(fold, "{")).toThrow(KefuError);
    expect(() => accumulatorFromJson(fold, '{"$":"bigint","is":[]}')).toThrow(KefuError);
  });
});
