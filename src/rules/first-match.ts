import type { Condition } from "./condition";
import { conditionNode, type Evidence } from "./condition-node";
import { textFolder } from "./fold-text";

/** A rule among others: the first whose condition holds wins. Without a condition it always holds. */
export interface Rule {
  readonly id: string;
  readonly when?: Condition;
}

/** Rules in order, made ready once. */
export interface RuleSet<R extends Rule> {
  readonly rules: readonly R[];
  /** The place of the first rule at or after `from` that holds, or −1. */
  readonly indexOf: (facts: object, from?: number) => number;
  /** By which facts the rule at a place holds. */
  readonly evidence: (index: number, facts: object) => readonly Evidence[];
}

/** Rules made ready for many cases; a text that several of them read is folded once. */
export function ruleSet<R extends Rule>(rules: readonly R[]): RuleSet<R> {
  const folder = textFolder();
  const nodes = rules.map((rule) => conditionNode(rule.when ?? {}, folder.fold));
  return {
    rules,
    indexOf(facts, from = 0) {
      let index = from;
      while (index < nodes.length && !nodes[index]?.holds(facts)) index++;
      folder.forget();
      return index < nodes.length ? index : -1;
    },
    evidence(index, facts) {
      const found: Evidence[] = [];
      nodes[index]?.explain(facts, found);
      folder.forget();
      return found;
    },
  };
}
