import { isBankCardNumber } from "./bank-card-number";
import {
  BANK_CARD,
  ID_CARD,
  isAmount,
  isAnnounced,
  isClosed,
  isLatin,
  isOpened,
  isOrderNumber,
  isPhoneNumber,
  isWithinWord,
} from "./context";
import { DIGIT, HAN, INVISIBLE, signOf } from "./digit";
import { isIdCardNumber, isOldIdCardNumber } from "./id-card-number";
import { bases, countOf, digits, ends, MOST_GROUPS, numberOf, size, starts } from "./number-groups";
import { areOneNumber, isInternational, phoneShape } from "./phone-number";
import {
  BANK_CARD_BIT,
  HOTLINE_BIT,
  ID_CARD_BIT,
  PHONE_BIT,
  type SensitiveKind,
  type SensitiveSpan,
} from "./sensitive";
import { endOf } from "./sticky";

const EXTENSION =
  /[ \t]*(?:转(?:接|分机)?|分机号?|ext\.?|x|#|[-—－](?=\d{1,5}(?![-\d])))[ \t:：]*\d{1,6}(?!\d)/iy;
/** After a number that is none: a currency, decimals, more of a hexadecimal number. */
const MORE =
  /(?:\.\d{1,2}(?!\d))?\s?(?:元(?!旦)|块钱|万|亿|美元|RMB|CNY|USD)|\.\d{2}(?!\d)|[a-f]+\d|(?<=-\d{1,11})[a-z](?![a-z\d])|(?<=[\da-f]{4}-\d{11})[a-f]/iy;
/** Before the fraction of a decimal number: `0.` or `116.`, but not the `1.` of a list. */
const FRACTION = /(?:(?<!\d)0|\d{3})\.$/;

/** The number that begins with the group `first`, if it is of a kind that is asked for. */
export function findNumber(text: string, first: number, kinds: number): SensitiveSpan | undefined {
  const last = Math.min(size, first + MOST_GROUPS) - 1;
  const most = countOf(first, size - 1);
  if (most < 7) return undefined;
  const found =
    (most > 14 ? cardIn(text, first, last, kinds) : undefined) ??
    withinNumerals(text, first, kinds) ??
    phoneIn(text, first, last, kinds);
  return found === undefined || isPartOfOther(text, first) ? undefined : found;
}

/**
 * The number of plain digits from `start` to `end` that nothing beside them has a part in. A shortcut for what
 * {@link findNumber} says of them.
 */
export function findPlain(
  text: string,
  start: number,
  end: number,
  kinds: number,
): SensitiveSpan | undefined {
  const count = end - start;
  const isMobile = count === 11 && digits[0] === 1 && (digits[1] as number) > 2;
  const kind =
    isMobile && kinds & PHONE_BIT
      ? "phone"
      : count === 18 && kinds & ID_CARD_BIT && isIdCardNumber(digits, 0, 18)
        ? "idCard"
        : count > 15 && kinds & BANK_CARD_BIT && isBankCardNumber(digits, 0, count)
          ? "bankCard"
          : undefined;
  return kind === undefined || isOrderNumber(text, start) ? undefined : { kind, start, end };
}

/** A mobile number or a landline as most people part it. */
const PARTED =
  /(?:86[ -]?)?1[3-9]\d([_/ -]?)\d{4}\1\d{4}|0(?:(?:10|2\d)-[2-8]\d{7}|(?:[3-9][1-9]\d|701|90[1-9])-[2-8]\d{6,7})/y;

/**
 * A telephone number that is parted as most people do it, and that nothing beside it has a part in. A shortcut for what
 * {@link findNumber} says of it, and the only one that reads slashes and underscores.
 */
export function findParted(text: string, start: number): SensitiveSpan | undefined {
  const part = text.charCodeAt(start + 3);
  const begin = text.charCodeAt(start - 1) === 43 ? start - 1 : start;
  const isParted =
    (part < 48 && part !== 46) || part === 95 || text.charCodeAt(start + 4) === 45 || begin < start;
  const end = isParted && isOpened(text, begin) ? endOf(PARTED, text, start) : 0;
  return end > 0 && isClosed(text, end) && !isOrderNumber(text, begin)
    ? { kind: "phone", start: begin, end }
    : undefined;
}

/** A mobile number in a run of numerals that is longer: 张三一三八…一直. */
function withinNumerals(text: string, first: number, kinds: number): SensitiveSpan | undefined {
  const start = starts[first] as number;
  if (countOf(first, first) < 12 || !(signOf(text.charCodeAt(start)) & HAN) || !(kinds & PHONE_BIT))
    return undefined;
  const at = digits
    .slice(bases[first], bases[first + 1])
    .join("")
    .search(/1[3-9]\d{9}/);
  const begin = afterDigits(text, start, at);
  return at < 0 ? undefined : { kind: "phone", start: begin, end: afterDigits(text, begin, 11) };
}

/** Where `count` digits and what takes no room between them end. */
function afterDigits(text: string, start: number, count: number): number {
  let at = start;
  for (let left = count; left > 0; at++) if (signOf(text.charCodeAt(at)) & DIGIT) left--;
  return at;
}

/** Whether the digits belong to something that is no number: a mask, a decimal, a word, a UUID. */
function isPartOfOther(text: string, first: number): boolean {
  const start = starts[first] as number;
  const before = text.charCodeAt(start - 1);
  return (
    (before === 42 && countOf(first, first) < 5 && text.startsWith("****", start - 4)) ||
    (before === 46 && isAnnounced(FRACTION, text, start)) ||
    isWithinWord(text, starts[chainStart(text, first)] as number) ||
    (size === 5 && bases.join().startsWith("0,8,12,16,20,32"))
  );
}

/** The first of the groups that dashes join to a group on its left. */
function chainStart(text: string, first: number): number {
  let at = first;
  while (
    at > 0 &&
    text.charCodeAt(ends[at - 1] as number) === 45 &&
    starts[at] === (ends[at - 1] as number) + 1
  )
    at--;
  return at;
}

function cardIn(text: string, first: number, last: number, kinds: number): SensitiveSpan | undefined {
  const start = starts[first] as number;
  const base = bases[first] as number;
  for (let at = last; at >= first; at--) {
    const count = countOf(first, at);
    if (count > 19 || isMasked(text, first, at)) continue;
    if (count < 15) break;
    const end = ends[at] as number;
    const hasX = count === 17 && /[xXｘＸ]/.test(text.charAt(end));
    if (kinds & ID_CARD_BIT && (hasX || count === 18 || count === 15)) {
      const fits =
        count === 15
          ? first === at && text.charCodeAt(start - 1) !== 45 && isOldIdCardNumber(digits, base)
          : isIdCardNumber(digits, base, count);
      if (isLikely(text, start, fits, ID_CARD)) return { kind: "idCard", start, end: hasX ? end + 1 : end };
    }
    if (kinds & BANK_CARD_BIT && !hasX && !isLatin(text.charCodeAt(end))) {
      const fits = isBankCardNumber(digits, base, count) && areOneNumber(first, at);
      if (isLikely(text, start, fits, BANK_CARD)) return { kind: "bankCard", start, end };
    }
  }
  return undefined;
}

/** What fits is found unless it is announced as something else; what does not fit, only if it is announced. */
const isLikely = (text: string, start: number, fits: boolean, announcement: RegExp): boolean =>
  (fits && !isOrderNumber(text, start)) || isAnnounced(announcement, text, start);

function phoneIn(text: string, first: number, last: number, kinds: number): SensitiveSpan | undefined {
  const start = starts[first] as number;
  const plus = isPlus(text, start);
  for (let at = first; at <= last; at++) {
    const count = countOf(first, at);
    if (count < 7) continue;
    if (count > 15) break;
    const shape =
      phoneShape(first, at) ??
      ((plus && isInternational(first, at)) || (count < 13 && isLocal(text, first, at, count))
        ? "phone"
        : undefined);
    if (shape === undefined || !(kinds & (shape === "phone" ? PHONE_BIT : HOTLINE_BIT))) continue;
    const end = ends[at] as number;
    if (!isMasked(text, first, at) && !isOther(text, start, end)) return whole(shape, text, start, end, plus);
  }
  return undefined;
}

/** Seven or eight digits without an area code, or a number of some other country, after a word that announces a telephone number. */
const isLocal = (text: string, first: number, last: number, count: number): boolean =>
  last - first < 3 &&
  (count < 9 ? numberOf(first, 1) > 1 : numberOf(first, 1) === 0) &&
  isPhoneNumber(text, starts[first] as number);

/** `138****5678` after other digits: its head belongs to no number. */
const isMasked = (text: string, first: number, last: number): boolean =>
  last > first && countOf(last, last) < 5 && text.startsWith("****", ends[last]);

/** An order's number, an amount, hexadecimal. */
const isOther = (text: string, start: number, end: number): boolean =>
  isOrderNumber(text, start) || isAmount(text, start) || (!isClosed(text, end) && endOf(MORE, text, end) > 0);

/** The number with its plus sign, its bracket and its extension. */
function whole(kind: SensitiveKind, text: string, first: number, last: number, plus: boolean): SensitiveSpan {
  let start = plus ? first - 1 : first;
  const before = text.charCodeAt(start - 1);
  if ((before === 40 || before === 0xff08) && /[)）]/.test(text.slice(start, last))) start--;
  return { kind, start, end: (!isClosed(text, last) && endOf(EXTENSION, text, last)) || last };
}

function isPlus(text: string, start: number): boolean {
  const code = text.charCodeAt(start - 1);
  return (code === 43 || code === 0xff0b) && (signOf(text.charCodeAt(start - 2)) & DIGIT) === 0;
}

/** Where a run of digits ends that is too long for any number. */
export function endOfRun(text: string, start: number): number {
  let at = start + 1;
  while (signOf(text.charCodeAt(at)) & (DIGIT | INVISIBLE)) at++;
  return at;
}
