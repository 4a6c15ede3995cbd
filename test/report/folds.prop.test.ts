import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boxPlot,
  combine,
  count,
  type Fold,
  groupBy,
  max,
  mean,
  min,
  pearson,
  quantile,
  quantileSketch,
  runFold,
  spearman,
  stdDev,
  stepThrough,
  sum,
  topN,
  variance,
} from "../../src/report";

describe("splits", () => {
  const everything = () =>
    combine({
      n: count(),
      sum: sum(),
      mean: mean(),
      variance: variance(),
      stdDev: stdDev(),
      min: min(),
      max: max(),
      p90: quantile(0.9),
      box: boxPlot(),
      top: topN(3),
      byLastDigit: groupBy(
        (value: number) => Math.abs(value % 10),
        combine({ n: count(), mean: mean(), p50: quantile(0.5) }),
      ),
      r: pearson(
        (value: number) => value,
        (value: number) => value % 7,
      ),
      rho: spearman(
        (value: number) => value,
        (value: number) => value % 7,
      ),
    });
  const runInParts = <T, A, R>(fold: Fold<T, A, R>, parts: readonly (readonly T[])[]): R =>
    fold.done(
      parts
        .map((part) => structuredClone(stepThrough(fold, fold.init(), part)))
        .reduce((a, b) => fold.merge(a, b), fold.init()),
    );

  it("the merge of any parts is exactly the whole, also through structuredClone", () => {
    const values = fc.array(
      fc.oneof(fc.integer({ min: -1e6, max: 1e12 }), fc.double({ min: -1e5, max: 1e5, noNaN: true })),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(fc.array(values, { maxLength: 5 }), (parts) => {
        expect(runInParts(everything(), parts)).toEqual(runFold(everything(), parts.flat()));
      }),
    );
  });

  it("neither the order of the values nor a renaming of the groups changes a figure", () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 40 });
    const figures = combine({
      sum: sum(),
      mean: mean(),
      v: variance(),
      box: boxPlot(),
      sketch: quantileSketch(0.7),
    });
    fc.assert(
      fc.property(values, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (list, keys) => {
        const shuffled = list.map((value, i) => ({ value, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key);
        expect(
          runFold(
            figures,
            shuffled.map(({ value }) => value),
          ),
        ).toEqual(runFold(figures, list));
        const renamed = runFold(
          groupBy((value: number) => `group ${Math.sign(value)}`, mean()),
          list,
        );
        const plain = runFold(
          groupBy((value: number) => Math.sign(value), mean()),
          list,
        );
        expect([...renamed.values()]).toEqual([...plain.values()]);
      }),
    );
  });

  it("one more value moves the count by one and no quantile beyond its neighbours", () => {
    const values = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 50 });
    fc.assert(
      fc.property(values, fc.integer({ min: 0, max: 1000 }), (list, more) => {
        expect(runFold(count(), [...list, more])).toBe(runFold(count(), list) + 1);
        const sorted = [...list, more].sort((a, b) => a - b);
        const p50 = runFold(quantile(0.5), [...list, more]) as number;
        expect(p50).toBeGreaterThanOrEqual(sorted[0] as number);
        expect(
          Math.abs(sorted.filter((v) => v < p50).length - sorted.filter((v) => v > p50).length),
        ).toBeLessThanOrEqual(sorted.filter((v) => v === p50).length);
      }),
    );
  });

  it("the sketch keeps the error that it states", () => {
    const values = fc.array(fc.integer({ min: 1, max: 1e12 }), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(
        values,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0.001, 0.01, 0.1),
        (list, p, error) => {
          const exact = runFold(quantile(p), list) as number;
          const sketched = runFold(
            quantileSketch(p, (value: number) => value, error),
            list,
          ) as number;
          expect(Math.abs(sketched - exact)).toBeLessThanOrEqual(error * exact * (1 + 1e-9));
        },
      ),
    );
  });
});
