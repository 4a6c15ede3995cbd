import type { IssueParams, Locale } from "../base";
import type { Finding, FindingCode } from "./finding";
import { FINDING_TEXTS, type FindingText } from "./finding-texts";
import type { ReviewRules } from "./review-rules";

/**
 * A finding as a sentence, and what to do about it.
 *
 * A finding of the caller's own rules takes its words from `rules`; without them it is named by its code.
 * Nothing of the record stands in the sentence, so it may be logged.
 *
 * @example
 * ```ts
 * const finding = { code: "vague_step", severity: "error", path: ["steps", 1], params: { step: 2 } };
 * findingText(finding, "en"); // => "Item 2 only says that something was done, not what. Write down the action taken and its result."
 * ```
 */
export function findingText(finding: Finding<string>, locale: Locale = "zh-CN", rules?: ReviewRules): string {
  const advice = findingAdvice(finding, locale, rules);
  const says = sentence(finding, locale, rules);
  return advice === "" ? says : locale === "en" ? `${says} ${advice}` : says + advice;
}

/**
 * What to do about a finding; empty where one of the caller's own rules gives no advice.
 *
 * @example
 * ```ts
 * findingAdvice({ code: "vague_step", severity: "error", path: ["steps", 1], params: { step: 2 } }); // => "请写明采取的动作和结果。"
 * ```
 */
export function findingAdvice(
  finding: Finding<string>,
  locale: Locale = "zh-CN",
  rules?: ReviewRules,
): string {
  const text = textOf(finding.code);
  if (text === undefined) return ownRule(finding, rules)?.advice?.[locale] ?? "";
  return filled(text[locale === "en" ? 3 : 2], finding.params, locale);
}

function sentence(finding: Finding<string>, locale: Locale, rules?: ReviewRules): string {
  const text = textOf(finding.code);
  if (text !== undefined) return filled(text[locale === "en" ? 1 : 0], finding.params, locale);
  const own = ownRule(finding, rules)?.text[locale];
  return own ?? (locale === "en" ? `Rule ${finding.code} applies.` : `符合自定义规则${finding.code}。`);
}

const isKnown = (code: string): code is FindingCode => Object.hasOwn(FINDING_TEXTS, code);

const textOf = (code: string): FindingText | undefined => (isKnown(code) ? FINDING_TEXTS[code] : undefined);

const ownRule = ({ code }: Finding<string>, rules: ReviewRules | undefined) =>
  rules?.own?.find((rule) => rule.code === code);

const filled = (text: string, params: IssueParams, locale: Locale): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) =>
    String((locale === "en" ? params[`${name}En`] : undefined) ?? params[name] ?? ""),
  );
