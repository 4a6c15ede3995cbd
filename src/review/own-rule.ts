import type { Label, Severity } from "../base";
import { compileCondition, type Matcher } from "../rules/compile-condition";
import type { Condition } from "../rules/condition";
import type { Finding, OwnFindingCode } from "./finding";

/** A rule of the caller's own: when the condition holds for a record, it is a finding. */
export interface OwnRule {
  readonly code: OwnFindingCode;
  /** `warning` unless said otherwise. */
  readonly severity?: Severity;
  /** Where to look; empty for the record as a whole. */
  readonly path?: readonly (string | number)[];
  /** On the record's fields by name; moments as epoch milliseconds, lists of records left out. */
  readonly when: Condition;
  /** Only for the forms of these names. */
  readonly forms?: readonly string[];
  readonly text: Label;
  readonly advice?: Label;
}

const ready = new WeakMap<OwnRule, Matcher>();

/** What the caller's own rules find in a record. */
export function* ownFindings(
  own: readonly OwnRule[],
  form: string,
  record: Readonly<Record<string, unknown>>,
): Generator<Finding<OwnFindingCode>> {
  if (own.length === 0) return;
  const facts = factsOf(record);
  for (const rule of own) {
    if (rule.forms !== undefined && !rule.forms.includes(form)) continue;
    let holds = ready.get(rule);
    if (holds === undefined) {
      holds = compileCondition(rule.when);
      ready.set(rule, holds);
    }
    if (holds(facts))
      yield { code: rule.code, severity: rule.severity ?? "warning", path: rule.path ?? [], params: {} };
  }
}

const isFact = (value: unknown): boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** The record as a condition can read it. */
function factsOf(record: Readonly<Record<string, unknown>>): object {
  const facts: Record<string, unknown> = Object.create(null);
  for (const [name, value] of Object.entries(record))
    if (value instanceof Date) facts[name] = value.getTime();
    else if (isFact(value) || (Array.isArray(value) && value.every(isFact))) facts[name] = value;
  return facts;
}
