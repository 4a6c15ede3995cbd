import type { Issue } from "../base";

/** What can be wrong with a condition. */
export type ConditionFault =
  | "not_a_condition"
  | "not_a_test"
  | "unknown_test"
  | "empty_test"
  | "empty_list"
  | "wrong_value"
  | "never_holds"
  | "unknown_fact"
  | "too_deep";

type Path = readonly (string | number)[];
type Check = (value: unknown) => ConditionFault | undefined;

const DEEPEST = 32;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): boolean => typeof value === "string" && value !== "";
const isNumber = (value: unknown): boolean => typeof value === "number" && Number.isFinite(value);

const listOf =
  (isItem: (value: unknown) => boolean): Check =>
  (value) =>
    !Array.isArray(value)
      ? "wrong_value"
      : value.length === 0
        ? "empty_list"
        : value.every(isItem)
          ? undefined
          : "wrong_value";

const one =
  (holds: (value: unknown) => boolean): Check =>
  (value) =>
    holds(value) ? undefined : "wrong_value";

const isPlain = (value: unknown): boolean => typeof value === "string" || isNumber(value);

const TESTS: ReadonlyMap<string, Check> = /* @__PURE__ */ new Map<string, Check>([
  ["any", listOf(isPlain)],
  ["all", listOf(isPlain)],
  ["none", listOf(isPlain)],
  ["mentions", listOf(isText)],
  ["together", (value) => togetherFault(value)],
  ["startsWith", (value) => (isText(value) ? undefined : listOf(isText)(value))],
  ["known", one((value) => typeof value === "boolean")],
  ["atLeast", one(isNumber)],
  ["atMost", one(isNumber)],
  ["above", one(isNumber)],
  ["below", one(isNumber)],
]);

/**
 * Every fault of a condition, with its path; empty when it can be compiled.
 *
 * With `facts` given, a fact of another name is a fault: a misspelt name would never hold.
 */
export function checkCondition(
  condition: unknown,
  path: Path = [],
  facts?: readonly string[],
): readonly Issue<ConditionFault>[] {
  const issues: Issue<ConditionFault>[] = [];
  const add = (code: ConditionFault, at: Path): void => {
    issues.push({ code, severity: "error", path: at, params: {} });
  };

  const visitList = (list: unknown, at: Path, depth: number): void => {
    if (!Array.isArray(list)) add("wrong_value", at);
    else if (list.length === 0) add("empty_list", at);
    else for (const [index, part] of list.entries()) visit(part, [...at, index], depth);
  };

  const visitTests = (tests: Readonly<Record<string, unknown>>, at: Path): void => {
    const names = Object.keys(tests).filter((name) => tests[name] !== undefined);
    if (names.length === 0) add("empty_test", at);
    for (const name of names) {
      const check = TESTS.get(name);
      const fault = check === undefined ? "unknown_test" : check(tests[name]);
      if (fault !== undefined) add(fault, [...at, name]);
    }
    if (isEmptyRange(tests)) add("never_holds", at);
  };

  const visitTest = (test: unknown, at: Path): void => {
    if (Array.isArray(test)) {
      const fault = listOf(isPlain)(test);
      if (fault !== undefined) add(fault, at);
    } else if (isRecord(test)) visitTests(test, at);
    else if (!isPlain(test) && typeof test !== "boolean") add("not_a_test", at);
  };

  const visit = (each: unknown, at: Path, depth: number): void => {
    if (depth > DEEPEST) add("too_deep", at);
    else if (isRecord(each)) visitParts(each, at, depth);
    else add("not_a_condition", at);
  };

  const visitParts = (parts: Readonly<Record<string, unknown>>, at: Path, depth: number): void => {
    for (const name of Object.keys(parts)) {
      const part = parts[name];
      if (part === undefined) continue;
      if (name === "anyOf" || name === "allOf") visitList(part, [...at, name], depth + 1);
      else if (name === "not") visit(part, [...at, name], depth + 1);
      else if (facts !== undefined && !facts.includes(name)) add("unknown_fact", [...at, name]);
      else visitTest(part, [...at, name]);
    }
  };

  visit(condition, path, 0);
  return issues;
}

const isDistance = (value: unknown): boolean => isNumber(value) && (value as number) >= 0;

/** Each list is one bit of what a reading keeps. */
const MOST_LISTS = 8;

/** What is wrong with words that are to stand together: two to eight lists, none of them empty. */
function togetherFault(value: unknown): ConditionFault | undefined {
  if (!isRecord(value)) return "wrong_value";
  const { words, within, ...rest } = value;
  const fault = listOf((list) => listOf(isText)(list) === undefined)(words);
  if (fault !== undefined) return fault;
  const isSound =
    (words as readonly unknown[]).length > 1 &&
    (words as readonly unknown[]).length <= MOST_LISTS &&
    (within === undefined || isDistance(within)) &&
    Object.keys(rest).length === 0;
  return isSound ? undefined : "wrong_value";
}

/** Whether bounds leave no number between them. */
function isEmptyRange({ atLeast, above, atMost, below }: Readonly<Record<string, unknown>>): boolean {
  const number = (value: unknown, otherwise: number): number =>
    typeof value === "number" ? value : otherwise;
  const low = Math.max(number(atLeast, -Infinity), number(above, -Infinity));
  const high = Math.min(number(atMost, Infinity), number(below, Infinity));
  const isOpen = low === above || high === below;
  return low > high || (low === high && isOpen);
}
