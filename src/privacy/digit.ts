/** What a sign is, as bits; the lowest four are a digit's value. */
export const DIGIT = 16;
/** A digit that is neither ASCII nor full width: a Chinese numeral, a circled digit. */
export const HAN = 32;
/** Takes no room. */
export const INVISIBLE = 64;
/** A blank, dash, dot or bracket, such as may part the groups of one number. */
export const SEPARATOR = 128;

/** What else a sign may be; these are values, not bits. */
export const AT = 1;
/** What people mask with. */
export const STAR = 2;
/** What stands between two numbers. */
export const BETWEEN = 3;
/** Square brackets, and the characters of 尾号, which announces a last four. */
export const TAIL = 4;

/** Ten to a row, so that the place within the row is the digit. */
export const NUMERALS = /〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖⓪幺贰叁肆伍陆柒捌玖⓿/;

/** Soft hyphen, zero-width and bidi marks, BOM, variation selectors, keycaps: first and last of each range. */
const INVISIBLES = "\u00ad\u00ad\u200b\u200f\u202a\u202e\u2060\u206f\u20e3\u20e3\ufe00\ufe0f\ufeff\ufeff";
/** From a sign of ASCII to the same in full width. */
const FULL_WIDTH = 0xfee0;

let table: Uint8Array | undefined;

/** What every UTF-16 unit is; made when it is first asked for. */
export function signTable(): Uint8Array {
  table ??= makeTable();
  return table;
}

/** Adds to what some signs are, and to what they are in full width; from sign to sign it goes up by one within a row. */
export function mark(table: Uint8Array | Uint16Array, text: string, bits: number, row = 1): void {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    (table[code] as number) |= bits + (at % row);
    if (code > 32 && code < 127) (table[code + FULL_WIDTH] as number) |= bits + (at % row);
  }
}

function makeTable(): Uint8Array {
  const signs = new Uint8Array(0x1_00_00);
  const put = (text: string, sign: number, row?: number): void => mark(signs, text, sign, row);
  put("0123456789", DIGIT, 10);
  put(NUMERALS.source, DIGIT | HAN, 10);
  // ①, ⑴, ⓵, ❶, ➀, ➊ to 9, and those of Arabic.
  for (const zero of [0x245f, 0x2473, 0x24f4, 0x2775, 0x277f, 0x2789, 0x660, 0x6f0])
    for (let digit = zero < 0x700 ? 0 : 1; digit < 10; digit++) signs[zero + digit] = DIGIT | HAN | digit;
  put(" \t-.()\u00a0\u2009\u202f\u3000\u2010\u2011\u2012\u2013\u2014\u2015\u2212·【】", SEPARATOR);
  put(",/;|\n、或", BETWEEN);
  put("*×xX•●#", STAR);
  put("[]尾号", TAIL);
  put("@", AT);
  for (let at = 0; at < INVISIBLES.length; at += 2)
    signs.fill(INVISIBLE, INVISIBLES.charCodeAt(at), INVISIBLES.charCodeAt(at + 1) + 1);
  return signs;
}

/** What a UTF-16 unit is; nothing, beyond the end of a text. */
export const signOf = (code: number): number => signTable()[code] ?? 0;

/** A text without the signs that take no room. */
export const visible = (text: string): string =>
  text.replace(/[^\0-~\u3000-\ufdff]/g, (sign) => (signOf(sign.charCodeAt(0)) === INVISIBLE ? "" : sign));

/** A text with what is in full width in ASCII. */
export const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH));

/** Whether nothing but ASCII digits stands there. */
export function areDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
