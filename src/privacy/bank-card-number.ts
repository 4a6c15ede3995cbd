/**
 * Whether 15 to 19 digits are a bank-card number: a known beginning, its length, and Luhn's check.
 *
 * UnionPay, Visa, Mastercard, American Express, JCB, Discover, and the older prefixes of Chinese debit cards.
 */
export function isBankCardNumber(text: string, start: number, length: number): boolean {
  return isIssued(leadOf(text, start), length) && passesLuhn(text, start, length);
}

const leadOf = (text: string, start: number): number =>
  text.charCodeAt(start) * 1000 +
  text.charCodeAt(start + 1) * 100 +
  text.charCodeAt(start + 2) * 10 +
  text.charCodeAt(start + 3) -
  53_328;

function isIssued(lead: number, length: number): boolean {
  if (length === 15) return (lead >= 3400 && lead < 3500) || (lead >= 3700 && lead < 3800);
  if (lead >= 6200 && lead < 6300) return true;
  if (length === 19) return lead === 9558 || lead === 9559 || lead === 6013 || lead === 4367 || lead === 4563;
  return (
    length === 16 &&
    ((lead >= 4000 && lead < 5000) ||
      (lead >= 5100 && lead < 5600) ||
      (lead >= 2221 && lead <= 2720) ||
      (lead >= 3528 && lead < 3590) ||
      (lead >= 6500 && lead < 6600) ||
      lead === 6011 ||
      lead === 6858)
  );
}

function passesLuhn(text: string, start: number, length: number): boolean {
  let sum = 0;
  for (let at = start + length - 1, twice = false; at >= start; at--, twice = !twice) {
    const digit = text.charCodeAt(at) - 48;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return sum % 10 === 0;
}
