import { label } from "../base";
import type { SpeedBucket } from "../report/speed-by-score";
import type { ChartOption } from "./chart-option";
import { type ChartOptions, frameOf, short } from "./frame";

const HOURS = label("小时", "h");

/**
 * Mean score by speed of response, one bar for each bucket with its number of cases.
 *
 * @example
 * ```ts
 * speedByScoreChart([
 *   { upToMs: 3600000, n: 12, meanScore: 4.8 },
 *   { upToMs: undefined, n: 0, meanScore: undefined },
 * ]).xAxis; // => { data: ["≤ 1 小时\nn=12", "> 1 小时\nn=0"], … }
 * ```
 */
export function speedByScoreChart(buckets: readonly SpeedBucket[], options?: ChartOptions): ChartOption {
  const frame = frameOf(options);
  const { theme, say } = frame;
  const hoursOf = (ms: number) => `${short(ms / 3_600_000)} ${say(HOURS)}`;
  const names = buckets.map(({ upToMs, n }, index) => {
    const before = buckets[index - 1]?.upToMs;
    const range =
      upToMs !== undefined ? `≤ ${hoursOf(upToMs)}` : before !== undefined ? `> ${hoursOf(before)}` : "";
    return `${range}\nn=${n}`;
  });
  const score = say(label("平均分", "mean score"));
  return {
    ...frame.base(label("响应速度与评分", "Response speed and score"), "", { bottom: 56 }, buckets),
    xAxis: frame.categoryAxis(names),
    yAxis: frame.valueAxis(score, { min: 0, max: 5 }),
    series: [
      {
        type: "bar",
        name: score,
        data: buckets.map(({ meanScore }) => ({ value: meanScore === undefined ? null : short(meanScore) })),
        itemStyle: { color: theme.blue },
        barMaxWidth: 72,
        label: { show: true, position: "top", color: theme.text, fontSize: 12 },
      },
    ],
  };
}
