import { type EpochMs, epochMsOf, KefuError } from "../base";
import { DAY_MS } from "../time/day";
import { assertZone } from "../time/zone";
import { monthAt, startOfMonth } from "./period-bucket";
import { RATING_SCALES } from "./rating-scale";
import type { ReportOptions, ReportSpec } from "./report-options";

/** The options of a report, checked once. */
export function specOf(options: ReportOptions): ReportSpec {
  assertZone(options.timeZone);
  const fromMs = epochMsOf(options.period.from);
  const toMs = epochMsOf(options.period.to);
  const asOfMs = epochMsOf(options.asOf);
  if (toMs < fromMs) throw new KefuError("invalid_argument", "A period must not end before it begins");
  const growth = options.growth ?? { reports: 20, months: 3 };
  const { topCategories, serviceLevelMs, shortCallMs, repeatWithinMs, coverageTarget } = options;
  const bounds = [
    topCategories,
    serviceLevelMs,
    shortCallMs,
    repeatWithinMs,
    coverageTarget,
    growth.reports - 1,
    growth.months - 1,
  ];
  const areWhole = Number.isInteger(growth.reports) && Number.isInteger(growth.months);
  if (!areWhole || !bounds.every((bound = 0) => bound >= 0))
    throw new KefuError(
      "invalid_argument",
      "Bounds must be numbers from 0 on, those of growth whole ones from 1",
    );
  const endMs = Math.min(toMs, asOfMs);
  const lastMonth = monthAt(Math.max(0, Math.min(toMs - 1, asOfMs)), options.timeZone);
  const growthFirstMonth = lastMonth - growth.months + 1;
  return {
    ...options,
    clockFacts: new Map(),
    fromMs,
    toMs,
    asOfMs,
    endMs,
    growthFirstMonth,
    growthFromMs: startOfMonth(growthFirstMonth, options.timeZone),
    presets: options.presetCategories?.map((preset) => (typeof preset === "string" ? [preset] : preset)),
    scales: { ...RATING_SCALES, ...options.scales },
    topCategories: options.topCategories ?? 5,
    trendUnit: options.trendUnit ?? "day",
    isCall: options.isCall ?? ((serviceCase) => serviceCase.channel === "phone"),
    serviceLevelMs: options.serviceLevelMs ?? 20_000,
    shortCallMs: options.shortCallMs ?? 5_000,
    withoutWrapUp: options.withoutWrapUp ?? "excluded",
    repeatWithinMs: options.repeatWithinMs ?? 7 * DAY_MS,
    idleTime: options.idleTime ?? "in",
    attribution: options.attribution ?? "firstResponder",
    growth,
    coverageTarget: options.coverageTarget ?? 0.8,
  };
}

/** Whether a moment lies in the report's window. */
export const isWithin = (spec: ReportSpec, at: EpochMs | undefined): at is EpochMs =>
  at !== undefined && at >= spec.fromMs && at < spec.toMs;
