import { DIGIT, HAN, INVISIBLE, SEPARATOR, signOf } from "./digit";

/** No number of any kind has more digits or groups; a longer run of digits is none. */
const MOST_DIGITS = 32;
export const MOST_GROUPS = 20;
const CHUNK = 60;

/** Digits in groups, as they stand in a text from one point on; one for a text, read anew from place to place. */
export interface NumberGroups {
  readonly text: string;
  /** All digits, in ASCII. */
  digits: string;
  /** How many groups there are. */
  size: number;
  /** Where each group begins and ends in the text. */
  readonly starts: number[];
  readonly ends: number[];
  /** How many digits there are before each group, and at last how many there are in all. */
  readonly bases: number[];
  /** Whether more groups follow than are read here. */
  goesOn: boolean;
}

/** The groups of a text, none read yet. */
export const groupsOf = (text: string): NumberGroups => ({
  text,
  digits: "",
  size: 0,
  starts: [],
  ends: [],
  bases: [0],
  goesOn: false,
});

/** Reads the groups from `start` on, until something else than a separator, or a run too long for a number. */
export function readGroups(groups: NumberGroups, start: number): void {
  groups.digits = "";
  groups.size = 0;
  groups.goesOn = false;
  for (let at = start; at >= 0; at = nextGroup(groups.text, at)) {
    groups.goesOn = groups.size === CHUNK;
    at = groups.goesOn ? -1 : readGroup(groups, at);
    if (at < 0) break;
  }
}

/** Reads one group and says where it ends; −1 when it is too long. */
function readGroup(groups: NumberGroups, start: number): number {
  const { text, size } = groups;
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
  groups.starts[size] = start;
  groups.ends[size] = end;
  groups.digits = size === 0 ? digits : groups.digits + digits;
  groups.bases[++groups.size] = groups.digits.length;
  return end;
}

const isPlain = (code: number): boolean => code >= 48 && code <= 57;

/** Where the next group begins, at most three separators on; −1 when there is none. */
function nextGroup(text: string, from: number): number {
  let parts = 0;
  for (let at = from; at < text.length; at++) {
    const sign = signOf(text.charCodeAt(at));
    if (sign & DIGIT) return at;
    if (sign & SEPARATOR ? ++parts > 3 : (sign & INVISIBLE) === 0) return -1;
  }
  return -1;
}

/** How many digits the groups from `first` to `last` have. */
export const countOf = ({ bases }: NumberGroups, first: number, last: number): number =>
  (bases[last + 1] as number) - (bases[first] as number);

/** The digits of the groups from `first` to `last`. */
export const digitsOf = ({ digits, bases }: NumberGroups, first: number, last: number): string =>
  digits.slice(bases[first], bases[last + 1]);
