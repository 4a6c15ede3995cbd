import { isBankCardNumber } from "./bank-card-number";
import {
  endsEscape,
  isAnnouncedBankCard,
  isAnnouncedIdCard,
  isAnnouncedPhone,
  isLatin,
  isOrderNumber,
  isWithinWord,
} from "./context";
import { DIGIT, digitOf, HAN, isInvisible, signOf } from "./digit";
import { isIdCardNumber, isOldIdCardNumber } from "./id-card-number";
import { MOST_GROUPS, type NumberGroups } from "./number-groups";
import { areOneNumber, isInternational, phoneShape, sizeOf } from "./phone-number";
import type { SensitiveKind, SensitiveSpan } from "./sensitive";

const EXTENSION = /[ \t]*(?:转接?|分机号?|ext\.?|x|#|[-—－](?=\d{1,5}(?![-\d])))[ \t:：]*\d{1,6}(?!\d)/iy;
const AMOUNT = /(?:\.\d{1,2}(?!\d))?\s?(?:元|块钱|万|亿|美元|RMB|CNY|USD)|\.\d{2}(?!\d)/iy;
const HEX_GOES_ON = /[a-f]+\d|(?<=[\da-f]{4}-\d{11})[a-f]/iy;

/** The number that begins with the group `first`, if it is of a kind that is asked for. */
export function findNumber(
  text: string,
  groups: NumberGroups,
  first: number,
  kinds: ReadonlySet<SensitiveKind>,
): SensitiveSpan | undefined {
  const { bases, counts } = groups;
  const base = bases[first] as number;
  const most = (counts.at(-1) as number) - base;
  if (most < 7) return undefined;
  const last = Math.min(counts.length, first + MOST_GROUPS) - 1;
  const found =
    withinNumerals(text, groups, first, kinds) ??
    (most < 15 ? undefined : cardIn(text, groups, first, last, kinds)) ??
    phoneIn(text, groups, first, last, kinds);
  return found === undefined || isPartOfOther(text, groups, first) ? undefined : found;
}

/** A mobile number in a run of numerals that is longer: 张三一三八…一直. */
function withinNumerals(
  text: string,
  groups: NumberGroups,
  first: number,
  kinds: ReadonlySet<SensitiveKind>,
): SensitiveSpan | undefined {
  const start = groups.starts[first] as number;
  if (sizeOf(groups, first) < 12 || (signOf(text.charCodeAt(start)) & HAN) === 0 || !kinds.has("phone"))
    return undefined;
  const base = groups.bases[first] as number;
  const at = groups.digits.slice(base, groups.counts[first]).search(/1[3-9]\d{9}/);
  return at < 0
    ? undefined
    : { kind: "phone", start: afterDigits(text, start, at), end: afterDigits(text, start, at + 11) };
}

/** Where `count` digits and what takes no room between them end. */
function afterDigits(text: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; at++) if (signOf(text.charCodeAt(at)) & DIGIT) left--;
  return at;
}

/** Whether the digits belong to something that is no number: a mask, a decimal, a word, a UUID. */
function isPartOfOther(text: string, groups: NumberGroups, first: number): boolean {
  const start = groups.starts[first] as number;
  return (
    (sizeOf(groups, first) < 5 && start > 3 && text.startsWith("****", start - 4)) ||
    isFraction(text, start) ||
    (isWithinWord(text, start) && !endsEscape(text, start)) ||
    (groups.counts[0] === 8 && groups.counts.join() === "8,12,16,20,32")
  );
}

function cardIn(
  text: string,
  groups: NumberGroups,
  first: number,
  last: number,
  kinds: ReadonlySet<SensitiveKind>,
): SensitiveSpan | undefined {
  const { digits, bases, counts, ends, starts } = groups;
  const base = bases[first] as number;
  const start = starts[first] as number;
  for (let at = last; at >= first; at--) {
    const count = (counts[at] as number) - base;
    if (count > 19 || isMasked(text, groups, first, at)) continue;
    if (count < 15) break;
    let end = ends[at] as number;
    let number = digits.slice(base, base + count);
    const x = count === 17 ? text.charCodeAt(end) & 0xffdf : 0; // X and x, in full width too
    if (x === 0x58 || x === 0xff18 || x === 0xff58) {
      number += "X";
      end++;
    }
    if (number.length === 18 || count === 15) {
      const fits = count === 15 ? first === at && isOldIdCardNumber(digits, base) : isIdCardNumber(number, 0);
      if (kinds.has("idCard") && isLikely(text, start, fits, isAnnouncedIdCard))
        return { kind: "idCard", start, end };
    }
    if (number.length === count && kinds.has("bankCard") && !isLatin(text.charCodeAt(end)))
      if (
        isLikely(
          text,
          start,
          isBankCardNumber(digits, base, count) && areOneNumber(text, groups, first, at),
          isAnnouncedBankCard,
        )
      )
        return { kind: "bankCard", start, end };
  }
  return undefined;
}

