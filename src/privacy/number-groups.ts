import { DIGIT, HAN, INVISIBLE, SEPARATOR, signTable } from "./digit";

/** No number of any kind has more digits or groups; a longer run of digits is none. */
const MOST_DIGITS = 32;
export const MOST_GROUPS = 20;
/** How many groups are read at once. */
export const CHUNK = 60;

/*
 * Digits in groups, as they stand in a text from one point on. There is one place for all texts, since one look follows
 * another: `readGroups` fills it anew.
 */

/** How many groups there are; where there are {@link CHUNK}, more may follow. */
export let size = 0;
/** The values of all digits. */
export const digits: number[] = [];
/** Where each group begins and ends in the text. */
export const starts: number[] = [];
export const ends: number[] = [];
/** How many digits there are before each group, and at last how many there are in all. */
export const bases: number[] = [0];
/** How many dots there are between the groups before each group. */
export const dots: number[] = [0];

/** Reads the groups from `start` on, until something else than a separator, or a run too long for a number. */
export function readGroups(text: string, start: number): void {
  size = countGroups(text, start);
}

function countGroups(text: string, start: number): number {
  const signs = signTable();
  const { length } = text;
  let read = 0;
  let count = 0;
  let at = start;
  while (at < length && read < CHUNK) {
    const begin = at;
    const base = count;
    const han = (signs[text.charCodeAt(at)] as number) & HAN;
    let end = at;
    let next = at;
    for (; next < length; next++) {
      const sign = signs[text.charCodeAt(next)] as number;
      if (sign & DIGIT) {
        if ((sign & HAN) !== han) break;
        digits[count++] = sign & 15;
        end = next + 1;
        if (count - base > MOST_DIGITS) return read;
      } else if (sign !== INVISIBLE) break;
    }
    starts[read] = begin;
    ends[read] = end;
    bases[++read] = count;
    // The next group begins at most three separators on.
    let parts = 0;
    let dotted = dots[read - 1] as number;
    for (at = end; ; at++) {
      const code = text.charCodeAt(at);
      const sign = at < length ? (signs[code] as number) : 0;
      if (sign & DIGIT) break;
      if (code === 46 || code === 0xff0e) dotted++;
      const isPercent = code === 37 && text.startsWith("20", at + 1);
      if (isPercent) at += 2;
      if (sign & SEPARATOR || isPercent ? ++parts > 3 : sign !== INVISIBLE) return read;
    }
    dots[read] = dotted;
  }
  return read;
}

/** How many digits the groups from `first` to `last` have. */
export const countOf = (first: number, last: number): number =>
  (bases[last + 1] as number) - (bases[first] as number);

/** The number that `count` digits of a group and those after it make; exact up to fifteen. */
export function numberOf(first: number, count: number): number {
  let value = 0;
  const base = bases[first] as number;
  for (let at = base; at < base + count; at++) value = value * 10 + (digits[at] as number);
  return value;
}
