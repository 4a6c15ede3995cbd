import type { EpochMs } from "../base";
import { countUpTo } from "./count-up-to";
import type { Book } from "./figure";
import { type PeriodBucket, periodAt, periodsBetween } from "./period-bucket";

/** More periods than this nobody reads: a window that wide is cut to the stretch that has records. */
const MOST = 1_000;
const SHORTEST_MS: Readonly<Record<string, number>> = {
  hour: 1,
  day: 22,
  isoWeek: 160,
  month: 670,
  quarter: 2_100,
};

/** The items of each period of a trend, in order; the periods are those of the window up to the present and its own. */
export function trendOf<T>(
  book: Book,
  items: readonly T[],
  atOf: (item: T) => EpochMs,
): { readonly period: string; readonly within: readonly T[] }[] {
  const periods = periodsOf(book, items.map(atOf));
  const starts = periods.map(({ from }) => from);
  const trend = periods.map(({ key: period, to }) => ({ period, to, within: [] as T[] }));
  for (const item of items) {
    const at = atOf(item);
    const last = trend[countUpTo(starts, at) - 1];
    if (last !== undefined && at < last.to) last.within.push(item);
  }
  return trend;
}

function periodsOf({ spec }: Book, moments: readonly EpochMs[]): PeriodBucket[] {
  const { trendUnit: unit, timeZone } = spec;
  const shortest = (SHORTEST_MS[unit] ?? 1) * 3_600_000;
  const isWide = (spec.endMs - spec.fromMs) / shortest > MOST;
  const last = moments.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  // What happens at the very present has happened: where a period begins with it, that period is there.
  if (!isWide) return periodsBetween(spec.fromMs, Math.max(spec.endMs, last + 1), unit, timeZone);
  if (moments.length === 0) return [];
  const first = moments.reduce((a, b) => Math.min(a, b));
  if ((last - first) / shortest <= 10 * MOST) return periodsBetween(first, last + 1, unit, timeZone);
  const periods = new Map(
    moments.map((at) => periodAt(at, unit, timeZone)).map((period) => [period.from, period]),
  );
  return [...periods.values()].sort((a, b) => a.from - b.from);
}
