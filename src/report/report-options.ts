import type { EpochMs, InstantLike } from "../base";
import type { ServiceCase } from "../cases/service-case";
import type { SlaClock } from "../sla/sla-clock";
import type { ClockFact } from "./case-facts";
import type { PeriodUnit } from "./period-bucket";
import type { RatingScale } from "./rating-scale";

/** A stretch of time that holds its start and not its end. */
export interface Period {
  readonly from: InstantLike;
  readonly to: InstantLike;
}

/** Open time between two moments, as the caller's calendar counts it. */
export type OpenMsOf = (from: Date, to: Date) => number | undefined;

/** The clocks of a case, as the caller's policy and calendar give them. */
export type ClocksOf = (serviceCase: ServiceCase) => readonly SlaClock[];

/** Why the customer of a case was dissatisfied, in the words of a declared list. */
export type ReasonOf = (serviceCase: ServiceCase) => string | undefined;

/** What a service report is about, and what only the caller can know. */
export interface ReportOptions {
  /** The window, half-open. */
  readonly period: Period;
  /** IANA name of the zone whose days, hours and months count. */
  readonly timeZone: string;
  /** The present, as the report sees it: events after it do not exist yet. */
  readonly asOf: InstantLike;
  /** Without it there is no attainment in the report. */
  readonly clocksOf?: ClocksOf;
  /** Without it there are no figures in open time. */
  readonly openMsOf?: OpenMsOf;
  /** Without it the report lists no reasons of the dissatisfied. */
  readonly reasonOf?: ReasonOf;
  /** The preset categories, each a path or its first levels; without them there is no coverage in the report. */
  readonly presetCategories?: readonly (string | readonly string[])[];
  /** Scales of ratings beside those that are known already, by name. */
  readonly scales?: Readonly<Record<string, RatingScale>>;
  /** How many categories a TOP-N lists; 5 unless said otherwise. */
  readonly topCategories?: number;
  /** The periods of trends; days unless said otherwise. */
  readonly trendUnit?: PeriodUnit;
  /** Which cases are calls on the hotline; those of the channel `phone` unless said otherwise. */
  readonly isCall?: (serviceCase: ServiceCase) => boolean;
  /** T of the service level X/T; 20 s unless said otherwise. */
  readonly serviceLevelMs?: number;
  /** A caller who hangs up within this time is no abandoned call; 5 s unless said otherwise. */
  readonly shortCallMs?: number;
  /** What a call without a wrap-up counts for in AHT: nothing (`excluded`, as unless said otherwise), or no wrap-up time. */
  readonly withoutWrapUp?: "excluded" | "zero";
  /** No repeat within this time makes a first contact resolution; 7 days unless said otherwise. */
  readonly repeatWithinMs?: number;
  /** Whether the full resolution time contains what lies between solved and reopened; `in` unless said otherwise. */
  readonly idleTime?: "in" | "out";
  /** Whose case it is: first human who answered (unless said otherwise), last owner, or everybody who worked on it. */
  readonly attribution?: "firstResponder" | "lastOwner" | "all";
  /** From how many reports over how many consecutive months a category is a growth case; 20 over 3 unless said otherwise. */
  readonly growth?: { readonly reports: number; readonly months: number };
  /** The share of records that the preset categories should cover; 0.8 unless said otherwise. */
  readonly coverageTarget?: number;
}

type Defaulted =
  | "topCategories"
  | "trendUnit"
  | "isCall"
  | "serviceLevelMs"
  | "shortCallMs"
  | "withoutWrapUp"
  | "repeatWithinMs"
  | "idleTime"
  | "attribution"
  | "growth"
  | "coverageTarget"
  | "scales";

/** The same, checked: moments as numbers, defaults filled in. */
export interface ReportSpec extends Omit<ReportOptions, Defaulted>, Required<Pick<ReportOptions, Defaulted>> {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  readonly asOfMs: EpochMs;
  /** The moment of levels such as the backlog: the window's end, or the present where that is earlier. */
  readonly endMs: EpochMs;
  /** The first of the months that growth cases look back on, in months since the year 0. */
  readonly growthFirstMonth: number;
  /** Its first moment. */
  readonly growthFromMs: EpochMs;
  /** The preset categories as paths. */
  readonly presets: readonly (readonly string[])[] | undefined;
  /** What clocks have said so far, each once. */
  readonly clockFacts: Map<string, ClockFact>;
}
