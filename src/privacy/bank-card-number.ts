/**
 * Whether `count` digits from `base` on are a bank-card number: a known beginning, its length, and Luhn's check.
 *
 * UnionPay 62 with 16 to 19 digits; older Chinese debit cards of 19; American Express; Visa, Mastercard, JCB, Discover.
 */
export function isBankCardNumber(digits: readonly number[], base: number, count: number): boolean {
  let head = 0;
  for (let at = base; at < base + 4; at++) head = head * 10 + (digits[at] as number);
  const two = Math.floor(head / 100);
  const isIssued =
    (two === 62 && count > 15 && count < 20) ||
    (count === 19 && (head === 9558 || head === 9559 || head === 6013 || head === 4367 || head === 4563)) ||
    (count === 15 && (two === 34 || two === 37)) ||
    (count === 16 &&
      ((two > 39 && two < 50) ||
        (two > 50 && two < 56) ||
        two === 65 ||
        (head > 2220 && head < 2721) ||
        (head > 3527 && head < 3590) ||
        head === 6011 ||
        head === 6858));
  if (!isIssued) return false;
  let sum = 0;
  for (let at = base + count - 1, twice = false; at >= base; at--, twice = !twice) {
    const digit = digits[at] as number;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}
