import type { RuleSet } from "../rules/first-match";
import { preparedRules, reasons } from "./check-rules";
import { DEFAULT_DISPATCH_RULES } from "./default-dispatch-rules";
import { type DispatchRule, defineDispatchRules } from "./dispatch-rule";
import type { TierFacts } from "./tier-facts";

/** Who takes a matter, and the rule that said so; both `undefined` where no rule fits. */
export interface DispatchChoice<Id extends string = string> {
  readonly assignTo: string | undefined;
  readonly rule: Id | undefined;
}

/** Who takes a matter, who comes next, and why. */
export interface DispatchDecision<Id extends string = string> extends DispatchChoice<Id> {
  /** The code of the agent; absent where only the group is known. */
  readonly agent?: string;
  /** Who takes it afterwards, where the first only sees it first. */
  readonly next?: DispatchChoice<Id>;
  /** Urgent and high matters are told to the supervisor at once, whoever takes them. */
  readonly tellSupervisor: boolean;
  readonly escalateTo?: string;
  readonly escalateWhen?: string;
  readonly approach?: string;
  /** The names of the facts by which the rule holds. */
  readonly facts: readonly string[];
  /** The keywords that were found, as the rule spells them. */
  readonly words: readonly string[];
  /** What would have been decided without that rule; `undefined` where no rule fits. */
  readonly otherwise: DispatchChoice<Id> | undefined;
}

let standing: RuleSet<DispatchRule> | undefined;

/**
 * Who takes a matter by the first rule that holds, and why.
 *
 * What is urgent goes to the supervisor first; `next` says who takes it afterwards. No rule fits:
 * `assignTo` and `rule` are `undefined`. Rules from `defineDispatchRules` were made ready once; a plain
 * list is checked on every call.
 *
 * @throws KefuError `invalid_config` for a plain list with faults.
 *
 * @example
 * ```ts
 * dispatch({ category: "技术类" }).assignTo; // => "技术支持组"
 * dispatch({ serviceType: "complaint" }).assignTo; // => "资深客服专员"
 * const urgent = dispatch({ serviceType: "complaint", tier: "urgent" });
 * urgent.assignTo; // => "主管"
 * urgent.next; // => { assignTo: "资深客服专员", rule: "complaint" }
 * ```
 */
export function dispatch<const R extends readonly DispatchRule[] = readonly DispatchRule[]>(
  facts: TierFacts,
  rules?: R,
): DispatchDecision<R[number]["id"]>;
export function dispatch(facts: TierFacts, rules?: readonly DispatchRule[]): DispatchDecision {
  const set = rules === undefined || rules === DEFAULT_DISPATCH_RULES ? standingRules() : setOf(rules);
  const tellSupervisor = facts.tier === "urgent" || facts.tier === "high";
  const place = set.indexOf(facts);
  const rule = set.rules[place];
  if (rule === undefined) {
    set.forget();
    return {
      assignTo: undefined,
      rule: undefined,
      tellSupervisor,
      facts: [],
      words: [],
      otherwise: undefined,
    };
  }
  const why = reasons(set.evidence(place, facts));
  const otherwise = choiceAt(set, set.indexOf(facts, place + 1));
  const next = rule.first === true ? choiceAt(set, lastingPlace(set, place + 1, facts)) : undefined;
  set.forget();
  const { id, assignTo, agent, escalateTo, escalateWhen, approach } = rule;
  return {
    assignTo,
    rule: id,
    ...(agent !== undefined && { agent }),
    ...(next !== undefined && { next }),
    tellSupervisor,
    ...(escalateTo !== undefined && { escalateTo }),
    ...(escalateWhen !== undefined && { escalateWhen }),
    ...(approach !== undefined && { approach }),
    facts: why.facts,
    words: why.words,
    otherwise,
  };
}

/** The place of the first rule that does not only see the matter first. */
function lastingPlace(set: RuleSet<DispatchRule>, from: number, facts: object): number {
  let place = set.indexOf(facts, from);
  while (set.rules[place]?.first === true) place = set.indexOf(facts, place + 1);
  return place;
}

function choiceAt(set: RuleSet<DispatchRule>, place: number): DispatchChoice {
  const rule = set.rules[place];
  return { assignTo: rule?.assignTo, rule: rule?.id };
}

const setOf = (rules: readonly DispatchRule[]): RuleSet<DispatchRule> =>
  preparedRules(rules, defineDispatchRules);

function standingRules(): RuleSet<DispatchRule> {
  standing ??= setOf(DEFAULT_DISPATCH_RULES);
  return standing;
}
