import type { EpochMs } from "../base";
import { DAY_MS, type DayNumber } from "./day";
import { offsetAt } from "./zone";

/** A local date and time, as milliseconds since 1970-01-01T00:00 on the wall's own clock. */
export type WallMs = number;

/** What the wall shows at an instant: `Math.floor(wall / DAY_MS)` is its day, the rest its time of day. */
export function wallAt(at: EpochMs, zone: string): WallMs {
  return at + offsetAt(at, zone);
}

/** The local day of an instant. */
export function dayAt(at: EpochMs, zone: string): DayNumber {
  return Math.floor(wallAt(at, zone) / DAY_MS);
}

/** Milliseconds since the wall showed midnight. */
export function timeOfDayMs(at: EpochMs, zone: string): number {
  const wall = wallAt(at, zone);
  return wall - Math.floor(wall / DAY_MS) * DAY_MS;
}

/**
 * The instant at which the wall shows a local time.
 *
 * A local time that happens twice is the first one; one that never happens moves forward by the gap.
 */
export function instantAt(wall: WallMs, zone: string): EpochMs {
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  if (before === after) return wall - before;
  const early = wall - Math.max(before, after);
  const late = wall - Math.min(before, after);
  if (wallAt(early, zone) === wall) return early;
  if (wallAt(late, zone) === wall) return late;
  return wall - before;
}

/** The first instant of a local day; of a day that was skipped, the end of the day before. */
export function startOfDay(day: DayNumber, zone: string): EpochMs {
  return instantAt(day * DAY_MS, zone);
}

/** The first instant after a local day: days last 23, 24 or 25 hours where the clocks change. */
export function endOfDay(day: DayNumber, zone: string): EpochMs {
  return startOfDay(day + 1, zone);
}
