import { DOMAIN, LETTER, LOCAL, markTable, WITHIN } from "./context";
import type { SensitiveSpan } from "./sensitive";

const MOST_LOCAL = 64;
const MOST_DOMAIN = 253;
/** logo@2x.png */
const PICTURE = /\dx\.(?:png|jpe?g|webp|gif|svg)$/i;

/** The e-mail address around an `@` that stands from `at` to `after`. */
export function findEmail(text: string, at: number, after: number): SensitiveSpan | undefined {
  const start = localStart(text, at);
  const end = domainEnd(text, after);
  return start === at ||
    end === after ||
    (text.charCodeAt(after) < 58 && PICTURE.test(text.slice(after, end)))
    ? undefined
    : { kind: "email", start, end };
}

/** Where the name before an at sign begins: not with a dot, nor with an apostrophe. */
function localStart(text: string, at: number): number {
  const marks = markTable();
  const least = Math.max(0, at - MOST_LOCAL);
  let start = at;
  while (start > least && (marks[text.charCodeAt(start - 1)] as number) & LOCAL) start--;
  while (start < at && (marks[text.charCodeAt(start)] as number) & WITHIN) start++;
  return start;
}

/**
 * Where the domain after an at sign ends: all that it could be, so that nothing is left over, but dots and dashes at
 * its end. Nowhere, when two letters stand after none of its dots.
 */
function domainEnd(text: string, after: number): number {
  const marks = markTable();
  const most = Math.min(text.length, after + MOST_DOMAIN);
  let end = after;
  let hasTop = false;
  let letters = -1;
  for (let at = after; at < most; at++) {
    const code = text.charCodeAt(at);
    const mark = marks[code] as number;
    if (mark & DOMAIN) {
      letters = letters < 0 || (mark & LETTER) === 0 ? -1 : letters + 1;
      if (letters === 2) hasTop = true;
      if (code !== 45 && code !== 0xff0d) end = at + 1;
    } else if ((code !== 46 && code !== 0xff0e) || letters === 0 || at === after) break;
    else letters = 0;
  }
  return hasTop ? end : after;
}
