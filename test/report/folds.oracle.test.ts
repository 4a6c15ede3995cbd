import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boxPlot,
  combine,
  max,
  mean,
  min,
  pearson,
  quantile,
  runFold,
  spearman,
  stepThrough,
  sum,
  variance,
} from "../../src/report";

/** A double as an exact fraction n / 2^1074. */
const SCALE = 1n << 1074n;
function exact(value: number): bigint {
  if (value === 0) return 0n;
  let [whole, power] = [Math.abs(value), 0];
  while (!Number.isInteger(whole)) [whole, power] = [whole * 2, power + 1];
  const scaled = (BigInt(whole) * SCALE) >> BigInt(power);
  return value < 0 ? -scaled : scaled;
}
/** Whether no double lies nearer to a fraction num / den than the one given. */
function isNearest(value: number, num: bigint, den: bigint): boolean {
  const gap = (other: number) => {
    const difference = exact(other) * den - num;
    return difference < 0n ? -difference : difference;
  };
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, Math.abs(value) || Number.MIN_VALUE);
  const bits = view.getBigUint64(0);
  const neighbours = [bits - 1n, bits + 1n].map((b) => {
    view.setBigUint64(0, b);
    return Math.sign(value || 1) * view.getFloat64(0);
  });
  return neighbours.every((other) => !Number.isFinite(other) || gap(value) <= gap(other));
}

const doubles = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 40 });
const durations = fc.array(fc.integer({ min: 0, max: 200_000_000 }), { maxLength: 60 });
const sorted = (values: readonly number[]) => [...values].sort((a, b) => a - b);

function type7(values: readonly number[], p: number): number | undefined {
  const ordered = sorted(values);
  const position = (ordered.length - 1) * p;
  const low = ordered[Math.floor(position)];
  const high = ordered[Math.ceil(position)];
  return low === undefined || high === undefined
    ? undefined
    : low + (high - low) * (position - Math.floor(position));
}

/** The double so many steps further from zero; the last one at the end. */
function nextDouble(start: number, steps: number): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, start);
  view.setBigUint64(0, view.getBigUint64(0) + BigInt(steps));
  return Number.isFinite(view.getFloat64(0)) ? view.getFloat64(0) : start;
}

describe("sums and means against exact fractions", () => {
  it("no double is nearer to the true sum, however large or small the values", () => {
    fc.assert(
      fc.property(doubles, (values) => {
        const answer = runFold(sum(), values);
        if (values.length === 0) return answer === undefined;
        const total = values.reduce((all, value) => all + exact(value), 0n);
        if (!Number.isFinite(answer))
          return total > exact(Number.MAX_VALUE) || -total > exact(Number.MAX_VALUE);
        return isNearest(answer as number, total, 1n);
      }),
    );
  });

  it("no double is nearer to the true mean", () => {
    fc.assert(
      fc.property(doubles, (values) => {
        const answer = runFold(mean(), values);
        if (values.length === 0) return answer === undefined;
        const total = values.reduce((all, value) => all + exact(value), 0n);
        return isNearest(answer as number, total, BigInt(values.length));
      }),
    );
  });

  it("no double is nearer to the true variance", () => {
    const moderate = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
      minLength: 2,
      maxLength: 20,
    });
    fc.assert(
      fc.property(moderate, (values) => {
        const n = BigInt(values.length);
        const total = values.reduce((all, value) => all + exact(value), 0n);
        const squares = values.reduce((all, value) => all + exact(value) ** 2n, 0n);
        const answer = runFold(variance(), values) as number;
        return isNearest(answer, n * squares - total * total, n * (n - 1n) * SCALE);
      }),
    );
  });
});

