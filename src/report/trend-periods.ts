import type { EpochMs } from "../base";
import { countUpTo } from "./count-up-to";
import type { Book } from "./figure";
import { type PeriodBucket, periodAt, periodsUpTo } from "./period-bucket";

/** More periods than this nobody reads: a window that wide is cut to the stretch that has records. */
const MOST = 1_000;

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

function periodsOf({ spec }: Book, moments: readonly EpochMs[]): readonly PeriodBucket[] {
  const { trendUnit: unit, timeZone, fromMs, endMs } = spec;
  const first = moments.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const afterLast = moments.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY) + 1;
  // What happens at the very present has happened: where a period begins with it, that period is there.
  return (
    periodsUpTo(MOST, fromMs, Math.max(endMs, afterLast), unit, timeZone) ??
    periodsUpTo(10 * MOST, first, afterLast, unit, timeZone) ??
    [
      ...new Map(
        moments.map((at) => periodAt(at, unit, timeZone)).map((period) => [period.from, period]),
      ).values(),
    ].sort((a, b) => a.from - b.from)
  );
}
