/** UnionPay; older Chinese debit cards; American Express; Visa, Mastercard, JCB, Discover. */
const ISSUED =
  /^(?:62\d{14,17}|(?:955[89]|6013|4367|4563)\d{15}|3[47]\d{13}|(?:(?:4\d|5[1-5]|65|2[3-6])\d\d|222[1-9]|22[3-9]\d|27[01]\d|2720|352[89]|35[3-8]\d|6011|6858)\d{12})$/;

/** Whether digits are a bank-card number: a known beginning, its length, and Luhn's check. */
export function isBankCardNumber(digits: string): boolean {
  let sum = 0;
  let twice = digits.length % 2 === 0;
  for (let at = 0; at < digits.length; at++, twice = !twice) {
    const digit = digits.charCodeAt(at) - 48;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0 && ISSUED.test(digits);
}
