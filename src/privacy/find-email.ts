import type { SensitiveSpan } from "./sensitive";

/** The e-mail address around an `@` that stands from `at` to `after`. */
export function findEmail(text: string, at: number, after = at + 1): SensitiveSpan | undefined {
  let start = at;
  while (start > 0 && at - start < 64 && isLocal(narrow(text.charCodeAt(start - 1)))) start--;
  while (start < at && narrow(text.charCodeAt(start)) === 46) start++;
  if (start === at) return undefined;
  let end = after;
  let letters = 0;
  let dots = 0;
  let hasTop = false;
  for (; end < text.length && end - after < 253; end++) {
    const code = narrow(text.charCodeAt(end));
    if (code === 46) {
      if (narrow(text.charCodeAt(end - 1)) === 46) break;
      dots++;
      letters = 0;
    } else if (isLetter(code)) {
      if (letters >= 0 && ++letters > 1 && dots > 0) hasTop = true;
    } else if (isDigit(code) || code === 45) letters = -1;
    else break;
  }
  // All that the domain could be counts, so that nothing is left over: only dots and dashes at its end do not.
  while (end > after && /[-.．－]/.test(text[end - 1] as string)) end--;
  if (
    !hasTop ||
    narrow(text.charCodeAt(after)) === 46 ||
    /\dx\.(?:png|jpe?g|webp|gif|svg)$/i.test(text.slice(after, end))
  )
    return undefined;
  return { kind: "email", start, end };
}

/** Full-width signs as ASCII. */
const narrow = (code: number): number => (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isLocal = (code: number): boolean =>
  isLetter(code) || isDigit(code) || code === 46 || code === 95 || code === 37 || code === 43 || code === 45;
