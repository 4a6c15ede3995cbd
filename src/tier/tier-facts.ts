import type { FactValue } from "../rules/condition";

/**
 * What is known of a matter when its tier and its handler are decided.
 *
 * These names are read by the rules that ship; rules of your own may read any others. What is not
 * known is left out, and never counts for or against a rule.
 */
export interface TierFacts {
  /** `consultation`, `complaint`, `suggestion`, `repair`, `business`. */
  readonly serviceType?: string | null | undefined;
  /** What the matter is about, as somebody has marked it: the names of {@link Topic}. */
  readonly topics?: readonly string[] | null | undefined;
  /** The customer's own words; keywords are found in it unless it denies them. */
  readonly description?: string | readonly string[] | null | undefined;
  /** The widest level first. */
  readonly category?: string | readonly string[] | null | undefined;
  /** How many are affected: `one`, `some`, `everyone`. */
  readonly scope?: string | null | undefined;
  /** For a matrix: `high`, `medium`, `low`. */
  readonly impact?: string | null | undefined;
  /** For a matrix: `high`, `medium`, `low`. */
  readonly urgency?: string | null | undefined;
  /** Risk level of a complaint, 1 the gravest. */
  readonly risk?: number | null | undefined;
  /** The same matter was brought up before. */
  readonly repeated?: boolean | null | undefined;
  /** How often the matter was brought up, this time included. */
  readonly repeats?: number | null | undefined;
  /** An earlier complaint has been settled meanwhile. */
  readonly resolved?: boolean | null | undefined;
  /** Money that the customer may lose, in the currency's main unit. */
  readonly amountAtRisk?: number | null | undefined;
  /** `vip`, `regular`, or the company's own classes. */
  readonly customerClass?: string | null | undefined;
  /** For dispatch: the tier that was decided. */
  readonly tier?: string | null | undefined;
  readonly [fact: string]: FactValue;
}

/** What a matter can be marked as; the rules that ship know these names. */
export type Topic =
  | "outage"
  | "core-business-stopped"
  | "payment-failed"
  | "order-at-risk"
  | "funds-at-risk"
  | "funds-moved"
  | "safety"
  | "function-impaired"
  | "repeated-complaint"
  | "contract-dispute"
  | "usage"
  | "function-doubt"
  | "process-suggestion"
  | "slow-logistics"
  | "look-up"
  | "feedback";
