import type { ZoneClock } from "./zone-clock";

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** How a time of day finds its day. */
export interface RollRule {
  readonly rollMs: number;
  readonly strictlyAfter: boolean;
}

/** The rule of a column, with its defaults. */
export const rollRule = (column: {
  readonly rollHours?: number;
  readonly strictlyAfter?: boolean;
}): RollRule => ({
  rollMs: (column.rollHours ?? 12) * HOUR_MS,
  strictlyAfter: column.strictlyAfter ?? false,
});

/** What a time without seconds is compared with: the minute of the moment before it. */
export const floorFor = (moment: number, hasSeconds: boolean): number =>
  hasSeconds ? moment : Math.floor(moment / MINUTE_MS) * MINUTE_MS;

/**
 * The instant of a time of day.
 *
 * Before `floor` (which may be `NaN`) it is the next day's, if that lies within the rule's hours after
 * `floor`; else the day is left as it is, and the order is somebody's mistake.
 */
export function timeOnDay(
  day: number,
  timeMs: number,
  floor: number,
  rule: RollRule,
  clock: ZoneClock,
): number {
  const at = clock.instant(day, timeMs);
  if (!isTooEarly(at, floor, rule)) return at;
  const last = clock.dayOf(floor) + 1;
  for (let next = Math.max(day + 1, last - 1); next <= last; next++) {
    const later = clock.instant(next, timeMs);
    if (!isTooEarly(later, floor, rule)) return later - floor <= rule.rollMs ? later : at;
  }
  return at;
}

const isTooEarly = (at: number, floor: number, rule: RollRule): boolean =>
  rule.strictlyAfter ? at <= floor : at < floor;
