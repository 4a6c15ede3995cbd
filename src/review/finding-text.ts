import type { IssueParams, Locale } from "../base";
import { wallAt } from "../time/local";
import type { Finding, FindingCode } from "./finding";
import { FINDING_TEXTS, type FindingText } from "./finding-texts";
import type { ReviewRules } from "./review-rules";

/** What a finding is told with, beside the language. */
export interface FindingWords {
  /** The rules whose own findings have words of their own. */
  readonly rules?: ReviewRules;
  /** The zone in which moments are told, as `yyyy-MM-dd HH:mm`; without it they stand as ISO text in UTC. */
  readonly timeZone?: string;
}

/**
 * A finding as a sentence, and what to do about it.
 *
 * A finding of the caller's own rules takes its words from `rules`; without them it is named by its code.
 * Nothing of the record stands in the sentence, so it may be logged.
 *
 * @throws KefuError `unknown_zone`
 *
 * @example
 * ```ts
 * const finding = { code: "vague_step", severity: "error", path: ["steps", 1], params: { step: 2 } };
 * findingText(finding, "en"); // => "Item 2 only says that something was done, not what. Write down the action taken and its result."
 * ```
 */
export function findingText(
  finding: Finding<string>,
  locale: Locale = "zh-CN",
  words: FindingWords = {},
): string {
  const advice = findingAdvice(finding, locale, words);
  const says = sentence(finding, locale, words);
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
  { rules, timeZone }: FindingWords = {},
): string {
  const text = textOf(finding.code);
  if (text === undefined) return ownRule(finding, rules)?.advice?.[locale] ?? "";
  return filled(text[locale === "en" ? 3 : 2], finding.params, locale, timeZone);
}

function sentence(finding: Finding<string>, locale: Locale, { rules, timeZone }: FindingWords): string {
  const text = textOf(finding.code);
  if (text !== undefined) return filled(text[locale === "en" ? 1 : 0], finding.params, locale, timeZone);
  const own = ownRule(finding, rules)?.text[locale];
  return own ?? (locale === "en" ? `Rule ${finding.code} applies.` : `符合自定义规则${finding.code}。`);
}

const isKnown = (code: string): code is FindingCode => Object.hasOwn(FINDING_TEXTS, code);

const textOf = (code: string): FindingText | undefined => (isKnown(code) ? FINDING_TEXTS[code] : undefined);

const ownRule = ({ code }: Finding<string>, rules: ReviewRules | undefined) =>
  rules?.own?.find((rule) => rule.code === code);

function filled(text: string, params: IssueParams, locale: Locale, timeZone: string | undefined): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String((locale === "en" ? params[`${name}En`] : undefined) ?? params[name] ?? "");
    return timeZone !== undefined && MOMENT.test(value) ? localText(value, timeZone) : value;
  });
}

/** A moment as it stands in the parameters of a finding. */
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

const localText = (iso: string, timeZone: string): string =>
  new Date(wallAt(Date.parse(iso), timeZone)).toISOString().slice(0, 16).replace("T", " ");
