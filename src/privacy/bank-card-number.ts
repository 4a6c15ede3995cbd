/** Length, and the least and the greatest first four digits: debit cards of 19, American Express, Visa, Mastercard, JCB, Discover, UnionPay of 16. */
const ISSUED: readonly (readonly [number, number, number])[] = [
  [19, 9558, 9559],
  [19, 6013, 6013],
  [19, 4367, 4367],
  [19, 4563, 4563],
  [15, 3400, 3499],
  [15, 3700, 3799],
  [16, 4000, 4999],
  [16, 5100, 5599],
  [16, 6500, 6599],
  [16, 2221, 2720],
  [16, 3528, 3589],
  [16, 6011, 6011],
  [16, 6858, 6858],
];

/**
 * Whether `count` digits from `base` on are a bank-card number: a known beginning, its length, and Luhn's check.
 *
 * UnionPay 62 with 16 to 19 digits, and those of {@link ISSUED}.
 */
export function isBankCardNumber(digits: readonly number[], base: number, count: number): boolean {
  let head = 0;
  for (let at = base; at < base + 4; at++) head = head * 10 + (digits[at] as number);
  const isUnionPay = head >= 6200 && head < 6300 && count > 15;
  if (
    !isUnionPay &&
    !ISSUED.some(([length, least, most]) => count === length && head >= least && head <= most)
  )
    return false;
  let sum = 0;
  for (let at = base + count - 1, twice = false; at >= base; at--, twice = !twice) {
    const digit = digits[at] as number;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}
