/** Ten to a row, so that the place within the row is the digit. */
const HAN = "〇一二三四五六七八九零壹贰叁肆伍陆柒捌玖零幺貳參肆伍陸柒捌玖";
/** Where alphabets of ten digits begin: full width, Arabic, subscripts. */
const FROM_ZERO = [0xff10, 0x660, 0x6f0, 0x2080];
/** Where the signs for one to nine begin: circled, bracketed, full stop, double circled, dark, sans serif, Han. */
const FROM_ONE = [0x2460, 0x2474, 0x2488, 0x24f5, 0x2776, 0x2780, 0x278a, 0x3220, 0x3280];

/** Whether a sign takes no room: zero-width and bidi marks, soft hyphen, BOM, variation selectors, keycaps. */
export function isInvisible(code: number): boolean {
  return (
    code >= 0xad &&
    (code === 0xad ||
      code === 0x34f ||
      code === 0x61c ||
      code === 0x180e ||
      (code >= 0x200b && code <= 0x200f) ||
      (code >= 0x202a && code <= 0x202e) ||
      (code >= 0x2060 && code <= 0x206f) ||
      code === 0x20e3 ||
      (code >= 0xfe00 && code <= 0xfe0f) ||
      code === 0xfeff)
  );
}

/** The digit that a Chinese numeral stands for, −1 for anything else. */
export function hanDigitOf(code: number): number {
  if (code < 0x3007 || code > 0x9678) return -1;
  const at = HAN.indexOf(String.fromCharCode(code));
  return at < 0 ? -1 : at % 10;
}

/** The digit that a sign stands for, in whatever alphabet, −1 for anything else. */
export function digitOf(code: number): number {
  if (code < 0x80) return code >= 48 && code <= 57 ? code - 48 : -1;
  for (const zero of FROM_ZERO) if (code >= zero && code <= zero + 9) return code - zero;
  if (code >= 0x2460 && code <= 0x3288) {
    for (const one of FROM_ONE) if (code >= one && code <= one + 8) return code - one + 1;
    if (code === 0x24ea || code === 0x24ff) return 0;
  }
  return hanDigitOf(code);
}
