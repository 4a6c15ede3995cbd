import type { Calendar, CombinedCalendar } from "./calendar";
import { defineCalendar } from "./define-calendar";

/**
 * A calendar that is open where any of several is: two shifts, two branches. Its local days are those of
 * the first calendar's zone.
 *
 * @throws KefuError `invalid_config` without any calendar
 *
 * @example
 * ```ts
 * const early = defineCalendar({ timeZone: "Asia/Shanghai", hours: { mon: [["06:00", "14:00"]] } });
 * const late = defineCalendar({ timeZone: "Asia/Shanghai", hours: { mon: [["13:00", "22:00"]] } });
 * const monday = new Date("2024-05-20T00:00+08:00");
 * openTimeBetween(uniteCalendars(early, late), monday, new Date("2024-05-21T00:00+08:00")) / 3_600_000; // => 16
 * ```
 */
export function uniteCalendars(...calendars: readonly Calendar[]): Calendar {
  return combined("union", calendars);
}

/**
 * A calendar that is open where all of several are: the hours in which two offices can meet. Its local days
 * are those of the first calendar's zone.
 *
 * @throws KefuError `invalid_config` without any calendar
 *
 * @example
 * ```ts
 * const shanghai = defineCalendar({ timeZone: "Asia/Shanghai", hours: { mon: [["09:00", "18:00"]] } });
 * const berlin = defineCalendar({ timeZone: "Europe/Berlin", hours: { mon: [["09:00", "18:00"]] } });
 * const monday = new Date("2024-05-20T00:00+08:00");
 * const both = intersectCalendars(shanghai, berlin);
 * openTimeBetween(both, monday, new Date("2024-05-21T00:00+08:00")) / 3_600_000; // => 3
 * ```
 */
export function intersectCalendars(...calendars: readonly Calendar[]): Calendar {
  return combined("intersection", calendars);
}

/**
 * A calendar that is open where the first is and none of the others: opening hours without the hours of
 * maintenance. Its local days are those of the first calendar's zone.
 *
 * @throws KefuError `invalid_config`
 *
 * @example
 * ```ts
 * const upkeep = defineCalendar({ timeZone: "Asia/Shanghai", hours: { mon: [["02:00", "04:00"]] } });
 * const monday = new Date("2024-05-20T00:00+08:00");
 * const open = subtractCalendars(ALWAYS_OPEN, upkeep);
 * openTimeBetween(open, monday, new Date("2024-05-21T00:00+08:00")) / 3_600_000; // => 22
 * ```
 */
export function subtractCalendars(from: Calendar, ...holes: readonly Calendar[]): Calendar {
  return combined("minus", [from, ...holes]);
}

function combined(combine: CombinedCalendar["combine"], of: readonly Calendar[]): Calendar {
  return defineCalendar({ timeZone: of[0]?.timeZone ?? "UTC", combine, of });
}
