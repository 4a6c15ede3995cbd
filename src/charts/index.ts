export { attainmentChart } from "./attainment-chart";
export { boxPlotChart } from "./box-plot-chart";
export type { Axis, ChartOption, Series } from "./chart-option";
export type { ChartOptions } from "./frame";
export { heatMapChart } from "./heat-map-chart";
export { histogramChart } from "./histogram-chart";
export { paretoChart } from "./pareto-chart";
export { speedByScoreChart } from "./speed-chart";
export { type TrendKind, type TrendLine, trendChart } from "./trend-chart";
