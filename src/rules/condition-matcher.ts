import type { Condition, Tests } from "./condition";
import type { KeywordIndex } from "./keyword-index";

/** Whether a condition holds for the facts of one case; any object with properties will do. */
export type Matcher = (facts: object) => boolean;

type ValueTest = (value: unknown) => boolean;

/** Whether a condition holds; the conditions of one set of rules may share an index of keywords. */
export function conditionMatcher(condition: Condition, index: KeywordIndex): Matcher {
  return index.matcher(condition, plainMatcher(condition, index));
}

function plainMatcher(condition: Condition, index: KeywordIndex): Matcher {
  const inner = (each: Condition): Matcher => conditionMatcher(each, index);
  const parts = factsOf(condition).map((fact) => factMatcher(fact, condition[fact], index));
  const { allOf, anyOf, not } = condition;
  if (allOf) parts.push(...allOf.map(inner));
  if (anyOf) parts.push(anyMatcher(anyOf.map(inner)));
  if (not) parts.push(notMatcher(inner(not)));
  return allMatcher(parts);
}

const COMBINING = ["anyOf", "allOf", "not"];

/** The facts that a condition tests itself, apart from the conditions within it. */
export const factsOf = (condition: Condition): readonly string[] =>
  Object.keys(condition).filter((fact) => !COMBINING.includes(fact) && condition[fact] !== undefined);

function allMatcher(parts: readonly Matcher[]): Matcher {
  const [first, second] = parts;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (parts.length === 2) return (facts) => first(facts) && second(facts);
  return (facts) => {
    for (const holds of parts) if (!holds(facts)) return false;
    return true;
  };
}

const anyMatcher =
  (parts: readonly Matcher[]): Matcher =>
  (facts) => {
    for (const holds of parts) if (holds(facts)) return true;
    return false;
  };

const notMatcher =
  (holds: Matcher): Matcher =>
  (facts) =>
    !holds(facts);

/** Reads one fact; a name that every object inherits is looked for among its own. */
export function factReader(fact: string): (facts: object) => unknown {
  if (fact in Object.prototype)
    return (facts) => (Object.hasOwn(facts, fact) ? (facts as Record<string, unknown>)[fact] : undefined);
  return (facts) => (facts as Record<string, unknown>)[fact];
}

function factMatcher(fact: string, test: unknown, index: KeywordIndex): Matcher {
  const read = factReader(fact);
  const passes = valueTest(test, index);
  return (facts) => passes(read(facts));
}

function valueTest(test: unknown, index: KeywordIndex): ValueTest {
  if (typeof test !== "object" || test === null) return isOrHas(test);
  if (Array.isArray(test)) return hasAny(test);
  const tests = operatorTests(test, index);
  const [first] = tests;
  if (first === undefined) return () => false;
  return tests.length === 1 ? first : (value) => tests.every((each) => each(value));
}

const isOrHas =
  (wanted: unknown): ValueTest =>
  (value) =>
    value === wanted || (Array.isArray(value) && value.includes(wanted));

function hasAny(wanted: readonly unknown[]): ValueTest {
  const set = wanted.length > 8 ? new Set(wanted) : undefined;
  const isWanted = set ? (value: unknown) => set.has(value) : (value: unknown) => wanted.includes(value);
  return (value) => isKnown(value) && (Array.isArray(value) ? value.some(isWanted) : isWanted(value));
}

const isKnown = (value: unknown): boolean => value !== undefined && value !== null;

const isThere = (value: unknown): boolean =>
  isKnown(value) && value !== "" && !(Array.isArray(value) && value.length === 0);

const someText =
  (holds: (text: string) => boolean): ValueTest =>
  (value) =>
    typeof value === "string"
      ? holds(value)
      : Array.isArray(value) && value.some((each) => typeof each === "string" && holds(each));

const number =
  (holds: (value: number) => boolean): ValueTest =>
  (value) =>
    typeof value === "number" && holds(value);

function operatorTests(tests: Tests, index: KeywordIndex): readonly ValueTest[] {
  const { any, all, none, atLeast, atMost, above, below, known, startsWith } = tests;
  const made: ValueTest[] = [];
  if (known !== undefined) made.push((value) => isThere(value) === known);
  if (any) made.push(hasAny(any));
  if (all) {
    const each = all.map(isOrHas);
    made.push((value) => isKnown(value) && each.every((has) => has(value)));
  }
  if (none) {
    const has = hasAny(none);
    made.push((value) => !has(value));
  }
  if (atLeast !== undefined) made.push(number((value) => value >= atLeast));
  if (atMost !== undefined) made.push(number((value) => value <= atMost));
  if (above !== undefined) made.push(number((value) => value > above));
  if (below !== undefined) made.push(number((value) => value < below));
  if (startsWith !== undefined) {
    const starts = typeof startsWith === "string" ? [startsWith] : startsWith;
    made.push(someText((text) => starts.some((start) => text.startsWith(start))));
  }
  for (const holds of index.tests(tests)) made.push(someText(holds));
  return made;
}
