import type { Label } from "../base";
import type { CaseEvent, EventType } from "../cases/service-case";
import type { Condition } from "../rules/condition";
import type { Tier } from "../tier/tier";

/** A length of time in configuration; a day is 24 hours. */
export interface Span {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/**
 * How long a promise gives: a span, or working days, which are a unit of their own.
 *
 * One working day ends when business closes on the next working day; `workingDays: 0` is "today": the
 * close of business of the day itself, or of the next working day for what begins after it.
 */
export type Limit = Span | { readonly workingDays: number };

/** Who may have caused an event. */
export type Actor = NonNullable<CaseEvent["by"]>;

/** One kind of event, and if need be who caused it or what it carries. */
export interface EventPattern {
  readonly type: EventType;
  /** Who caused it; an event that does not say is an agent's. */
  readonly by?: Actor | readonly Actor[];
  /** The status, tier or person that it leads to. */
  readonly to?: string | readonly string[];
  /** A rating's score on 1–5; a key of the phone counts as 5 (key 1) or as no score. */
  readonly score?: { readonly atLeast?: number; readonly atMost?: number };
}

/**
 * The events that start, meet or cancel a target: a name, a pattern, or several of them.
 *
 * A bot's `responded` is an automatic reply: it counts as `acknowledged`, not as `responded`. A
 * `statusChanged` to `closed` counts as `closed`, and one that leads back from there as `reopened`.
 */
export type EventMatch = EventType | EventPattern | readonly (EventType | EventPattern)[];

/** One step of the ladder: from which share of the limit on somebody must be told. */
export interface Rung {
  /** Elapsed ÷ limit: 0.8 is a warning, 1 the due moment, 2 as much again. */
  readonly at: number;
  /** The role to be told, such as `owner` and `supervisor`. */
  readonly tell: string;
}

/**
 * One promise.
 *
 * The promise of a solution is the target `resolve`, or any that leads from `received` to nothing but
 * `solved` or `closed`: a case's own `expectedBy` takes the place of its limit, and no pause moves that.
 */
export interface SlaTarget {
  readonly id: string;
  readonly label?: Label;
  /** The form that the promise comes from. */
  readonly form?: string;
  /**
   * On the case: tier, risk, channel, service type, … and its own `facts`; `events` lists the kinds
   * of event that have happened.
   */
  readonly when?: Condition;
  readonly start: EventMatch;
  readonly meet: EventMatch;
  /**
   * What ends the promise without keeping it; cancelling, merging and abandoning a case always do. A
   * target that solving or closing ends does not begin either while the case is solved or closed.
   */
  readonly cancel?: EventMatch;
  /** A tier without a limit is not applicable. `unlimited` has no end, only a `notBefore`. */
  readonly limit: Limit | { readonly [T in Tier]?: Limit } | "unlimited";
  /** Before this has gone by, meeting the target is too early, which is a breach too. */
  readonly notBefore?: Span;
  readonly time: "calendar" | "open";
  /**
   * Absent: one round. `restart`: meeting it begins the next round, as long as the case is open.
   * `each`: the next start event after a round begins another; start events within a round do not.
   */
  readonly repeat?: "restart" | "each";
  /** Shares of the limit at which to warn, such as 0.5 and 0.8. */
  readonly warnAt?: readonly number[];
  /** Reasons or statuses that stop the clock; `any` (the default) is every `paused` whatever its reason. */
  readonly pausedBy?: readonly string[] | "any" | "none";
  /**
   * How much of a round pauses may take off the clock, in the target's own kind of time; under a limit in
   * working days, a day of 24 hours is a working day and what is less is none.
   */
  readonly pauseCap?: Span;
  /**
   * `carry` (the default): the same clock with the new limit, from the change on. `restart`: a new
   * clock from the change, which is not met by what was done while nothing was promised. `retroactive`:
   * the new limit as if it had held from the start, for a clock already met too. `keep`: the limit of the
   * start. None of them undoes a breach.
   */
  readonly onTierChange?: "carry" | "restart" | "retroactive" | "keep";
  /**
   * `ignore` (the default): what was met stays met. `newCycle`: another round, from `reopened` where
   * the target starts with `received`, else from its next start. `continue`: the round that solving or
   * closing had ended goes on; the time in between does not count.
   */
  readonly onReopen?: "newCycle" | "continue" | "ignore";
  /** Whom the limit binds: a customer who does not answer lets it expire, an agent breaches it. */
  readonly binds?: "agent" | "customer";
  /** The share of clocks that should be met, such as 0.95; the engine does not read it. */
  readonly goal?: number;
  /** Who must be told, instead of the policy's own ladder. */
  readonly ladder?: readonly Rung[];
}

/** The promises of one service, as data. */
export interface SlaPolicy {
  readonly id: string;
  readonly version?: string;
  readonly label?: Label;
  readonly when?: Condition;
  /** First local day on which the policy holds. */
  readonly validFrom?: string;
  /** Last local day on which the policy holds. */
  readonly validTo?: string;
  readonly targets: readonly SlaTarget[];
  /** Who must be told when a promise runs out. */
  readonly ladder?: readonly Rung[];
}
