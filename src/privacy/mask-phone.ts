import { digitOf, hanDigitOf, isInvisible } from "./digit";
import { HIDDEN, type Masked } from "./masked";

export interface MaskPhoneOptions {
  /** `3-4` (default) shows `138****5678`, `last4` shows `****5678`. */
  readonly keep?: "3-4" | "last4";
}

/** What may stand within one number. */
const WITHIN = " \t\u00a0\u3000-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d.．·()（）[]【】尾号";
/** What may stand between two numbers, and is kept there. */
const BETWEEN = " ,，、;；/|\n或";
/** What people mask with. */
const STARS = "*＊∗✱×xX•●■█#＃";

/** A run of digits that may be a number or a part of one. */
interface Digits {
  count: number;
  /** The first sixteen. */
  lead: string;
  /** The last four, as a number. */
  tail: number;
}

/** One number as it is read: what stands before the stars, and how many digits after them. */
interface Read extends Digits {
  start: number;
  stars: number;
  after: number;
}

/**
 * The text with every telephone number in it masked, and whatever else it holds left out.
 *
 * The first three and the last four digits stay (`3-4`), or the last four alone (`last4`). Country and
 * trunk prefixes of mainland numbers (+86, 0086, 0) and extensions go. At least four digits are hidden:
 * eight to ten digits show their last four only, fewer show nothing. A number that is masked at least as well,
 * and a bare last four, stay as they are. Several numbers in one text keep their separators.
 *
 * @example
 * ```ts
 * maskPhone("13812345678"); // => "138****5678"
 * maskPhone("+86 138-1234-5678", { keep: "last4" }); // => "****5678"
 * maskPhone("010-87654321转8001 / 91234567"); // => "010****4321 / ****4567"
 * maskPhone("call me"); // => "****"
 * ```
 */
export function maskPhone(text: string, options?: MaskPhoneOptions): Masked {
  const last4 = options?.keep === "last4";
  if (isElevenDigits(text)) return `${last4 ? "" : text.slice(0, 3)}****${text.slice(7)}` as Masked;
  return maskNumbers(text, last4);
}

/** Eleven plain digits, the first a 1: nearly every number of a Chinese sheet. */
function isElevenDigits(text: string): boolean {
  if (text.length !== 11 || text.charCodeAt(0) !== 49) return false;
  for (let at = 1; at < 11; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function maskNumbers(text: string, last4: boolean): Masked {
  const { length } = text;
  let out = "";
  /** Where the last number shown ended; before the first, −1. */
  let shownEnd = -1;
  /** Whether digits after a space would be read as belonging to the last number shown. */
  let open = false;
  let groups = 0;
  let bare = "";
  /** Whether anything but digits and separators is there. */
  let other = false;
  let current: Read | undefined;
  let parted = false;
  let end = 0;

  const flush = (): void => {
    const shown = current === undefined ? "" : show(current, last4);
    if (current !== undefined && shown !== "") {
      if (shownEnd >= 0) out += separator(text, shownEnd, current.start, open);
      out += shown;
      shownEnd = end;
      open = current.stars > 0 && current.after < 4;
    }
    current = undefined;
    parted = false;
  };

  for (let at = 0; at < length; ) {
    const start = at;
    const sign = text[at] as string;
    if (digitOf(text.charCodeAt(at)) >= 0) {
      const group: Digits = { count: 0, lead: "", tail: 0 };
      const han = hanDigitOf(text.charCodeAt(at)) >= 0;
      if (end === at) parted = true; // 张三138…: numerals and figures are two runs
      for (; at < length; at++) {
        const code = text.charCodeAt(at);
        const digit = digitOf(code);
        if (digit >= 0) {
          if (han !== hanDigitOf(code) >= 0) break;
          if (group.count++ < 16) group.lead += digit;
          group.tail = (group.tail * 10 + digit) % 10_000;
        } else if (!isInvisible(code)) break;
      }
      bare = ++groups === 1 && group.count === 4 ? group.lead : "";
      if (current !== undefined && parted && endsBefore(current, group.count)) flush();
      current = current === undefined ? { ...group, start, stars: 0, after: 0 } : joined(current, group);
      parted = false;
      end = at;
    } else if (STARS.includes(sign)) {
      let stars = 0;
      for (; at < length; at++) {
        if (STARS.includes(text[at] as string)) stars++;
        else if (!isInvisible(text.charCodeAt(at))) break;
      }
      other = true;
      if (stars < 3 || (current !== undefined && parted && endsBefore(current, 0))) flush();
      if (stars < 3) continue;
      current ??= { start, count: 0, lead: "", tail: 0, stars: 0, after: 0 };
      current.stars += stars;
      current.after = 0;
      parted = false;
      end = at;
    } else {
      at++;
      if (WITHIN.includes(sign)) parted = true;
      else if (!isInvisible(text.charCodeAt(start))) {
        flush();
        if (!BETWEEN.includes(sign)) other = true;
      }
    }
  }
  flush();
  if (shownEnd >= 0) return out as Masked;
  if (bare !== "" && !other) return bare as Masked;
  return other || groups > 0 ? HIDDEN : ((length <= 8 ? text.trim() : "") as Masked);
}

/** Whether a number is whole before a group of digits (0: before stars) that a space or dash parts from it. */
function endsBefore({ stars, after, count, lead }: Read, next: number): boolean {
  if (stars > 0) return after >= 4 || next >= 8;
  if (next >= 11 || count >= 15) return true;
  return /^(?:0*86|0)?1[3-9]/.test(lead)
    ? count === 10 + lead.search(/1[3-9]/) + 1
    : /^0[1-9]/.test(lead)
      ? count >= 11
      : count === 10 && /^[48]00/.test(lead);
}

function joined(number: Read, { count, lead, tail }: Digits): Read {
  const started = number.stars === 0 || number.after > 0;
  const joinedTail = started && count < 4 ? (number.tail * 10 ** count + tail) % 10_000 : tail;
  return number.stars > 0
    ? { ...number, after: number.after + count, tail: joinedTail }
    : { ...number, count: number.count + count, lead: (number.lead + lead).slice(0, 16), tail: joinedTail };
}

/** What may be seen of a number; nothing of one that is too short. */
function show({ count, lead, tail, stars, after }: Read, last4: boolean): string {
  const national = lead
    .replace(/^00(?=\d{11})/, "")
    .replace(/^86(?=1[3-9]|0)/, count > 3 ? "" : "86")
    .replace(/^0(?=1[3-9]\d{9}$)/, "");
  if (stars > 0) {
    const head = last4 ? "" : national.slice(0, 3);
    const digits = Math.min(after, 4);
    if (head === "" && digits === 0) return "";
    const kept = head.length === count && digits === after;
    return head + "*".repeat(kept ? Math.min(stars, 4) : 4) + lastDigits(tail, digits);
  }
  const left = count - lead.length + national.length;
  if (left < 8) return "";
  return `${left > 10 && !last4 ? national.slice(0, 3) : ""}****${lastDigits(tail, 4)}`;
}

const lastDigits = (tail: number, count: number): string =>
  count === 0 ? "" : String(tail % 10 ** count).padStart(count, "0");

function separator(text: string, from: number, to: number, open: boolean): string {
  let kept = "";
  for (let at = from; at < to && kept.length < 3; at++) {
    const sign = text[at] as string;
    if (BETWEEN.includes(sign)) kept += sign;
  }
  return kept === "" || (open && kept.trim() === "") ? "/" : kept;
}
