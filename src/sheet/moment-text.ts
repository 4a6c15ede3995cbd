import { daysInMonth } from "./civil-day";
import { foldedMoment } from "./folded-moment";
import { dayWidth } from "./glued-day";
import { clear, type MomentFault, type MomentParts, setDay, setTime } from "./moment-parts";
import { setSerial } from "./serial-moment";

/** No moment is longer; what is, is not searched. */
const LONGEST = 64;

const COLON = 58;
const DASH = 45;
const SLASH = 47;
const DOT = 46;
const SPACE = 32;

/**
 * Reads a date, a time or both, as people and programs write them.
 *
 * A date and a time that are glued together are read where there is one reading, and reported where
 * there are two: `2024-05-2014:30` is the 20th at 14:30, `2024-5-114:30` may be the 1st or the 11th.
 *
 * `-hh:mm` behind a time is an offset where ISO 8601 or RFC 3339 has one, behind `T` or seconds; elsewhere
 * it is the end of a span, and a span is no moment. A time alone has no offset at all.
 */
export function readMomentText(text: string, parts: MomentParts): MomentFault | undefined {
  if (text.length > LONGEST) return "unreadable_date";
  const fault = scan(text, parts);
  if (fault !== "unreadable_date") return fault;
  const plain = foldedMoment(text);
  return plain === text ? fault : scan(plain, parts);
}

function scan(text: string, s: MomentParts): MomentFault | undefined {
  clear(s);
  const first = digits(text, s);
  const next = text.charCodeAt(s.at);
  if (s.width === 4 && (next === DASH || next === SLASH || next === DOT))
    return separated(text, s, first, next);
  if (s.width <= 2 && s.width > 0 && next === COLON) return timeOnly(text, s);
  return compact(text, s, first, next);
}

function timeOnly(text: string, s: MomentParts): MomentFault | undefined {
  s.at = 0;
  return time(text, s) && s.at === text.length && Number.isNaN(s.offsetMs) ? undefined : "unreadable_date";
}

function separated(text: string, s: MomentParts, year: number, separator: number): MomentFault | undefined {
  s.at++;
  const month = digits(text, s);
  if (s.width === 0 || s.width > 2 || text.charCodeAt(s.at) !== separator) return "unreadable_date";
  s.at++;
  const from = s.at;
  const day = digits(text, s);
  if (text.charCodeAt(s.at) === COLON) return glued(text, s, year, month, from);
  if (s.width === 0 || s.width > 2) return "unreadable_date";
  return setDay(s, year, month, day) ?? rest(text, s);
}

/** yyyyMMdd, with the time glued to it or behind a blank; or an Excel serial as text. */
function compact(text: string, s: MomentParts, first: number, next: number): MomentFault | undefined {
  const { width } = s;
  if (width === 5 && (s.at === text.length || next === DOT)) {
    const serial = Number(text);
    return Number.isFinite(serial) ? setSerial(s, serial) : "unreadable_date";
  }
  if (width !== 8 && width !== 9 && width !== 10 && width !== 12 && width !== 14) return "unreadable_date";
  const ymd = width === 8 ? first : Number(text.slice(0, 8));
  const fault = setDay(s, Math.floor(ymd / 10_000), Math.floor(ymd / 100) % 100, ymd % 100);
  if (fault !== undefined) return fault;
  if (width === 8) return next === COLON ? "unreadable_date" : rest(text, s);
  if (width < 11) {
    s.at = 8;
    return next === COLON && time(text, s) && s.at === text.length ? undefined : "unreadable_date";
  }
  if (s.at !== text.length) return "unreadable_date";
  return setTime(s, pair(text, 8), pair(text, 10), width === 14 ? pair(text, 12) : 0, width === 14)
    ? undefined
    : "unreadable_date";
}

