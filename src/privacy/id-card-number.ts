/** Province, district, and a day that a living person could be born on. */
const PERSON =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}((?:18[89]|19\d|20\d)\d)(0[1-9]|1[0-2])([0-3]\d)/;

/** Whether eighteen digits, or seventeen before an X, are an ID-card number: region, birthday and check sign fit. */
export function isIdCardNumber(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) sum = sum * 2 + digits.charCodeAt(at) - 48;
  if (digits.length === 17) sum = sum * 2 + 10;
  return sum % 11 === 1 && isPerson(digits); // weighed by powers of two
}

/** Whether fifteen digits could be an ID-card number of before 1999, which has no check sign. */
export const isOldIdCardNumber = (digits: string): boolean =>
  isPerson(`${digits.slice(0, 6)}19${digits.slice(6)}`);

function isPerson(digits: string): boolean {
  const [, year, month, day] = PERSON.exec(digits) ?? [];
  return (
    day !== undefined &&
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day)
  );
}
