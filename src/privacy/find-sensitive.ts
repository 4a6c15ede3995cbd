import { escapeLeft } from "./context";
import { digitOf } from "./digit";
import { findAddress } from "./find-address";
import { findChosen } from "./find-chosen";
import { findEmail } from "./find-email";
import { findNumber } from "./find-number";
import { FORBIDDEN_KINDS, type SensitiveKind, type SensitiveSpan } from "./sensitive";

export interface SensitiveOptions {
  /** What to look for instead of {@link FORBIDDEN_KINDS}. */
  readonly kinds?: readonly SensitiveKind[];
}

/** A digit, an `@`, or three numerals of another alphabet: nothing else begins what is looked for. */
const TRIGGER =
  /[0-9@\uff10-\uff19\uff20\u0660-\u0669\u06f0-\u06f9\u2460-\u2468\u24ea\u2776-\u277e]|[〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳參陸](?:[ -]?[0-9〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖貳參陸]){2}/g;
const FORBIDDEN: ReadonlySet<SensitiveKind> = new Set(FORBIDDEN_KINDS);

/**
 * Where personal data stands in a text, in order and without overlap; indices count UTF-16 units of the text as it is.
 *
 * @example
 * ```ts
 * findSensitive("请回电13812345678"); // => [{ kind: "phone", start: 3, end: 14 }]
 * findSensitive("订单号20240520001,10:05-10:30"); // => []
 * findSensitive("微信 kefu_01", { kinds: ["wechat"] }); // => [{ kind: "wechat", start: 3, end: 10 }]
 * ```
 */
export function findSensitive(text: string, options?: SensitiveOptions): SensitiveSpan[] {
  const kinds = options?.kinds === undefined ? FORBIDDEN : new Set(options.kinds);
  const spans: SensitiveSpan[] = [];
  let from = 0;
  while (from < text.length) {
    TRIGGER.lastIndex = from;
    const hit = TRIGGER.exec(text);
    if (hit === null) break;
    from = look(text, hit.index, kinds, spans);
  }
  return kinds === FORBIDDEN ? spans : merged(spans, findChosen(text, kinds));
}

/** Looks at one place, adds what is there, and says where to look on. */
function look(text: string, at: number, kinds: ReadonlySet<SensitiveKind>, spans: SensitiveSpan[]): number {
  const code = text.charCodeAt(at);
  if (code === 64 || code === 0xff20) return takeEmail(text, at, at + 1, kinds, spans);
  if (text[at - 1] === "%" && text.startsWith("40", at)) return takeEmail(text, at - 1, at + 2, kinds, spans);
  const start = at + escapeLeft(text, at);
  if (start > at && digitOf(text.charCodeAt(start)) < 0) return start;
  const lastEnd = spans.at(-1)?.end ?? 0;
  if (kinds.has("address")) {
    const address = findAddress(text, start, lastEnd);
    if (address !== undefined) {
      spans.push(address);
      return address.end;
    }
  }
  const number = findNumber(text, start, kinds);
  if (typeof number === "number") return number;
  spans.push(number);
  return number.end;
}

/** An e-mail address takes the place of the numbers in its name. */
function takeEmail(
  text: string,
  at: number,
  after: number,
  kinds: ReadonlySet<SensitiveKind>,
  spans: SensitiveSpan[],
): number {
  const email = kinds.has("email") ? findEmail(text, at, after) : undefined;
  if (email === undefined) return after;
  while ((spans.at(-1)?.start ?? -1) >= email.start) spans.pop();
  const lastEnd = spans.at(-1)?.end ?? 0;
  const start = Math.max(email.start, lastEnd);
  if (start < at) spans.push({ ...email, start });
  return email.end;
}

/** Two lists in order; of what overlaps the first list's remains. */
function merged(first: readonly SensitiveSpan[], second: readonly SensitiveSpan[]): SensitiveSpan[] {
  const all: SensitiveSpan[] = [...first];
  for (const span of second)
    if (!all.some((other) => other.start < span.end && span.start < other.end)) all.push(span);
  return all.sort((a, b) => a.start - b.start);
}
