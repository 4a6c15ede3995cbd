import { DIGIT, HAN, INVISIBLE, SEPARATOR, signOf } from "./digit";
import { HIDDEN, isNothing, type Masked } from "./masked";

/**
 * Masks every number of a text by itself and leaves the words between them out.
 *
 * `mask` answers nothing for what is no such number.
 */
export function maskEach(text: string, mask: (number: string) => string): Masked {
  if (isNothing(text)) return text.trim() as Masked;
  const maskAll = (apart: number): string =>
    compact(text, apart).split(/ +/).map(mask).filter(Boolean).join("/");
  return (maskAll(HAN) || maskAll(0) || HIDDEN) as Masked;
}

/** Digits and stars of a text in order, an X kept, a blank for all words; numerals of the alphabet `apart` belong to the words. */
const compact = (text: string, apart: number): string =>
  text.replace(/[^\d*]/g, (char) => {
    const sign = signOf(char.charCodeAt(0));
    if (sign & DIGIT) return sign & apart ? " " : String(sign & 15);
    if (sign & (INVISIBLE | SEPARATOR)) return "";
    return /＊/.test(char) ? "*" : /[xXｘＸ]/.test(char) ? "X" : " ";
  });
