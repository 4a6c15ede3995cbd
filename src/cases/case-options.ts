import type { FollowUp } from "../forms/follow-up";
import type { ResponseRecord } from "../forms/response-record";
import type { CaseForm, Extensible } from "./case-records";
import type { OwnCodes } from "./own-codes";
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
  /** What the codes that you added to a form mean; a code without a meaning stays unknown. */
  readonly codes?: OwnCodes;
  /** The form that an own form with another name is built on. */
  readonly as?: CaseForm;
  /** What satisfaction counts as on 1–5, in place of the tables of the forms. */
  readonly satisfaction?: Readonly<Record<string, SatisfactionTable>>;
}

/** The options of `toCase`: a response record is joined with its follow-up. */
export type CaseOptions<R> = BaseCaseOptions &
  (R extends Extensible<ResponseRecord> ? { readonly followUp?: Extensible<FollowUp> | null } : unknown);
