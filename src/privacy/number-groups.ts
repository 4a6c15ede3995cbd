import { digitOf, hanDigitOf, isInvisible } from "./digit";

/** No number of any kind has more digits or groups; a longer run of digits is none. */
export const MOST_DIGITS = 32;
export const MOST_GROUPS = 20;
const CHUNK = 60;

/** Digits in groups, as they stand in a text from one point on. */
export interface NumberGroups {
  /** All digits, in ASCII. */
  digits: string;
  /** Where each group begins and ends in the text. */
  readonly starts: number[];
  readonly ends: number[];
  /** How many digits there are up to the end of each group. */
  readonly counts: number[];
  /** Whether more groups follow than are read here. */
  goesOn: boolean;
}

const SEPARATORS = "\u00a0\u3000\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d．·（）";

/** Blanks, dashes, dots and brackets may part the groups of one number. */
export function isSeparator(code: number): boolean {
  return code < 0x80
    ? code === 32 || code === 45 || code === 46 || code === 40 || code === 41 || code === 9
    : SEPARATORS.includes(String.fromCharCode(code));
}

/** The groups of digits from `start` on, until something else than a separator, or a run too long for a number. */
export function numberGroupsAt(text: string, start: number): NumberGroups {
  const groups: NumberGroups = { digits: "", starts: [], ends: [], counts: [], goesOn: false };
  for (let at = start; at >= 0; at = nextGroup(text, at)) {
    if (groups.starts.length === CHUNK) {
      groups.goesOn = true;
      break;
    }
    at = readGroup(text, at, groups);
    if (at < 0) break;
  }
  return groups;
}

/** Reads one group and says where it ends; −1 when it is too long. */
function readGroup(text: string, start: number, groups: NumberGroups): number {
  let at = start;
  while (isPlain(text.charCodeAt(at))) at++;
  let digits = text.slice(start, Math.min(at, start + MOST_DIGITS + 1));
  let end = at;
  if (text.charCodeAt(at) >= 0x80) {
    const han = at === start && hanDigitOf(text.charCodeAt(start)) >= 0;
    for (; at < text.length && digits.length <= MOST_DIGITS; at++) {
      const code = text.charCodeAt(at);
      const digit = digitOf(code);
      if (digit < 0 ? !isInvisible(code) : han !== hanDigitOf(code) >= 0) break;
      if (digit < 0) continue;
      digits += digit;
      end = at + 1;
    }
  }
  if (digits.length > MOST_DIGITS) return -1;
  groups.starts.push(start);
  groups.ends.push(end);
  groups.digits += digits;
  groups.counts.push(groups.digits.length);
  return end;
}

const isPlain = (code: number): boolean => code >= 48 && code <= 57;

/** Where the next group begins, at most three separators on; −1 when there is none. */
function nextGroup(text: string, from: number): number {
  let parts = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isPlain(code)) return at;
    if (isSeparator(code)) {
      if (++parts > 3) return -1;
    } else if (code < 0x80) return -1;
    else if (digitOf(code) >= 0) return at;
    else if (!isInvisible(code)) return -1;
  }
  return -1;
}
