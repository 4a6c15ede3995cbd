import type { Label } from "../base";
import type { Condition } from "../rules/condition";
import { checkedRules, type FieldCheck, isLabel } from "./check-rules";
import { TIERS, type Tier } from "./tier";

/** One rule among others in order: the first whose condition holds decides the tier. */
export interface TierRule {
  readonly id: string;
  /** Without a condition the rule always holds. */
  readonly when?: Condition;
  readonly tier: Tier;
  readonly label?: Label;
}

const FIELDS = (): ReadonlyMap<string, FieldCheck> =>
  new Map<string, FieldCheck>([
    ["tier", (value) => (TIERS as readonly unknown[]).includes(value)],
    ["label", isLabel],
  ]);

/**
 * Tier rules, checked and made ready once, as a frozen copy.
 *
 * Order is meaning. Rules are plain data: what comes back from JSON can be defined again.
 *
 * @throws KefuError `invalid_config`; its `issues` name every fault with its place.
 *
 * @example
 * ```ts
 * const rules = defineTierRules([
 *   { id: "funds-at-risk", when: { topics: { any: ["payment-failed", "funds-moved"] } }, tier: "urgent" },
 *   { id: "repeat-complaint", when: { serviceType: "complaint", repeated: true }, tier: "high" },
 * ]);
 * classifyTier({ serviceType: "complaint", repeated: true }, rules); // => { tier: "high", rule: "repeat-complaint", … }
 * ```
 */
export function defineTierRules<const R extends readonly TierRule[]>(rules: R): R {
  return checkedRules(rules, FIELDS());
}
