import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  accumulatorFromJson,
  accumulatorToJson,
  boxPlot,
  combine,
  quantile,
  runFold,
  stepThrough,
  type ValueColumn,
} from "../../src/report";

const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);
/** What fits into 32 bits, and what is only just too large, too fine or too far away for that. */
const mixed = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }) },
    { weight: 1, arbitrary: fc.constantFrom(2 ** 31, -(2 ** 31) - 1, 0.5, -0, 2 ** 53, 1e300, 5e-324) },
  ),
  { minLength: 1, maxLength: 80 },
);
/** The value of every rank: of type 1, as it does not interpolate. */
const everyRank = (n: number) =>
  Object.fromEntries(
    Array.from({ length: n }, (_, i) => [i, quantile((i + 0.5) / n, (value: number) => value, 1)]),
  );

describe("columns of whole numbers, and of any", () => {
  it("every rank is the one of the sorted list, wherever the first value stands that is none of 32 bits", () => {
    fc.assert(
      fc.property(mixed, (values) => {
        const ordered = sorted(values.map((value) => value + 0));
        const answer = runFold(boxPlot(), values);
        expect([answer?.min, answer?.max]).toEqual([ordered[0], ordered.at(-1)]);
        expect(Object.values(runFold(combine(everyRank(values.length)), values))).toEqual(ordered);
      }),
    );
  });

  it("parts merge to the whole, whichever of them are of 32 bits", () => {
    fc.assert(
      fc.property(fc.array(mixed, { minLength: 1, maxLength: 5 }), (parts) => {
        const fold = combine({ box: boxPlot(), p: quantile(0.37) });
        const accs = parts.map((part) => structuredClone(stepThrough(fold, fold.init(), part)));
        const texts = accs.map((acc) => accumulatorFromJson(fold, accumulatorToJson(acc)));
        const whole = runFold(fold, parts.flat());
        expect(fold.done(accs.reduce((a, b) => fold.merge(a, b), fold.init()))).toEqual(whole);
        expect(fold.done(texts.reduce((a, b) => fold.merge(a, b), fold.init()))).toEqual(whole);
      }),
    );
  });

  it("whole numbers of 32 bits take four bytes, others eight from the first of them on", () => {
    const fold = quantile(0.5);
    const widths = (acc: ValueColumn) => [
      ...new Set(acc.chunks.map(({ BYTES_PER_ELEMENT }) => BYTES_PER_ELEMENT)),
    ];
    const values = Array.from({ length: 100_000 }, (_, i) => 2 ** 31 - 1 - i);
    const acc = stepThrough(fold, fold.init(), values);
    expect(widths(acc)).toEqual([4]);
    expect(widths(stepThrough(fold, acc, [0.5]))).toEqual([8]);
    expect(fold.done(acc)).toBe(2 ** 31 - 50_001);
  });

  it("an accumulator that an earlier release wrote, eight bytes for all, goes on", () => {
    const fold = quantile(0.5);
    const text = '{"n":3,"chunks":[{"$":"float64","is":[5,1,3,0]}],"fill":3}';
    expect(fold.done(stepThrough(fold, accumulatorFromJson(fold, text), [9, 7]))).toBe(5);
  });
});
