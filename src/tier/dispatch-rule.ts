import type { Label } from "../base";
import type { Condition } from "../rules/condition";
import { checkedRules, type FieldCheck, isLabel, isText, isTextIfAny } from "./check-rules";

/** One rule among others in order: the first whose condition holds says who takes the matter. */
export interface DispatchRule {
  readonly id: string;
  /** Without a condition the rule always holds. */
  readonly when?: Condition;
  /** The group, or the role. */
  readonly assignTo: string;
  /** The code of one agent of the group, where it is known. */
  readonly agent?: string;
  /** The matter goes here first, and then to whom the rules below name. */
  readonly first?: boolean;
  /** To whom it goes up. */
  readonly escalateTo?: string;
  /** When it goes up, in the words of the guide. */
  readonly escalateWhen?: string;
  /** How it is handled, in the words of the guide. */
  readonly approach?: string;
  readonly label?: Label;
}

const FIELDS = (): ReadonlyMap<string, FieldCheck> =>
  new Map<string, FieldCheck>([
    ["assignTo", isText],
    ["agent", isTextIfAny],
    ["first", (value) => value === undefined || typeof value === "boolean"],
    ["escalateTo", isTextIfAny],
    ["escalateWhen", isTextIfAny],
    ["approach", isTextIfAny],
    ["label", isLabel],
  ]);

/**
 * Dispatch rules, checked and made ready once, as a frozen copy.
 *
 * @throws KefuError `invalid_config`; its `issues` name every fault with its place.
 *
 * @example
 * ```ts
 * const rules = defineDispatchRules([
 *   { id: "vip", when: { customerClass: "vip" }, assignTo: "大客户组", agent: "K007" },
 *   { id: "rest", assignTo: "一线客服" },
 * ]);
 * dispatch({ customerClass: "vip" }, rules); // => { assignTo: "大客户组", agent: "K007", rule: "vip", … }
 * ```
 */
export function defineDispatchRules<const R extends readonly DispatchRule[]>(rules: R): R {
  return checkedRules(rules, FIELDS());
}
