import { areDigits, BETWEEN, DIGIT, HAN, INVISIBLE, SEPARATOR, STAR, signTable, TAIL } from "./digit";
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
  // Nearly every number of a Chinese sheet.
  if (text.length === 11 && text.charCodeAt(0) === 49 && areDigits(text, 1, 11))
    return `${last4 ? "" : text.slice(0, 3)}****${text.slice(7)}` as Masked;
  return maskNumbers(text, last4);
}

/** A number as it is read: the digits before its stars, how many stars, the digits after them. */
interface Read {
  lead: string;
  stars: number;
  after: string;
}

function maskNumbers(text: string, last4: boolean): Masked {
  const line = folded(text);
  let out = "";
  let outEnd = 0;
  let last = "";
  let number: Read | undefined;
  let start = 0;
  let end = 0;
  const flush = (): void => {
    const shown = number === undefined ? "" : show(number, last4);
    if (shown !== "") {
      out += (last && separator(line.slice(outEnd, start), last)) + shown;
      outEnd = end;
      last = shown;
    }
    number = undefined;
  };
  const runs = /\d+|\*{3,}/g;
  for (let match = runs.exec(line); match !== null; match = runs.exec(line)) {
    const { 0: run, index } = match;
    const digits = run[0] === "*" ? "" : run;
    const gap = line.slice(end, index);
    if (number !== undefined && gap !== "" && (/[^ -]/.test(gap) || endsBefore(number, digits.length)))
      flush();
    if (number === undefined) {
      number = { lead: "", stars: 0, after: "" };
      start = index;
    }
    end = index + run.length;
    if (digits === "") {
      number.stars += run.length;
      number.after = "";
    } else if (number.stars > 0) number.after += digits;
    else number.lead += digits;
  }
  flush();
  if (out !== "") return out as Masked;
  const bare = /^[^\d*?]*(\d{4})[^\d*?]*$/.exec(line)?.[1];
  return (bare ?? (/[\d*?]/.test(line) ? HIDDEN : text.length > 8 ? "" : text.trim())) as Masked;
}

/**
 * A text with digits of every alphabet as 0 to 9, what people mask with as `*`, blanks and dashes as `-`, and anything that does not
 * stand between numbers as `?`. A change of alphabet parts.
 */
function folded(text: string): string {
  const signs = signTable();
  let line = "";
  let from = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const sign = signs[code] as number;
    if (sign & DIGIT && last & DIGIT && (sign ^ last) & HAN) {
      line += `${text.slice(from, at)}-`;
      from = at;
    }
    last = sign;
    if (code === 42 || (code > 47 && code < 58)) continue;
    line += text.slice(from, at);
    from = at + 1;
    if (sign & DIGIT) line += sign & 15;
    else if (sign === BETWEEN || code === 32) line += text[at];
    else if (sign !== INVISIBLE)
      line += sign === STAR ? "*" : sign === SEPARATOR || sign === TAIL ? "-" : "?";
  }
  return line + text.slice(from);
}

/** Whether a number is whole before a run of digits (0: before stars) that something parts from it. */
function endsBefore({ lead, stars, after }: Read, next: number): boolean {
  if (stars > 0) return after.length > 3 || next > 7;
  const count = lead.length;
  const mobile = /^(?:0*86|0)?(?=1[3-9])/.exec(lead);
  return (
    next > 10 || count > 14 || (mobile ? count === 11 + mobile[0].length : count > 10 && /^0[1-9]/.test(lead))
  );
}

/** What may be seen of a number; nothing of one that is too short. */
function show({ lead, stars, after }: Read, last4: boolean): string {
  const national =
    lead.length > 3
      ? lead.replace(/^(?:00(?=\d{11}))?(?:86(?=1[3-9]|0|\d{10}))?(?:0(?=1[3-9]\d{9}$))?/, "")
      : lead;
  if (stars === 0 && national.length < 8) return "";
  const head = last4 || (stars === 0 && national.length < 11) ? "" : national.slice(0, 3);
  const tail = (stars > 0 ? after : lead).slice(-4);
  if (head + tail === "") return "";
  const isMasked = stars > 0 && head.length === lead.length && tail === after;
  return head + "*".repeat(isMasked ? Math.min(stars, 4) : 4) + tail;
}

/** What stands between two numbers, cut down to commas, slashes and the like. */
function separator(between: string, before: string): string {
  const kept = between.replace(/[-?\d*]+/g, "").slice(0, 3);
  // Digits after a space would be read as belonging to a number whose last four are not there.
  return (before.slice(-4).includes("*") ? kept.trim() : kept) === "" ? "/" : kept;
}
