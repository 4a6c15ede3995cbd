/** What a condition can look at: plain values, or lists of them. `undefined`, `null` and what is absent are unknown. */
export type FactValue = string | number | boolean | readonly (string | number)[] | null | undefined;

/** The facts of one case, by name. */
export type Facts = Readonly<Record<string, FactValue>>;

/** The tests that one fact can be put to; all that are named must hold. */
export interface Tests {
  /** One of these is there. */
  readonly any?: readonly (string | number)[];
  /** All of these are there. */
  readonly all?: readonly (string | number)[];
  /** None of these is there; an unknown fact has none. */
  readonly none?: readonly (string | number)[];
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly above?: number;
  readonly below?: number;
  /** Whether there is anything: an empty text or list is as good as unknown. */
  readonly known?: boolean;
  /** Keywords that a text names without denying them. */
  readonly mentions?: readonly string[];
  /** Words that a text says together without denying them. */
  readonly together?: Together;
  readonly startsWith?: string | readonly string[];
}

/** Words that mean something only together, such as 系统 and 崩了. */
export interface Together {
  /**
   * One word of each list must stand in the same clause, in any order. The last list is what is said of
   * the others: a denial of it counts (系统没有崩).
   */
  readonly words: readonly (readonly string[])[];
  /** How many characters may stand between two of them, of Latin script three times as many; 12 by default. */
  readonly within?: number;
}

/**
 * One test of one fact. A bare value must be equal (or contained, where the fact is a list); a bare
 * list means "any of these". Nothing is converted: `1` is not `"1"`.
 */
export type Test = string | number | boolean | readonly (string | number)[] | Tests;

/**
 * What must hold, as data: all tests of one object together; `anyOf`, `allOf` and `not` combine
 * objects. The empty condition always holds.
 *
 * Only what is known can be tested: an unknown fact fails every test but `none` and `known: false`.
 * `not` turns the answer of the whole object around, whatever made it fail.
 */
export interface Condition extends NoTests {
  readonly anyOf?: readonly Condition[];
  readonly allOf?: readonly Condition[];
  readonly not?: Condition;
  readonly [fact: string]: Test | Condition | readonly Condition[] | undefined;
}

/** No fact bears the name of a test, so that a test with a wrong value is not taken for a condition. */
type NoTests = { readonly [T in keyof Tests]?: never };
