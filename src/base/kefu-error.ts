import type { Issue } from "./issue";

/** What a broken contract is called; data that is merely bad never throws. */
export type KefuErrorCode =
  | "invalid_argument"
  | "invalid_config"
  | "invalid_instant"
  | "invalid_span"
  | "negative_budget"
  | "unknown_zone"
  | "out_of_range";

/**
 * A broken contract: an unknown zone, `NaN`, an impossible configuration.
 *
 * Its message never carries text from a record. `issues` names every fault of a configuration, each
 * with its path.
 */
export class KefuError extends Error {
  override readonly name = "KefuError";
  readonly code: KefuErrorCode;
  readonly issues: readonly Issue[];

  constructor(code: KefuErrorCode, message: string, issues: readonly Issue[] = []) {
    super(message);
    this.code = code;
    this.issues = issues;
  }
}
