import { type Issue, KefuError } from "../base";
import { checkCondition } from "../rules/check-condition";
import type { Evidence } from "../rules/condition-witness";
import { deepFrozen } from "../rules/deep-frozen";
import { type Rule, type RuleSet, ruleSet } from "../rules/first-match";

/** What a field of a rule beside `id` and `when` must be. */
export type FieldCheck = (value: unknown) => boolean;

type Issues = readonly Issue[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const error = (code: string, ...path: (string | number)[]): Issue => ({
  code,
  severity: "error",
  path,
  params: {},
});

/** Every fault of a list of rules, each with its place. */
function faultsOf(rules: unknown, fields: ReadonlyMap<string, FieldCheck>): Issues {
  if (!Array.isArray(rules)) return [error("not_a_list")];
  const ids = new Set<unknown>();
  return rules.flatMap((rule: unknown, index): Issues => {
    if (!isRecord(rule)) return [error("not_a_rule", index)];
    const { id, when, ...rest } = rule;
    const faults: Issue[] = [];
    if (typeof id !== "string" || id === "") faults.push(error("missing_id", index, "id"));
    else if (ids.has(id)) faults.push(error("duplicate_id", index, "id"));
    ids.add(id);
    if (when !== undefined) faults.push(...checkCondition(when, [index, "when"]));
    for (const name of Object.keys(rest))
      if (!fields.has(name)) faults.push(error("unknown_field", index, name));
    for (const [name, check] of fields)
      if (!check(rest[name])) faults.push(error("wrong_value", index, name));
    return faults;
  });
}

const prepared = new WeakMap<readonly Rule[], RuleSet<Rule>>();

/**
 * A checked, frozen copy of rules.
 *
 * @throws KefuError `invalid_config` with every fault in `issues`.
 */
export function checkedRules<R extends readonly Rule[]>(
  rules: R,
  fields: ReadonlyMap<string, FieldCheck>,
): R {
  const issues = faultsOf(rules, fields);
  if (issues.length > 0)
    throw new KefuError("invalid_config", "The rules have faults; see issues for their places", issues);
  const copy = deepFrozen(rules);
  prepared.set(copy, ruleSet(copy));
  return copy;
}

/** Rules made ready: at once where they were defined before, else checked first. */
export function preparedRules<R extends Rule>(
  rules: readonly R[],
  define: (rules: readonly R[]) => readonly R[],
): RuleSet<R> {
  return (prepared.get(rules) ?? prepared.get(define(rules))) as RuleSet<R>;
}

/** The facts of some evidence, each once, and its keywords. */
export function reasons(evidence: readonly Evidence[]): {
  readonly facts: readonly string[];
  readonly words: readonly string[];
} {
  const facts: string[] = [];
  const words: string[] = [];
  for (const { fact, word } of evidence) {
    if (!facts.includes(fact)) facts.push(fact);
    if (word !== undefined) words.push(word);
  }
  return { facts, words };
}

export const isLabel: FieldCheck = (value) =>
  value === undefined ||
  (isRecord(value) && typeof value["zh-CN"] === "string" && typeof value["en"] === "string");

export const isText: FieldCheck = (value) => typeof value === "string" && value !== "";

export const isTextIfAny: FieldCheck = (value) => value === undefined || isText(value);
