import { type Calendar, type OpenHours, WEEKDAYS } from "./calendar";

const day: readonly OpenHours[] = Object.freeze([Object.freeze(["00:00", "24:00"] as const)]);

/**
 * The calendar that never closes: open time is calendar time.
 *
 * @example
 * ```ts
 * openTimeBetween(ALWAYS_OPEN, 0, 3_600_000); // => 3600000
 * ```
 */
export const ALWAYS_OPEN: Calendar = Object.freeze({
  timeZone: "UTC",
  hours: Object.freeze(Object.fromEntries(WEEKDAYS.map((name) => [name, day]))),
});
