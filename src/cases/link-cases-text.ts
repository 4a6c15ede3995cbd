import { type Label, type Locale, label } from "../base";
import { formatMs } from "./format-ms";
import type { CaseLink, LinkCandidate } from "./link-cases";

const REASONS: Readonly<Record<CaseLink["because"] | LinkCandidate["because"], Label>> = {
  contacts: label("同一客户、同一问题", "Same customer, same matter"),
  merged: label("此前已合并", "Merged before"),
  sharedContact: label(
    "仅脱敏联系方式或姓名相同,需人工确认",
    "Only a masked contact or a name is the same; somebody has to look",
  ),
  unknownMatter: label(
    "同一客户,但有记录未分类,需人工确认",
    "Same customer, but a record has no category; somebody has to look",
  ),
};

/**
 * One sentence on why records were linked, or why they may belong together.
 *
 * @example
 * ```ts
 * linkText({ from: "A", to: "B", main: "A", because: "contacts", gapMs: 3_600_000 }); // => "同一客户、同一问题,相隔1小时"
 * linkText({ ids: ["A", "B"], because: "unknownMatter" }, "en"); // => "Same customer, but a record has no category; somebody has to look"
 * ```
 */
export function linkText(link: CaseLink | LinkCandidate, locale: Locale = "zh-CN"): string {
  const reason = REASONS[link.because][locale];
  if (!("gapMs" in link) || link.gapMs === undefined) return reason;
  const gap = formatMs(link.gapMs, locale);
  return locale === "zh-CN" ? `${reason},相隔${gap}` : `${reason}, ${gap} apart`;
}
