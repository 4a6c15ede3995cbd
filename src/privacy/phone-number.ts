import type { NumberGroups } from "./number-groups";

/** Area codes: 010, 02x, and 03xx to 09xx, of which only 0701 and 090x have a zero in third place. */
const LANDLINE = /^(?:(?:010|02\d)[2-8]\d{7}|0(?:[3-9][1-9]\d|701|90[1-9])[2-8]\d{6,7})$/;
const MOBILE = /^(?:(?:00)?86|0)?1[3-9]\d{9}$/;
const ABROAD = /^(?:00)?(?:852[2-9]\d{7}|853[268]\d{7}|8869\d{8})$/;
const TAIWAN = /^09\d{8}$/;
const AMERICAN = /^[2-9]\d\d[2-9]\d{6}$/;

/** Whether the groups up to the `last` one are a telephone number. */
export function isPhoneNumber(text: string, groups: NumberGroups, last: number): boolean {
  const count = groups.counts[last] as number;
  const digits = groups.digits.slice(0, count);
  if (count < 10 || count > 15) return false;
  if (last === 0)
    return (
      MOBILE.test(digits) ||
      LANDLINE.test(digits) ||
      TAIWAN.test(digits) ||
      (count > 12 && ABROAD.test(digits))
    );
  const sizes = sizesOf(groups, last);
  if (!areOneNumber(text, groups, last, sizes)) return false;
  if (MOBILE.test(digits) || TAIWAN.test(digits)) return true;
  const [first = 0] = sizes;
  if (LANDLINE.test(digits)) return first === (/^0(?:10|2)/.test(digits) ? 3 : 4);
  if (ABROAD.test(digits)) return first >= 3 && first <= 5;
  return AMERICAN.test(digits) && sizes.join() === "3,3,4";
}

/** Whether the groups can be one number: not a date, a list of numbers, or a decimal. */
export function areOneNumber(
  text: string,
  groups: NumberGroups,
  last: number,
  sizes = sizesOf(groups, last),
): boolean {
  const singles = sizes.every((size) => size === 1);
  if (sizes.length > 7 && !singles) return false;
  if (groups.dots > 0 && /[.．]/.test(text.slice(groups.starts[0], groups.ends[last])))
    return (
      singles ||
      (groups.others === 0 && /^(?:3,4,4|3,3,4|3,8|4,[78])$/.test(sizes.join()) && sizes.length > 2)
    );
  return !sizes.some(
    (size, at) => isYear(groups, at, size) && (isDate(sizes, at + 1) || isDate(sizes, at - 2)),
  );
}

export const sizesOf = ({ counts }: NumberGroups, last: number): number[] =>
  counts.slice(0, last + 1).map((count, at) => count - (counts[at - 1] ?? 0));

function isYear({ digits, counts }: NumberGroups, at: number, size: number): boolean {
  const start = counts[at - 1] ?? 0;
  return size === 4 && /^(?:19|20)/.test(digits.slice(start, start + 2));
}

/** Whether two groups of one or two digits stand there: a month and a day. */
const isDate = (sizes: readonly number[], at: number): boolean =>
  (sizes[at] ?? 9) <= 2 && (sizes[at + 1] ?? 9) <= 2;
