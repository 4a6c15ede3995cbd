import { type Label, label } from "../base";
import type { ChartOption } from "./chart-option";
import { type ChartOptions, frameOf } from "./frame";

const WEEKDAYS: readonly Label[] = [
  label("周一", "Mon"),
  label("周二", "Tue"),
  label("周三", "Wed"),
  label("周四", "Thu"),
  label("周五", "Fri"),
  label("周六", "Sat"),
  label("周日", "Sun"),
];

/**
 * Hour of day × weekday as a heat map; Monday on top.
 *
 * `counts[0]` is Monday, with one count for each hour from 0 to 23.
 *
 * @example
 * ```ts
 * heatMapChart([[0, 0, 0, 0, 0, 0, 0, 0, 3]]).series[0]; // => { type: "heatmap", … }
 * ```
 */
export function heatMapChart(counts: readonly (readonly number[])[], options?: ChartOptions): ChartOption {
  const frame = frameOf(options);
  const { theme, say } = frame;
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour));
  const most = counts.reduce((max, day) => day.reduce((more, count) => Math.max(more, count), max), 0);
  const days = frame.categoryAxis(WEEKDAYS.map(say), { inverse: true });
  return {
    ...frame.base(label("来电时段", "Load by hour and weekday"), "", { left: 56, bottom: 92 }, counts),
    xAxis: frame.categoryAxis(hours, {
      name: say(label("小时", "hour")),
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: { color: theme.faint },
    }),
    yAxis: { ...days, axisLabel: { ...days.axisLabel, interval: 0 } },
    visualMap: {
      min: 0,
      max: Math.max(1, most),
      calculable: false,
      orient: "horizontal",
      left: "center",
      bottom: 8,
      itemHeight: 160,
      text: [String(most), "0"],
      inRange: { color: [...theme.scale] },
      textStyle: { color: theme.faint },
    },
    series: [
      {
        type: "heatmap",
        name: say(label("数量", "count")),
        data: counts.flatMap((day, row) =>
          day.map((count, hour): [number, number, number] => [hour, row, count]),
        ),
        label: { show: false },
        itemStyle: { borderColor: theme.ground, borderWidth: 1 },
      },
    ],
  };
}
