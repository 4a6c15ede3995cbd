import { DIGIT, HAN, INVISIBLE, SEPARATOR, signTable } from "./digit";

/** No number of any kind has more digits or groups; a longer run of digits is none. */
const MOST_DIGITS = 32;
export const MOST_GROUPS = 20;
const CHUNK = 60;

/** Digits in groups, as they stand in a text from one point on; read anew from place to place. */
export interface NumberGroups {
  text: string;
  /** How many groups there are. */
  size: number;
  /** The values of all digits. */
  readonly digits: number[];
  /** Where each group begins and ends in the text. */
  readonly starts: number[];
  readonly ends: number[];
  /** How many digits there are before each group, and at last how many there are in all. */
  readonly bases: number[];
  /** Whether more groups follow than are read here. */
  goesOn: boolean;
}

/** Where the groups of a text are read into: one place for all texts, since one look follows another. */
const READ: NumberGroups = {
  text: "",
  size: 0,
  digits: [],
  starts: [],
  ends: [],
  bases: [0],
  goesOn: false,
};

/** The groups of a text, none read yet. */
export function groupsOf(text: string): NumberGroups {
  READ.text = text;
  return READ;
}

/** Reads the groups from `start` on, until something else than a separator, or a run too long for a number. */
export function readGroups(groups: NumberGroups, start: number): void {
  const { text, digits, starts, ends, bases } = groups;
  const signs = signTable();
  const { length } = text;
  let size = 0;
  let count = 0;
  groups.goesOn = false;
  let at = start;
  read: while (at < length) {
    if (size === CHUNK) {
      groups.goesOn = true;
      break;
    }
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
        if (count - base > MOST_DIGITS) break read;
      } else if (sign !== INVISIBLE) break;
    }
    starts[size] = begin;
    ends[size] = end;
    bases[++size] = count;
    // The next group begins at most three separators on.
    let parts = 0;
    for (at = end; ; at++) {
      const code = text.charCodeAt(at);
      const sign = at < length ? (signs[code] as number) : 0;
      if (sign & DIGIT) break;
      const isPercent = code === 37 && text.startsWith("20", at + 1);
      if (isPercent) at += 2;
      if (sign & SEPARATOR || isPercent ? ++parts > 3 : sign !== INVISIBLE) break read;
    }
  }
  groups.size = size;
}

/** How many digits the groups from `first` to `last` have. */
export const countOf = ({ bases }: NumberGroups, first: number, last: number): number =>
  (bases[last + 1] as number) - (bases[first] as number);

/** The number that `count` digits from `base` on make; exact up to fifteen. */
export function numberOf({ digits }: NumberGroups, base: number, count: number): number {
  let value = 0;
  for (let at = base; at < base + count; at++) value = value * 10 + (digits[at] as number);
  return value;
}
