import { type Issue, KefuError } from "../base";
import { dayNumberOf } from "../time/day";
import { timeOfDay } from "../time/time-of-day";
import { isZone } from "../time/zone";
import { type Calendar, type CalendarConfig, type OpenHours, WEEKDAYS } from "./calendar";

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
  | "day_in_both_lists";

type Path = readonly (string | number)[];

/** Collects faults; what it reads back is what was right. */
export interface Reader {
  readonly issues: Issue<CalendarFault>[];
  readonly path: Path;
  fault(code: CalendarFault, ...at: Path): undefined;
  at(...keys: Path): Reader;
}

const known = new WeakSet<object>();
const MAX_DEPTH = 32;

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
  if (known.has(config)) return config as Calendar;
  const reader = configReader();
  const calendar = readCalendar(config, reader, 0);
  settle(reader);
  return seal(calendar as Calendar);
}

/** A reader that starts at the top of a configuration. */
export function configReader(issues: Issue<CalendarFault>[] = [], path: Path = []): Reader {
  return {
    issues,
    path,
    fault(code, ...at) {
      issues.push({ code, severity: "error", path: [...path, ...at], params: {} });
      return undefined;
    },
    at: (...keys) => configReader(issues, [...path, ...keys]),
  };
}

/** Throws if anything was found. */
export function settle({ issues }: Reader): void {
  if (issues.length === 0) return;
  const code = issues.length === 1 && issues[0]?.code === "unknown_zone" ? "unknown_zone" : "invalid_config";
  const list = issues.map((issue) => `${issue.path.join(".")}: ${issue.code}`).join("; ");
  throw new KefuError(code, `Not a calendar: ${list}`, issues);
}

/** Marks data as checked, and freezes it all the way down. */
export function seal<C extends Calendar>(calendar: C): C {
  freeze(calendar);
  known.add(calendar);
  return calendar;
}

function freeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
}

type Loose = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Loose =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function readCalendar(config: unknown, to: Reader, depth: number): Calendar | undefined {
  if (!isObject(config) || depth > MAX_DEPTH) return to.fault("wrong_shape");
  if (known.has(config)) return config as unknown as Calendar;
  const timeZone = config["timeZone"];
  if (!isZone(timeZone)) to.fault("unknown_zone", "timeZone");
  const made = "combine" in config ? readCombined(config, to, depth) : readWeekly(config, to);
  return { timeZone, ...made } as unknown as Calendar;
}

function readCombined({ combine, of }: Loose, to: Reader, depth: number): Loose {
  if (combine !== "union" && combine !== "intersection" && combine !== "minus")
    to.fault("wrong_shape", "combine");
  if (!Array.isArray(of) || of.length === 0) return { of: to.fault("wrong_shape", "of") };
  return {
    combine,
    of: of.map((part, i) => {
      const calendar = readCalendar(part, to.at("of", i), depth + 1);
      return calendar === undefined || to.issues.length > 0 ? calendar : seal(calendar);
    }),
  };
}

function readWeekly({ hours, changes, dates, covers }: Loose, to: Reader): Loose {
  return {
    hours: readWeek(hours, to.at("hours")),
    ...(changes === undefined ? {} : { changes: readChanges(changes, to.at("changes")) }),
    ...(dates === undefined ? {} : { dates: readDates(dates, to.at("dates")) }),
    ...(covers === undefined ? {} : { covers: readRange(covers, to.at("covers")) }),
  };
}

function readWeek(week: unknown, to: Reader): Loose | undefined {
  if (!isObject(week)) return to.fault("wrong_shape");
  for (const day of Object.keys(week))
    if (!(WEEKDAYS as readonly string[]).includes(day)) to.fault("unknown_weekday", day);
  const days = WEEKDAYS.filter((day) => week[day] !== undefined);
  return Object.fromEntries(days.map((day) => [day, readHours(week[day], to.at(day))]));
}

function readChanges(changes: unknown, to: Reader): unknown {
  if (!Array.isArray(changes)) return to.fault("wrong_shape");
  const read = changes.map((change: unknown, i) => {
    if (!isObject(change)) return to.fault("wrong_shape", i);
    const from = readDay(change["from"], to, i, "from");
    return { from, hours: readWeek(change["hours"], to.at(i, "hours")) };
  });
  for (let i = 1; i < read.length; i++)
    if ((read[i]?.from ?? "9") <= (read[i - 1]?.from ?? "")) to.fault("reversed_range", i, "from");
  return read;
}

function readDates(dates: unknown, to: Reader): unknown {
  if (!isObject(dates)) return to.fault("wrong_shape");
  const days = Object.keys(dates).sort();
  for (const day of days) readDay(day, to, day);
  return Object.fromEntries(days.map((day) => [day, readHours(dates[day], to.at(day))]));
}

/** A stretch of days in order. */
function readRange(range: unknown, to: Reader): unknown {
  if (!isObject(range)) return to.fault("wrong_shape");
  const from = readDay(range["from"], to, "from");
  const end = readDay(range["to"], to, "to");
  if (from !== undefined && end !== undefined && end < from) to.fault("reversed_range");
  return { from, to: end };
}

/** A local day that exists. */
export function readDay(day: unknown, to: Reader, ...at: Path): string | undefined {
  return typeof day === "string" && dayNumberOf(day) !== undefined ? day : to.fault("not_a_day", ...at);
}

/** The intervals of one day, earliest first. */
function readHours(hours: unknown, to: Reader): readonly OpenHours[] | undefined {
  if (!Array.isArray(hours)) return to.fault("wrong_shape");
  const read = hours
    .map((pair: unknown, i) => readInterval(pair, to.at(i)))
    .filter((interval) => interval !== undefined)
    .sort((a, b) => a.start - b.start);
  for (let i = 1; i < read.length; i++)
    if ((read[i]?.start ?? 0) < (read[i - 1]?.end ?? 0)) read[i]?.to.fault("overlapping_intervals");
  return read.map((interval) => interval.hours);
}

function readInterval(pair: unknown, to: Reader) {
  if (!Array.isArray(pair) || pair.length !== 2) return to.fault("wrong_shape");
  const [open, close] = pair as unknown[];
  const start = readTime(open, to, 0);
  const end = readTime(close, to, 1);
  if (start === undefined || end === undefined) return undefined;
  if (end <= start) return to.fault("reversed_interval");
  return { start, end, hours: [open as string, close as string] as const, to };
}

function readTime(text: unknown, to: Reader, at: number): number | undefined {
  const time = typeof text === "string" ? timeOfDay(text) : undefined;
  return time ?? to.fault("not_a_time", at);
}
