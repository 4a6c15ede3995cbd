export { type InstantLike, KefuError, type KefuErrorCode, type Label, type Locale } from "../base";
export { accumulatorFromJson, accumulatorToJson } from "./accumulator-json";
export type { Attainment, AttainmentOf, AttainmentOfPolicy } from "./attainment";
export {
  ATTENTION_BOUNDS,
  type Attention,
  type AttentionBounds,
  type AttentionRule,
  attentionOf,
} from "./attention";
export type { Backlog } from "./backlog";
export { type BoxPlot, boxPlot } from "./box-plot";
export type { Categories } from "./categories";
export type { Handling, HandlingOf, OnTimeClosing } from "./closing";
export type { ColumnFold, ValueColumn } from "./column";
export { type Combined, type CommonItem, combine, type Folds } from "./combine";
export { compareReports, type FigureChange, previousPeriod } from "./compare-reports";
export { type PairState, pearson } from "./correlation";
export { count } from "./count";
export type { Coverage } from "./coverage";
export type { DataQuality, Fault } from "./data-quality";
export type { Durations, Spans } from "./durations";
export { max, min } from "./extremes";
export { filter, mapped } from "./filter";
export type { FirstContact } from "./first-contact";
export type { Fold, ItemOf, ResultOf, ValueOf } from "./fold";
export { groupBy } from "./group-by";
export type { Growth, GrowthCase } from "./growth";
export { type GrowthOptions, type GrowthRun, growthCases } from "./growth-cases";
export type { HandlerFigures, Handlers } from "./handlers";
export type { FigureUnit, HeadlinePath } from "./headlines";
export { type Histogram, histogram } from "./histogram";
export type { HandleTime, Hotline } from "./hotline";
export type { Outcomes } from "./outcomes";
export { byPeriod, type PeriodBucket, type PeriodUnit, periodAt, periodsBetween } from "./period-bucket";
export type { NamedPolicy } from "./policy-names";
export { type QuantileType, quantile } from "./quantile";
export { quantileSketch, type SketchState } from "./quantile-sketch";
export { type Rate, type RateState, rate } from "./rate";
export type { RatingScale } from "./rating-scale";
export type { Reopening } from "./reopening";
export type { ClocksOf, OpenMsOf, Period, ReasonOf, ReportOptions } from "./report-options";
export { type ReportCell, type ReportSheet, reportSheets } from "./report-rows";
export { attentionText, type ReportTextOptions, reportText } from "./report-text";
export type { Resolution } from "./resolution";
export type { SecondResponses } from "./response";
export { runFold, runFoldAsync, stepThrough } from "./run-fold";
export type {
  DissatisfactionReasons,
  EffortScore,
  NetPromoterScore,
  Satisfaction,
  TrendSatisfaction,
} from "./satisfaction";
export { type CallCounts, type ServiceLevels, serviceLevelFrom } from "./service-level";
export { type ReportState, type ServiceReport, type SpansFor, serviceReport } from "./service-report";
export { spearman } from "./spearman";
export type { SpeedBucket, SpeedByScore } from "./speed-by-score";
export { mean, type SumState, sum } from "./sum";
export { type TopEntry, topN } from "./top-n";
export { type FigureTrace, traceFigure } from "./trace-figure";
export { UNSTATED } from "./unstated";
export { type MomentState, stdDev, variance } from "./variance";
export type { TrendVolume, Volumes } from "./volumes";
