import { epochMsOf, type InstantLike } from "../base";
import type { CaseEvent } from "../cases/service-case";
import type { Form } from "../forms/form";
import type { SlaClock } from "../sla/sla-clock";
import type { Status } from "../status/table";
import { assertZone } from "../time/zone";
import { contradictedOutcome, disagreeingStatus } from "./agreement";
import { clockFindings } from "./clock-findings";
import { dissatisfiedNeeds, lowScoreNeeds } from "./discontent";
import { contradictedDurations, responsesAfterLimit } from "./durations";
import type { Finding } from "./finding";
import { transferRecorded } from "./hand-over";
import { escalationNeeds, planApproval, planParts, urgentNeeds } from "./hand-up";
import { planFindings, whyChainFindings } from "./improvement-plan";
import { DEFAULT_LIMITS } from "./limits";
import { missingFields, missingWhenDone } from "./missing-fields";
import { followUpNeeds, overdueMatters, unresolvedNeeds, unsolvableNeeds } from "./open-matters";
import { ownFindings } from "./own-rule";
import { personalData } from "./personal-data";
import { type Reading, type Rule, readableOf } from "./reading";
import type { ReviewRules } from "./review-rules";
import { changedReplies, sameDayReview } from "./standard-answers";
import type { StandardReply } from "./standard-reply";
import { vagueWording } from "./steps-taken";
import { disorderedTimes, futureTimes } from "./time-order";

/** What a review needs to know besides the record. */
export interface ReviewOptions {
  /** The moment of the review. */
  readonly asOf: InstantLike;
  /** IANA name; days begin and end there. */
  readonly timeZone: string;
  /** The record's clocks: broken promises become findings. */
  readonly clocks?: readonly SlaClock[];
  /** What happened to the case; tells what no column holds (ratings, revisits, approvals). */
  readonly history?: readonly CaseEvent[];
  /** Where the case stands, if the record itself does not say. */
  readonly status?: Status;
  /** The standard replies in force: answers are compared with them. */
  readonly replies?: readonly StandardReply[];
  readonly rules?: ReviewRules;
}

/** All rules, in the order in which their findings come. */
const RULES: readonly Rule[] = [
  missingFields,
  missingWhenDone,
  vagueWording,
  followUpNeeds,
  unresolvedNeeds,
  unsolvableNeeds,
  overdueMatters,
  dissatisfiedNeeds,
  lowScoreNeeds,
  transferRecorded,
  escalationNeeds,
  urgentNeeds,
  planParts,
  planApproval,
  contradictedDurations,
  disorderedTimes,
  futureTimes,
  responsesAfterLimit,
  disagreeingStatus,
  contradictedOutcome,
  personalData,
  changedReplies,
  sameDayReview,
  clockFindings,
  whyChainFindings,
  planFindings,
];

/**
 * What a supervisor should look at in a record, in a fixed order; empty when nothing is wrong.
 *
 * A rule applies to every form that has the fields it reads, forms of the caller's own included, and
 * asks for nothing that a form cannot hold. What the record, the history and the clocks do not tell is
 * not guessed. Any record is taken, however odd; the findings carry nothing of its text.
 *
 * @throws KefuError `invalid_instant` for `asOf`, `unknown_zone` for `timeZone`
 * @example
 * ```ts
 * const record = { recordNo: "CS20240520009", calledAt: new Date("2024-05-20T16:45+08:00"), answeredAt: new Date("2024-05-20T16:46+08:00"),
 *   customerName: "*女士", reason: "投诉服务态度", category: "服务类", handler: "客服*主管", steps: ["已处理"], outcome: "solved", feedback: "satisfied" };
 * reviewRecord(hotlineCall, record, { asOf: new Date("2024-05-20T18:00+08:00"), timeZone: "Asia/Shanghai" });
 * // => [{ code: "vague_step", severity: "error", path: ["steps", 0], params: { step: 1 } }]
 * ```
 */
export function reviewRecord<R>(form: Form<R>, record: R, options: ReviewOptions): Finding[] {
  assertZone(options.timeZone);
  const { rules = {} } = options;
  const readable = readableOf(record);
  const reading: Reading = {
    fields: form.fields,
    record: readable,
    asOf: epochMsOf(options.asOf),
    timeZone: options.timeZone,
    limits: { ...DEFAULT_LIMITS, ...rules.limits },
    clocks: options.clocks ?? [],
    history: options.history ?? [],
    status: options.status,
    replies: options.replies,
  };
  const findings: Finding[] = [];
  for (const rule of RULES)
    for (const finding of rule(reading)) {
      const change = rules.codes?.[finding.code];
      if (change !== false) findings.push(change === undefined ? finding : { ...finding, severity: change });
    }
  findings.push(...ownFindings(rules.own ?? [], form.name, readable));
  return findings;
}
