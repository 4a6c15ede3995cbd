import { isBankCardNumber } from "./bank-card-number";
import { escapeLeft, isLatin, isOrderNumber } from "./context";
import { AT, DIGIT, HAN, INVISIBLE, SEPARATOR, signOf, signTable } from "./digit";
import { findAddress } from "./find-address";
import { findChosen } from "./find-chosen";
import { findEmail } from "./find-email";
import { endOfRun, findNumber } from "./find-number";
import { isIdCardNumber } from "./id-card-number";
import { groupsOf, MOST_GROUPS, type NumberGroups, readGroups } from "./number-groups";
import { FORBIDDEN_KINDS, type SensitiveKind, type SensitiveSpan } from "./sensitive";

export interface SensitiveOptions {
  /** What to look for instead of {@link FORBIDDEN_KINDS}. */
  readonly kinds?: readonly SensitiveKind[];
}

/** A quick way over long stretches of plain English: to the next digit, `@`, or sign of another alphabet. */
const TRIGGER = /[0-9@\u2000-\uffff]/g;
/** Most numbers: six digits at most, which are nothing, a mobile number, a card; before and after them nothing remarkable. */
const PLAIN =
  /(?:(?<=^|[\u4e00-\u9fff,，。;；、:： ])(?:1[3-9]\d{9}|\d{16,19})|\d{1,6})(?=(?![一二三四五六七八九零壹贰叁肆伍陆柒捌玖幺转分元块万亿美号弄栋幢座单楼层室户院门])[\u4e00-\u9fff,，。;；、:：!?！？"'`”】\n/|]|$)/y;
const ELEVEN = /\d{11}(?!\d)/y;
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
  ELEVEN.lastIndex = start + 1;
  if (ELEVEN.test(text)) return false; // 张三138…
  let count = 0;
  for (let at = start; count < 3; at++) {
    const sign = signOf(text.charCodeAt(at));
    if (sign & DIGIT) count++;
    else if ((sign & (SEPARATOR | INVISIBLE)) === 0 || (signOf(text.charCodeAt(at + 1)) & DIGIT) === 0)
      return false;
  }
  return true;
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
  const plain = endOfPlain(text, start);
  if (plain > 0 && plain < start + 7) return plain;
  const kind = plain > 0 ? kindOfPlain(text.slice(start, plain)) : undefined;
  if (kind !== undefined && kinds.has(kind) && !isOrderNumber(text, start)) {
    spans.push({ kind, start, end: plain });
    return plain;
  }
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

/** Where a number ends that takes no closer look; 0 for all others. A shortcut that changes no answer. */
function endOfPlain(text: string, start: number): number {
  PLAIN.lastIndex = start;
  return PLAIN.test(text) ? PLAIN.lastIndex : 0;
}

function kindOfPlain(digits: string): SensitiveKind | undefined {
  if (digits.length === 11) return "phone";
  if (digits.length === 18 && isIdCardNumber(digits)) return "idCard";
  return isBankCardNumber(digits) ? "bankCard" : undefined;
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
  const { end } = email;
  while ((spans.at(-1)?.start ?? -1) >= email.start) spans.pop();
  const lastEnd = spans.at(-1)?.end ?? 0;
  if (lastEnd < at) spans.push(lastEnd > email.start ? { kind: "email", start: lastEnd, end } : email);
  else spans.push({ ...(spans.pop() ?? email), end }); // a@b.cna@b.cn
  return end;
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
