import { DIGIT, HAN, INVISIBLE, SEPARATOR, signOf, signTable } from "./digit";
import { HIDDEN, isNothing, type Masked } from "./masked";

/** Digits and stars of a text in order, a last X kept; `undefined` where anything else stands, or too much. */
function compactNumber(text: string): string | undefined {
  let out = "";
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sign = signOf(code);
    if (sign & DIGIT) out += sign & 15;
    else if (isStar(code)) out += "*";
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
  if (isNothing(text)) return text.trim() as Masked;
  const out = maskRuns(text, mask, HAN) || maskRuns(text, mask, 0);
  return (out === "" && (text.length < 99 || text.trim() !== "") ? HIDDEN : out) as Masked;
}

/** The numbers of a text, each masked; numerals of the alphabet `apart` belong to the words between them. */
function maskRuns(text: string, mask: (number: string) => string | undefined, apart: number): string {
  const signs = signTable();
  let out = "";
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length) {
      const code = text.charCodeAt(at);
      const sign = signs[code] as number;
      if (sign & DIGIT ? (sign & apart) === 0 : sign >= INVISIBLE || isStar(code) || (code & 0xffdf) === 88)
        continue;
    }
    const number = at > from && at - from <= 64 ? compactNumber(text.slice(from, at)) : undefined;
    const shown = number === undefined ? undefined : mask(number);
    if (shown !== undefined) out += (out === "" ? "" : "/") + shown;
    from = at + 1;
  }
  return out;
}

const isStar = (code: number): boolean => code === 42 || code === 0xff0a;
