/** Province, district, and a day from 1880 to 2099: to the 28th, 29th and 30th, 31st, 29 February. */
const PERSON =
  /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])\d{4}(?=18[89]|19|20)(?:\d{4}(?:(?:0[1-9]|1[0-2])(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])(?:29|30)|(?:0[13578]|1[02])31)|(?!1900)\d\d(?:[02468][048]|[13579][26])0229)/;

/** Whether eighteen digits, or seventeen before an X, are an ID-card number: region, birthday and check sign fit. */
export function isIdCardNumber(digits: string): boolean {
  let sum = 0; // weighed by powers of two
  for (let at = 0; at < digits.length; at++) sum = sum * 2 + digits.charCodeAt(at) - 48;
  if (digits.length === 17) sum = sum * 2 + 10;
  return sum % 11 === 1 && PERSON.test(digits);
}

/** Whether fifteen digits could be an ID-card number of before 1999, which has no check sign. */
export const isOldIdCardNumber = (digits: string): boolean =>
  PERSON.test(`${digits.slice(0, 6)}19${digits.slice(6)}`);
