import type { NumberGroups } from "./number-groups";

/** Area codes: 010, 02x, and 03xx to 09xx, of which only 0701 and 090x have a zero in third place. */
const LANDLINE = /^(?:(?:010|02\d)[2-8]\d{7}|0(?:[3-9][1-9]\d|701|90[1-9])[2-8]\d{6,7})$/;
const MOBILE = /^(?:(?:00)?86|0)?1[3-9]\d{9}$/;
const ABROAD = /^(?:00)?(?:852[2-9]\d{7}|853[268]\d{7}|8869\d{8})$/;
const AMERICAN = /^[2-9]\d\d[2-9]\d{6}$/;
/** Numbers with a country code that are whole, though more digits may follow. */
const INTERNATIONAL = /^(?:1\d{10}|86(?:1[3-9]\d{9}|10\d{8}|[2-9]\d{8,10})|85[23]\d{8}|886\d{9})$/;

/** `phone`, `hotline` for 400 and 800 numbers, or `undefined` for what is no telephone number. */
export type PhoneShape = "phone" | "hotline" | undefined;

/** What kind of number the groups from `first` to `last` are. */
export function phoneShape(text: string, groups: NumberGroups, first: number, last: number): PhoneShape {
  const base = groups.bases[first] as number;
  const count = (groups.counts[last] as number) - base;
  const lead = groups.digits.charCodeAt(base) - 48;
  const second = groups.digits.charCodeAt(base + 1) - 48;
  const whole = first === last;
  if (count < 10 || count > 15 || (lead === 1 && (second < 3 || count > 11))) return undefined;
  const digits = groups.digits.slice(base, base + count);
  if (!whole && !areOneNumber(text, groups, first, last)) return undefined;
  if (lead === 1) return count === 11 ? "phone" : undefined;
  if (count === 10 && (lead === 4 || lead === 8) && digits.startsWith("00", 1)) return "hotline";
  const size = (groups.counts[first] as number) - base;
  const fits =
    lead === 0 || lead === 8
      ? MOBILE.test(digits) ||
        (count === 10 && second === 9) ||
        (LANDLINE.test(digits) && (whole || size === (second < 3 ? 3 : 4))) ||
        (ABROAD.test(digits) && (!whole || second === 0) && (whole || size > 2))
      : false;
  return fits ||
    (count === 10 &&
      !whole &&
      AMERICAN.test(digits) &&
      last === first + 2 &&
      size === 3 &&
      sizeOf(groups, last) === 4)
    ? "phone"
    : undefined;
}

/** Whether the groups after a plus sign are a number, taken as long as they go. */
export function isInternational(text: string, groups: NumberGroups, first: number, last: number): boolean {
  const base = groups.bases[first] as number;
  const count = (groups.counts[last] as number) - base;
  if (count < 8 || count > 15) return false;
  return (
    ((groups.counts[last + 1] ?? base + 99) - base > 15 ||
      INTERNATIONAL.test(groups.digits.slice(base, base + count))) &&
    areOneNumber(text, groups, first, last)
  );
}

/** Whether groups can be one number: not a date, a list of numbers, or decimals. */
export function areOneNumber(text: string, groups: NumberGroups, first: number, last: number): boolean {
  if (first === last) return true;
  let singles = true;
  let dots = false;
  for (let at = first; at <= last; at++) {
    const size = sizeOf(groups, at);
    if (size !== 1) singles = false;
    if (
      size === 4 &&
      isYear(groups, at) &&
      (isDate(groups, at + 1, last) || (at - 2 >= first && isDate(groups, at - 2, last)))
    )
      return false;
    if (at > first && hasDot(text, groups.ends[at - 1] as number, groups.starts[at] as number)) dots = true;
  }
  if (singles) return true;
  return (
    last - first < 7 &&
    (!dots || /^\d{3}[.．]\d{3,4}[.．]\d{4}$/.test(text.slice(groups.starts[first], groups.ends[last])))
  );
}

export const sizeOf = ({ counts, bases }: NumberGroups, at: number): number =>
  (counts[at] as number) - (bases[at] as number);

function hasDot(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (text.charCodeAt(at) === 46 || text.charCodeAt(at) === 0xff0e) return true;
  return false;
}

const isYear = ({ digits, bases }: NumberGroups, at: number): boolean => {
  const start = bases[at] as number;
  return digits.startsWith("19", start) || digits.startsWith("20", start);
};

/** Whether two groups of one or two digits stand there: a month and a day. */
const isDate = (groups: NumberGroups, at: number, last: number): boolean =>
  at < last && sizeOf(groups, at) < 3 && sizeOf(groups, at + 1) < 3;
