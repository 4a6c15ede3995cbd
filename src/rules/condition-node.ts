import type { Condition, Tests } from "./condition";
import type { KeywordIndex } from "./keyword-index";

/** One fact by which a condition held, and the keyword where one was found. */
export interface Evidence {
  readonly fact: string;
  readonly word?: string;
}

/** A condition made ready: whether it holds, and by which facts. */
export interface ConditionNode {
  readonly holds: (facts: object) => boolean;
  /** Adds the facts by which it holds; asked only where it does. */
  readonly explain: (facts: object, into: Evidence[]) => void;
}

type ValueTest = (value: unknown) => boolean;

const COMBINING = new Set(["anyOf", "allOf", "not"]);
const NOTHING = (): void => {};

/** What a condition comes to; the conditions of one set of rules may share an index of keywords. */
export function conditionNode(condition: Condition, index: KeywordIndex): ConditionNode {
  const inner = (each: Condition): ConditionNode => conditionNode(each, index);
  const nodes = Object.keys(condition)
    .filter((fact) => !COMBINING.has(fact) && condition[fact] !== undefined)
    .map((fact) => factNode(fact, condition[fact], index));
  if (condition.allOf) nodes.push(...condition.allOf.map(inner));
  if (condition.anyOf) nodes.push(anyNode(condition.anyOf.map(inner)));
  if (condition.not) nodes.push(notNode(inner(condition.not)));
  return allNode(nodes);
}

function allNode(nodes: readonly ConditionNode[]): ConditionNode {
  const [first, second] = nodes;
  if (first === undefined) return { holds: () => true, explain: NOTHING };
  if (second === undefined) return first;
  const explain: ConditionNode["explain"] = (facts, into) => {
    for (const node of nodes) node.explain(facts, into);
  };
  if (nodes.length === 2) return { holds: (facts) => first.holds(facts) && second.holds(facts), explain };
  return {
    holds(facts) {
      for (const node of nodes) if (!node.holds(facts)) return false;
      return true;
    },
    explain,
  };
}

const anyNode = (nodes: readonly ConditionNode[]): ConditionNode => ({
  holds(facts) {
    for (const node of nodes) if (node.holds(facts)) return true;
    return false;
  },
  explain(facts, into) {
    nodes.find((node) => node.holds(facts))?.explain(facts, into);
  },
});

const notNode = (node: ConditionNode): ConditionNode => ({
  holds: (facts) => !node.holds(facts),
  explain: NOTHING,
});

/** Reads one fact; a name that every object inherits is looked for among its own. */
function factReader(fact: string): (facts: object) => unknown {
  if (fact in Object.prototype)
    return (facts) => (Object.hasOwn(facts, fact) ? (facts as Record<string, unknown>)[fact] : undefined);
  return (facts) => (facts as Record<string, unknown>)[fact];
}

function factNode(fact: string, test: unknown, index: KeywordIndex): ConditionNode {
  const read = factReader(fact);
  const passes = valueTest(test, index);
  const word = wordOf(test, index);
  return {
    holds: (facts) => passes(read(facts)),
    explain(facts, into) {
      const found = word?.(read(facts));
      into.push(found === undefined ? { fact } : { fact, word: found });
    },
  };
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
  const { any, all, none, atLeast, atMost, above, below, known, mentions, startsWith } = tests;
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
  if (mentions) {
    const find = index.finder(mentions);
    made.push(someText((text) => find(text) !== undefined));
  }
  return made;
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
