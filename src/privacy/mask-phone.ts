import { digitOf, HAN, INVISIBLE, DIGIT as IS_DIGIT, SEPARATOR, signOf } from "./digit";
import { HIDDEN, type Masked } from "./masked";

export interface MaskPhoneOptions {
  /** `3-4` (default) shows `138****5678`, `last4` shows `****5678`. */
  readonly keep?: "3-4" | "last4";
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

/** One number as it is read. */
interface Read {
  /** Where it begins and ends in the text. */
  start: number;
  end: number;
  /** How many digits it has before its stars, and the first sixteen of them. */
  count: number;
  lead: string;
  /** The last four digits, as a number. */
  tail: number;
  /** How many stars, and how many digits after them. */
  stars: number;
  after: number;
}

const NONE = 0;
const DIGIT = 1;
const STAR = 2;
const WITHIN = 3;
const BETWEEN = 4;
const OTHER = 5;

/** What a sign is to a telephone number; `NONE` for marks that take no room. */
function roleOf(code: number): number {
  const sign = signOf(code);
  if (sign & IS_DIGIT) return DIGIT;
  if (sign & SEPARATOR) return WITHIN;
  if (sign & INVISIBLE) return NONE;
  if (code < 0x80) {
    if (code === 42 || code === 35 || code === 120 || code === 88) return STAR;
    if (code === 91 || code === 93) return WITHIN;
    return code === 44 || code === 47 || code === 59 || code === 124 || code === 10 ? BETWEEN : OTHER;
  }
  const char = String.fromCharCode(code);
  return "，、；或".includes(char)
    ? BETWEEN
    : "＊∗✱×•●■█＃".includes(char)
      ? STAR
      : "【】尾号".includes(char)
        ? WITHIN
        : OTHER;
}

function maskNumbers(text: string, last4: boolean): Masked {
  const { length } = text;
  let out = "";
  /** The last number shown. */
  let shown: Read | undefined;
  let current: Read | undefined;
  let groups = 0;
  let bare = "";
  /** Whether anything but digits and separators is there. */
  let other = false;
  /** Whether a space, a dash or a change of alphabet stands before this place. */
  let parted = false;

  const flush = (): void => {
    const number = current === undefined ? "" : show(current, last4);
    if (current !== undefined && number !== "") {
      out += shown === undefined ? number : separator(text, shown, current) + number;
      shown = current;
    }
    current = undefined;
    parted = false;
  };

  for (let at = 0; at < length; ) {
    const role = roleOf(text.charCodeAt(at));
    if (role === DIGIT) {
      const start = at;
      at = groupEnd(text, at);
      const digits = digitsBetween(text, start, at);
      const count = digits.length > 16 ? at - start : digits.length;
      bare = ++groups === 1 && count === 4 ? digits : "";
      if (current !== undefined && (parted || current.end === start) && endsBefore(current, count)) flush();
      if (current === undefined) {
        const lead = digits.slice(0, 16);
        current = { start, end: at, count, lead, tail: Number(digits.slice(-4)), stars: 0, after: 0 };
      } else add(current, digits, count, at);
      parted = false;
    } else if (role === STAR) {
      const start = at;
      let stars = 0;
      for (
        let next = role;
        next === STAR || next === NONE;
        next = at < length ? roleOf(text.charCodeAt(at)) : OTHER
      ) {
        if (next === STAR) stars++;
        at++;
      }
      other = true;
      if (stars < 3 || (current !== undefined && parted && endsBefore(current, 0))) flush();
      if (stars < 3) continue;
      current ??= { start, end: at, count: 0, lead: "", tail: 0, stars: 0, after: 0 };
      current.stars += stars;
      current.after = 0;
      current.end = at;
      parted = false;
    } else {
      at++;
      if (role === WITHIN) parted = true;
      else if (role !== NONE) {
        if (current !== undefined) flush();
        if (role === OTHER) other = true;
      }
    }
  }
  flush();
  if (shown !== undefined) return out as Masked;
  if (bare !== "" && !other) return bare as Masked;
  return other || groups > 0 ? HIDDEN : ((length <= 8 ? text.trim() : "") as Masked);
}

/** Where a run of digits of one alphabet ends. */
function groupEnd(text: string, start: number): number {
  const han = signOf(text.charCodeAt(start)) & HAN;
  let end = start;
  for (let at = start; at < text.length; at++) {
    const sign = signOf(text.charCodeAt(at));
    if (sign & IS_DIGIT) {
      if ((sign & HAN) !== han) break;
      end = at + 1;
    } else if ((sign & INVISIBLE) === 0) break;
  }
  return end;
}

/** The digits of a run in ASCII; of a long run only its beginning and its end. */
function digitsBetween(text: string, start: number, end: number): string {
  let digits = "";
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) {
      const digit = digitOf(code);
      if (digit >= 0) digits += digit;
    } else digits += text[at];
    if (digits.length === 24 && end - at > 24) {
      // No number is that long: what stands between does not show.
      return digits + digitsBetween(text, end - 20, end);
    }
  }
  return digits;
}

/** Adds a run of digits to a number that goes on, or to what stands after its stars. */
function add(number: Read, digits: string, count: number, end: number): void {
  const joins = number.stars === 0 || number.after > 0;
  number.tail =
    joins && count < 4 ? (number.tail * 10 ** count + Number(digits)) % 10_000 : Number(digits.slice(-4));
  number.end = end;
  if (number.stars > 0) number.after += count;
  else {
    number.count += count;
    if (number.lead.length < 16) number.lead = (number.lead + digits).slice(0, 16);
  }
}

/** Whether a number is whole before a run of digits (0: before stars) that something parts from it. */
function endsBefore({ stars, after, count, lead }: Read, next: number): boolean {
  if (stars > 0) return after >= 4 || next >= 8;
  if (next >= 11 || count >= 15) return true;
  if (count < 10) return false;
  return /^(?:0*86|0)?1[3-9]/.test(lead)
    ? count === 11 + lead.search(/1[3-9]/)
    : /^0[1-9]/.test(lead)
      ? count >= 11
      : count === 10 && /^[48]00/.test(lead);
}

/** What may be seen of a number; nothing of one that is too short. */
function show({ count, lead, tail, stars, after }: Read, last4: boolean): string {
  if (stars === 0 && count < 8) return "";
  const national = nationalOf(lead, count);
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

/** The beginning of a number without 00, 86 and the 0 before a mobile number. */
function nationalOf(lead: string, count: number): string {
  const first = lead.charCodeAt(0);
  if (first !== 48 && first !== 56) return lead;
  return lead
    .replace(/^00(?=\d{11})/, "")
    .replace(/^86(?=1[3-9]|0)/, count > 3 ? "" : "86")
    .replace(/^0(?=1[3-9]\d{9}$)/, "");
}

const lastDigits = (tail: number, count: number): string =>
  count === 0 ? "" : String(tail % 10 ** count).padStart(count, "0");

/** What stands between two numbers, cut down to commas, slashes and the like. */
function separator(text: string, before: Read, number: Read): string {
  let kept = "";
  for (let at = before.end; at < number.start && kept.length < 3; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || roleOf(code) === BETWEEN) kept += text[at];
  }
  // Digits after a space would be read as belonging to a number whose last four are not there.
  return kept === "" || (before.stars > 0 && before.after < 4 && kept.trim() === "") ? "/" : kept;
}
