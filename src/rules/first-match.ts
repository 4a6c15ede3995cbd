import type { Condition } from "./condition";
import { conditionMatcher } from "./condition-matcher";
import { conditionWitness, type Evidence } from "./condition-witness";
import { keywordIndex } from "./keyword-index";

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
  readonly evidence: (place: number, facts: object) => readonly Evidence[];
  /** Lets go of the last text that was read; to be called when a question is answered. */
  readonly forget: () => void;
}

/** Rules made ready for many cases; a text that several of them read is read once. */
export function ruleSet<R extends Rule>(rules: readonly R[]): RuleSet<R> {
  const index = keywordIndex();
  const matchers = rules.map(({ when = {} }) => conditionMatcher(when, index));
  const witnesses = rules.map(({ when = {} }) => conditionWitness(when, index));
  return {
    rules,
    forget: index.forget,
    indexOf(facts, from = 0) {
      for (let place = from; place < matchers.length; place++) if (matchers[place]?.(facts)) return place;
      return -1;
    },
    evidence(place, facts) {
      const found: Evidence[] = [];
      witnesses[place]?.(facts, found);
      return found;
    },
  };
}
