const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** How far the second digit of a province's code goes, by its first. */
const PROVINCES = [0, 5, 3, 7, 6, 4, 5, 1, 3, 0];

/** Whether the eighteen signs at `start`, the last perhaps an X, are an ID-card number: region, birthday and check sign fit. */
export function isIdCardNumber(text: string, start: number): boolean {
  if (!isRegion(text, start) || !isDay(text, start + 6, 0)) return false;
  const check = text.charCodeAt(start + 17);
  let sum = check > 57 ? 10 : check - 48;
  for (let at = 0; at < 17; at++) sum += (text.charCodeAt(start + at) - 48) * (WEIGHTS[at] as number);
  return sum % 11 === 1;
}

/** Whether the fifteen digits at `start` could be an ID-card number of before 1999, which has no check sign. */
export const isOldIdCardNumber = (text: string, start: number): boolean =>
  isRegion(text, start) && isDay(text, start + 4, 1900);

function isRegion(text: string, start: number): boolean {
  const area = text.charCodeAt(start) - 48;
  const province = text.charCodeAt(start + 1) - 48;
  return province <= (PROVINCES[area] ?? 0) && (province > 0 || area === 5);
}

/** Whether eight digits are a day; with `century` the first two of them do not count. */
function isDay(text: string, start: number, century: number): boolean {
  const pair = (at: number): number => (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
  const year = (century === 0 ? pair(start) * 100 : century) + pair(start + 2);
  const month = pair(start + 4);
  const day = pair(start + 6);
  if (year < 1880 || year > 2099 || month < 1 || month > 12 || day < 1) return false;
  if (month === 2) return day <= (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28);
  return day <= (month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31);
}
