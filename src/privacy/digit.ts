/** Ten to a row, so that the place within the row is the digit. */
const HAN_DIGITS = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖零幺貳參肆伍陸柒捌玖";
/** Where alphabets of ten digits begin: ASCII, full width, Arabic, subscripts. */
const FROM_ZERO = "0０٠۰₀";
/** Where the signs for one to nine begin: circled, bracketed, with a full stop, double circled, dark, sans serif, Han. */
const FROM_ONE = "①⑴⒈⓵❶➀➊㈠㊀";
/** Zero-width and bidi marks, soft hyphen, BOM, variation selectors, keycaps: first and last of each range. */
const INVISIBLES =
  "\u00ad\u00ad\u034f\u034f\u061c\u061c\u180e\u180e\u200b\u200f\u202a\u202e\u2060\u206f\u20e3\u20e3\ufe00\ufe0f\ufeff\ufeff";
const SEPARATORS = " \t-.()\u00a0\u3000\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d．·（）";

/** What a sign is, as bits; the lowest four are a digit's value. */
export const DIGIT = 16;
/** A digit that is neither ASCII nor full width: a Chinese numeral, a circled digit. */
export const HAN = 32;
/** Takes no room. */
export const INVISIBLE = 64;
/** A blank, dash, dot or bracket, such as may part the groups of one number. */
export const SEPARATOR = 128;
/** An `@`. */
export const AT = 1;

let table: Uint8Array | undefined;

/** What every UTF-16 unit is; made when it is first asked for. */
export function signTable(): Uint8Array {
  table ??= makeTable();
  return table;
}

function makeTable(): Uint8Array {
  const signs = new Uint8Array(0x1_00_00);
  const each = (text: string, put: (code: number, at: number) => void): void => {
    for (let at = 0; at < text.length; at++) put(text.charCodeAt(at), at);
  };
  each(FROM_ZERO, (zero, at) => {
    for (let digit = 0; digit < 10; digit++) signs[zero + digit] = DIGIT | (at < 2 ? 0 : HAN) | digit;
  });
  each(FROM_ONE, (one) => {
    for (let digit = 1; digit < 10; digit++) signs[one + digit - 1] = DIGIT | HAN | digit;
  });
  each("⓪⓿", (code) => {
    signs[code] = DIGIT | HAN;
  });
  each(HAN_DIGITS, (code, at) => {
    signs[code] = DIGIT | HAN | (at % 10);
  });
  each(SEPARATORS, (code) => {
    signs[code] = SEPARATOR;
  });
  each("@＠", (code) => {
    signs[code] = AT;
  });
  for (let at = 0; at < INVISIBLES.length; at += 2)
    signs.fill(INVISIBLE, INVISIBLES.charCodeAt(at), INVISIBLES.charCodeAt(at + 1) + 1);
  return signs;
}

/** What a UTF-16 unit is; nothing, beyond the end of a text. */
export const signOf = (code: number): number => signTable()[code] ?? 0;

/** Whether a sign takes no room: zero-width and bidi marks, soft hyphen, BOM, variation selectors, keycaps. */
export const isInvisible = (code: number): boolean => (signOf(code) & INVISIBLE) !== 0;

/** The digit that a sign stands for, in whatever alphabet, −1 for anything else. */
export function digitOf(code: number): number {
  const sign = signOf(code);
  return sign & DIGIT ? sign & 15 : -1;
}
