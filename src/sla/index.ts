export {
  type InKind,
  type InstantLike,
  type Issue,
  KefuError,
  type KefuErrorCode,
  type Label,
  type Locale,
} from "../base";
export type { ClockOptions } from "./benches";
export type { PolicyFault } from "./check-policy";
export {
  type ClockTally,
  comparePolicies,
  type PolicyComparison,
  type TargetComparison,
} from "./compare-policies";
export { type DeadlineQuestion, deadline } from "./deadline";
export { defineSlaPolicy, type SlaPolicyConfig, type SlaPolicyExtension } from "./define-sla-policy";
export { type Escalation, escalations } from "./escalations";
export { type ExplainOptions, type Explanation, explain } from "./explain";
export { GUIDE_POLICY } from "./guide-policy";
export { HOTLINE_POLICY, type HotlineNumbers, hotlinePolicy } from "./hotline-policy";
export { nextDue } from "./next-due";
export { EIGHTY_TWENTY_POLICY, GOVERNMENT_HOTLINE_POLICY, NO_SLA_POLICY } from "./norm-policies";
export { policyFor } from "./policy-for";
export { QA_POLICY } from "./qa-policy";
export { responseMs, type SecondResponse, secondResponseMs } from "./response-ms";
export type { ClockState, SlaClock } from "./sla-clock";
export { slaClocks } from "./sla-clocks";
export type { Actor, EventMatch, EventPattern, Limit, Rung, SlaPolicy, SlaTarget, Span } from "./sla-policy";
export { strictest } from "./strictest";
export type { TraceKind, TraceSegment } from "./trace";
export { TRACKER_POLICY, type TrackerNumbers, trackerPolicy } from "./tracker-policy";
export { type SlaWarning, warningsBetween } from "./warnings-between";
export { willBreachBefore } from "./will-breach-before";
export { type WorkItem, workList } from "./work-list";
