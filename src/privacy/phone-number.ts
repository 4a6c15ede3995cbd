import { countOf, digitsOf, type NumberGroups } from "./number-groups";

/** Area codes: 010, 02x, and 03xx to 09xx, of which only 0701 and 090x have a zero in third place. */
const LANDLINE = /^(?:(?:010|02\d)[2-8]\d{7}|0(?:[3-9][1-9]\d|701|90[1-9])[2-8]\d{6,7})$/;
/** Mobile numbers, and Taiwan's with its trunk prefix. */
const MOBILE = /^(?:(?:(?:00)?86|0)?1[3-9]\d{9}|[08]9\d{8})$/;
const ABROAD = /^(?:00)?(?:852[2-9]\d{7}|853[268]\d{7}|8869\d{8})$/;
const AMERICAN = /^[2-9]\d\d[2-9]\d{6}$/;
/** Numbers with a country code that are whole, though more digits may follow. */
const INTERNATIONAL = /^(?:1\d{10}|86(?:1[3-9]\d{9}|10\d{8}|[2-9]\d{8,10})|85[23]\d{8}|886\d{9})$/;

/** `phone`, `hotline` for 400 and 800 numbers, or `undefined` for what is no telephone number. */
export type PhoneShape = "phone" | "hotline" | undefined;

/** What kind of number the groups from `first` to `last` are. */
export function phoneShape(groups: NumberGroups, first: number, last: number): PhoneShape {
  const count = countOf(groups, first, last);
  const base = groups.bases[first] as number;
  const lead = groups.digits.charCodeAt(base) - 48;
  const second = groups.digits.charCodeAt(base + 1) - 48;
  const whole = first === last;
  if (count < 10 || (lead === 1 && (second < 3 || count !== 11)) || !areOneNumber(groups, first, last))
    return undefined;
  if (lead === 1) return "phone";
  const digits = digitsOf(groups, first, last);
  if (/^[48]00.{7}$/.test(digits)) return "hotline";
  const size = countOf(groups, first, first);
  const fits =
    MOBILE.test(digits) ||
    (LANDLINE.test(digits) && (whole || size === (second < 3 ? 3 : 4))) ||
    (ABROAD.test(digits) && (whole ? second === 0 : size > 2)) ||
    (AMERICAN.test(digits) && last === first + 2 && size === 3 && countOf(groups, last, last) === 4);
  return fits ? "phone" : undefined;
}

/** Whether the groups after a plus sign are a number, taken as long as they go. */
export function isInternational(groups: NumberGroups, first: number, last: number): boolean {
  const goesOn = last + 1 < groups.size && countOf(groups, first, last + 1) < 16;
  return (
    countOf(groups, first, last) > 7 &&
    (!goesOn || INTERNATIONAL.test(digitsOf(groups, first, last))) &&
    areOneNumber(groups, first, last)
  );
}

/** Whether groups can be one number: not a date, a list of numbers, or decimals. */
export function areOneNumber(groups: NumberGroups, first: number, last: number): boolean {
  if (first === last) return true;
  let singles = true;
  for (let at = first; at <= last; at++) {
    const size = countOf(groups, at, at);
    if (size !== 1) singles = false;
    if (
      size === 4 &&
      isYear(groups, at) &&
      (isDate(groups, at + 1, last) || (at - 2 >= first && isDate(groups, at - 2, last)))
    )
      return false;
  }
  if (singles) return true;
  if (last - first > 6) return false;
  const whole = groups.text.slice(groups.starts[first], groups.ends[last]);
  return !/[.．]/.test(whole) || /^\d{3}[.．]\d{3,4}[.．]\d{4}$/.test(whole);
}

function isYear({ digits, bases }: NumberGroups, at: number): boolean {
  const start = bases[at] as number;
  return digits.startsWith("19", start) || digits.startsWith("20", start);
}

/** Whether two groups of one or two digits stand there: a month and a day. */
const isDate = (groups: NumberGroups, at: number, last: number): boolean =>
  at < last && countOf(groups, at, at) < 3 && countOf(groups, at + 1, at + 1) < 3;
