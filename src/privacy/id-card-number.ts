const REGIONS = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** Whether eighteen signs, X in capitals, are an ID-card number: region, birthday and check sign fit. */
export function isIdCardNumber(number: string): boolean {
  let sum = 0;
  let weight = 1;
  for (let at = 17; at >= 0; at--) {
    const digit = at === 17 && number[17] === "X" ? 10 : number.charCodeAt(at) - 48;
    sum += digit * weight;
    weight = (weight * 2) % 11;
  }
  return sum % 11 === 1 && REGIONS.test(number) && isDay(number.slice(6, 14));
}

/** Whether fifteen digits could be an ID-card number of before 1999, which has no check sign. */
export function isOldIdCardNumber(number: string): boolean {
  return REGIONS.test(number) && isDay(`19${number.slice(6, 12)}`);
}

function isDay(day: string): boolean {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(4, 6));
  const date = Number(day.slice(6));
  if (year < 1880 || year > 2099 || month < 1 || month > 12 || date < 1) return false;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (
    date <=
    (month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31)
  );
}
