import { escapeLeft, isLatin } from "./context";
import { AT, DIGIT, HAN, INVISIBLE, SEPARATOR, signOf, signTable } from "./digit";
import { findAddress } from "./find-address";
import { findChosen } from "./find-chosen";
import { findEmail } from "./find-email";
import { endOfRun, findNumber } from "./find-number";
import { groupsOf, MOST_GROUPS, type NumberGroups, readGroups } from "./number-groups";
import { FORBIDDEN_KINDS, type SensitiveKind, type SensitiveSpan } from "./sensitive";

export interface SensitiveOptions {
  /** What to look for instead of {@link FORBIDDEN_KINDS}. */
  readonly kinds?: readonly SensitiveKind[];
}

/** A quick way over long stretches of plain English: to the next digit, `@`, or sign of another alphabet. */
const TRIGGER = /[0-9@\u2000-\uffff]/g;
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
  const signs = signTable();
  const { length } = text;
  const groups = groupsOf(text);
  let at = 0;
  while (at < length) {
    const near = Math.min(length, at + 64);
    while (
      at < near &&
      !((signs[text.charCodeAt(at)] as number) & DIGIT) &&
      signs[text.charCodeAt(at)] !== AT
    )
      at++;
    if (at === near) {
      if (at === length) break;
      TRIGGER.lastIndex = at;
      if (!TRIGGER.test(text)) break;
      at = TRIGGER.lastIndex - 1;
    }
    const sign = signs[text.charCodeAt(at)] as number;
    if (!(sign & DIGIT) && sign !== AT) at++;
    else if (sign === AT) at = takeEmail(text, at, at + 1, kinds, spans);
    else at = sign & HAN && !isNumeralRun(text, at) ? at + 1 : lookAt(groups, at, kinds, spans);
  }
  return kinds === FORBIDDEN ? spans : merged(spans, findChosen(text, kinds));
}

/** Whether three Chinese numerals, or numerals and figures, stand together: 一 alone begins no number. */
function isNumeralRun(text: string, start: number): boolean {
  if (runLength(text, start + 1) === 11) return false; // 张三138…
  let count = 0;
  for (let at = start; count < 3; at++) {
    const sign = signOf(text.charCodeAt(at));
    if (sign & DIGIT) count++;
    else if ((sign & (SEPARATOR | INVISIBLE)) === 0 || (signOf(text.charCodeAt(at + 1)) & DIGIT) === 0)
      return false;
  }
  return true;
}

/** How many ASCII digits stand at one place, twelve at most. */
function runLength(text: string, start: number): number {
  let at = start;
  while (at - start < 12 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  return at - start;
}

/** Looks at the digits at one place, adds what is there, and says where to look on. */
function lookAt(
  groups: NumberGroups,
  at: number,
  kinds: ReadonlySet<SensitiveKind>,
  spans: SensitiveSpan[],
): number {
  const { text } = groups;
  const before = text.charCodeAt(at - 1);
  if (before === 37 && text.startsWith("40", at)) return takeEmail(text, at - 1, at + 2, kinds, spans);
  const start = before === 37 || isLatin(before) ? at + escapeLeft(text, at) : at;
  if (start > at && (signOf(text.charCodeAt(start)) & DIGIT) === 0) return start;
  readGroups(groups, start);
  if (groups.size === 0) return endOfRun(text, start);
  let end = start;
  for (let first = 0; first < groups.size; first++) {
    const begin = groups.starts[first] as number;
    if (begin < end) continue;
    if (groups.goesOn && first + MOST_GROUPS > groups.size) return begin;
    const span =
      (kinds.has("address")
        ? findAddress(text, begin, groups.ends[first] as number, spans.at(-1)?.end ?? 0)
        : undefined) ?? findNumber(groups, first, kinds);
    if (span === undefined) continue;
    spans.push(span);
    end = span.end;
  }
  return Math.max(end, groups.ends[groups.size - 1] as number);
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
  else spans.push({ ...(spans.pop() ?? email), end: email.end }); // a@b.cna@b.cn
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
