import { boxPlot, combine, count, groupBy, mean, quantile } from "../../dist/report.js";

/** A row as an export holds it. */
export interface Row {
  readonly category: string;
  readonly waitMs: number;
}

const CATEGORIES = Array.from({ length: 24 }, (_, i) => `category ${i}`);

/** Rows that are the same in every run: skewed durations in whole milliseconds, uneven categories. */
export function rowsOf(n: number): Row[] {
  let seed = 42;
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  return Array.from({ length: n }, () => ({
    category: CATEGORIES[Math.floor(random() ** 2 * CATEGORIES.length)] as string,
    waitMs: Math.round(-600_000 * Math.log(1 - random())),
  }));
}

const waitOf = (row: Row) => row.waitMs;

/** The report that all contenders make: how many, mean, p50, p90 and a box plot with outliers, as a whole … */
export const FLAT_REPORT = combine({
  n: count(),
  mean: mean(waitOf),
  p50: quantile(0.5, waitOf),
  p90: quantile(0.9, waitOf),
  box: boxPlot(waitOf),
});

/** … and per category. */
export const ROW_REPORT = groupBy((row: Row) => row.category, FLAT_REPORT);

interface Group {
  readonly values: Float64Array;
  n: number;
  sum: number;
}

const type7 = (sorted: Float64Array, p: number): number => {
  const position = (sorted.length - 1) * p;
  const low = sorted[Math.floor(position)] as number;
  const high = sorted[Math.ceil(position)] as number;
  return low + (high - low) * (position - Math.floor(position));
};

/** The limit: the shortest hand-written loop for the same result, with native sorting of typed arrays. */
export function byHand(rows: readonly Row[], keyOf: (row: Row) => string = ({ category }) => category) {
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const key = keyOf(row);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
  }
  const groups = new Map<string, Group>();
  for (const [key, n] of sizes) groups.set(key, { values: new Float64Array(n), n: 0, sum: 0 });
  for (const row of rows) {
    const group = groups.get(keyOf(row)) as Group;
    group.values[group.n++] = row.waitMs;
    group.sum += row.waitMs;
  }
  return new Map(
    Array.from(groups, ([key, { values, n, sum }]) => {
      values.sort();
      const q1 = type7(values, 0.25);
      const q3 = type7(values, 0.75);
      const reach = 1.5 * (q3 - q1);
      let first = 0;
      while ((values[first] as number) < q1 - reach) first++;
      let last = n - 1;
      while ((values[last] as number) > q3 + reach) last--;
      return [
        key,
        {
          n,
          mean: sum / n,
          p50: type7(values, 0.5),
          p90: type7(values, 0.9),
          box: {
            n,
            min: values[0] as number,
            q1,
            median: type7(values, 0.5),
            q3,
            max: values[n - 1] as number,
            whiskerLow: values[first] as number,
            whiskerHigh: values[last] as number,
            outliers: [...values.subarray(0, first), ...values.subarray(last + 1)],
          },
        },
      ];
    }),
  );
}
