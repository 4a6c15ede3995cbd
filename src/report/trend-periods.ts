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

/** The key of the period that holds a moment, for many moments in any order. */
export function trendKeyer({ spec }: Book): (at: number) => string {
  const { trendUnit: unit, timeZone } = spec;
  let held: PeriodBucket | undefined;
  const known = new Map<number, PeriodBucket>();
  return (at) => {
    if (held !== undefined && at >= held.from && at < held.to) return held.key;
    const slot = Math.floor(at / SLOT_MS);
    held = known.get(slot);
    if (held === undefined || at < held.from || at >= held.to) {
      held = periodAt(at, unit, timeZone);
      known.set(slot, held);
    }
    return held.key;
  };
}

const SLOT_MS = 1_800_000;

/** The periods of a trend: those of the window up to the present. */
export function trendPeriods({ spec }: Book, moments: readonly number[]): readonly string[] {
  const { trendUnit: unit, timeZone } = spec;
  const shortest = (SHORTEST_MS[unit] ?? 1) * 3_600_000;
  const isWide = (spec.endMs - spec.fromMs) / shortest > MOST;
  if (!isWide) return periodsBetween(spec.fromMs, spec.endMs, unit, timeZone).map(({ key }) => key);
  if (moments.length === 0) return [];
  const first = moments.reduce((a, b) => Math.min(a, b));
  const last = moments.reduce((a, b) => Math.max(a, b));
  return (last - first) / shortest > 10 * MOST
    ? [...new Set(moments.map((at) => periodAt(at, unit, timeZone).key))].sort()
    : periodsBetween(first, last + 1, unit, timeZone).map(({ key }) => key);
}