describe("order statistics against plain sorting", () => {
  it.each([0, 0.1, 0.25, 0.5, 0.9, 0.99, 1])("the quantile at %d is the one of the sorted list", (p) => {
    fc.assert(
      fc.property(durations, (values) => {
        expect(runFold(quantile(p), values)).toBe(type7(values, p));
      }),
    );
  });

  it("selection agrees with sorting on long lists of every shape", () => {
    const n = 20_000;
    const shapes: Record<string, (i: number) => number> = {
      ascending: (i) => i,
      descending: (i) => -i,
      constant: () => 7,
      "two values": (i) => i % 2,
      sawtooth: (i) => i % 100,
      "organ pipe": (i) => Math.min(i, n - i),
      scattered: (i) => (i * 7_919) % 10_007,
    };
    for (const shape of Object.values(shapes)) {
      const values = Array.from({ length: n }, (_, i) => shape(i));
      const answer = runFold(
        combine({ low: quantile(0.1), mid: quantile(0.5), high: quantile(0.95) }),
        values,
      );
      expect(answer).toEqual({ low: type7(values, 0.1), mid: type7(values, 0.5), high: type7(values, 0.95) });
    }
  });

  it("a box plot is what its definition says of the sorted list", () => {
    fc.assert(
      fc.property(durations, (values) => {
        const box = runFold(boxPlot(), values);
        if (values.length === 0) {
          expect(box).toBeUndefined();
          return;
        }
        const [q1, median, q3] = [0.25, 0.5, 0.75].map((p) => type7(values, p) as number) as [
          number,
          number,
          number,
        ];
        const reach = 1.5 * (q3 - q1);
        const near = sorted(values).filter((v) => v >= q1 - reach && v <= q3 + reach);
        const outliers = sorted(values).filter((v) => v < q1 - reach || v > q3 + reach);
        expect(box).toEqual({
          n: values.length,
          min: Math.min(...values),
          q1,
          median,
          q3,
          max: Math.max(...values),
          whiskerLow: near[0],
          whiskerHigh: near.at(-1),
          outliers,
        });
      }),
    );
  });

  it("no whisker crosses the other or leaves the list, not even between neighbours among the doubles", () => {
    const near = fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.array(fc.nat({ max: 5 })));
    fc.assert(
      fc.property(
        fc.oneof(
          doubles,
          near.map(([start, steps]) => steps.map((step) => nextDouble(start, step))),
        ),
        (values) => {
          const box = runFold(boxPlot(), values);
          if (box === undefined) return;
          const ascending = [box.min, box.whiskerLow, box.whiskerHigh, box.max];
          expect(ascending).toEqual(sorted(ascending));
          expect([box.min, box.q1, box.median, box.q3, box.max]).toEqual(
            sorted([box.min, box.q1, box.median, box.q3, box.max]),
          );
          for (const whisker of ascending) expect(values.map((value) => value + 0)).toContain(whisker);
          for (const outlier of box.outliers)
            expect(outlier < box.whiskerLow || outlier > box.whiskerHigh).toBe(true);
        },
      ),
      { examples: [[[1e16 - 2, 1e16 + 2]], [[0.09999999999999999, 0.10000000000000002]]] },
    );
  });

  it("minimum and maximum are those of the list", () => {
    fc.assert(
      fc.property(durations, (values) => {
        expect(runFold(min(), values)).toBe(sorted(values)[0]);
        expect(runFold(max(), values)).toBe(sorted(values).at(-1));
      }),
    );
  });
});

