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

/** How long a promise gives: a span, or working days, which are a unit of their own. */
export type Limit = Span | { readonly workingDays: number };

/** One kind of event, and if need be who caused it or what it carries. */
export interface EventPattern {
  readonly type: EventType;
  readonly by?: NonNullable<CaseEvent["by"]> | readonly NonNullable<CaseEvent["by"]>[];
  readonly to?: string | readonly string[];
}

/** The events that start, meet or cancel a target: a name, a pattern, or several of them. */
export type EventMatch = EventType | EventPattern | readonly (EventType | EventPattern)[];

/** One promise. */
export interface SlaTarget {
  readonly id: string;
  /** On the case: tier, risk, channel, service type, … */
  readonly when?: Condition;
  readonly start: EventMatch;
  readonly meet: EventMatch;
  readonly cancel?: EventMatch;
  /** A tier without a limit is not applicable. */
  readonly limit: Limit | { readonly [T in Tier]?: Limit };
  /** Before this has gone by, meeting the target is too early. */
  readonly notBefore?: Span;
  readonly time: "calendar" | "open";
  readonly repeat?: "restart" | "each";
  /** Shares of the limit at which to warn, such as 0.5 and 0.8. */
  readonly warnAt?: readonly number[];
  /** Reasons or statuses that stop the clock. */
  readonly pausedBy?: readonly string[] | "any" | "none";
  readonly onTierChange?: "carry" | "restart" | "retroactive" | "keep";
  readonly onReopen?: "newCycle" | "continue" | "ignore";
}

/** The promises of one service, as data. */
export interface SlaPolicy {
  readonly id: string;
  readonly version?: string;
  readonly when?: Condition;
  /** First local day on which the policy holds. */
  readonly validFrom?: string;
  /** Last local day on which the policy holds. */
  readonly validTo?: string;
  readonly targets: readonly SlaTarget[];
}
