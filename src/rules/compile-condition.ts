import type { Condition } from "./condition";
import { conditionMatcher, type Matcher } from "./condition-matcher";
import { keywordIndex } from "./keyword-index";

export type { Matcher } from "./condition-matcher";

/** A condition made ready once, to be asked of many cases. The condition is taken to be a checked one. */
export function compileCondition(condition: Condition): Matcher {
  const index = keywordIndex();
  const holds = conditionMatcher(condition, index);
  if (!index.holdsKeywords()) return holds;
  return (facts) => {
    const answer = holds(facts);
    index.forget();
    return answer;
  };
}

/** The names of the facts that a condition looks at, each once, in the order in which they stand. */
export function factsIn(condition: Condition): readonly string[] {
  const names = new Set<string>();
  const collect = (each: Condition): void => {
    for (const [name, test] of Object.entries(each)) {
      if (name === "anyOf" || name === "allOf")
        for (const part of test as readonly Condition[]) collect(part);
      else if (name === "not") collect(test as Condition);
      else if (test !== undefined) names.add(name);
    }
  };
  collect(condition);
  return [...names];
}
