import { type Issue, KefuError } from "../base";
import { dayNumberOf } from "../time/day";
import { timeOfDay } from "../time/time-of-day";
import { isZone } from "../time/zone";
import { STEPS } from "./bounds";
import { type Calendar, type CalendarConfig, WEEKDAYS } from "./calendar";

/** What can be wrong with the configuration of a calendar. */
export type CalendarFault =
  | "unknown_zone"
  | "not_a_time"
  | "reversed_interval"
  | "overlapping_intervals"
  | "not_a_day"
  | "reversed_range"
  | "unknown_weekday"
  | "wrong_shape"
  | "unknown_key"
  | "day_in_both_lists";

type Loose = Readonly<Record<string, unknown>>;

/** Notes a fault and where it is, from here downwards. */
type Fault = (code: CalendarFault, ...path: readonly (string | number)[]) => void;

const known = new WeakSet<object>();

/**
 * A calendar of opening hours, checked and frozen: plain data that can be printed, stored as JSON and
 * defined again.
 *
 * Intervals are half-open `[open, close)`, several a day, in any order; what touches is one. Hours past
 * midnight are split: `22:00`–`24:00` and, on the next day, `00:00`–`06:00`. `dates` overrides the
 * weekday: `[]` closes a day. `changes` gives new weekly hours from a day on, so that what changes in
 * June leaves May alone. `covers` names the days for which `dates` is complete.
 *
 * @throws KefuError `invalid_config` with every fault in `issues` and the path to each; `unknown_zone` where
 * that is the only one.
 *
 * @example
 * ```ts
 * const hotline = defineCalendar({
 *   timeZone: "Asia/Shanghai",
 *   hours: { mon: [["09:00", "12:00"], ["13:00", "18:00"]], tue: [["09:00", "18:00"]] },
 *   dates: { "2024-10-01": [], "2024-09-29": [["09:00", "18:00"]] },
 *   covers: { from: "2004-01-01", to: "2026-12-31" },
 * });
 * hotline.timeZone; // => "Asia/Shanghai"
 * isWorkingDay(hotline, "2024-10-01"); // => false
 * ```
 */
export function defineCalendar(config: CalendarConfig): Calendar {
  return known.has(config) ? (config as Calendar) : defineWith(config, []);
}

/**
 * A calendar in whose making faults have been found already, or none.
 *
 * @throws KefuError `invalid_config`, `unknown_zone`
 */
export function defineWith(config: CalendarConfig, issues: Issue<CalendarFault>[]): Calendar {
  const calendar = JSON.parse(JSON.stringify(config ?? null)) as Calendar;
  checkCalendar(calendar, faultsInto(issues));
  if (issues.length > 0) {
    const list = issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
    const zone = list.join() === "timeZone: unknown_zone";
    throw new KefuError(
      zone ? "unknown_zone" : "invalid_config",
      `Not a calendar: ${list.join("; ")}`,
      issues,
    );
  }
  known.add(freeze(calendar));
  return calendar;
}

/** What notes faults in a list. */
export function faultsInto(issues: Issue<CalendarFault>[]): Fault {
  return (code, ...path) => {
    issues.push({ code, severity: "error", path, params: {} });
  };
}

function freeze<T>(value: T): T {
  if (value instanceof Object) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

/** Notes faults below a key. */
const under =
  (fault: Fault, key: string | number): Fault =>
  (code, ...path) =>
    fault(code, key, ...path);

function checkCalendar(calendar: unknown, fault: Fault): void {
  const {
    timeZone,
    combine,
    of,
    hours,
    changes = [],
    dates = {},
    covers,
    ...unknown
  } = objectIn(calendar, fault);
  for (const key in unknown) fault("unknown_key", key);
  if (!isZone(timeZone)) fault("unknown_zone", "timeZone");
  if (combine !== undefined) {
    if (!Object.hasOwn(STEPS, combine as string)) fault("wrong_shape", "combine");
    if (visit(of, under(fault, "of"), checkCalendar).length === 0) fault("wrong_shape", "of");
    return;
  }
  checkDays(hours, under(fault, "hours"), "unknown_weekday", isWeekday);
  checkDays(dates, under(fault, "dates"), "not_a_day", isDay);
  let before: unknown = "";
  visit(changes, under(fault, "changes"), (change, at) => {
    const { from, hours: later } = objectIn(change, at);
    checkDays(later, under(at, "hours"), "unknown_weekday", isWeekday);
    checkDay(from, before, under(at, "from"));
    before = from;
  });
  if (covers === undefined) return;
  const at = under(fault, "covers");
  const { from, to } = objectIn(covers, at);
  checkDay(from, "", under(at, "from"));
  checkDay(to, from, under(at, "to"));
}

/** A day that is one, and not before another. */
function checkDay(day: unknown, before: unknown, fault: Fault): void {
  if (!isDay(day)) fault("not_a_day");
  else if ((day as string) < (before as string)) fault("reversed_range");
}

function objectIn(value: unknown, fault: Fault): Loose {
  if (value instanceof Object && !Array.isArray(value)) return value as Loose;
  fault("wrong_shape");
  return {};
}

/** A list, of which each part is looked at; of what is no list nothing. */
function visit(list: unknown, fault: Fault, look: (part: unknown, at: Fault) => void): unknown[] {
  const parts = listIn(list, fault);
  for (const [i, part] of parts.entries()) look(part, under(fault, i));
  return parts;
}

function listIn(value: unknown, fault: Fault): unknown[] {
  if (Array.isArray(value)) return value;
  fault("wrong_shape");
  return [];
}

export const isDay = (day: unknown): boolean => dayNumberOf(day as string) !== undefined;

const isWeekday = (day: string): boolean => (WEEKDAYS as readonly string[]).includes(day);

/** Days by name with the hours of each, which are put in order. */
function checkDays(days: unknown, fault: Fault, code: CalendarFault, isName: (day: string) => boolean): void {
  for (const [day, hours] of Object.entries(objectIn(days, fault))) {
    if (!isName(day)) fault(code, day);
    const list = visit(hours, under(fault, day), (pair, at) => {
      const [open, close, ...more] = listIn(pair, at) as string[];
      if (more.length > 0) at("wrong_shape");
      const start = timeOfDay(open);
      const end = timeOfDay(close);
      if (start === undefined) at("not_a_time", 0);
      if (end === undefined) at("not_a_time", 1);
      if ((end as number) <= (start as number)) at("reversed_interval");
    });
    // Times of day sort as text, and so do pairs of them.
    const times = list.sort().flat() as string[];
    for (let i = 2; i < times.length; i += 2)
      if ((times[i] as string) < (times[i - 1] as string)) fault("overlapping_intervals", day);
  }
}
