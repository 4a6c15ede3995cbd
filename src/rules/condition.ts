/** What a condition can look at: plain values, or lists of them. */
export type FactValue = string | number | boolean | readonly string[] | undefined;

/** The facts of one case, by name. */
export type Facts = Readonly<Record<string, FactValue>>;

/**
 * One test of one fact. A bare value must be equal (or contained, where the fact is a list); a bare
 * list means "any of these".
 */
export type Test =
  | string
  | number
  | boolean
  | readonly (string | number)[]
  | {
      readonly any?: readonly (string | number)[];
      readonly all?: readonly (string | number)[];
      readonly none?: readonly (string | number)[];
      readonly atLeast?: number;
      readonly atMost?: number;
      readonly above?: number;
      readonly below?: number;
      readonly known?: boolean;
      /** Keywords that a text names without denying them. */
      readonly mentions?: readonly string[];
      readonly startsWith?: string | readonly string[];
    };

/** What must hold, as data: all tests of one object together; `anyOf`, `allOf` and `not` combine objects. */
export interface Condition {
  readonly anyOf?: readonly Condition[];
  readonly allOf?: readonly Condition[];
  readonly not?: Condition;
  readonly [fact: string]: Test | Condition | readonly Condition[] | undefined;
}