describe("correlations against the textbook", () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -9, max: 9 })), {
    minLength: 3,
    maxLength: 40,
  });
  const textbook = (x: readonly number[], y: readonly number[]): number | undefined => {
    const average = (of: readonly number[]) => of.reduce((a, b) => a + b, 0) / of.length;
    const [mx, my] = [average(x), average(y)];
    const product = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
      a.reduce((all, value, i) => all + (value - ma) * ((b[i] ?? 0) - mb), 0);
    const [xx, yy] = [product(x, mx, x, mx), product(y, my, y, my)];
    return new Set(x).size < 2 || new Set(y).size < 2
      ? undefined
      : product(x, mx, y, my) / Math.sqrt(xx * yy);
  };
  const meanRanks = (values: readonly number[]) =>
    values.map((value) => {
      const below = values.filter((other) => other < value).length;
      const same = values.filter((other) => other === value).length;
      return below + (same + 1) / 2;
    });

  it("Pearson and Spearman agree with the sums of the textbook, ties included", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const [x, y] = [all.map((p) => p[0]), all.map((p) => p[1])];
        const xOf = (p: readonly [number, number]) => p[0];
        const yOf = (p: readonly [number, number]) => p[1];
        for (const [answer, expected] of [
          [runFold(pearson(xOf, yOf), all), textbook(x, y)],
          [runFold(spearman(xOf, yOf), all), textbook(meanRanks(x), meanRanks(y))],
        ] as const) {
          if (expected === undefined) expect(answer).toBeUndefined();
          else expect(answer).toBeCloseTo(expected, 10);
        }
      }),
    );
  });
});

describe("ranks of many values against plain sorting", () => {
  // Spread so that hardly any two shape alike: heavy tails, both signs, ties, all of one size, next to nothing.
  const shapes: readonly (readonly [string, (u: number) => number])[] = [
    ["even", (u) => u],
    ["whole milliseconds with a heavy tail", (u) => Math.round(60_000 / (1.000_001 - u))],
    ["both signs", (u) => (u - 0.5) ** 3 * 1e9],
    ["few different ones", (u) => Math.floor(u * 3)],
    ["a third of them at once", (u) => (u < 1 / 3 ? 0 : Math.round(-600_000 * Math.log(1 - u)))],
    ["hours to months", (u) => Math.round(3_600_000 * 2000 ** u)],
    ["a slip of fifty years", (u) => (u > 0.9995 ? 1_577_836_800_000 : Math.round(u * 60_000))],
    ["all the same", () => 7],
    ["one far away", (u) => (u > 0.9995 ? 1e300 : u)],
    ["next to nothing", (u) => u * 1e-310],
    [
      "from the smallest double to the largest",
      (u) => (u < 0.5 ? -1 : 1) * 10 ** (600 * Math.abs(u - 0.5) - 300),
    ],
  ];

  it.each(shapes)("%s", (_, shape) => {
    let seed = 42;
    const values = Array.from({ length: 20_011 }, () => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return shape(seed / 2 ** 32);
    });
    const ordered = sorted(values);
    for (const rank of [0, 1, 17, 5_002, 5_003, 10_005, 15_007, 20_009, 20_010])
      expect(
        runFold(
          quantile(rank / 20_010, (value: number) => value, 1),
          values,
        ),
      ).toBe(ordered[Math.max(0, Math.ceil((rank / 20_010) * 20_011) - 1)]);
    const box = runFold(boxPlot(), values);
    const [q1, q3] = [0.25, 0.75].map((p) => type7(values, p) as number) as [number, number];
    const isInside = (value: number) => value >= q1 - 1.5 * (q3 - q1) && value <= q3 + 1.5 * (q3 - q1);
    expect(box).toEqual({
      n: 20_011,
      min: ordered[0],
      q1,
      median: type7(values, 0.5),
      q3,
      max: ordered.at(-1),
      whiskerLow: ordered.find(isInside),
      whiskerHigh: ordered.findLast(isInside),
      outliers: ordered.filter((value) => !isInside(value)),
    });
  });

  it("a thousand parts of a few values each merge into one column", () => {
    const fold = combine({ p: quantile(0.37), mean: mean() });
    const parts = Array.from({ length: 1_000 }, (_, i) => [i * 7919, -i, i / 3]);
    const accs = parts.map((part) => stepThrough(fold, fold.init(), part));
    const merged = accs.reduce((a, b) => fold.merge(a, b), fold.init());
    expect(fold.done(merged)).toEqual(runFold(fold, parts.flat()));
    expect((merged[0] as { chunks: unknown[] }).chunks.length).toBeLessThan(12);
  });
});
