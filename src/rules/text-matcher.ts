import type { Condition, Tests } from "./condition";
import { factReader, type Matcher } from "./condition-matcher";
import { everyOf, someOf } from "./junction";
import type { KeywordIndex } from "./keyword-index";

/** Whether a condition holds for the text that is its one fact. */
export type TextMatcher = (text: string) => boolean;

const NONE: ReadonlySet<string | undefined> = new Set([undefined]);

/**
 * The facts that a condition looks for keywords in; `undefined` among them where it tests anything else,
 * or turns an answer around.
 */
function keywordFacts(condition: Condition): ReadonlySet<string | undefined> {
  const facts = new Set<string | undefined>();
  for (const [name, test] of Object.entries(condition)) {
    if (test === undefined) continue;
    for (const fact of factsOfPart(name, test)) facts.add(fact);
  }
  return facts.size === 0 ? NONE : facts;
}

function factsOfPart(name: string, part: unknown): Iterable<string | undefined> {
  if (name === "anyOf" || name === "allOf")
    return (part as readonly Condition[]).flatMap((each) => [...keywordFacts(each)]);
  if (name === "not") return [undefined];
  const tests = typeof part === "object" && part !== null ? Object.keys(part) : [];
  return [tests.length > 0 && tests.every((test) => KEYWORD_TESTS.includes(test)) ? name : undefined];
}

const KEYWORD_TESTS = ["mentions", "together"];

/**
 * A matcher that reads a text once, for a condition that only looks for keywords in one fact: a text
 * without a chance costs next to nothing. Any other condition keeps its plain matcher.
 */
export function quickMatcher(condition: Condition, plain: Matcher, index: KeywordIndex): Matcher {
  const facts = keywordFacts(condition);
  const [fact] = facts;
  if (fact === undefined || facts.size > 1) return plain;
  const read = factReader(fact);
  const { made, mayFind } = index.watched(() => partsMatcher(condition, index));
  return (of) => {
    const value = read(of);
    return typeof value === "string" ? mayFind(value) && made(value) : plain(of);
  };
}

function partsMatcher(condition: Condition, index: KeywordIndex): TextMatcher {
  const parts = Object.entries(condition).flatMap(([name, part]): readonly TextMatcher[] => {
    if (part === undefined) return [];
    if (name === "anyOf")
      return [someOf((part as readonly Condition[]).map((each) => partsMatcher(each, index)))];
    if (name === "allOf") return (part as readonly Condition[]).map((each) => partsMatcher(each, index));
    return keywordTests(part as Tests, index);
  });
  return everyOf(parts);
}

/** What looks for the keywords of a test of one fact. */
export function keywordTests({ mentions, together }: Tests, index: KeywordIndex): readonly TextMatcher[] {
  const tests: TextMatcher[] = [];
  if (mentions) tests.push(found(index.finder(mentions)));
  if (together) tests.push(found(index.together(together)));
  return tests;
}

const found =
  (find: (text: string) => unknown): TextMatcher =>
  (text) =>
    find(text) !== undefined;
