export type { ClockState, SlaClock } from "./sla-clock";
export { type ClockOptions, slaClocks } from "./sla-clocks";
export type { Actor, EventMatch, EventPattern, Limit, Rung, SlaPolicy, SlaTarget, Span } from "./sla-policy";
