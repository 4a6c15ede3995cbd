import { DIGIT, INVISIBLE, signOf } from "./digit";
import { findSensitive, type SensitiveOptions } from "./find-sensitive";
import { maskOneEmail } from "./mask-email";
import { maskOfKind } from "./mask-of-kind";
import type { Masked } from "./masked";
import type { SensitiveKind, SensitiveSpan } from "./sensitive";

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

/** Whether what is left of a span may make something else of its surroundings, so that another look is needed. */
const isWide = (text: string, { kind, start }: SensitiveSpan): boolean =>
  kind === "address" ||
  (kind === "email" && (signOf(text.charCodeAt(start - 1)) & (DIGIT | INVISIBLE)) !== 0);

function hideSpans(text: string, spans: readonly SensitiveSpan[]): string {
  let out = "";
  let from = 0;
  for (const { kind, start, end } of spans) {
    const stars = starsWithin(text, kind, start, end);
    if (stars === "") {
      out += text.slice(from, start) + hide(kind, text.slice(start, end));
      from = end;
    } else {
      // What the masks would say of a number in one piece, without cutting it out first.
      out += text.slice(from, kind === "bankCard" ? start : start + 3) + stars;
      from = end - 4;
    }
  }
  return out + text.slice(from);
}

/** The stars in the middle of a number that is plain digits; nothing for all else. */
function starsWithin(text: string, kind: SensitiveKind, start: number, end: number): string {
  const size = end - start;
  const stars =
    kind === "phone" && size === 11 && text.charCodeAt(start) === 49
      ? "****"
      : kind === "idCard" && size === 18
        ? "***********"
        : kind === "bankCard" && size < 20
          ? "****"
          : "";
  for (let at = start; at < end && stars !== ""; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return "";
  }
  return stars;
}

const hide = (kind: SensitiveKind, text: string): string =>
  kind === "email" ? maskOneEmail(text.replace("%40", "@")) : maskOfKind(kind)(text);
