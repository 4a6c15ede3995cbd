import type { Condition, Tests } from "./condition";
import { everyOf, someOf } from "./junction";
import type { KeywordIndex } from "./keyword-index";

/** What a set of rules knows of its keywords. */
export type Keywords = Pick<KeywordIndex, "tests" | "matcher">;

/** Whether a condition holds for the facts of one case; any object with properties will do. */
export type Matcher = (facts: object) => boolean;

type ValueTest = (value: unknown) => boolean;

/** Reads one fact of a case. */
export type FactReader = (facts: object) => unknown;

/**
 * Whether a condition holds; the conditions of one set of rules may share an index of keywords. Facts are
 * properties, unless the caller knows another way to read one.
 */
export function conditionMatcher(
  condition: Condition,
  index: Keywords,
  readerOf: (fact: string) => FactReader = factReader,
): Matcher {
  return index.matcher(condition, plainMatcher(condition, index, readerOf));
}

function plainMatcher(
  condition: Condition,
  index: Keywords,
  readerOf: (fact: string) => FactReader,
): Matcher {
  const inner = (each: Condition): Matcher => conditionMatcher(each, index, readerOf);
  const parts = factsOf(condition).map((fact): Matcher => {
    const read = readerOf(fact);
    const passes = valueTest(condition[fact], index);
    return (facts) => passes(read(facts));
  });
  const { allOf, anyOf, not } = condition;
  if (allOf) parts.push(...allOf.map(inner));
  if (anyOf) parts.push(someOf(anyOf.map(inner)));
  if (not) parts.push(notMatcher(inner(not)));
  return everyOf(parts);
}

const COMBINING = ["anyOf", "allOf", "not"];

/** The facts that a condition tests itself, apart from the conditions within it. */
export const factsOf = (condition: Condition): readonly string[] =>
  Object.keys(condition).filter((fact) => !COMBINING.includes(fact) && condition[fact] !== undefined);

const notMatcher =
  (holds: Matcher): Matcher =>
  (facts) =>
    !holds(facts);

/** Reads one fact; a name that every object inherits is looked for among its own. */
export function factReader(fact: string): FactReader {
  if (fact in Object.prototype)
    return (facts) => (Object.hasOwn(facts, fact) ? (facts as Record<string, unknown>)[fact] : undefined);
  return (facts) => (facts as Record<string, unknown>)[fact];
}

function valueTest(test: unknown, index: Keywords): ValueTest {
  if (typeof test !== "object" || test === null) return isOrHas(test);
  if (Array.isArray(test)) return hasAny(test);
  const tests = Object.entries(test).flatMap(([operator, wanted]) =>
    wanted === undefined ? [] : (OPERATORS[operator as Operator]?.(wanted as never) ?? []),
  );
  tests.push(...index.tests(test as Tests).map(someText));
  const [first] = tests;
  if (first === undefined) return () => false;
  return tests.length === 1 ? first : (value) => tests.every((each) => each(value));
}

const isOrHas =
  (wanted: unknown): ValueTest =>
  (value) =>
    value === wanted || (Array.isArray(value) && value.includes(wanted));

function hasAny(wanted: readonly unknown[]): ValueTest {
  const isWanted = (value: unknown): boolean => wanted.includes(value);
  return (value) => isKnown(value) && (Array.isArray(value) ? value.some(isWanted) : isWanted(value));
}

const isKnown = (value: unknown): boolean => value !== undefined && value !== null;

const isThere = (value: unknown): boolean =>
  isKnown(value) && value !== "" && !(Array.isArray(value) && value.length === 0);

const isNumber = (value: unknown): value is number => typeof value === "number";

/** Whether a text, or one of a list, is one of those that are looked for. */
function someText(holds: (text: string) => boolean): ValueTest {
  const isOne = (value: unknown): boolean => typeof value === "string" && holds(value);
  return (value) => (Array.isArray(value) ? value.some(isOne) : isOne(value));
}

/** What tests a value by itself; keywords are the index's. */
type Operator = Exclude<keyof Tests, "mentions" | "together">;

const OPERATORS: { readonly [O in Operator]: (wanted: NonNullable<Tests[O]>) => ValueTest } = {
  known: (wanted) => (value) => isThere(value) === wanted,
  any: hasAny,
  all: (wanted) => {
    const each = wanted.map(isOrHas);
    return (value) => isKnown(value) && each.every((has) => has(value));
  },
  none: (wanted) => {
    const has = hasAny(wanted);
    return (value) => !has(value);
  },
  atLeast: (limit) => (value) => isNumber(value) && value >= limit,
  atMost: (limit) => (value) => isNumber(value) && value <= limit,
  above: (limit) => (value) => isNumber(value) && value > limit,
  below: (limit) => (value) => isNumber(value) && value < limit,
  startsWith: (wanted) => {
    const starts = [wanted].flat();
    return someText((text) => starts.some((start) => text.startsWith(start)));
  },
};
