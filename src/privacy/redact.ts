import { isLatin } from "./context";
import { areDigits, DIGIT, INVISIBLE, SEPARATOR, signOf } from "./digit";
import { findSensitive, type SensitiveOptions } from "./find-sensitive";
import { regionEnd } from "./mask-address";
import { maskOneEmail } from "./mask-email";
import { HIDDEN, type Masked } from "./masked";
import { MASKS } from "./masks";
import type { SensitiveKind, SensitiveSpan } from "./sensitive";
import { endOf } from "./sticky";

/** The code of mainland China before a mobile number. */
const CHINA = /\+86[ -]?(?=1[3-9])/y;
/**
 * The text with the personal data in it masked: what {@link findSensitive} finds, each by its field's mask.
 *
 * What has no mask of its own becomes `****`. Redacting twice is redacting once.
 *
 * @example
 * ```ts
 * redact("客户13812345678,邮箱zhangsan@example.com"); // => "客户138****5678,邮箱z***@example.com"
 * redact("订单号20240520001已签收"); // => "订单号20240520001已签收"
 * ```
 */
export function redact(text: string, options?: SensitiveOptions): Masked {
  let redacted = text;
  for (let pass = 0; pass < 8; pass++) {
    const before = redacted;
    const spans = findSensitive(before, options);
    redacted = hideSpans(before, spans);
    const isDone =
      options?.kinds === undefined ? !spans.some((span) => isWide(before, span)) : spans.length === 0;
    if (isDone) break;
  }
  return redacted as Masked;
}

/**
 * Whether what is left of a span may make something else of what touches it, so that another look is needed: of an address,
 * an e-mail address, or a number that does not begin with a figure.
 */
function isWide(text: string, { kind, start, end }: SensitiveSpan): boolean {
  const first = text.charCodeAt(start);
  if (kind !== "address" && kind !== "email" && first > 47) return first > 57;
  const signAt = (at: number): number => signOf(text.charCodeAt(at));
  const after = text.charCodeAt(end);
  let left = start - 1;
  let right = end;
  // A plus sign joins a number to what stands before it.
  if (after === 43 || after === 0xff0b || after === 95 || isLatin(after) || isLatin(text.charCodeAt(left)))
    return true;
  if (kind === "email") {
    while (signAt(left) === SEPARATOR) left--;
    while (signAt(right) === SEPARATOR) right++;
  }
  return ((signAt(left) | signAt(right)) & (DIGIT | INVISIBLE | SEPARATOR)) > 0;
}

function hideSpans(text: string, spans: readonly SensitiveSpan[]): string {
  let out = "";
  let from = 0;
  for (const { kind, start, end } of spans) {
    // Mostly what the mask shows stands in one piece before and after what it hides: nothing need be cut out first.
    const begin = text.charCodeAt(start) === 43 ? endOf(CHINA, text, start) || start : start;
    const at = kind === "email" ? atOf(text, start, end) : 0;
    const head = at > 0 ? start + 1 : shownUntil(text, kind, begin, end);
    if (head < 0) {
      out += text.slice(from, start) + hide(kind, text.slice(start, end));
      from = end;
    } else {
      out += begin > start ? text.slice(from, start) + text.slice(begin, head) : text.slice(from, head);
      out += at > 0 ? "***" : kind === "idCard" ? "***********" : HIDDEN;
      from = kind === "address" ? end : at || end - 4;
    }
  }
  return out + text.slice(from);
}

/** Where the shown beginning of a span ends if its mask shows nothing else than that and its end as they stand; else −1. */
function shownUntil(text: string, kind: SensitiveKind, start: number, end: number): number {
  if (kind === "address") {
    const region = regionEnd(text, start) || start;
    return region < end && text[region] !== " " ? region : -1;
  }
  if (!areDigits(text, end - 4, end)) return -1;
  if (kind === "bankCard") return end - start < 20 ? start : -1;
  const isPlain =
    kind === "phone"
      ? text.charCodeAt(start) < 50 && (end - start === 11 || isElevenDigits(text, start, end))
      : kind === "idCard" && end - start === 18;
  return isPlain && areDigits(text, start, start + 3) ? start + 3 : -1;
}

/** Where the at sign is of an address that shows its first letter and a short domain of nothing but letters and dots; else 0. */
function atOf(text: string, start: number, end: number): number {
  const least = Math.max(start + 3, end - 24);
  for (let at = end - 1; at >= least; at--) {
    const code = text.charCodeAt(at);
    if (code === 64) return isLatin(text.charCodeAt(start)) ? at : 0;
    if (code === 46 ? at === end - 2 : !isLatin(code)) break;
  }
  return 0;
}

/** Whether a number has eleven digits and nothing else than signs of ASCII between them. */
function isElevenDigits(text: string, start: number, end: number): boolean {
  let others = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code === 95) others++;
    else if (code > 57) return false;
  }
  return end - start - others === 11;
}

function hide(kind: SensitiveKind, escaped: string): string {
  const text = escaped.replace("%40", "@").replaceAll("%20", " ");
  return kind === "email" ? maskOneEmail(text) : (MASKS[kind]?.(text) ?? HIDDEN);
}
