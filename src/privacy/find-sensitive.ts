import { escapeLeft } from "./context";
import { digitOf } from "./digit";
import { findAddress } from "./find-address";
import { findChosen } from "./find-chosen";
import { findEmail } from "./find-email";
import { endOfRun, findNumber } from "./find-number";
import { MOST_GROUPS, numberGroupsAt } from "./number-groups";
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
  const groups = numberGroupsAt(text, start);
  if (groups.starts.length === 0) return endOfRun(text, start);
  for (let first = 0; first < groups.starts.length; first++) {
    const begin = groups.starts[first] as number;
    if (groups.goesOn && first + MOST_GROUPS > groups.starts.length) return begin;
    const span =
      (kinds.has("address")
        ? findAddress(text, begin, groups.ends[first] as number, spans.at(-1)?.end ?? 0)
        : undefined) ?? findNumber(text, groups, first, kinds);
    if (span === undefined) continue;
    spans.push(span);
    return span.end;
  }
  return groups.ends.at(-1) as number;
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

/** All spans in order; of one that begins within another, only what goes beyond it remains. */
function merged(first: readonly SensitiveSpan[], second: readonly SensitiveSpan[]): SensitiveSpan[] {
  const spans: SensitiveSpan[] = [];
  let lastEnd = 0;
  for (const span of [...first, ...second].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (span.end <= lastEnd) continue;
    spans.push(span.start < lastEnd ? { ...span, start: lastEnd } : span);
    lastEnd = span.end;
  }
  return spans;
}
