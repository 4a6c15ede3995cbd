import type { EpochMs, InstantLike } from "../base";
import type { ServiceCase } from "../cases/service-case";
import type { SlaClock } from "../sla/sla-clock";
import type { RatingScale } from "./rating-scale";

/** A stretch of time that holds its start and not its end. */
export interface Period {
  readonly from: InstantLike;
  readonly to: InstantLike;
}

/** What a service report is about, and what only the caller can know. */
export interface ReportOptions {
  /** The window, half-open. */
  readonly period: Period;
  /** IANA name of the zone whose days, hours and months count. */
  readonly timeZone: string;
  /** The present, as the report sees it: events after it do not exist yet. */
  readonly asOf: InstantLike;
  /** The clocks of a case; without them there is no attainment in the report. */
  readonly clocksOf?: (serviceCase: ServiceCase) => readonly SlaClock[];
  /** Open time between two moments; without it there are no figures in open time. */
  readonly openMsOf?: (from: Date, to: Date) => number | undefined;
  /** Scales of ratings beside those that are known already, by name. */
  readonly scales?: Readonly<Record<string, RatingScale>>;
  /** How many categories the TOP-N lists; 5 unless said otherwise. */
  readonly topCategories?: number;
}

/** The same with its moments as numbers. */
export interface ReportSpec {
  readonly options: ReportOptions;
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
  readonly asOfMs: EpochMs;
}
