import { describe, expect, it } from "vitest";
import { type Fold, mean, pearson, runFold, stdDev, stepThrough } from "../../src/report";
import nist from "../fixtures/nist-strd.json";

const relativeError = (value: number | undefined, certified: number) =>
  Math.abs((value ?? Number.NaN) - certified) / Math.abs(certified);

describe("NIST's certified values", () => {
  it.each(nist.univariate.map((set) => [set.name, set] as const))("%s, whole and split", (_, set) => {
    for (const [fold, certified] of [
      [mean(), set.mean],
      [stdDev(), set.stdDev],
    ] as const) {
      const parts = [set.data.slice(0, 7), set.data.slice(7, 40), set.data.slice(40)];
      const whole = runFold(fold as Fold<number, never, number | undefined>, set.data);
      const split = mergedRun(fold as Fold<number, never, number | undefined>, parts);
      expect(relativeError(whole, certified.expected)).toBeLessThanOrEqual(certified.rel);
      expect(split).toBe(whole);
    }
  });

  it("Norris: the square of the correlation is the certified R²", () => {
    const points = nist.norris.x.map((x, i) => [x, nist.norris.y[i] as number] as const);
    const r = runFold(
      pearson(
        (p: (typeof points)[number]) => p[0],
        (p) => p[1],
      ),
      points,
    ) as number;
    expect(relativeError(r * r, nist.norris.expected.r2)).toBeLessThanOrEqual(nist.norris.tolerance.rel);
  });
});

function mergedRun<T, A, R>(fold: Fold<T, A, R>, parts: readonly (readonly T[])[]): R {
  return fold.done(
    parts.map((part) => stepThrough(fold, fold.init(), part)).reduce((a, b) => fold.merge(a, b), fold.init()),
  );
}
