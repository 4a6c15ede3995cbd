import { findNames } from "./find-name";
import type { SensitiveKind, SensitiveSpan } from "./sensitive";

/**
 * Kinds that a caller may choose, each by a pattern of its own. Where a label comes first, the group `it`
 * is what is found. Every repetition is bounded, so that the time stays linear.
 */
const PATTERNS: Readonly<Partial<Record<SensitiveKind, () => RegExp>>> = {
  wechat: () =>
    /(?:[微薇威徽]信|[加+]\s?[微vV]|(?<![A-Za-z])(?:we-?chat|weixin|wx|vx)(?!id_))(?:[账帐]?号码?|\s?id|联系|搜索?|加)?["'”]?\s{0,2}(?:is|是|为|[:：=|])?\s{0,2}["'“]?(?<it>[A-Za-z][-_A-Za-z0-9]{5,19}|1[3-9]\d{9}(?!\d))|(?<![A-Za-z])wxid_\w{6,20}/gi,
  qq: () =>
    /(?:(?<![A-Za-z])q\s?q|扣扣|企鹅)(?:[账帐]?号码?|\s?(?:no\.?|number|id))?["'”]?\s{0,2}(?:is|是|为|[:：=|])?\s{0,2}["'“]?(?<it>[1-9]\d{4,10})(?![\d@.])/gi,
  plate: () =>
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-Za-hj-z][·•. \t-]?(?=[A-Za-z\d]{0,5}\d)[A-HJ-NP-Za-hj-np-z\d]{4,5}(?:[A-HJ-NP-Za-hj-np-z\d]|[挂学警港澳领使])(?![A-Za-z\d])/g,
  passport: () =>
    /(?<![A-Za-z\d])(?:[EGDSP]\d{8}|E[A-HJ-NP-Z]\d{7}|(?:SE|DE|PE|MA|MB)\d{7}|(?<=(?:护照|passport)(?:号码?|\s?no\.?|\s?number)?\s?(?:是|为|[:：#])?\s?)[A-Z]{0,2}\d{6,9})(?![A-Za-z\d])/gi,
  permit: () =>
    /(?<![A-Za-z\d])(?:[CW](?:\d{8}|[A-HJ-NP-Z]\d{7})|[HM]\d{8}(?:\d\d)?|(?<=(?:台胞证|通行证|回乡证|居留证)(?:号码?)?\s?(?:是|为|[:：#])?\s?)[A-Z]?\d{8}(?:\d\d)?)(?![A-Za-z\d])/gi,
  ip: () =>
    /(?<![\d.])(?<!(?:版本号?|version|\bv)[ :：]?)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d]|\.\d)|(?<![\da-f:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}:(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,5})?|::(?:[\da-f]{1,4}:){0,5}[\da-f]{1,4})(?![\da-f:])/gi,
};

/** What of the kinds by choice stands in a text, in full width or not, kind by kind. */
export function findChosen(all: string, kinds: readonly SensitiveKind[]): SensitiveSpan[] {
  const text = all.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const spans: SensitiveSpan[] = kinds.includes("name") ? findNames(text) : [];
  for (const kind of new Set(kinds)) {
    const pattern = PATTERNS[kind]?.();
    if (pattern === undefined) continue;
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      spans.push({ kind, start: end - (match.groups?.["it"] ?? match[0]).length, end });
    }
  }
  return spans;
}
