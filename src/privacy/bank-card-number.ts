/**
 * Whether 15 to 19 digits are a bank-card number: a known beginning, its length, and Luhn's check.
 *
 * UnionPay, Visa, Mastercard, American Express, JCB, and the older prefixes of Chinese debit cards.
 */
export function isBankCardNumber(number: string): boolean {
  const { length } = number;
  const lead = Number(number.slice(0, 4));
  const known =
    length === 15
      ? /^3[47]/.test(number)
      : length === 16
        ? isSixteen(lead)
        : (lead >= 6200 && lead <= 6299) ||
          (length === 19 && (lead === 9558 || lead === 9559 || lead === 6013 || isDebit(lead)));
  return known && passesLuhn(number);
}

function isSixteen(lead: number): boolean {
  return (
    (lead >= 4000 && lead <= 4999) ||
    (lead >= 5100 && lead <= 5599) ||
    (lead >= 6200 && lead <= 6299) ||
    (lead >= 2221 && lead <= 2720) ||
    (lead >= 3528 && lead <= 3589) ||
    lead === 6011 ||
    (lead >= 6500 && lead <= 6599) ||
    lead === 6858
  );
}

const isDebit = (lead: number): boolean => lead === 4367 || lead === 4563 || lead === 4392 || lead === 4563;

/** Luhn's check of a string of digits. */
export function passesLuhn(number: string): boolean {
  let sum = 0;
  for (let at = number.length - 1, twice = false; at >= 0; at--, twice = !twice) {
    const digit = number.charCodeAt(at) - 48;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}
