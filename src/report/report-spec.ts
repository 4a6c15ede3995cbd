import { type EpochMs, epochMsOf, KefuError } from "../base";
import { offsetAt } from "../time/zone";
import type { ReportOptions, ReportSpec } from "./report-options";

/** The options of a report, checked once. */
export function specOf(options: ReportOptions): ReportSpec {
  const fromMs = epochMsOf(options.period.from);
  const toMs = epochMsOf(options.period.to);
  if (toMs < fromMs) throw new KefuError("invalid_argument", "A period must not end before it begins");
  offsetAt(fromMs, options.timeZone);
  return { options, fromMs, toMs, asOfMs: epochMsOf(options.asOf) };
}

/** Whether a moment lies in the report's window. */
export const isWithin = (spec: ReportSpec, at: EpochMs | undefined): at is EpochMs =>
  at !== undefined && at >= spec.fromMs && at < spec.toMs;
