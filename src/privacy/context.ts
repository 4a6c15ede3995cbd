import { DIGIT, mark, NUMERALS, signOf } from "./digit";

/** What a sign may be beside a number, as bits: one that stands between a number and the word that announces it. */
const BETWEEN = 1;
/** The last sign of a word that announces the number of an order, or of a telephone. */
const ORDER_END = 2;
const PHONE_END = 4;
export const HOUSE = 8;
/** What stands before an amount. */
const CURRENCY = 16;
/** What before a number, after it, or after a blank after it has no part in it and makes nothing else of it. */
const OPENS = 32;
const CLOSES = 64;
const CLOSES_AFTER_BLANK = 128;

/** What an e-mail address is made of, before its at sign and after it. */
export const LOCAL = 256;
export const DOMAIN = 512;
export const LETTER = 1024;
/** What it cannot begin with. */
export const WITHIN = 4096;
/** With what a number or the domain of an e-mail address begins. */
export const STOP = 2048;

/** What follows a house number. */
const MORE_OF_ADDRESS = /号號弄#＃栋棟幢座舍室户戶院门門组組队隊连委排巷层層单單楼樓区區期/;
/** What else may go on behind a number that it closes not: an extension, an amount. */
const NO_CLOSE = /转分元块万亿美/;

let table: Uint16Array | undefined;

/** What every UTF-16 unit may be beside a number; made when it is first asked for. */
export function markTable(): Uint16Array {
  table ??= makeTable();
  return table;
}

function makeTable(): Uint16Array {
  const marks = new Uint16Array(0x1_00_00);
  const put = (text: string, bits: number): void => mark(marks, text, bits);
  marks.fill(OPENS | CLOSES | CLOSES_AFTER_BLANK, 0x4e00, 0xa000);
  for (const other of NUMERALS.source + NO_CLOSE.source + MORE_OF_ADDRESS.source)
    marks[other.charCodeAt(0)] = 0;
  put(MORE_OF_ADDRESS.source, OPENS | HOUSE);
  put(NO_CLOSE.source, OPENS);
  put(",。;、:\"'“”\n|", OPENS | CLOSES);
  // Chinese stands in patterns, since minifiers leave these as they are.
  put("=", OPENS);
  put(/!?`】]/.source, CLOSES);
  put(/:#=号码为是."'“”/.source, BETWEEN);
  put(" \t\n(", BETWEEN);
  put(/单水易考编票代列次型税条同ineglrodmINEGLRODM/.source, ORDER_END);
  put(/话話机电真拨打lexpLEXP/.source, PHONE_END);
  put(/¥￥€$/.source, CURRENCY);
  put("@", STOP);
  for (let code = 0; code < 0x1_00_00; code++) if (signOf(code) & DIGIT) (marks[code] as number) |= STOP;
  put("_.%+'", LOCAL);
  put(".'", WITHIN);
  put("-0123456789", LOCAL | DOMAIN);
  for (let letter = 65; letter < 91; letter++) {
    const both = String.fromCharCode(letter, letter + 32);
    // ext, x, RMB, CNY, USD go on behind a number.
    put(both, LOCAL | DOMAIN | LETTER | (/[CERUX]/.test(both) ? 0 : CLOSES_AFTER_BLANK));
  }
  return marks;
}

/** What a UTF-16 unit may be beside a number; nothing, beyond the ends of a text. */
export const markOf = (code: number): number => markTable()[code] ?? 0;

/** Words that say: what follows is the number of an order, a parcel, a device, a document. */
const ORDER =
  /(?:单号|[订运工保]单|流水|(?:交易|参考|合同|[编型税])号|发票(?:代码)?|序列|批次|信用代码|条码|IMEI|ISBN|EAN|invoice|tracking|serial|\bSN|order)(?:[_ ]?(?:no|id|sn|number|num))?[\s:：#＃=号码为是."'“”]*$/i;
export const ID_CARD = /(?:身份证?|证件|居民证|\bID[ _-]?(?:card|no|num)|identity(?: card)?)[^\d*]{0,10}$/i;
export const BANK_CARD = /(?:卡号|(?:银行|储蓄|信用|借记)卡|[账帐]号|账户|card)[^\d*]{0,8}$/i;
const PHONE =
  /(?:[电電固][话話]|[座总]机|[宅致来]电|[传傳]真|回拨|拨打|\btel|\bphone|\bcall|\bfax|\bmobile|\bcell|landline|whatsapp)[\s:：.(号码为是]*$/i;
/** Latin words, and escapes, that may stand right before a telephone number. */
const PHONE_WORDS =
  /(?:^|[^a-z])(?:tel|phone|mobile|mob|cell|call|ph|id|card|wx|vx|[vmt]|weixin|wechat|qq|fax)$|(?:\\[ntr]|%[\da-f]{2}|\\u[\da-f]{4})$/i;

const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);

/** Whether the words before a number say that it is an order's, a parcel's, a device's. */
export const isOrderNumber = (text: string, at: number): boolean =>
  (wordEnd(text, at) & ORDER_END) > 0 && ORDER.test(before(text, at, 24));

/** Whether the words before a number say that it is a telephone's. */
export const isPhoneNumber = (text: string, at: number): boolean =>
  (wordEnd(text, at) & PHONE_END) > 0 && PHONE.test(before(text, at, 16));

/** What the last sign of the word is that stands before a number. */
function wordEnd(text: string, at: number): number {
  let last = at - 1;
  while (at - last < 8 && markOf(text.charCodeAt(last)) & BETWEEN) last--;
  return markOf(text.charCodeAt(last));
}

/** What the sign is that stands before a place, or before a blank before it. */
function markBefore(text: string, at: number): number {
  const before = text.charCodeAt(at - 1);
  return markOf(before === 32 ? text.charCodeAt(at - 2) : before);
}

/** Whether a currency stands before a number. */
export const isAmount = (text: string, at: number): boolean => (markBefore(text, at) & CURRENCY) > 0;

/** Whether what stands before a number has no part in it and makes nothing else of it. */
export const isOpened = (text: string, start: number): boolean =>
  start === 0 || (markBefore(text, start) & (text.charCodeAt(start - 1) === 32 ? OPENS | LETTER : OPENS)) > 0;

/** Whether what follows a number has no part in it and makes nothing else of it. */
export function isClosed(text: string, end: number): boolean {
  const at = text.charCodeAt(end) === 46 ? end + 1 : end;
  const after = text.charCodeAt(at);
  return after === 32
    ? (markOf(text.charCodeAt(at + 1)) & CLOSES_AFTER_BLANK) > 0
    : (markOf(after) & CLOSES) > 0 || at === text.length;
}

/** Whether the words before a number announce it as what it is. */
export const isAnnounced = (announcement: RegExp, text: string, at: number): boolean =>
  announcement.test(before(text, at, 20));

/** Whether letters that touch a number on its left, or a dash between, make it part of some other word: of a code. */
export function isWithinWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  const end = code === 45 || code === 95 ? at - 1 : at;
  return isLatin(text.charCodeAt(end - 1)) && !PHONE_WORDS.test(before(text, end, 10));
}

export function isLatin(code: number): boolean {
  const letter = code | 32;
  return letter > 96 && letter < 123;
}

/** How many signs from `at` on still belong to an escape that began before it: `%20138…`, `\u75358…`. */
export function escapeLeft(text: string, at: number): number {
  const begun = /%[\da-f]?$|\\u[\da-f]{0,3}$/i.exec(before(text, at, 5))?.[0];
  return begun === undefined ? 0 : (begun[0] === "%" ? 3 : 6) - begun.length;
}
