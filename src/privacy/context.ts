/** Words that say: what follows is the number of an order, a parcel, a device, a document. */
const ORDER =
  /(?:单号|订单|流水|交易号|编号|运单|工单|发票|发票代码|序列|批次|型号|税号|信用代码|条码|保单|合同号|IMEI|ISBN|EAN|invoice|tracking|serial|\bSN|order)(?:[_ ]?(?:no|id|sn|number|num))?[\s:：#＃=号码为是."'“”]*$/i;
/** What may stand between such a word and the number, and with what such words end. */
const BETWEEN = " \t\n:：#＃=号码为是.\"'“”";
const ORDER_ENDS = "单水易编票代列次型税条同";
export const ID_CARD = /(?:身份证|证件|居民证|\bID(?: card)?|identity(?: card)?)[^\d*]{0,8}$/i;
export const BANK_CARD = /(?:卡号|银行卡|储蓄卡|信用卡|借记卡|账号|帐号|账户|card)[^\d*]{0,8}$/i;
export const PHONE =
  /(?:电话|座机|固话|致电|来电|传真|回拨|拨打|\btel|\bphone|\bcall|\bfax)[\s:：.号码为是]*$/i;
/** Latin words, and escapes, that may stand right before a telephone number. */
const PHONE_WORDS =
  /(?:^|[^a-z])(?:tel|phone|mobile|mob|cell|call|ph|id|card|wx|vx|v|weixin|wechat|qq|fax)$|(?:\\[ntr]|%[\da-f]{2}|\\u[\da-f]{4})$/i;

const before = (text: string, at: number, length: number): string => text.slice(Math.max(0, at - length), at);

/** Whether the words before a number say that it is an order's, a parcel's, a device's. */
export function isOrderNumber(text: string, at: number): boolean {
  let last = at - 1;
  while (last >= 0 && at - last < 8 && BETWEEN.includes(text[last] as string)) last--;
  const code = text.charCodeAt(last);
  return (
    (code < 0x80 ? isLatin(code) : ORDER_ENDS.includes(text[last] as string)) &&
    ORDER.test(before(text, at, 24))
  );
}

/** Whether the words before a number announce it as what it is. */
export const isAnnounced = (announcement: RegExp, text: string, at: number): boolean =>
  announcement.test(before(text, at, 16));

/** Whether letters that touch a number on its left make it part of some other word. */
export function isWithinWord(text: string, at: number): boolean {
  return isLatin(text.charCodeAt(at - 1)) && !PHONE_WORDS.test(before(text, at, 10));
}

export function isLatin(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** How many signs from `at` on still belong to an escape that began before it: `%20138…`, `\u75358…`. */
export function escapeLeft(text: string, at: number): number {
  const begun = /%[\da-f]?$|\\u[\da-f]{0,3}$/i.exec(before(text, at, 5))?.[0];
  return begun === undefined ? 0 : (begun[0] === "%" ? 3 : 6) - begun.length;
}
