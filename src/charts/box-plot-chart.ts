import { label } from "../base";
import type { BoxPlot } from "../report/box-plot";
import type { ChartOption } from "./chart-option";
import { unitFor } from "./duration-unit";
import { type ChartOptions, frameOf, leftOfNames, namesDown, short } from "./frame";

/** Below this many values a box says little, and the chart flags it. */
const FEW = 5;
/** More rows than this have room for one line of text each; the number comes first, as a long name is cut. */
const MOST_TALL = 6;

/**
 * Box plots of durations, one for each name, longest name list down the left side.
 *
 * Values are milliseconds; the axis takes the unit that suits the longest one. Whiskers and outliers
 * stand where the figures put them: at the furthest value within 1.5 interquartile ranges. Names
 * with fewer than five values carry a `*`.
 *
 * @example
 * ```ts
 * const box = { n: 5, q1: 60000, median: 120000, q3: 180000, whiskerLow: 0, whiskerHigh: 240000, outliers: [] };
 * boxPlotChart([["订单类", box]]).yAxis; // => { data: ["订单类\nn=5"], … }
 * ```
 */
export function boxPlotChart(
  boxes: Iterable<readonly [name: string, box: Omit<BoxPlot, "min" | "max"> | undefined]>,
  options?: ChartOptions,
): ChartOption {
  const frame = frameOf(options);
  const { theme, say, named } = frame;
  const drawn = [...boxes].flatMap(([name, box]) =>
    box === undefined || box.n === 0 ? [] : [{ name, box }],
  );
  const longest = drawn.reduce(
    (most, { box }) => Math.max(most, box.whiskerHigh, ...box.outliers.slice(-1)),
    0,
  );
  const unit = unitFor(longest);
  const scaled = (ms: number) => short(ms / unit.ms);
  const names = drawn.map(({ name, box }) => {
    const size = `n=${box.n}${box.n < FEW ? "*" : ""}`;
    return drawn.length > MOST_TALL ? `${size}  ${named(name)}` : `${named(name)}\n${size}`;
  });
  const few = drawn.some(({ box }) => box.n < FEW);
  return {
    ...frame.base(
      label("处理时长分布", "Handling time"),
      few ? say(label("* 少于 5 条,仅供参考", "* fewer than 5 records")) : "",
      { left: leftOfNames(names) },
      drawn,
    ),
    xAxis: frame.valueAxis(say(unit.name), { min: 0 }),
    yAxis: namesDown(frame, names),
    series: [
      {
        type: "boxplot",
        name: say(label("分布", "distribution")),
        layout: "vertical",
        data: drawn.map(({ box }) =>
          [box.whiskerLow, box.q1, box.median, box.q3, box.whiskerHigh].map(scaled),
        ),
        itemStyle: { color: theme.scale[1] as string, borderColor: theme.blue, borderWidth: 1.5 },
        boxWidth: [8, 28],
      },
      {
        type: "scatter",
        name: say(label("离群值", "outliers")),
        data: drawn.flatMap(({ box }, row) => box.outliers.map((value) => [scaled(value), row])),
        symbolSize: 5,
        itemStyle: { color: theme.red, opacity: 0.7 },
      },
    ],
  };
}
