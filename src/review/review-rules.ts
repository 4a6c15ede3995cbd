import { type Issue, KefuError, type Severity } from "../base";
import { checkCondition } from "../rules/check-condition";
import { deepFrozen } from "../rules/deep-frozen";
import { timeOfDay } from "../time/time-of-day";
import type { FindingCode } from "./finding";
import { FINDING_TEXTS } from "./finding-texts";
import type { ReviewLimits } from "./limits";
import type { OwnRule } from "./own-rule";

/** Which rules run, how grave they are, with what limits, and the caller's own; plain data. */
export interface ReviewRules {
  /** `false` switches a rule off; a severity replaces the rule's own. */
  readonly codes?: { readonly [C in FindingCode]?: false | Severity };
  readonly limits?: Partial<ReviewLimits>;
  readonly own?: readonly OwnRule[];
}

/**
 * Review rules, checked and frozen.
 *
 * @throws KefuError `invalid_config` with one issue for each unknown code, limit that is no number or
 * time of day, own code without `x-`, used twice or without text, and fault of a condition.
 * @example
 * ```ts
 * const rules = defineReviewRules({
 *   codes: { step_without_result: false },
 *   limits: { lowScore: 2, workEndsAt: "18:00" },
 *   own: [{ code: "x-no-category", when: { category: { known: false } }, text: { "zh-CN": "没有分类。", en: "No category." } }],
 * });
 * rules.limits?.lowScore; // => 2
 * ```
 */
export function defineReviewRules(rules: ReviewRules): ReviewRules {
  const issues = [...codeFaults(rules), ...limitFaults(rules), ...ownFaults(rules.own ?? [])];
  if (issues.length > 0)
    throw new KefuError("invalid_config", "Review rules are not usable; see issues", issues);
  return deepFrozen(rules);
}

const fault = (code: string, path: readonly (string | number)[]): Issue => ({
  code,
  severity: "error",
  path,
  params: {},
});

const codeFaults = ({ codes = {} }: ReviewRules): Issue[] =>
  Object.entries(codes).flatMap(([code, to]) => [
    ...(Object.hasOwn(FINDING_TEXTS, code) ? [] : [fault("unknown_code", ["codes", code])]),
    ...([undefined, false, "error", "warning"].includes(to)
      ? []
      : [fault("not_a_severity", ["codes", code])]),
  ]);

const isLimit = (name: string, value: unknown): boolean =>
  name === "workEndsAt"
    ? typeof value === "string" && timeOfDay(value) !== undefined
    : typeof value === "number" && Number.isFinite(value) && value >= 0;

const LIMITS: readonly string[] = [
  "lowScore",
  "dissatisfiedScore",
  "revisitHours",
  "durationMinutes",
  "workEndsAt",
  "whys",
] satisfies (keyof ReviewLimits)[];

const limitFaults = ({ limits = {} }: ReviewRules): Issue[] =>
  Object.entries(limits).flatMap(([name, value]) => [
    ...(LIMITS.includes(name) ? [] : [fault("unknown_limit", ["limits", name])]),
    ...(isLimit(name, value) ? [] : [fault("wrong_limit", ["limits", name])]),
  ]);

const ownFaults = (own: readonly OwnRule[]): Issue[] =>
  own.flatMap((rule, index) => [
    ...(/^x-./.test(rule.code) ? [] : [fault("not_an_own_code", ["own", index, "code"])]),
    ...(own.findIndex(({ code }) => code === rule.code) < index
      ? [fault("repeated_code", ["own", index, "code"])]
      : []),
    ...(rule.text?.["zh-CN"] && rule.text.en ? [] : [fault("missing_text", ["own", index, "text"])]),
    ...checkCondition(rule.when, ["own", index, "when"]),
  ]);
