import type { IssueParams, Severity } from "../base";

/** What a review can find; every code has a sentence and an advice in each language. */
export type FindingCode =
  // what was done
  | "vague_step"
  | "contact_without_content"
  | "step_without_result"
  // what must be there
  | "missing_field"
  | "missing_when_done"
  // a matter still open
  | "follow_up_without_time"
  | "follow_up_without_owner"
  | "follow_up_overdue"
  | "promise_overdue"
  | "unresolved_without_next_step"
  | "unresolved_without_next_time"
  | "unsolvable_without_reason"
  | "unsolvable_without_demand"
  | "unsolvable_without_escalation"
  // a customer who is not content
  | "dissatisfied_without_reason"
  | "dissatisfied_without_second_handling"
  | "dissatisfied_without_escalation"
  | "low_score_without_revisit"
  | "low_score_revisit_late"
  // handing over and handing up
  | "transfer_not_recorded"
  | "transfer_incomplete"
  | "escalated_without_background"
  | "escalated_without_attempts"
  | "escalated_without_demand"
  | "urgent_without_escalation"
  | "urgent_without"
  | "plan_without_approval"
  | "plan_incomplete"
  // times
  | "duration_contradicts_times"
  | "times_out_of_order"
  | "time_in_future"
  | "response_after_limit"
  // one fact against another
  | "status_outcome_disagree"
  | "outcome_contradicted"
  // personal data
  | "personal_data"
  | "not_masked"
  // standard answers
  | "reply_changed_without_reason"
  | "placeholder_missing"
  | "placeholder_empty"
  | "placeholder_unknown"
  | "placeholder_left"
  | "not_reviewed"
  | "reviewed_late"
  // promises
  | "clock_breached"
  | "clock_met_early"
  // improvement
  | "why_chain_missing"
  | "why_chain_too_long"
  | "why_link_empty"
  | "why_link_repeated"
  | "root_cause_not_last"
  | "plan_missing"
  | "plan_without_measure"
  | "plan_without_owner"
  | "plan_without_date"
  | "plan_without_acceptance"
  | "plan_without_source"
  | "plan_overdue"
  | "plan_not_verified";

/** The code of a rule of the caller's own. */
export type OwnFindingCode = `x-${string}`;

/**
 * One thing that a supervisor should look at: where it is and what it is called, never the text itself.
 *
 * `error`: a rule is broken. `warning`: something looks wrong, and a person decides.
 */
export interface Finding<Code extends string = FindingCode | OwnFindingCode> {
  readonly code: Code;
  readonly severity: Severity;
  /** From the record down to the value; empty for the record as a whole. */
  readonly path: readonly (string | number)[];
  /** Numbers, moments as ISO text, and labels that the form declares. */
  readonly params: IssueParams;
}
