import { escapeLeft, HOUSE, isClosed, isLatin, isOpened, markOf, markTable, STOP } from "./context";
import { AT, DIGIT, HAN, INVISIBLE, SEPARATOR, signOf } from "./digit";
import { BEFORE_ROOMS, findAddress, findVillages } from "./find-address";
import { findChosen } from "./find-chosen";
import { findEmail } from "./find-email";
import { findEnglishAddress } from "./find-english-address";
import { endOfRun, findNumber, findParted, findPlain } from "./find-number";
import { CHUNK, digits, ends, MOST_GROUPS, readGroups, size, starts } from "./number-groups";
import {
  ADDRESS_BIT,
  bitsOf,
  EMAIL_BIT,
  FORBIDDEN_BITS,
  type FORBIDDEN_KINDS,
  PHONE_BIT,
  type SensitiveKind,
  type SensitiveSpan,
} from "./sensitive";
import { endOf } from "./sticky";

export interface SensitiveOptions {
  /** What to look for instead of {@link FORBIDDEN_KINDS}. */
  readonly kinds?: readonly SensitiveKind[];
}

/** A quick way over long stretches of plain English: to the next digit, `@`, or sign of another alphabet. */
const TRIGGER = /[0-9@\u2000-\uffff]/g;
const WORD_AHEAD = /[A-Z]?,? [A-Z]/y;
/** A day as most logs write it, four digits first; it is part of no number. */
const DAY = /(?:19|20)..([-/.])[01]?\d\1[0-3]?\d(?![-/.]?\d)/y;

/**
 * Where personal data stands in a text, in order and without overlap; indices count UTF-16 units of the text as it is.
 *
 * @example
 * ```ts
 * findSensitive("请回电13812345678"); // => [{ kind: "phone", start: 3, end: 14 }]
 * findSensitive("订单号20240520001,10:05-10:30"); // => []
 * findSensitive("微信 kefu_01", { kinds: ["wechat"] }); // => [{ kind: "wechat", start: 3, end: 10 }]
 * ```
 */
export function findSensitive(text: string, options?: SensitiveOptions): SensitiveSpan[] {
  const chosen = options?.kinds;
  const kinds = chosen === undefined ? FORBIDDEN_BITS : bitsOf(chosen);
  const spans: SensitiveSpan[] = [];
  const marks = markTable();
  const { length } = text;
  for (let at = 0; at < length; ) {
    const near = Math.min(length, at + 64);
    while (at < near && ((marks[text.charCodeAt(at)] as number) & STOP) === 0) at++;
    if (at === near) {
      TRIGGER.lastIndex = at;
      if (at === length || !TRIGGER.test(text)) break;
      at = TRIGGER.lastIndex - 1;
    }
    const sign = signOf(text.charCodeAt(at));
    if (sign === AT) at = takeEmail(text, at, at + 1, kinds, spans);
    else if (sign & DIGIT && ((sign & HAN) === 0 || isNumeralRun(text, at)))
      at = lookAt(text, at, kinds, spans);
    else at = sign & DIGIT && kinds & ADDRESS_BIT ? takeHouse(text, at, spans) : at + 1;
  }
  const villages = kinds & ADDRESS_BIT ? findVillages(text) : [];
  const others = chosen === undefined ? villages : villages.concat(findChosen(text, chosen));
  return others.length === 0 ? spans : merged(spans.concat(others));
}

/** Adds the address whose house number is a Chinese numeral, and says where to look on. */
function takeHouse(text: string, at: number, spans: SensitiveSpan[]): number {
  const next = text.charCodeAt(at + 1);
  const isHouse = markOf(next === 0x5341 ? text.charCodeAt(at + 2) : next) & HOUSE; // 十
  const span = isHouse ? findAddress(text, at, spans.at(-1)?.end ?? 0) : undefined;
  if (span === undefined) return at + 1;
  spans.push(span);
  return span.end;
}

/** Whether three Chinese numerals, or numerals and figures, stand together: 一 alone begins no number. */
function isNumeralRun(text: string, start: number): boolean {
  let count = 0;
  for (let at = start; count < 3; at++) {
    const sign = signOf(text.charCodeAt(at));
    if (sign & DIGIT) count++;
    else if ((sign & (SEPARATOR | INVISIBLE)) === 0 || (signOf(text.charCodeAt(at + 1)) & DIGIT) === 0)
      return false;
  }
  return true;
}

