import { bases, countOf, digits, dots, ends, numberOf, size, starts } from "./number-groups";

/** `phone`, `hotline` for 400 and 800 numbers, or `undefined` for what is no telephone number. */
export type PhoneShape = "phone" | "hotline" | undefined;

const HOTLINE = /^[48]00\d{7}$/;
/** A mobile number with 0, 86 or 0086 before it; Taiwan's, and those that begin with 89. */
const MOBILE = /^(?:(?:0|(?:00)?86)1[3-9]\d{9}|[08]9\d{8})$/;
/** Area codes: 010, 02x, and 03xx to 09xx, of which only 0701 and 090x have a zero in third place. */
const LANDLINE = /^0(?:(?:10|2\d)[2-8]\d{7}|(?:[3-9][1-9]\d|701|90[1-9])[2-8]\d{6,7})$/;
/** Hong Kong, Macau and Taiwan with their codes. */
const ABROAD = /^(?:00)?(?:886[2-9]\d{7,8}|852[2-9]\d{7}|853[268]\d{7})$/;
/** Numbers with a country code that are whole, though more digits may follow. */
const WHOLE_ABROAD = /^(?:1\d{10}|85[23]\d{8}|86(?:10\d{8}|1[3-9]\d{9}|[2-9]\d{8,10})|886\d{9})$/;

/** What kind of number the groups from `first` to `last` are. */
export function phoneShape(first: number, last: number): PhoneShape {
  const base = bases[first] as number;
  const count = countOf(first, last);
  const lead = digits[base] as number;
  if (
    lead === 1
      ? count !== 11 || (digits[base + 1] as number) < 3
      : lead === 0 || lead === 8
        ? count < 10
        : count !== 10
  )
    return undefined;
  if (!areOneNumber(first, last)) return undefined;
  if (lead === 1) return first === last || isSaidSo(first, last) ? "phone" : undefined;
  const number = numberIn(first, last);
  return lead > 0 && HOTLINE.test(number) ? "hotline" : isPhone(number, first, last) ? "phone" : undefined;
}

/** The digits of some groups, fifteen at most. */
function numberIn(first: number, last: number): string {
  const count = countOf(first, last);
  return String(numberOf(first, count)).padStart(count, "0");
}

function isPhone(number: string, first: number, last: number): boolean {
  const head = countOf(first, first);
  if (LANDLINE.test(number) && (first === last || head === (number < "03" ? 3 : 4))) return true;
  if (MOBILE.test(number)) return true;
  if (first === last) return number.startsWith("00") && ABROAD.test(number);
  return (
    (head > 2 && ABROAD.test(number)) ||
    // With 00 and a country's code.
    (head < 6 && /^00[1-9]\d{9}/.test(number)) ||
    // As in North America: 415-555-2671.
    (last === first + 2 && head === 3 && countOf(last, last) === 4 && /^[2-9]..[2-9].{6}$/.test(number))
  );
}

/**
 * Whether eleven digits are parted as a telephone number is said: in ones, in pairs but for the first or the last of
 * them, in threes and more, or as in North America. Lists of small numbers are not.
 */
function isSaidSo(first: number, last: number): boolean {
  const sizes = sizesOf(first, last);
  return /^(?:1{11}|[13]?2+[13]?|[3-9]+2{0,2}|1334|11)$/.test(String(sizes));
}

/** The sizes of groups as the digits of a number: 344. What only a change of alphabet parts is one group. */
function sizesOf(first: number, last: number): number {
  let sizes = 0;
  for (let at = first; at <= last; at++)
    sizes = sizes * (at > first && starts[at] === ends[at - 1] ? 1 : 10) + countOf(at, at);
  return sizes;
}

/** Whether the groups after a plus sign are a number, taken as long as they go. */
export const isInternational = (first: number, last: number): boolean =>
  countOf(first, last) > 7 &&
  (digits[bases[first] as number] as number) > 0 &&
  (last + 1 === size || countOf(first, last + 1) > 15 || WHOLE_ABROAD.test(numberIn(first, last))) &&
  areOneNumber(first, last);

/** Whether groups can be one number: not a date, a list of numbers, or decimals. */
export function areOneNumber(first: number, last: number): boolean {
  if (first === last) return true;
  for (let at = first; at <= last; at++)
    if (
      countOf(at, at) === 4 &&
      isYear(at) &&
      (isDate(at + 1, last) || (at - 2 >= first && isDate(at - 2, last)))
    )
      return false;
  const parts = last - first + 1;
  return (
    countOf(first, last) === parts || (parts < 8 && (dots[last] === dots[first] || isDotted(first, last)))
  );
}

/** 138.1234.5678 or 415.555.2671 */
function isDotted(first: number, last: number): boolean {
  const sizes = sizesOf(first, last);
  return (
    (sizes === 344 || sizes === 334) &&
    dots[last] === (dots[first] as number) + 2 &&
    ends[last] === (starts[first] as number) + countOf(first, last) + 2
  );
}

/** Whether a group begins with 19 or 20. */
function isYear(at: number): boolean {
  const century = numberOf(at, 2);
  return century === 19 || century === 20;
}

/** Whether two groups of one or two digits stand there: a month and a day. */
const isDate = (at: number, last: number): boolean =>
  at < last && countOf(at, at) < 3 && countOf(at + 1, at + 1) < 3;
