import type { EventPattern, Rung, SlaPolicy, SlaTarget } from "./sla-policy";

/** All keys that a part of a policy may have; the compiler holds each list to its shape. */
type Keys<T> = { readonly [K in keyof T]-?: 1 };

/** Of a policy. */
export const POLICY_KEYS: Keys<SlaPolicy> = {
  id: 1,
  version: 1,
  label: 1,
  when: 1,
  validFrom: 1,
  validTo: 1,
  targets: 1,
  ladder: 1,
};
/** Of a target. */
export const TARGET_KEYS: Keys<SlaTarget> = {
  id: 1,
  label: 1,
  form: 1,
  when: 1,
  start: 1,
  meet: 1,
  cancel: 1,
  limit: 1,
  notBefore: 1,
  time: 1,
  repeat: 1,
  warnAt: 1,
  pausedBy: 1,
  pauseCap: 1,
  onTierChange: 1,
  onReopen: 1,
  binds: 1,
  goal: 1,
  ladder: 1,
};
/** Of a pattern of events. */
export const PATTERN_KEYS: Keys<EventPattern> = { type: 1, by: 1, to: 1, score: 1 };
/** Of a rung of a ladder. */
export const RUNG_KEYS: Keys<Rung> = { at: 1, tell: 1 };
