import { countOf, type NumberGroups, valueOf } from "./number-groups";

/** `phone`, `hotline` for 400 and 800 numbers, or `undefined` for what is no telephone number. */
export type PhoneShape = "phone" | "hotline" | undefined;

/** What kind of number the groups from `first` to `last` are. */
export function phoneShape(groups: NumberGroups, first: number, last: number): PhoneShape {
  const base = groups.bases[first] as number;
  const count = countOf(groups, first, last);
  const lead = groups.digits[base] as number;
  let shape: PhoneShape;
  if (lead === 1)
    shape =
      count === 11 && (groups.digits[base + 1] as number) > 2 && isSaidSo(groups, first, last)
        ? "phone"
        : undefined;
  else if (count > 9 && count < 16) {
    const value = valueOf(groups, base, count);
    if (count === 10 && (lead === 4 || lead === 8) && Math.floor(value / 1e7) === lead * 100)
      shape = "hotline";
    else if (
      isMobile(count, value) ||
      (lead === 0 && (isLandline(groups, first, last) || isDialledOut(groups, first, last))) ||
      isAbroad(groups, first, last, value)
    )
      shape = "phone";
  }
  return shape !== undefined && areOneNumber(groups, first, last) ? shape : undefined;
}

/**
 * Whether eleven digits are parted as a telephone number is said: in ones, in pairs but for the first or the last of
 * them, in threes and more, or as in North America. Lists of small numbers are not.
 */
function isSaidSo({ starts, ends, bases }: NumberGroups, first: number, last: number): boolean {
  if (first === last) return true;
  const sizes: number[] = [];
  for (let at = first; at <= last; at++) {
    const size = (bases[at + 1] as number) - (bases[at] as number);
    if (at > first && starts[at] === ends[at - 1]) (sizes[sizes.length - 1] as number) += size;
    else sizes.push(size);
  }
  return /^(?:1{11}|[13]?2+[13]?|[3-9]+2{0,2}|1334|29|11)$/.test(sizes.join(""));
}

/** Mobile numbers with 0, 86 or 0086 before them, and Taiwan's with its 0 or 8. */
function isMobile(count: number, value: number): boolean {
  if (count === 10) return Math.floor(value / 1e8) === 9 || Math.floor(value / 1e8) === 89;
  const national = count === 12 ? value : count === 13 || count === 15 ? value - 86e11 : 0;
  return national >= 13e9 && national < 2e10;
}

/** With 00 and a country's code, in several groups. */
const isDialledOut = (groups: NumberGroups, first: number, last: number): boolean =>
  first < last &&
  valueOf(groups, groups.bases[first] as number, 2) === 0 &&
  (groups.digits[(groups.bases[first] as number) + 2] as number) > 0 &&
  countOf(groups, first, first) < 6 &&
  countOf(groups, first, last) > 11;

/** Area codes: 010, 02x, and 03xx to 09xx, of which only 0701 and 090x have a zero in third place. */
function isLandline(groups: NumberGroups, first: number, last: number): boolean {
  const base = groups.bases[first] as number;
  const count = countOf(groups, first, last);
  const area = valueOf(groups, base, 4);
  const size = area < 300 ? 3 : 4;
  const local = groups.digits[base + size] as number;
  const isArea =
    size === 3
      ? count === 11 && (area >= 200 || (area >= 100 && area < 110))
      : count < 13 && (Math.floor(area / 10) % 10 > 0 || area === 701 || (area > 900 && area < 910));
  return (
    count > 10 &&
    isArea &&
    local > 1 &&
    local < 9 &&
    (first === last || countOf(groups, first, first) === size)
  );
}

/** Hong Kong, Macau and Taiwan with their codes; groups like those of North America. */
function isAbroad(groups: NumberGroups, first: number, last: number, value: number): boolean {
  const base = groups.bases[first] as number;
  const count = countOf(groups, first, last);
  const size = countOf(groups, first, first);
  if (count === 10)
    return (
      last === first + 2 &&
      size === 3 &&
      countOf(groups, last, last) === 4 &&
      (groups.digits[base] as number) > 1 &&
      (groups.digits[base + 3] as number) > 1
    );
  if (first === last ? groups.digits[base + 1] !== 0 : size < 3) return false;
  const national = groups.digits[base] === 0 ? count - 2 : count;
  const code = Math.floor(value / 10 ** (national - 3));
  const next = Math.floor(value / 10 ** (national - 4)) % 10;
  return code === 886
    ? (national === 12 || national === 11) && next > 1
    : national === 11 &&
        ((code === 852 && next > 1) || (code === 853 && (next === 2 || next === 6 || next === 8)));
}

/** Numbers with a country code that are whole, though more digits may follow. */
function isWholeAbroad(count: number, value: number): boolean {
  const head = Math.floor(value / 1e8);
  if (count === 11) return (head > 99 && head < 200) || head === 852 || head === 853 || isOf86(head);
  return count === 12
    ? head === 8610 || Math.floor(head / 10) === 886 || isOf86(Math.floor(head / 10))
    : count === 13 && (isOf86(Math.floor(head / 100)) || (head > 86_129 && head < 86_200));
}

/** Whether the first three digits are 86 and what begins a Chinese area code. */
const isOf86 = (head: number): boolean => head > 861 && head < 870;

/** Whether the groups after a plus sign are a number, taken as long as they go. */
export function isInternational(groups: NumberGroups, first: number, last: number): boolean {
  const count = countOf(groups, first, last);
  const goesOn = last + 1 < groups.size && countOf(groups, first, last + 1) < 16;
  return (
    count > 7 &&
    (!goesOn || isWholeAbroad(count, valueOf(groups, groups.bases[first] as number, count))) &&
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
  return last - first < 7 && (!hasDots(groups, first, last) || isDotted(groups, first, last));
}

/** Whether dots part any of the groups. */
function hasDots({ text, starts, ends }: NumberGroups, first: number, last: number): boolean {
  for (let group = first; group < last; group++)
    for (let at = ends[group] as number; at < (starts[group + 1] as number); at++) {
      const code = text.charCodeAt(at);
      if (code === 46 || code === 0xff0e) return true;
    }
  return false;
}

/** 138.1234.5678 or 415.555.2671 */
const isDotted = ({ text, starts, ends }: NumberGroups, first: number, last: number): boolean =>
  /^\d{3}[.．]\d{3,4}[.．]\d{4}$/.test(text.slice(starts[first], ends[last]));

function isYear(groups: NumberGroups, at: number): boolean {
  const century = valueOf(groups, groups.bases[at] as number, 2);
  return century === 19 || century === 20;
}

/** Whether two groups of one or two digits stand there: a month and a day. */
const isDate = (groups: NumberGroups, at: number, last: number): boolean =>
  at < last && countOf(groups, at, at) < 3 && countOf(groups, at + 1, at + 1) < 3;