/** Looks at the digits at one place, adds what is there, and says where to look on. */
function lookAt(text: string, at: number, kinds: number, spans: SensitiveSpan[]): number {
  const plain = readPlain(text, at);
  if (plain > at && isOpened(text, at) && isClosed(text, plain)) {
    const span = plain - at > 6 ? findPlain(text, at, plain, kinds) : undefined;
    if (span !== undefined) spans.push(span);
    if (span !== undefined || (plain - at < 7 && !isWordAhead(text, plain))) return plain;
  }
  const day = plain === at + 4 ? endOf(DAY, text, at) : 0;
  if (day > 0) return day;
  const before = text.charCodeAt(at - 1);
  if (before === 37 && text.startsWith("40", at)) return takeEmail(text, at - 1, at + 2, kinds, spans);
  const start = before === 37 || isLatin(before) ? at + escapeLeft(text, at) : at;
  if (start > at && (signOf(text.charCodeAt(start)) & DIGIT) === 0) return start;
  const parted = kinds & PHONE_BIT ? findParted(text, start) : undefined;
  if (parted !== undefined) {
    spans.push(parted);
    return parted.end;
  }
  readGroups(text, start);
  if (size === 0) return endOfRun(text, start);
  let end = start;
  for (let first = 0; first < size; first++) {
    const begin = starts[first] as number;
    if (begin < end) continue;
    if (size === CHUNK && first + MOST_GROUPS > size) return begin;
    const span =
      (kinds & ADDRESS_BIT ? addressAt(text, first, spans.at(-1)?.end ?? 0) : undefined) ??
      findNumber(text, first, kinds);
    if (span === undefined) continue;
    spans.push(span);
    end = span.end;
  }
  return Math.max(end, ends[size - 1] as number);
}

/** The address whose house number begins with a group, if what follows it says so: 88号, 58-2号, 88 Jianguo Road. */
function addressAt(text: string, first: number, from: number): SensitiveSpan | undefined {
  const start = starts[first] as number;
  let last = first;
  while (last + 1 < size && last < first + 2 && text.charCodeAt((starts[last + 1] as number) - 1) === 45)
    last++;
  const end = ends[last] as number;
  const after = text.charCodeAt(end);
  const isHouse = markOf(after === 32 ? text.charCodeAt(end + 1) : after) & HOUSE;
  const isRoom = last > first && BEFORE_ROOMS.test(text.charAt(start - 1));
  if (isHouse || isRoom) return findAddress(text, start, from);
  return last === first && isWordAhead(text, end) ? findEnglishAddress(text, start, from) : undefined;
}

/** Whether a blank and a capital letter follow, perhaps after a letter (221B) or a comma. */
const isWordAhead = (text: string, end: number): boolean => endOf(WORD_AHEAD, text, end) > 0;

/** Reads the ASCII digits from `start` on and says where they end. */
function readPlain(text: string, start: number): number {
  const most = Math.min(text.length, start + 20);
  let at = start;
  for (; at < most; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) break;
    digits[at - start] = digit;
  }
  return at;
}

/** An e-mail address takes the place of the numbers in its name. */
function takeEmail(text: string, at: number, after: number, kinds: number, spans: SensitiveSpan[]): number {
  const email = kinds & EMAIL_BIT ? findEmail(text, at, after) : undefined;
  if (email === undefined) return after;
  const { start, end } = email;
  while ((spans.at(-1)?.start ?? -1) >= start) spans.pop();
  const from = spans.at(-1)?.end ?? 0;
  if (from < at) spans.push({ kind: "email", start: Math.max(start, from), end });
  else spans.push({ ...(spans.pop() as SensitiveSpan), end }); // a@b.cna@b.cn
  return end;
}

/** All spans in order; of one that begins within another, only what goes beyond it remains. */
function merged(all: SensitiveSpan[]): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  let lastEnd = 0;
  for (const span of all.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end <= lastEnd) continue;
    spans.push({ ...span, start: Math.max(span.start, lastEnd) });
    lastEnd = span.end;
  }
  return spans;
}
