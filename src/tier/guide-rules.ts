import type { HandlingGuide } from "../forms/handling-guide";
import { type DispatchRule, defineDispatchRules } from "./dispatch-rule";

/** How a guide says that a matter is never escalated. */
const NEVER = "无";

/**
 * The lines of a handling guide as dispatch rules, in the guide's order.
 *
 * A line holds for its category, and for a description that names one of its usual cases. Of an owner
 * such as 一线客服/技术 the first takes the matter and the second is whom it goes up to.
 *
 * @throws KefuError `invalid_config` where two lines have one category.
 *
 * @example
 * ```ts
 * const rules = dispatchRulesOf([
 *   {
 *     category: "操作故障",
 *     scenarios: ["APP无法登录", "支付失败"],
 *     approach: "引导排查,无法解决则升级技术",
 *     owner: "一线客服/技术",
 *     escalateWhen: "客户按引导仍无法解决",
 *   },
 * ]);
 * dispatch({ description: "客户支付失败" }, rules); // => { assignTo: "一线客服", rule: "操作故障", escalateTo: "技术", words: ["支付失败"], … }
 * ```
 */
export function dispatchRulesOf(guide: readonly HandlingGuide[]): readonly DispatchRule[] {
  return defineDispatchRules(guide.map(ruleOf));
}

function ruleOf({ category, scenarios, approach, owner, escalateWhen }: HandlingGuide): DispatchRule {
  const [assignTo = owner, escalateTo] = owner.split(/[/、]/).map((each) => each.trim());
  const cases = (scenarios ?? []).filter((each) => each !== "");
  return {
    id: category,
    when:
      cases.length === 0
        ? { category }
        : { anyOf: [{ category }, { topics: cases }, { description: { mentions: cases } }] },
    assignTo,
    ...(escalateTo !== undefined && escalateTo !== "" && { escalateTo }),
    ...(escalateWhen !== null && escalateWhen !== NEVER && { escalateWhen }),
    approach,
  };
}
