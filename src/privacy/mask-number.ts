import { AT, DIGIT, INVISIBLE, SEPARATOR, signOf } from "./digit";
import { HIDDEN, type Masked } from "./masked";

/** Digits and stars of a text in order, a last X kept; `undefined` where anything else stands, or too much. */
export function compactNumber(text: string): string | undefined {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sign = signOf(code);
    if (sign & DIGIT) out += sign & 15;
    else if (code === 42 || code === 0xff0a) out += "*";
    else if (code === 88 || code === 120 || code === 0xff38 || code === 0xff58) out += "X";
    else if ((sign & (INVISIBLE | SEPARATOR)) === 0) return undefined;
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
    if (at < text.length && isNumberSign(text.charCodeAt(at))) {
      blank = false;
      continue;
    }
    const number = at > from && at - from <= 64 ? compactNumber(text.slice(from, at)) : undefined;
    const shown = number === undefined ? undefined : mask(number);
    if (shown !== undefined) out += (out === "" ? "" : "/") + shown;
    if (at < text.length && text.charCodeAt(at) > 32) blank = false;
    from = at + 1;
  }
  return (out === "" ? (blank ? "" : HIDDEN) : out) as Masked;
}

/** Digits, stars, an X, and what may stand between digits. */
const isNumberSign = (code: number): boolean =>
  signOf(code) > AT ||
  code === 42 ||
  code === 120 ||
  code === 88 ||
  code === 0xff0a ||
  code === 0xff38 ||
  code === 0xff58;
