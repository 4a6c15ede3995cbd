import { isLatin } from "./context";
import { DIGIT, INVISIBLE, SEPARATOR, signOf } from "./digit";
import { findSensitive, type SensitiveOptions } from "./find-sensitive";
import { maskOneEmail } from "./mask-email";
import { maskOfKind } from "./mask-of-kind";
import type { Masked } from "./masked";
import type { SensitiveKind, SensitiveSpan } from "./sensitive";

const TOUCHING = DIGIT | INVISIBLE;

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
  let before = text;
  for (let pass = 0; pass < 8; pass++) {
    const spans = findSensitive(before, options);
    if (spans.length === 0) break;
    const text = before;
    before = hideSpans(text, spans);
    if (options?.kinds === undefined && !spans.some((span) => isWide(text, span))) break;
  }
  return before as Masked;
}

/** Whether what is left of a span may make something else of what touches it, so that another look is needed. */
function isWide(text: string, { kind, start, end }: SensitiveSpan): boolean {
  if (kind !== "address" && kind !== "email") return false;
  const touching = kind === "address" ? TOUCHING | SEPARATOR : TOUCHING;
  return (
    ((signOf(text.charCodeAt(start - 1)) | (kind === "address" ? signOf(text.charCodeAt(end)) : 0)) &
      touching) !==
    0
  );
}

function hideSpans(text: string, spans: readonly SensitiveSpan[]): string {
  let out = "";
  let from = 0;
  let at = 0;
  for (const { kind, start, end } of spans) {
    if (isInOnePiece(text, kind, start, end)) {
      // What the masks would say, without cutting the number out first.
      out += text.slice(from, kind === "bankCard" ? start : start + 3);
      out += kind === "idCard" ? "***********" : "****";
      from = end - 4;
    } else if (kind === "email" && (at = plainAt(text, start, end)) > 0) {
      out += text.slice(from, start + 1);
      out += "***";
      from = at;
    } else {
      out += text.slice(from, start) + hide(kind, text.slice(start, end));
      from = end;
    }
  }
  return out + text.slice(from);
}

/** Whether what its mask shows of a number, the first three and the last four, stands in one piece, in ASCII digits. */
function isInOnePiece(text: string, kind: SensitiveKind, start: number, end: number): boolean {
  const size = end - start;
  return (
    (kind === "phone"
      ? text.charCodeAt(start) < 50 &&
        (size === 11 || isElevenDigits(text, start, end)) &&
        areDigits(text, start, start + 3)
      : kind === "idCard"
        ? size === 18 && areDigits(text, start, start + 3)
        : kind === "bankCard" && size < 20) && areDigits(text, end - 4, end)
  );
}

/** Where the `@` is of an address that shows its first letter and a short domain of letters; 0 for all others. */
function plainAt(text: string, start: number, end: number): number {
  const least = Math.max(start + 3, end - 24);
  let dots = 0;
  for (let at = end - 1; at >= least; at--) {
    const code = text.charCodeAt(at);
    if (code === 64) return isLatin(text.charCodeAt(start)) ? at : 0;
    if (code === 46 ? ++dots === 1 && at === end - 2 : !isLatin(code)) return 0;
  }
  return 0;
}

/** Whether a number has eleven digits and nothing else than blanks, dashes, slashes and underscores between them. */
function isElevenDigits(text: string, start: number, end: number): boolean {
  let others = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 45 || code === 47 || code === 95) others++;
    else if (code < 48 || code > 57) return false;
  }
  return end - start - others === 11;
}

function areDigits(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

const hide = (kind: SensitiveKind, text: string): string =>
  kind === "email"
    ? maskOneEmail(text.replace("%40", "@"))
    : maskOfKind(kind)(kind === "phone" ? text.replaceAll("%20", " ") : text);
