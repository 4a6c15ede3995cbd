import type { FollowUp } from "../forms/follow-up";
import type { ResponseRecord } from "../forms/response-record";
import type { SatisfactionTable } from "./satisfaction";
import type { CaseEvent } from "./service-case";

/** What the caller knows of a case and its form does not. */
export interface BaseCaseOptions {
  /** The case's id, where it is not to be made from the record's own numbers. */
  readonly id?: string;
  /** A key for the customer, where the form has no customer number; never a name or a masked contact. */
  readonly customer?: string;
  /** What other systems saw of the same case: ring, hold, hang-up, rating, the application's own `x-…`. */
  readonly events?: readonly CaseEvent[];
  /** What satisfaction counts as on 1–5, in place of the tables of the forms. */
  readonly satisfaction?: Readonly<Record<string, SatisfactionTable>>;
}

/** The options of `toCase`: a response record is joined with its follow-up. */
export type CaseOptions<R> = BaseCaseOptions &
  (R extends ResponseRecord ? { readonly followUp?: FollowUp | null } : unknown);
