/** By the first digit of a province's code, the greatest second one; 9 is for foreigners, by province. */
const PROVINCES = [-1, 5, 3, 7, 6, 4, 6, 1, 3, 8];

/** Whether eighteen digits from `base` on, or seventeen before an X, are an ID-card number: region, birthday and check sign fit. */
export function isIdCardNumber(digits: readonly number[], base: number, count: number): boolean {
  let sum = 0; // weighed by powers of two
  for (let at = base; at < base + count; at++) sum = sum * 2 + (digits[at] as number);
  if (count === 17) sum = sum * 2 + 10;
  return (
    sum % 11 === 1 && isPerson(digits, base, two(digits, base + 6) * 100 + two(digits, base + 8), base + 10)
  );
}

/** Whether fifteen digits could be an ID-card number of before 1999, which has no check sign. */
export const isOldIdCardNumber = (digits: readonly number[], base: number): boolean =>
  (digits[base] as number) < 9 && isPerson(digits, base, 1900 + two(digits, base + 6), base + 8);

/** Whether a number begins with a province and its birthday is a day from 1880 to 2099. */
function isPerson(digits: readonly number[], base: number, year: number, date: number): boolean {
  const tens = digits[base] as number;
  const units = digits[base + 1] as number;
  const month = two(digits, date);
  const day = two(digits, date + 2);
  return (
    units <= (PROVINCES[tens] as number) &&
    (units > 0 || tens === 5) &&
    year > 1879 &&
    year < 2100 &&
    month > 0 &&
    month < 13 &&
    day > 0 &&
    day <= daysIn(year, month)
  );
}

const daysIn = (year: number, month: number): number =>
  month !== 2 ? 30 + ((month + (month >> 3)) & 1) : year % 4 > 0 || year === 1900 ? 28 : 29;

const two = (digits: readonly number[], at: number): number =>
  (digits[at] as number) * 10 + (digits[at + 1] as number);
