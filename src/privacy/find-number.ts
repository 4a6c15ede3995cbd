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
import { digitOf, isInvisible } from "./digit";
import { isIdCardNumber, isOldIdCardNumber } from "./id-card-number";
import { type NumberGroups, numberGroupsAt } from "./number-groups";
import { areOneNumber, isPhoneNumber } from "./phone-number";
import type { SensitiveKind, SensitiveSpan } from "./sensitive";

const EXTENSION = /[ \t]*(?:转接?|分机号?|ext\.?|x|#|[-—－](?=\d{1,5}(?![-\d])))[ \t:：]*\d{1,6}(?!\d)/iy;
const AMOUNT = /(?:\.\d{1,2}(?!\d))?\s?(?:元|块钱|万|亿|美元|RMB|CNY|USD)|\.\d{2}(?!\d)/iy;
const HEX_GOES_ON = /[a-f]+\d|(?<=[\da-f]{4}-\d{11})[a-f]/iy;

/** The number at `start`, a digit, if it is of a kind that is asked for; else where to look on. */
export function findNumber(
  text: string,
  start: number,
  kinds: ReadonlySet<SensitiveKind>,
): SensitiveSpan | number {
  const groups = numberGroupsAt(text, start);
  const { digits, counts, ends } = groups;
  if (counts.length === 0) return endOfRun(text, start);
  const next = ends[0] as number;
  if (digits.length < 7) return next;
  if (isLeftOfMask(text, start, counts[0] as number) || isFraction(text, start)) return next;
  if (isWithinWord(text, start) && !endsEscape(text, start)) return next;
  if (/^8,12,16,20,32$/.test(counts.join())) return ends[4] as number; // a UUID
  dropMaskedHead(text, groups);

  const card = digits.length < 15 ? undefined : cardIn(text, groups, kinds);
  if (card !== undefined) return card;
  for (let last = 0; last < counts.length && (counts[last] as number) <= 15; last++) {
    const phone = phoneUpTo(text, groups, last, kinds);
    if (phone !== undefined) return phone;
  }
  return next;
}

function cardIn(
  text: string,
  groups: NumberGroups,
  kinds: ReadonlySet<SensitiveKind>,
): SensitiveSpan | undefined {
  const { digits, counts, ends } = groups;
  const start = groups.starts[0] as number;
  for (let last = counts.length - 1; last >= 0; last--) {
    const count = counts[last] as number;
    if (count < 15 || count > 19) continue;
    const number = digits.slice(0, count);
    let end = ends[last] as number;
    const hasX = count === 17 && /[xXｘＸ]/.test(text[end] ?? "");
    if (kinds.has("idCard")) {
      const full = hasX ? `${number}X` : number;
      const fits =
        full.length === 18
          ? isIdCardNumber(full) || isAnnouncedIdCard(text, start)
          : count === 15 && isOldIdCardNumber(number) && (last === 0 || isAnnouncedIdCard(text, start));
      if (fits && !isOrderNumber(text, start)) {
        if (hasX) end++;
        return { kind: "idCard", start, end };
      }
      if (count === 15 && isAnnouncedIdCard(text, start)) return { kind: "idCard", start, end };
    }
    if (
      kinds.has("bankCard") &&
      !isLatin(text.charCodeAt(end)) &&
      (isBankCardNumber(number) || isAnnouncedBankCard(text, start)) &&
      !isOrderNumber(text, start)
    )
      return { kind: "bankCard", start, end };
  }
  return undefined;
}

function phoneUpTo(
  text: string,
  groups: NumberGroups,
  last: number,
  kinds: ReadonlySet<SensitiveKind>,
): SensitiveSpan | undefined {
  const { digits, counts, starts, ends } = groups;
  const count = counts[last] as number;
  let start = starts[0] as number;
  let end = ends[last] as number;
  const plus = /[+＋]/.test(text[start - 1] ?? "") && digitOf(text.charCodeAt(start - 2)) < 0;
  const isHotline = count === 10 && /^[48]00/.test(digits) && areOneNumber(text, groups, last);
  if (isHotline ? !kinds.has("hotline") : !kinds.has("phone")) return undefined;
  const fits =
    isHotline ||
    isPhoneNumber(text, groups, last) ||
    (plus &&
      count > 7 &&
      ((counts[last + 1] ?? 99) > 15 || isWhole(digits, count)) &&
      areOneNumber(text, groups, last)) ||
    ((count === 7 || count === 8) && last < 3 && /^[2-9]/.test(digits) && isAnnouncedPhone(text, start));
  if (!fits || isOrderNumber(text, start)) return undefined;
  if (
    matchAt(AMOUNT, text, end) ||
    matchAt(HEX_GOES_ON, text, end) ||
    /[¥￥$€]\s?$/.test(text.slice(Math.max(0, start - 2), start))
  )
    return undefined;
  if (plus) start--;
  const bracket = text.slice(Math.max(0, start - 1), start);
  if (/[(（]/.test(bracket) && /[)）]/.test(text.slice(start, end))) start--;
  EXTENSION.lastIndex = end;
  end += EXTENSION.exec(text)?.[0].length ?? 0;
  return { kind: isHotline ? "hotline" : "phone", start, end };
}

/** Whether an international number is whole, though more digits may follow. */
const isWhole = (digits: string, count: number): boolean =>
  /^(?:1\d{10}|86\d{11}|85[23]\d{8}|886\d{9})$/.test(digits.slice(0, count));

function matchAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Whether digits are what a mask has left of a number: `****5678`. */
const isLeftOfMask = (text: string, start: number, count: number): boolean =>
  count <= 4 && text.startsWith("****", start - 4) && start >= 4;

/** `138****5678` after another number: its head belongs to neither. */
function dropMaskedHead(text: string, { counts, starts, ends }: NumberGroups): void {
  const last = counts.length - 1;
  const size = (counts[last] as number) - (counts[last - 1] ?? 0);
  if (size > 4 || !text.startsWith("****", ends[last])) return;
  counts.pop();
  starts.pop();
  ends.pop();
}

/** Whether digits are the fraction of a decimal number: after `0.` or `116.`, but not after the `1.` of a list. */
const isFraction = (text: string, start: number): boolean =>
  text[start - 1] === "." && /(?:(?:^|\D)0|\d{3})\.$/.test(text.slice(Math.max(0, start - 5), start));

function endOfRun(text: string, start: number): number {
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (digitOf(code) < 0 && !isInvisible(code)) break;
    at++;
  }
  return Math.max(at, start + 1);
}