/** What fits is found unless it is announced as something else; what does not fit, only if it is announced. */
const isLikely = (
  text: string,
  start: number,
  fits: boolean,
  isAnnounced: (text: string, at: number) => boolean,
): boolean => (fits ? !isOrderNumber(text, start) || isAnnounced(text, start) : isAnnounced(text, start));

function phoneIn(
  text: string,
  groups: NumberGroups,
  first: number,
  last: number,
  kinds: ReadonlySet<SensitiveKind>,
): SensitiveSpan | undefined {
  const base = groups.bases[first] as number;
  const start = groups.starts[first] as number;
  const plus = isPlus(text, start);
  for (let at = first; at <= last; at++) {
    const count = (groups.counts[at] as number) - base;
    if (count < 7) continue;
    if (count > 15) break;
    const shape =
      phoneShape(text, groups, first, at) ??
      ((plus && isInternational(text, groups, first, at)) || (count < 9 && isLocal(text, groups, first, at))
        ? "phone"
        : undefined);
    if (shape === undefined || !kinds.has(shape)) continue;
    const end = groups.ends[at] as number;
    if (!isMasked(text, groups, first, at) && !isOther(text, start, end))
      return { kind: shape, ...around(text, start, end, plus) };
  }
  return undefined;
}

/** Seven or eight digits without an area code, after a word that announces a telephone number. */
function isLocal(text: string, groups: NumberGroups, first: number, last: number): boolean {
  const lead = groups.digits.charCodeAt(groups.bases[first] as number);
  return lead > 49 && last - first < 3 && isAnnouncedPhone(text, groups.starts[first] as number);
}

/** `138****5678` after other digits: its head belongs to no number. */
const isMasked = (text: string, groups: NumberGroups, first: number, last: number): boolean =>
  last > first && sizeOf(groups, last) < 5 && text.startsWith("****", groups.ends[last]);

/** An order's number, an amount, hexadecimal. */
function isOther(text: string, start: number, end: number): boolean {
  const code = text.charCodeAt(end);
  return (
    isOrderNumber(text, start) ||
    ((code === 46 || code === 32 || isLatin(code) || "元块万亿美".includes(text[end] ?? ".")) &&
      matchesAt(AMOUNT, text, end)) ||
    (isLatin(code) && matchesAt(HEX_GOES_ON, text, end)) ||
    isCurrency(text.charCodeAt(start - 1)) ||
    (text.charCodeAt(start - 1) === 32 && isCurrency(text.charCodeAt(start - 2)))
  );
}

const isCurrency = (code: number): boolean =>
  code === 36 || code === 0xa5 || code === 0xffe5 || code === 0x20ac;

/** The number with its plus sign, its bracket and its extension. */
function around(text: string, first: number, last: number, plus: boolean): { start: number; end: number } {
  let start = plus ? first - 1 : first;
  const bracket = text[start - 1];
  if ((bracket === "(" || bracket === "（") && /[)）]/.test(text.slice(start, last))) start--;
  EXTENSION.lastIndex = last;
  const extended = " \t转分eExX#-—－".includes(text[last] ?? "?") && EXTENSION.test(text);
  return { start, end: extended ? EXTENSION.lastIndex : last };
}

function isPlus(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1);
  return (code === 43 || code === 0xff0b) && digitOf(text.charCodeAt(start - 2)) < 0;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Whether digits are the fraction of a decimal number: after `0.` or `116.`, but not after the `1.` of a list. */
const isFraction = (text: string, start: number): boolean =>
  text[start - 1] === "." && /(?:(?:^|\D)0|\d{3})\.$/.test(text.slice(Math.max(0, start - 5), start));

/** Where a run of digits ends that is too long for any number. */
export function endOfRun(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (digitOf(code) < 0 && !isInvisible(code)) break;
    at++;
  }
  return at;
}
