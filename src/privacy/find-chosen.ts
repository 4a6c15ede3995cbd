import { narrow } from "./digit";
import { findNames } from "./find-name";
import type { SensitiveKind, SensitiveSpan } from "./sensitive";

/**
 * Kinds that a caller may choose, each by a pattern of its own. Where a label comes first, the group
 * is what is found. Every repetition is bounded, so that the time stays linear.
 */
const PATTERNS: Readonly<Partial<Record<SensitiveKind, RegExp>>> = {
  wechat:
    /(?:[微薇威徽]信|[加+]\s?[微v]|(?<![a-z])(?:we-?chat|weixin|wx|vx)(?!id_))(?:[账帐]?号码?|\s?id|联系|搜索?|加)?["'”]?\s{0,2}(?:is|是|为|[:=|])?\s{0,2}["'“]?([a-z][-\w]{5,19}|1[3-9]\d{9}(?!\d))|(?<![a-z])wxid_\w{6,20}/gi,
  qq: /(?:(?<![a-z])q\s?q|扣扣|企鹅)(?:\/微信)?(?:[账帐]?号码?|\s?(?:no\.?|number|id))?["'”]?\s{0,2}(?:is|是|为|[:=|])?\s{0,2}["'“]?([1-9]\d{4,10})(?![\d@.])/gi,
  plate:
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][·. ]?[a-hj-z][·•. \t-]?(?=[a-z\d]{0,5}\d)[a-hj-np-z\d]{4,5}(?:[a-hj-np-z\d](?![a-z\d])|[挂学警港澳领使])/gi,
  passport:
    /(?<![a-z\d])(?:[EGDSP]\d{8}|E[a-hj-np-z]\d{7}|(?:SE|DE|PE|MA|MB)\d{7}|(?<=(?:护照|passport)(?:号码?|\s?no\.?|\s?number)?\s?(?:是|为|[:#])?\s?)[a-z]{0,2}\d{6,9})(?![a-z\d])/gi,
  permit:
    /(?<![a-z\d]|准字|批号)(?:[CW](?:\d{8}|[a-hj-np-z]\d{7})|[HM]\d{8}(?:\d\d)?|(?<=(?:台胞|通行|回乡|居留)证(?:号码?)?\s?(?:是|为|[:#])?\s?)[a-z]?\d{8}(?:\d\d)?)(?![a-z\d])/gi,
  ip: /(?<![\d.])(?<!(?:版本号?|version|\bv|第|章节|和)[ :]?)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\.?\d)|(?<![\da-f:])(?:(?:[\da-f]{1,4}:){7}[\da-f]{1,4}|(?:[\da-f]{1,4}:){1,6}:(?:[\da-f]{1,4}(?::[\da-f]{1,4}){0,5})?|::(?:[\da-f]{1,4}:){0,5}[\da-f]{1,4})(?![\da-f:])/gi,
};

/** What of the kinds by choice stands in a text, in full width or not, kind by kind. */
export function findChosen(all: string, kinds: readonly SensitiveKind[]): SensitiveSpan[] {
  const text = narrow(all);
  const spans: SensitiveSpan[] = kinds.includes("name") ? findNames(text) : [];
  for (const kind of new Set(kinds)) {
    const pattern = PATTERNS[kind];
    if (pattern === undefined) continue;
    for (const { index, 0: all, 1: found = all } of text.matchAll(pattern)) {
      const end = index + all.length;
      spans.push({ kind, start: end - found.length, end });
    }
  }
  return spans;
}
