import type { EpochMs } from "../base";
import type { Outcome } from "../cases/service-case";
import type { SlaClock } from "../sla/sla-clock";
import type { Tier } from "../tier/tier";

/** Nobody knows the scale; the score is not on it; or, by the scale's table, it is none. */
type RatingGap = "scaleUnknown" | "scoreOffScale" | "noScore";

/** A rating; without `at` it is a snapshot whose moment nobody wrote down. */
export interface RatingFact {
  readonly at?: EpochMs | undefined;
  /** As it counts on its scale, or why it does not. */
  readonly score: number | RatingGap;
  readonly scale: string;
  /** Why a dissatisfied customer was, where the caller says. */
  readonly reason?: string | undefined;
}

/** One stretch of time, measured in calendar time and, where the caller tells it, in open time. */
export interface Elapsed {
  readonly calendarMs: number;
  readonly openMs?: number | undefined;
}

/** What a report needs of a clock; one object for all clocks that say the same. */
export interface ClockFact extends Pick<SlaClock, "policy" | "target" | "state"> {
  /** `""` where the clock has no tier. */
  readonly tier: string;
}

/** The ways of counting how long a case took to be solved. */
export const RESOLUTION_TIMES = ["first", "full", "netFirst", "netFull", "cycleSum", "longestCycle"] as const;

/** A stretch of time, half-open. */
export interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** One turn of a conversation, by the event that stands for its kind: any contact is `responded`, giving up `solved`. */
export interface TalkFact {
  readonly at: EpochMs;
  readonly what: "customerMessaged" | "responded" | "solved" | "closed" | "reopened";
}

/** A call on the hotline. */
export interface CallFact {
  readonly waitMs?: number | undefined;
  /** `unknown`: somebody saw to it, and nobody wrote down when it was answered; `none`: not that anybody knows. */
  readonly end: "answered" | "abandoned" | "unknown" | "none";
  /** Talk and hold: hungUp − answered. */
  readonly onLineMs?: number | undefined;
  readonly wrapUpMs?: number | undefined;
}

/** From where to where the response was counted anew after a transfer; `running` while nobody is known to have taken over. */
type SecondVariant = "pickUp" | "transfer" | "running";

/** Why a case has no response time. */
export type ResponseGap = "respondedBeforeReceived" | "answeredAtUnknown" | "abandoned" | "unanswered";

/** Why a closed case has no handling time. */
export type HandlingGap = "reopened" | "receivedUnknown" | "closedBeforeReceived" | "cancelled" | "abandoned";

/** One case as a report sees it: what its history says up to `asOf`, moments as numbers. */
export interface CaseFacts {
  readonly id: string;
  /** Another record's part, even where nobody says whose. */
  readonly isMerged: boolean;
  readonly mergedInto?: string | undefined;
  /** The merged records whose history is told in this one's. */
  readonly mergedFrom: readonly string[];
  readonly channel?: string | undefined;
  readonly serviceType?: string | undefined;
  readonly category: readonly string[];
  readonly customer?: string | undefined;
  /** The tier when it was received. */
  readonly tier?: Tier | undefined;
  /** To whom the case is attributed. */
  readonly handlers: readonly string[];
  readonly receivedAt?: EpochMs | undefined;
  /** Messages and calls of the customer. */
  readonly contacts: number;
  /** First human response, and how long it took. */
  readonly respondedAt?: EpochMs | undefined;
  readonly response?: Elapsed | undefined;
  /** Why not, where there is no response. */
  readonly responseGap: ResponseGap;
  /** Of a case that was transferred. */
  readonly second?: Elapsed | undefined;
  readonly secondVariant?: SecondVariant | undefined;
  /** What passed between customer and agents, and what ended it. */
  readonly talk: readonly TalkFact[];
  /** When nobody could work on it: overlaps joined, oldest first. */
  readonly pauses: readonly Stretch[];
  readonly solvedAt: readonly EpochMs[];
  readonly closedAt: readonly EpochMs[];
  readonly reopenedAt: readonly EpochMs[];
  /** How it ended, solved before all else, where it is not open again. */
  readonly endedAs?: "solved" | "closed" | "cancelled" | "abandoned" | undefined;
  /** One for each of the `RESOLUTION_TIMES`, or one alone where all are the same. */
  readonly resolution: readonly Elapsed[];
  /** The last solution before the window's end. */
  readonly lastSolvedAt?: EpochMs | undefined;
  /** The last closing before the window's end, and how long it took to get there, or why that does not count. */
  readonly lastClosedAt?: EpochMs | undefined;
  readonly handling?: Elapsed | undefined;
  /** Why not, where there is no handling time. */
  readonly handlingGap: HandlingGap;
  /** When the last round before the window's end that somebody worked on ended: solved, else closed. */
  readonly handledAt?: EpochMs | undefined;
  /** Whether it is closed at the end of the window; `unknown` where a snapshot says so without a moment. */
  readonly standing: "open" | "closed" | "unknown";
  /** As it was at the end of the window. */
  readonly outcome?: Outcome | undefined;
  /** Solved, and nobody had to be in touch again. */
  readonly solvedAtFirstContact: boolean;
  readonly expectedBy?: EpochMs | undefined;
  readonly surveyedAt: readonly EpochMs[];
  readonly ratings: readonly RatingFact[];
  readonly call?: CallFact | undefined;
  readonly clocks: readonly ClockFact[];
  /** How far the breached clocks ran over. */
  readonly overdueMs: readonly number[];
  /** Why parts of the record could not be used. */
  readonly faults: readonly string[];
}
