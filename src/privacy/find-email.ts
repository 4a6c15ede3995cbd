import type { SensitiveSpan } from "./sensitive";

/** The e-mail address around an `@` that stands from `at` to `after`. */
export function findEmail(text: string, at: number, after = at + 1): SensitiveSpan | undefined {
  let start = at;
  while (start > 0 && at - start < 64 && isLocal(narrow(text.charCodeAt(start - 1)))) start--;
  while (start < at && narrow(text.charCodeAt(start)) === 46) start++;
  if (start === at) return undefined;
  let end = after;
  let letters = 0;
  let lastDot = -1;
  let whole = -1;
  for (; end < text.length && end - after < 253; end++) {
    const code = narrow(text.charCodeAt(end));
    if (code === 46) {
      if (end === after || end === lastDot + 1) break;
      lastDot = end;
      letters = 0;
    } else if (isLetter(code)) {
      if (letters >= 0 && ++letters >= 2 && lastDot > 0) whole = end + 1;
    } else if (isDigit(code) || code === 45) letters = -1;
    else break;
  }
  if (whole < 0 || /\dx\.(?:png|jpe?g|webp|gif|svg)$/i.test(text.slice(after, whole))) return undefined;
  return { kind: "email", start, end: whole };
}

/** Full-width signs as ASCII. */
const narrow = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLocal = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 46 || code === 95 || code === 37 || code === 43 || code === 45;
