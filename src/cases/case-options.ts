import type { CaseEvent } from "./service-case";

/** What the caller knows of a case and its form does not. */
export interface CaseOptions {
  /** The case's id, where it is not to be the record's own number. */
  readonly id?: string;
  /** A key for the customer, where the form has no customer number; never a name or a masked contact. */
  readonly customer?: string;
  /** What other systems saw of the same case: ring, hold, hang-up, ratings, the application's own `x-…`. */
  readonly events?: readonly CaseEvent[];
}
