import type { Condition, Tests } from "./condition";
import { conditionMatcher, factReader, factsOf } from "./condition-matcher";
import type { KeywordIndex } from "./keyword-index";

/** One fact by which a condition held, and the keyword where one was found. */
export interface Evidence {
  readonly fact: string;
  readonly word?: string;
}

/** Adds the facts by which a condition holds; asked only where it does. */
export type Witness = (facts: object, into: Evidence[]) => void;

/** What tells by which facts a condition holds. A condition that is turned around has none. */
export function conditionWitness(condition: Condition, index: KeywordIndex): Witness {
  const inner = (each: Condition): Witness => conditionWitness(each, index);
  const parts = factsOf(condition).map((fact) => factWitness(fact, condition[fact], index));
  const { allOf, anyOf } = condition;
  if (allOf) parts.push(...allOf.map(inner));
  if (anyOf) parts.push(anyWitness(anyOf, index));
  return (facts, into) => {
    for (const tell of parts) tell(facts, into);
  };
}

function anyWitness(conditions: readonly Condition[], index: KeywordIndex): Witness {
  const parts = conditions.map((each) => ({
    holds: conditionMatcher(each, index),
    tell: conditionWitness(each, index),
  }));
  return (facts, into) => parts.find(({ holds }) => holds(facts))?.tell(facts, into);
}

function factWitness(fact: string, test: unknown, index: KeywordIndex): Witness {
  const read = factReader(fact);
  const word = wordOf(test, index);
  return (facts, into) => {
    const found = word?.(read(facts));
    into.push(found === undefined ? { fact } : { fact, word: found });
  };
}

/** The keyword that a `mentions` test finds in a value. */
function wordOf(test: unknown, index: KeywordIndex): ((value: unknown) => string | undefined) | undefined {
  if (typeof test !== "object" || test === null || !("mentions" in test)) return undefined;
  const find = index.finder((test as Tests).mentions ?? []);
  return (value) => {
    for (const each of Array.isArray(value) ? value : [value]) {
      const word = typeof each === "string" ? find(each) : undefined;
      if (word !== undefined) return word;
    }
    return undefined;
  };
}
