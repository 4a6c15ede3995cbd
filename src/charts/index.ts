export { attainmentChart, type RateFigure } from "./attainment-chart";
export { type BoxFigure, boxPlotChart } from "./box-plot-chart";
export type { Axis, ChartOption, Series } from "./chart-option";
export type { ChartOptions } from "./frame";
export { heatMapChart } from "./heat-map-chart";
export { type HistogramFigure, histogramChart } from "./histogram-chart";
export { type ParetoItem, paretoChart } from "./pareto-chart";
export { type SpeedBucket, speedByScoreChart } from "./speed-chart";
export { type TrendKind, type TrendLine, trendChart } from "./trend-chart";
