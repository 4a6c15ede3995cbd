import { digitOf, isInvisible } from "./digit";
import { HIDDEN, type Masked } from "./masked";

/** What may stand within one number that is written in groups. */
const WITHIN = " \t\u00a0\u3000-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d.．·";

/** Digits and stars of a text in order, a last X kept; `undefined` where anything else stands, or too much. */
export function compactNumber(text: string): string | undefined {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = digitOf(code);
    if (digit >= 0) out += digit;
    else if (code === 42 || code === 0xff0a) out += "*";
    else if (code === 88 || code === 120 || code === 0xff38 || code === 0xff58) out += "X";
    else if (!isInvisible(code) && !WITHIN.includes(text[at] as string)) return undefined;
    if (out.length > 40) return undefined;
  }
  return out;
}

/**
 * Masks every number of a text by itself and leaves the words between them out.
 *
 * `mask` answers `undefined` for what is no such number.
 */
export function maskEach(text: string, mask: (number: string) => string | undefined): Masked {
  const bare = text.length < 9 ? text.trim() : text;
  if (bare === "" || bare === "-") return bare as Masked;
  if (text.length <= 64) {
    const whole = compactNumber(text);
    const shown = whole === undefined ? undefined : mask(whole);
    if (shown !== undefined) return shown as Masked;
  }
  let out = "";
  let from = 0;
  let blank = true;
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at] ?? "/";
    if (isNumberSign(sign)) {
      blank = false;
      continue;
    }
    const number = at > from && at - from <= 64 ? compactNumber(text.slice(from, at)) : undefined;
    const shown = number === undefined ? undefined : mask(number);
    if (shown !== undefined) out += (out === "" ? "" : "/") + shown;
    if (at < text.length && sign.trim() !== "") blank = false;
    from = at + 1;
  }
  return (out === "" ? (blank ? "" : HIDDEN) : out) as Masked;
}

function isNumberSign(sign: string): boolean {
  const code = sign.charCodeAt(0);
  if (code < 0x80)
    return (code >= 48 && code <= 57) || code === 42 || code === 120 || code === 88 || WITHIN.includes(sign);
  return digitOf(code) >= 0 || isInvisible(code) || WITHIN.includes(sign) || "＊ｘＸ".includes(sign);
}
