import type { Tier } from "../tier/tier";

/** How a promise stands at one moment. */
export type ClockState =
  | "running"
  | "paused"
  | "met"
  | "breached"
  | "cancelled"
  | "expired"
  | "notApplicable"
  | "unknown";

/** One promise of one policy to one case, as it stands at `asOf`. */
export interface SlaClock {
  readonly policy: string;
  readonly target: string;
  /** 1 for the first round; a reopening or a repeat counts on. */
  readonly cycle: number;
  readonly tier?: Tier;
  readonly state: ClockState;
  /** Whom the limit binds, where that is not the service: nobody here has to act on it. */
  readonly binds?: "customer";
  readonly startedAt?: Date;
  readonly notBefore?: Date;
  readonly dueAt?: Date;
  readonly metAt?: Date;
  /** When the promise was called off; a breach that had happened by then stays one, frozen. */
  readonly cancelledAt?: Date;
  /** From when on the promise was broken: the due moment, or the later change that put it into the past. */
  readonly breachedAt?: Date;
  readonly nextWarningAt?: Date;
  readonly limitMs?: number;
  readonly elapsedMs?: number;
  readonly remainingMs?: number;
  readonly overdueMs?: number;
  /** Elapsed ÷ limit. */
  readonly share?: number;
  /** What the answer rests on without being sure of it. */
  readonly assumed: readonly ("uncoveredDays" | "precision")[];
}
