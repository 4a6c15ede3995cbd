import type { EpochMs } from "../base";
import type { Outcome } from "../cases/service-case";
import type { SlaClock } from "../sla/sla-clock";
import type { Tier } from "../tier/tier";

/** A rating; without `at` it is a snapshot whose moment nobody wrote down. */
export interface RatingFact {
  readonly at?: EpochMs;
  /** As it counts on its scale; absent where the scale gives none. */
  readonly score?: number;
  readonly scale: string;
}

/** Elapsed time of one kind. */
export interface Elapsed {
  readonly calendarMs: number;
  /** Where the caller tells open time. */
  readonly openMs?: number;
}

/** What a report needs of a clock. */
export type ClockFact = Pick<SlaClock, "target" | "tier" | "state" | "cycle" | "overdueMs">;

/** One case as a report sees it: what its history says up to `asOf`, moments as numbers. */
export interface CaseFacts {
  readonly id: string;
  readonly mergedInto?: string;
  readonly channel?: string;
  readonly serviceType?: string;
  readonly category: readonly string[];
  readonly customer?: string;
  readonly handler?: string;
  /** The tier when it was received. */
  readonly tier?: Tier;
  readonly outcome?: Outcome;
  readonly receivedAt?: EpochMs;
  readonly respondedAt?: EpochMs;
  /** First human response − received. */
  readonly response?: Elapsed;
  readonly ratings: readonly RatingFact[];
  readonly clocks?: readonly ClockFact[];
  /** Why parts of the record could not be used. */
  readonly faults: readonly string[];
}
