import { BETWEEN, DIGIT, HAN, INVISIBLE, SEPARATOR, STAR, signOf, signTable, TAIL } from "./digit";
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

function maskNumbers(text: string, last4: boolean): Masked {
  const { length } = text;
  const signs = signTable();
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
    const start = at;
    const sign = signs[text.charCodeAt(at)] as number;
    if (sign & DIGIT || sign === STAR) {
      let count = 0;
      let lead = "";
      let tail = 0;
      let end = at;
      for (; at < length; at++) {
        const next = signs[text.charCodeAt(at)] as number;
        if (next === INVISIBLE) continue;
        if (sign === STAR ? next !== STAR : (next & DIGIT) === 0 || ((next ^ sign) & HAN) !== 0) break;
        if (count++ < 16) lead += next & 15;
        tail = (tail * 10 + (next & 15)) % 10_000;
        end = at + 1;
      }
      const stars = sign === STAR ? count : 0;
      if (stars > 0) {
        other = true;
        count = 0;
      } else bare = ++groups === 1 && count === 4 ? lead : "";
      if (
        (stars > 0 && stars < 3) ||
        (current !== undefined &&
          (parted || (stars === 0 && current.end === start && current.after + current.stars === 0)) &&
          endsBefore(current, count))
      )
        flush();
      if (stars === 0 || stars > 2) {
        current ??= { start, end, count: 0, lead: "", tail: 0, stars: 0, after: 0 };
        current.end = end;
        if (stars > 0) {
          current.stars += stars;
          current.after = 0;
        } else add(current, count, lead, tail);
        parted = false;
      }
    } else {
      at++;
      if (sign === SEPARATOR || sign === TAIL) parted = true;
      else if (sign !== INVISIBLE) {
        if (current !== undefined) flush();
        parted = false;
        if (sign !== BETWEEN) other = true;
      }
    }
  }
  flush();
  if (shown !== undefined) return out as Masked;
  if (bare !== "" && !other) return bare as Masked;
  return other || groups > 0 ? HIDDEN : ((length <= 8 ? text.trim() : "") as Masked);
}

/** Adds a run of digits to a number that goes on, or to what stands after its stars. */
function add(number: Read, count: number, lead: string, tail: number): void {
  const joins = count < 4 && (number.stars === 0 || number.after > 0);
  number.tail = joins ? (number.tail * 10 ** count + tail) % 10_000 : tail;
  if (number.stars > 0) number.after += count;
  else {
    number.count += count;
    number.lead = (number.lead + lead).slice(0, 16);
  }
}

/** Whether a number is whole before a run of digits (0: before stars) that something parts from it. */
function endsBefore({ stars, after, count, lead }: Read, next: number): boolean {
  if (stars > 0) return after > 3 || next > 7;
  const mobile = /^(?:0*86|0)?(?=1[3-9])/.exec(lead);
  return (
    next > 10 || count > 14 || (mobile ? count === 11 + mobile[0].length : count > 10 && /^0[1-9]/.test(lead))
  );
}

/** What may be seen of a number; nothing of one that is too short. */
function show({ count, lead, tail, stars, after }: Read, last4: boolean): string {
  const national =
    count > 3 ? lead.replace(/^(?:00(?=\d{11}))?(?:86(?=1[3-9]|0))?(?:0(?=1[3-9]\d{9}$))?/, "") : lead;
  const left = count - lead.length + national.length;
  if (stars === 0 && left < 8) return "";
  const head = last4 || (stars === 0 && left < 11) ? "" : national.slice(0, 3);
  const digits = stars > 0 ? Math.min(after, 4) : 4;
  if (head === "" && digits === 0) return "";
  const kept = stars > 0 && head.length === count && digits === after;
  const end = digits > 0 ? String(tail % 10 ** digits).padStart(digits, "0") : "";
  return head + "*".repeat(kept ? Math.min(stars, 4) : 4) + end;
}

/** What stands between two numbers, cut down to commas, slashes and the like. */
function separator(text: string, before: Read, number: Read): string {
  let kept = "";
  for (let at = before.end; at < number.start && kept.length < 3; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || signOf(code) === BETWEEN) kept += text[at];
  }
  // Digits after a space would be read as belonging to a number whose last four are not there.
  return kept === "" || (before.stars > 0 && before.after < 4 && kept.trim() === "") ? "/" : kept;
}
