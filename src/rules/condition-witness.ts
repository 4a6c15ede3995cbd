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
  const finders = findersOf(test, index);
  return (facts, into) => {
    const before = into.length;
    for (const find of finders) for (const word of foundIn(read(facts), find)) into.push({ fact, word });
    if (into.length === before) into.push({ fact });
  };
}

type Finder = (text: string) => readonly string[] | undefined;

/** What finds the keywords by which a test holds. */
function findersOf(test: unknown, index: KeywordIndex): readonly Finder[] {
  if (typeof test !== "object" || test === null) return [];
  const { mentions, together } = test as Tests;
  const finders: Finder[] = [];
  if (mentions) {
    const find = index.finder(mentions);
    finders.push((text) => {
      const word = find(text);
      return word === undefined ? undefined : [word];
    });
  }
  if (together) finders.push(index.together(together));
  return finders;
}

/** The keywords that are found in a value, or in the first text of a list that holds any. */
function foundIn(value: unknown, find: Finder): readonly string[] {
  for (const each of Array.isArray(value) ? value : [value]) {
    const words = typeof each === "string" ? find(each) : undefined;
    if (words !== undefined) return words;
  }
  return [];
}
