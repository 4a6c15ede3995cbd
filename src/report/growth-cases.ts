import { type EpochMs, epochMsOf, KefuError } from "../base";
import { assertZone } from "../time/zone";
import { addCount } from "./add-count";
import type { Fold } from "./fold";
import { monthAt, monthText } from "./period-bucket";
import { byKey } from "./top-n";

/** A key that was reported often over months on end. */
export interface GrowthRun<K> {
  readonly key: K;
  readonly reports: number;
  readonly perMonth: readonly { readonly month: string; readonly reports: number }[];
}

/** From when on something counts as growth, and what is counted. */
export interface GrowthOptions<T, K> {
  readonly timeZone: string;
  /** At least so many reports, 20 unless said otherwise, … */
  readonly reports?: number;
  /** … over so many months on end, 3 unless said otherwise, each with at least one. */
  readonly months?: number;
  /** When an item was reported; an item that does not say is skipped. */
  readonly atOf: (item: T) => EpochMs | Date | undefined;
  readonly keyOf: (item: T) => K | undefined;
}

/**
 * Growth cases 连续高频: keys with many reports over consecutive months of a zone, each month with at least one.
 *
 * Of each key the latest such run of months, ordered by key.
 *
 * @throws KefuError `invalid_argument` for bounds that are not whole numbers from 1 on; `unknown_zone`; `invalid_instant` for an Invalid Date or NaN
 *
 * @example
 * ```ts
 * const fold = growthCases({ timeZone: "Asia/Shanghai", reports: 3, months: 2, atOf: (r: [string, string]) => Date.parse(r[0]), keyOf: (r) => r[1] });
 * const reports: [string, string][] = [["2024-04-30T23:59+08:00", "发票"], ["2024-05-01T00:00+08:00", "发票"], ["2024-05-20T10:00+08:00", "发票"]];
 * runFold(fold, reports)[0]?.perMonth; // => [{ month: "2024-04", reports: 1 }, { month: "2024-05", reports: 2 }]
 * ```
 */
export function growthCases<T, K extends string | number>(
  options: GrowthOptions<T, K>,
): Fold<T, MonthlyReports<K>, readonly GrowthRun<K>[]> {
  const { timeZone, reports = 20, months = 3, atOf, keyOf } = options;
  assertZone(timeZone);
  if (![reports, months].every((bound) => Number.isInteger(bound) && bound >= 1))
    throw new KefuError("invalid_argument", "Growth needs at least one report over at least one month");
  return {
    init: () => new Map(),
    step(keys, item) {
      const key = keyOf(item);
      const at = atOf(item);
      if (key !== undefined && at !== undefined) addReports(keys, key, monthAt(epochMsOf(at), timeZone));
      return keys;
    },
    merge(a, b) {
      for (const [key, perMonth] of b) for (const [month, n] of perMonth) addReports(a, key, month, n);
      return a;
    },
    done: (keys) => growthRuns(keys, { reports, months }),
  };
}

/** How often each key was reported in each month. */
export type MonthlyReports<K> = Map<K, Map<number, number>>;

/** So many more reports of a key in a month. */
export function addReports<K>(keys: MonthlyReports<K>, key: K, month: number, n = 1): void {
  const perMonth = keys.get(key) ?? new Map<number, number>();
  keys.set(key, perMonth);
  addCount(perMonth, month, n);
}

/** The growth cases among keys, ordered by key. */
export const growthRuns = <K extends string | number>(
  keys: MonthlyReports<K>,
  { reports, months }: { readonly reports: number; readonly months: number },
): GrowthRun<K>[] =>
  [...keys]
    .sort(([a], [b]) => byKey(a, b))
    .flatMap(([key, perMonth]) => {
      const run = latestRun(perMonth, reports, months);
      return run === undefined ? [] : [{ key, ...run }];
    });

function latestRun(
  counts: ReadonlyMap<number, number>,
  reports: number,
  months: number,
): Omit<GrowthRun<never>, "key"> | undefined {
  for (const last of [...counts.keys()].sort((a, b) => b - a)) {
    const run = Array.from({ length: months }, (_, i) => last - months + 1 + i);
    const perMonth = run.map((month) => ({ month: monthText(month), reports: counts.get(month) ?? 0 }));
    const total = perMonth.reduce((n, { reports: more }) => n + more, 0);
    if (total >= reports && perMonth.every(({ reports: n }) => n > 0)) return { reports: total, perMonth };
  }
  return undefined;
}
