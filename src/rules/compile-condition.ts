import type { Condition } from "./condition";
import { conditionNode } from "./condition-node";
import { keywordIndex } from "./keyword-index";

/** Whether a condition holds for the facts of one case; any object with properties will do. */
export type Matcher = (facts: object) => boolean;

/** A condition made ready once, to be asked of many cases. The condition is taken to be a checked one. */
export function compileCondition(condition: Condition): Matcher {
  const index = keywordIndex();
  const { holds } = conditionNode(condition, index);
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
