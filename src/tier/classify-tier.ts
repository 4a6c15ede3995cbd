import type { RuleSet } from "../rules/first-match";
import { preparedRules, reasons } from "./check-rules";
import { DEFAULT_TIER_RULES } from "./default-tier-rules";
import type { Tier } from "./tier";
import type { TierFacts } from "./tier-facts";
import { defineTierRules, type TierRule } from "./tier-rule";

/** A tier and the rule that gave it; without a rule it is the medium tier of what no rule fits. */
export interface TierChoice<Id extends string = string> {
  readonly tier: Tier;
  /** The id of the rule that fired; `undefined` where none fits. */
  readonly rule: Id | undefined;
}

/** A tier, and why. */
export interface TierDecision<Id extends string = string> extends TierChoice<Id> {
  /** The names of the facts by which the rule holds. */
  readonly facts: readonly string[];
  /** The keywords that were found, as the rule spells them. */
  readonly words: readonly string[];
  /** What would have been decided without that rule; `undefined` where no rule fits. */
  readonly otherwise: TierChoice<Id> | undefined;
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
export function classifyTier<const R extends readonly TierRule[] = readonly TierRule[]>(
  facts: TierFacts,
  rules?: R,
): TierDecision<R[number]["id"]>;
export function classifyTier(facts: TierFacts, rules?: readonly TierRule[]): TierDecision {
  const set = rules === undefined || rules === DEFAULT_TIER_RULES ? standingRules() : setOf(rules);
  const place = set.indexOf(facts);
  const rule = set.rules[place];
  if (rule === undefined) {
    set.forget();
    return { tier: UNFIT, rule: undefined, facts: [], words: [], otherwise: undefined };
  }
  const why = reasons(set.evidence(place, facts));
  const next = set.rules[set.indexOf(facts, place + 1)];
  set.forget();
  return {
    tier: rule.tier,
    rule: rule.id,
    facts: why.facts,
    words: why.words,
    otherwise: { tier: next?.tier ?? UNFIT, rule: next?.id },
  };
}

const setOf = (rules: readonly TierRule[]): RuleSet<TierRule> => preparedRules(rules, defineTierRules);

function standingRules(): RuleSet<TierRule> {
  standing ??= setOf(DEFAULT_TIER_RULES);
  return standing;
}
