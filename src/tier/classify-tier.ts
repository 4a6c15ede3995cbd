import type { RuleSet } from "../rules/first-match";
import { preparedRules } from "./check-rules";
import { DEFAULT_TIER_RULES } from "./default-tier-rules";
import type { Tier } from "./tier";
import type { TierFacts } from "./tier-facts";
import { defineTierRules, type TierRule } from "./tier-rule";

/** A tier and the rule that gave it; without a rule it is the medium tier of what no rule fits. */
export interface TierChoice {
  readonly tier: Tier;
  /** The id of the rule that fired; `undefined` where none fits. */
  readonly rule: string | undefined;
}

/** A tier, and why. */
export interface TierDecision extends TierChoice {
  /** The names of the facts by which the rule holds. */
  readonly facts: readonly string[];
  /** The keywords that were found, as the rule spells them. */
  readonly words: readonly string[];
  /** What would have been decided without that rule; `undefined` where no rule fits. */
  readonly otherwise: TierChoice | undefined;
}

const UNFIT: Tier = "medium";

let standing: RuleSet<TierRule> | undefined;

/**
 * The tier of a matter by the first rule that holds, with the facts it rests on and what would have
 * been decided without it. No rule fits: `medium`, and `rule` is `undefined`.
 *
 * Rules from `defineTierRules` were made ready once; a plain list is checked on every call.
 *
 * @throws KefuError `invalid_config` for a plain list with faults.
 *
 * @example
 * ```ts
 * classifyTier({ description: "支付失败,订单未生成" }).tier; // => "urgent"
 * classifyTier({ description: "没有出现支付失败" }).rule; // => undefined
 * classifyTier({ serviceType: "complaint", repeated: true });
 * // => { tier: "high", rule: "repeated-complaint", facts: ["serviceType", "repeated"], words: [], otherwise: { tier: "medium", rule: undefined } }
 * ```
 */
export function classifyTier(facts: TierFacts, rules?: readonly TierRule[]): TierDecision {
  const set = rules === undefined ? standingRules() : preparedRules(rules, defineTierRules);
  const index = set.indexOf(facts);
  if (index < 0) return { tier: UNFIT, rule: undefined, facts: [], words: [], otherwise: undefined };
  const evidence = set.evidence(index, facts);
  return {
    ...choiceAt(set, index),
    facts: [...new Set(evidence.map(({ fact }) => fact))],
    words: evidence.flatMap(({ word }) => word ?? []),
    otherwise: choiceAt(set, set.indexOf(facts, index + 1)),
  };
}

function choiceAt(set: RuleSet<TierRule>, index: number): TierChoice {
  const rule = set.rules[index];
  return { tier: rule?.tier ?? UNFIT, rule: rule?.id };
}

function standingRules(): RuleSet<TierRule> {
  standing ??= preparedRules(DEFAULT_TIER_RULES, defineTierRules);
  return standing;
}
