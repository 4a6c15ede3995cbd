import { figureAt } from "./figure-at";
import type { Rate } from "./rate";
import type { ServiceReport } from "./service-report";

/** How a figure is written: a count, milliseconds, a share of 1, or a plain number. */
export type FigureUnit = "count" | "ms" | "share" | "score";

/** The figures that a lead looks at first, by their paths, in the order in which they are told. */
const HEADLINES = {
  "volumes.cases": "count",
  "volumes.customers": "count",
  "volumes.contacts": "count",
  "response.calendar.meanMs": "ms",
  "response.calendar.p50Ms": "ms",
  "response.calendar.p90Ms": "ms",
  "response.open.p50Ms": "ms",
  "response.open.p90Ms": "ms",
  "secondResponse.calendar.p50Ms": "ms",
  "nextResponse.calendar.p50Ms": "ms",
  "progressGap.calendar.p90Ms": "ms",
  "resolution.first.calendar.p50Ms": "ms",
  "resolution.full.calendar.p50Ms": "ms",
  "handling.all.calendar.p50Ms": "ms",
  "attainment.overall": "share",
  "onTimeClosing.rate": "share",
  "reopening.rate": "share",
  "backlog.cases": "count",
  "backlog.ages.p90Ms": "ms",
  "satisfaction.csat": "share",
  "satisfaction.mean": "score",
  "satisfaction.responseRate": "share",
  "satisfaction.nps.value": "score",
  "satisfaction.ces.mean": "score",
  "coverage.rate": "share",
  "hotline.offered": "count",
  "hotline.answerRate": "share",
  "hotline.serviceLevel.standard": "share",
  "hotline.speedOfAnswer.meanMs": "ms",
  "hotline.abandonment": "share",
  "hotline.handleTime.meanMs": "ms",
  "hotline.firstContact.rate": "share",
} as const satisfies Record<string, FigureUnit>;

export type HeadlinePath = keyof typeof HEADLINES;

const HEADLINE_PATHS = Object.keys(HEADLINES) as HeadlinePath[];

/** One figure of a report: its value, and the counts behind it where it is a rate. */
export interface HeadlineFigure {
  readonly path: HeadlinePath;
  readonly unit: FigureUnit;
  readonly value: number | undefined;
  readonly rate: Rate | undefined;
}

/** The headline figures that a report has; those that need clocks, open time or presets may not be there. */
export function headlinesOf(report: ServiceReport): readonly HeadlineFigure[] {
  return HEADLINE_PATHS.flatMap((path): HeadlineFigure[] => {
    const found = figureAt(report, path);
    if (found === undefined) return [];
    const rate = typeof found.value === "object" ? (found.value as Rate) : undefined;
    const value = rate === undefined ? (found.value as number | undefined) : rate.value;
    return [{ path, unit: HEADLINES[path], value, rate }];
  });
}