/** The digits from `from` to a colon are a day and an hour without anything between. */
function glued(
  text: string,
  s: MomentParts,
  year: number,
  month: number,
  from: number,
): MomentFault | undefined {
  const split = dayWidth(text.slice(from, s.at), daysInMonth(year, month));
  if (typeof split === "string") return split;
  s.at = from + split;
  const fault = setDay(s, year, month, Number(text.slice(from, s.at)));
  if (fault !== undefined) return fault;
  return time(text, s) && s.at === text.length ? undefined : "unreadable_date";
}

/** What follows a date: nothing, or a blank or `T` and a time. */
function rest(text: string, s: MomentParts): MomentFault | undefined {
  let code = text.charCodeAt(s.at);
  if (s.at === text.length) return undefined;
  const from = s.at;
  while (code === SPACE || code === 84 || code === 116 || code === 44) code = text.charCodeAt(++s.at);
  if (s.at === text.length) return undefined;
  s.iso = (text.charCodeAt(s.at - 1) | 32) === 116;
  return s.at > from && time(text, s) && s.at === text.length ? undefined : "unreadable_date";
}

function time(text: string, s: MomentParts): boolean {
  const hour = digits(text, s);
  if (s.width === 0 || s.width > 2 || text.charCodeAt(s.at) !== COLON) return false;
  s.at++;
  const minute = digits(text, s);
  if (s.width === 0 || s.width > 2) return false;
  let second = 0;
  const withSeconds = text.charCodeAt(s.at) === COLON;
  if (withSeconds) {
    s.at++;
    second = digits(text, s);
    if (s.width === 0 || s.width > 2) return false;
    if (text.charCodeAt(s.at) === DOT) {
      s.at++;
      const fraction = digits(text, s);
      if (s.width === 0) return false;
      second += fraction / 10 ** s.width;
    }
  }
  if (s.at === text.length) return setTime(s, hour, minute, second, withSeconds);
  const half = meridiem(text, s);
  if (half === 0) return setTime(s, hour, minute, second, withSeconds) && zone(text, s, s.iso || withSeconds);
  if (hour < 1 || hour > 12) return false;
  return setTime(s, (hour % 12) + (half === 2 ? 12 : 0), minute, second, withSeconds) && zone(text, s, false);
}

/** 0 for nothing, 1 for AM, 2 for PM. */
function meridiem(text: string, s: MomentParts): 0 | 1 | 2 {
  let i = s.at;
  while (text.charCodeAt(i) === SPACE) i++;
  const first = text.charCodeAt(i) | 32;
  if ((first !== 97 && first !== 112) || (text.charCodeAt(i + 1) | 32) !== 109) return 0;
  s.at = i + 2;
  return first === 97 ? 1 : 2;
}

/** The hours by which the clocks of the world are behind UTC, and ahead of it. */
const FARTHEST_WEST = 12;
const FARTHEST_EAST = 14;

function zone(text: string, s: MomentParts, mayBeBehind: boolean): boolean {
  if (s.at === text.length) return true;
  const sign = text.charCodeAt(s.at);
  if ((sign | 32) === 122) {
    s.at++;
    s.offsetMs = 0;
    return true;
  }
  if (sign !== 43 && !(sign === DASH && mayBeBehind)) return false;
  s.at++;
  const hours = digits(text, s);
  if (s.width !== 2 && s.width !== 4) return false;
  let minutes = s.width === 4 ? hours : hours * 100;
  if (s.width === 2 && text.charCodeAt(s.at) === COLON) {
    s.at++;
    minutes += digits(text, s);
    if (s.width !== 2) return false;
  }
  const offsetMs = (Math.floor(minutes / 100) * 60 + (minutes % 100)) * 60_000;
  s.offsetMs = sign === DASH ? -offsetMs : offsetMs;
  return minutes % 100 < 60 && minutes <= (sign === DASH ? FARTHEST_WEST : FARTHEST_EAST) * 100;
}

function digits(text: string, s: MomentParts): number {
  let value = 0;
  let i = s.at;
  for (;;) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
    i++;
  }
  s.width = i - s.at;
  s.at = i;
  return value;
}

const pair = (text: string, from: number): number =>
  (text.charCodeAt(from) - 48) * 10 + (text.charCodeAt(from + 1) - 48);
