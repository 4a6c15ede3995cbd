import { digitOf, hanDigitOf, isInvisible } from "./digit";

/** No number of any kind has more digits; a longer run is none. */
export const MOST_DIGITS = 32;

/** Digits in groups, as they stand in a text from one point on. */
export interface NumberGroups {
  /** All digits, in ASCII. */
  digits: string;
  /** Where each group begins and ends in the text. */
  readonly starts: number[];
  readonly ends: number[];
  /** How many digits there are up to the end of each group. */
  readonly counts: number[];
  /** Whether a dot, and whether anything but a dot, parts them. */
  dots: number;
  others: number;
}

const SEPARATORS = " \t\u00a0\u3000-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d.．·()（）";

/** What may part the groups of one number. */
export function isSeparator(code: number): boolean {
  return code < 0x80
    ? code === 32 || code === 45 || code === 46 || code === 40 || code === 41 || code === 9
    : SEPARATORS.includes(String.fromCharCode(code));
}

/** The groups of digits from `start` on, until something else than a separator, or too many digits. */
export function numberGroupsAt(text: string, start: number): NumberGroups {
  const groups: NumberGroups = { digits: "", starts: [], ends: [], counts: [], dots: 0, others: 0 };
  let at = start;
  while (groups.counts.length < 20) {
    const end = readGroup(text, at, groups);
    if (end < 0) break;
    at = end;
    const next = nextGroup(text, at, groups);
    if (next < 0) break;
    at = next;
  }
  return groups;
}

/** Reads one group; −1 when there is none or it is too long. */
function readGroup(text: string, start: number, groups: NumberGroups): number {
  const han = hanDigitOf(text.charCodeAt(start)) >= 0;
  let { digits } = groups;
  let end = start;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      if (han) break;
      digits += text[at];
    } else if (code < 0x80) break;
    else {
      const digit = digitOf(code);
      if (digit >= 0) {
        if (han !== hanDigitOf(code) >= 0) break;
        digits += digit;
      } else if (isInvisible(code)) continue;
      else break;
    }
    end = at + 1;
    if (digits.length > MOST_DIGITS) return -1;
  }
  groups.starts.push(start);
  groups.ends.push(end);
  groups.counts.push(digits.length);
  groups.digits = digits;
  return end;
}

/** Where the next group begins, at most three separators on; −1 when there is none. */
function nextGroup(text: string, from: number, groups: NumberGroups): number {
  let parts = 0;
  let dots = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isInvisible(code)) continue;
    if (digitOf(code) >= 0) {
      groups.dots += dots;
      if (dots < parts) groups.others++;
      return at;
    }
    if (!isSeparator(code) || ++parts > 3) return -1;
    if (code === 46 || code === 0xff0e) dots++;
  }
  return -1;
}
