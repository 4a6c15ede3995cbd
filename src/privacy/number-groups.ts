import { DIGIT, HAN, INVISIBLE, SEPARATOR, signOf } from "./digit";

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
  /** How many digits there are before each group, and up to its end. */
  readonly bases: number[];
  readonly counts: number[];
  /** Whether more groups follow than are read here. */
  goesOn: boolean;
}

/** The groups of digits from `start` on, until something else than a separator, or a run too long for a number. */
export function numberGroupsAt(text: string, start: number): NumberGroups {
  const groups: NumberGroups = { digits: "", starts: [], ends: [], bases: [], counts: [], goesOn: false };
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
    const han = at === start ? signOf(text.charCodeAt(start)) & HAN : 0;
    for (; at < text.length && digits.length <= MOST_DIGITS; at++) {
      const sign = signOf(text.charCodeAt(at));
      if (sign & DIGIT ? (sign & HAN) !== han : (sign & INVISIBLE) === 0) break;
      if ((sign & DIGIT) === 0) continue;
      digits += sign & 15;
      end = at + 1;
    }
  }
  if (digits.length > MOST_DIGITS) return -1;
  groups.starts.push(start);
  groups.ends.push(end);
  groups.bases.push(groups.digits.length);
  groups.digits += digits;
  groups.counts.push(groups.digits.length);
  return end;
}

const isPlain = (code: number): boolean => code >= 48 && code <= 57;

/** Where the next group begins, at most three separators on; −1 when there is none. */
export function nextGroup(text: string, from: number): number {
  let parts = 0;
  for (let at = from; at < text.length; at++) {
    const sign = signOf(text.charCodeAt(at));
    if (sign & DIGIT) return at;
    if (sign & SEPARATOR ? ++parts > 3 : (sign & INVISIBLE) === 0) return -1;
  }
  return -1;
}
