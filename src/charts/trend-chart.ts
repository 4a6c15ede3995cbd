import { type Label, label } from "../base";
import type { ChartOption } from "./chart-option";
import { type DurationUnit, unitFor } from "./duration-unit";
import { type ChartOptions, frameOf, percent, short } from "./frame";
import { legendOf } from "./pareto-chart";

/** One line of a trend; a period without a value is a gap. */
export interface TrendLine {
  readonly name: string;
  readonly points: readonly { readonly period: string; readonly value: number | undefined }[];
}

/** What the values of a trend are. */
export type TrendKind = "count" | "share" | "score" | "durationMs";

const SYMBOLS = ["circle", "rect", "triangle", "diamond"] as const;

/** What a value is called, and how it is drawn. */
const AXES: Readonly<
  Record<TrendKind, (unit: DurationUnit) => { name: Label; drawn: (value: number) => number }>
> = {
  count: () => ({ name: label("数量", "count"), drawn: (value) => value }),
  share: () => ({ name: label("比率(%)", "share (%)"), drawn: percent }),
  score: () => ({ name: label("评分", "score"), drawn: short }),
  durationMs: (unit) => ({ name: unit.name, drawn: (value) => short(value / unit.ms) }),
};

/**
 * Lines over periods, told apart by colour and by symbol. A period without data is a gap, never a
 * zero, and nothing is drawn across it.
 *
 * @example
 * ```ts
 * const points = [{ period: "2024-03", value: 0.9 }, { period: "2024-04", value: undefined }];
 * trendChart([{ name: "满意率", points }], "share").series[0]; // => { data: [90, null], connectNulls: false, … }
 * ```
 */
export function trendChart(
  lines: readonly TrendLine[],
  kind: TrendKind,
  options?: ChartOptions,
): ChartOption {
  const frame = frameOf(options);
  const { theme, say } = frame;
  const periods = [...new Set(lines.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  const longest = lines.reduce(
    (most, { points }) => points.reduce((max, { value }) => Math.max(max, value ?? 0), most),
    0,
  );
  const axis = AXES[kind](unitFor(longest));
  const colours = [theme.blue, theme.orange, theme.green, theme.red];
  return {
    ...frame.base(label("趋势", "Trend"), "", { right: 48 }, periods),
    ...(lines.length > 1
      ? {
          legend: legendOf(
            lines.map(({ name }) => name),
            theme.text,
          ),
        }
      : {}),
    tooltip: { trigger: "axis", confine: true },
    xAxis: frame.categoryAxis(periods.map(periodName)),
    yAxis: frame.valueAxis(say(axis.name), {
      nameGap: 40,
      ...(kind === "share"
        ? { min: 0, max: 100, interval: 25 }
        : kind === "score"
          ? { min: 1, max: 5 }
          : { min: 0 }),
    }),
    series: lines.map(({ name, points }, index) => {
      const values = new Map(points.map(({ period, value }) => [period, value]));
      const colour = colours[index % colours.length] as string;
      return {
        type: "line",
        name,
        data: periods.map((period) => {
          const value = values.get(period);
          return value === undefined ? null : axis.drawn(value);
        }),
        itemStyle: { color: colour },
        lineStyle: { color: colour, width: 2, type: index < colours.length ? "solid" : "dashed" },
        symbol: SYMBOLS[index % SYMBOLS.length] as (typeof SYMBOLS)[number],
        symbolSize: 7,
        connectNulls: false,
      };
    }),
  };
}

/** An hour without its year and offset, which would leave room for three of them: 05-20 14:00. */
const periodName = (period: string): string =>
  period.replace(/^\d{4}-(\d\d-\d\d)T(\d\d)[+-][\d:]+$/, "$1 $2:00");
