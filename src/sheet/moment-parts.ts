import { daysFromCivil, daysInMonth } from "./civil-day";

/** What a text says about a moment; `NaN` where it says nothing. `at` is the scanner's place. */
export interface MomentParts {
  at: number;
  width: number;
  /** Days since 1970-01-01. */
  day: number;
  /** Milliseconds since midnight; a full day for 24:00; `NaN` for a day without a time. */
  timeMs: number;
  /** Milliseconds east of UTC, where the text names them. */
  offsetMs: number;
  /** Whether seconds were given. */
  seconds: boolean;
  /** Whether serial numbers, as texts too, count from 1904. */
  readonly from1904: boolean;
  /** Whether a `T` stands between date and time, as ISO 8601 has it. */
  iso: boolean;
}

/** Why a text is no moment. */
export type MomentFault = "unreadable_date" | "ambiguous_date" | "date_out_of_range";

export const momentParts = (from1904 = false): MomentParts => ({
  at: 0,
  width: 0,
  day: Number.NaN,
  timeMs: Number.NaN,
  offsetMs: Number.NaN,
  seconds: false,
  from1904,
  iso: false,
});

export function clear(parts: MomentParts): void {
  parts.at = 0;
  parts.width = 0;
  parts.day = Number.NaN;
  parts.timeMs = Number.NaN;
  parts.offsetMs = Number.NaN;
  parts.seconds = false;
  parts.iso = false;
}

/** Takes a time of day, unless the clock has none such. */
export function setTime(
  s: MomentParts,
  hour: number,
  minute: number,
  second: number,
  seconds: boolean,
): boolean {
  if (hour > 24 || minute > 59 || second >= 60 || (hour === 24 && (minute > 0 || second > 0))) return false;
  s.timeMs = (hour * 60 + minute) * 60_000 + Math.round(second * 1000);
  s.seconds = seconds;
  return true;
}

/** Takes a day of the calendar, or says why it is none. */
export function setDay(s: MomentParts, year: number, month: number, day: number): MomentFault | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return "unreadable_date";
  if (year < 1970 || year > 9998) return "date_out_of_range";
  s.day = daysFromCivil(year, month, day);
  return undefined;
}

/** 9998-12-31, the last day whose next one still lies in the range of moments. */
const LAST_DAY = 2_932_531;

/** Whether a day lies in the range of moments, from 1970 on. */
export const isInRange = (day: number): boolean => day >= 0 && day <= LAST_DAY;
