import { isBankCardNumber } from "./bank-card-number";
import { isLatin, isOrderNumber } from "./context";
import { DIGIT, HAN, INVISIBLE, SEPARATOR, signOf } from "./digit";
import { HOUSE } from "./find-address";
import { isIdCardNumber } from "./id-card-number";
import { nextGroup } from "./number-groups";
import type { SensitiveKind, SensitiveSpan } from "./sensitive";

/**
 * The number at `start` where it is simple: ASCII digits in one piece, nothing remarkable on either side.
 *
 * A shortcut that changes no answer: the place to look on where there surely is nothing, and 0 for everything that
 * has to be looked at in full.
 */
export function findPlainNumber(
  text: string,
  start: number,
  kinds: ReadonlySet<SensitiveKind>,
): SensitiveSpan | number {
  let end = start;
  let code = text.charCodeAt(end);
  while (code >= 48 && code <= 57) code = text.charCodeAt(++end);
  const next = signOf(code);
  if (next & (DIGIT | INVISIBLE) || (next & SEPARATOR && nextGroup(text, end) >= 0)) return 0;
  const count = end - start;
  if (count === 0 || count > 19) return 0;
  if (count < 7) return code > 0x7f && HOUSE.includes(text[end] as string) ? 0 : end;
  const isMobile = count === 11 && text.charCodeAt(start) === 49 && text.charCodeAt(start + 1) > 50;
  if (
    (!isMobile && count < 16) ||
    !isPlainBefore(text.charCodeAt(start - 1)) ||
    isRemarkableAfter(text, code, end)
  )
    return 0;
  if (isMobile) return kinds.has("phone") && !isOrderNumber(text, start) ? { kind: "phone", start, end } : 0;
  if (count === 18 && isIdCardNumber(text, start))
    return kinds.has("idCard") && !isOrderNumber(text, start) ? { kind: "idCard", start, end } : 0;
  return isBankCardNumber(text, start, count) && kinds.has("bankCard") && !isOrderNumber(text, start)
    ? { kind: "bankCard", start, end }
    : 0;
}

/** Whether what stands before a number cannot make it a word, a decimal, an amount, abroad or a mask. */
function isPlainBefore(code: number): boolean {
  if (code < 0x80) return !isLatin(code) && !"$(*+.%0123456789".includes(String.fromCharCode(code));
  const sign = signOf(code);
  if (sign >= DIGIT) return (sign & HAN) !== 0 || code === 0x3000;
  return code !== 0xff0b && code !== 0xa5 && code !== 0xffe5 && code !== 0x20ac;
}

/** Whether what follows a number may be an extension, a currency, or letters. */
function isRemarkableAfter(text: string, code: number, end: number): boolean {
  return (
    isLatin(code) ||
    (signOf(code) & SEPARATOR) !== 0 ||
    code === 35 ||
    (code > 0x7f && "转分元块万亿美号弄栋幢座单楼层室户院门ｘＸ－—".includes(text[end] as string))
  );
}
