import { type EpochMs, epochMsOf, KefuError } from "../base";
import { DAY_MS } from "../time/day";
import { assertZone } from "../time/zone";
import { monthAt, startOfMonth } from "./period-bucket";
import { RATING_SCALES } from "./rating-scale";
import type { ReportOptions, ReportSpec } from "./report-options";

/** The options of a report, checked once. */
export function specOf(options: ReportOptions): ReportSpec {
  const {
    timeZone,
    topCategories = 5,
    trendUnit = "day",
    isCall = ({ channel }) => channel === "phone",
    serviceLevelMs = 20_000,
    shortCallMs = 5_000,
    withoutWrapUp = "excluded",
    repeatWithinMs = 7 * DAY_MS,
    idleTime = "in",
    attribution = "firstResponder",
    growth = { reports: 20, months: 3 },
    coverageTarget = 0.8,
  } = options;
  assertZone(timeZone);
  const fromMs = epochMsOf(options.period.from);
  const toMs = epochMsOf(options.period.to);
  const asOfMs = epochMsOf(options.asOf);
  if (toMs < fromMs) throw new KefuError("invalid_argument", "A period ends before it begins");
  const { reports, months } = growth;
  const bounds = [
    topCategories,
    serviceLevelMs,
    shortCallMs,
    repeatWithinMs,
    coverageTarget,
    reports - 1,
    months - 1,
  ];
  if (!Number.isInteger(reports) || !Number.isInteger(months) || !bounds.every((bound) => bound >= 0))
    throw new KefuError("invalid_argument", "Bounds are numbers from 0 on, of growth whole ones from 1");
  const lastMonth = monthAt(Math.max(0, Math.min(toMs - 1, asOfMs)), timeZone);
  const growthFirstMonth = lastMonth - months + 1;
  return {
    ...options,
    clockFacts: new Map(),
    fromMs,
    toMs,
    asOfMs,
    endMs: Math.min(toMs, asOfMs),
    growthFirstMonth,
    growthFromMs: startOfMonth(growthFirstMonth, timeZone),
    presets: options.presetCategories?.map((preset) => (typeof preset === "string" ? [preset] : preset)),
    scales: { ...RATING_SCALES, ...options.scales },
    topCategories,
    trendUnit,
    isCall,
    serviceLevelMs,
    shortCallMs,
    withoutWrapUp,
    repeatWithinMs,
    idleTime,
    attribution,
    growth,
    coverageTarget,
  };
}

/** Whether a moment lies in the report's window. */
export const isWithin = (spec: ReportSpec, at: EpochMs | undefined): at is EpochMs =>
  at !== undefined && at >= spec.fromMs && at < spec.toMs;
