import { label } from "../base";
import type { TopEntry } from "../report/top-n";
import type { ChartOption } from "./chart-option";
import { type ChartOptions, frameOf, percent } from "./frame";

/** Bars of more categories than this are too narrow for their numbers. */
const MOST_NUMBERED = 8;

/**
 * A Pareto chart: counts as bars in falling order, their cumulative share as a line.
 *
 * @example
 * ```ts
 * paretoChart([{ key: "订单类", count: 3, cumulativeShare: 0.75 }]).series[1]; // => { type: "line", data: [75], … }
 * ```
 */
export function paretoChart(
  items: readonly Omit<TopEntry<string>, "share">[],
  options?: ChartOptions,
): ChartOption {
  const frame = frameOf(options);
  const { theme, say, named } = frame;
  const count = say(label("数量", "count"));
  const cumulative = say(label("累计占比", "cumulative share"));
  const names = frame.categoryAxis(items.map(({ key }) => named(key)));
  const room = Math.floor(480 / Math.max(1, items.length)) - 2;
  return {
    ...frame.base(label("高频问题", "Frequent categories"), "", { right: 64 }, items),
    legend: legendOf([count, cumulative], theme.text),
    tooltip: { trigger: "axis", confine: true },
    xAxis: {
      ...names,
      axisLabel: { ...names.axisLabel, interval: 0, hideOverlap: false, width: room, overflow: "truncate" },
    },
    yAxis: [
      frame.valueAxis(count, { minInterval: 1, nameGap: 40 }),
      frame.valueAxis(cumulative, {
        min: 0,
        max: 100,
        interval: 25,
        nameGap: 48,
        axisLabel: { color: theme.faint, fontSize: 12, hideOverlap: true, formatter: "{value} %" },
        splitLine: { show: false, lineStyle: { color: theme.line } },
      }),
    ],
    series: [
      {
        type: "bar",
        name: count,
        data: items.map((item) => ({ value: item.count })),
        itemStyle: { color: theme.blue },
        barMaxWidth: 48,
        // At the foot of its bar, where the line does not pass; outlined, for bars lower than a figure.
        label: {
          show: items.length <= MOST_NUMBERED,
          position: "insideBottom",
          color: theme.ground,
          textBorderColor: theme.blue,
          textBorderWidth: 3,
          fontSize: 12,
        },
      },
      {
        type: "line",
        name: cumulative,
        data: items.map((item) => percent(item.cumulativeShare)),
        itemStyle: { color: theme.orange },
        lineStyle: { color: theme.orange, width: 2, type: "solid" },
        symbol: "circle",
        symbolSize: 7,
        connectNulls: false,
        yAxisIndex: 1,
      },
    ],
  };
}

/** A legend at the upper right, under the heading. */
export const legendOf = (data: string[], color: string): NonNullable<ChartOption["legend"]> => ({
  top: 40,
  right: 24,
  itemWidth: 18,
  textStyle: { color },
  data,
});
