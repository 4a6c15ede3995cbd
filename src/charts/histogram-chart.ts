import { label } from "../base";
import type { Histogram } from "../report/histogram";
import type { ChartOption } from "./chart-option";
import { unitFor } from "./duration-unit";
import { type ChartOptions, frameOf, short } from "./frame";

/**
 * A histogram of durations in milliseconds, each bar named by its half-open range.
 *
 * What lies below the first or from the last edge on has a bar of its own when there is any.
 *
 * @example
 * ```ts
 * histogramChart({ edges: [0, 60000, 120000], counts: [4, 2], below: 0, above: 1 }).xAxis; // => { data: ["0–60", "60–120", "≥ 120"], … }
 * ```
 */
export function histogramChart(figure: Histogram, options?: ChartOptions): ChartOption {
  const frame = frameOf(options);
  const { theme, say } = frame;
  const unit = unitFor(figure.edges.filter(Number.isFinite).at(-1) ?? 0);
  const edges = figure.edges.map((edge) => String(short(edge / unit.ms)));
  const bars = figure.counts.map((count, index) => {
    const [from, to] = [figure.edges[index], figure.edges[index + 1]].map(Number.isFinite);
    const range = from
      ? to
        ? `${edges[index]}–${edges[index + 1]}`
        : `≥ ${edges[index]}`
      : `< ${edges[index + 1]}`;
    return { name: from || to ? range : "", count };
  });
  if (figure.below > 0) bars.unshift({ name: `< ${edges[0]}`, count: figure.below });
  if (figure.above > 0) bars.push({ name: `≥ ${edges.at(-1)}`, count: figure.above });
  const names = frame.categoryAxis(
    bars.map(({ name }) => name),
    { name: say(unit.name), nameLocation: "middle", nameGap: 30, nameTextStyle: { color: theme.faint } },
  );
  return {
    ...frame.base(label("响应时长分布", "Response time"), "", {}, bars),
    xAxis: names,
    yAxis: frame.valueAxis(say(label("数量", "count")), { minInterval: 1, nameGap: 40 }),
    series: [
      {
        type: "bar",
        name: say(label("数量", "count")),
        data: bars.map(({ count }) => ({ value: count })),
        itemStyle: { color: theme.blue, borderColor: theme.ground, borderWidth: 1 },
        barMaxWidth: 72,
        barCategoryGap: "4%",
        label: { show: true, position: "top", color: theme.text, fontSize: 12 },
        labelLayout: { hideOverlap: true },
      },
    ],
  };
}
