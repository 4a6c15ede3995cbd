import {
  attainmentChart,
  boxPlotChart,
  type ChartOption,
  type ChartOptions,
  heatMapChart,
  histogramChart,
  paretoChart,
  speedByScoreChart,
  trendChart,
} from "../../src/charts";

const MINUTE = 60_000;

/** One chart of each kind, from figures with long names, outliers, gaps and empty parts. */
export function sampleCharts(options: ChartOptions): Record<string, ChartOption> {
  const box = (n: number, scale: number, outliers: number[]) => ({
    n,
    q1: 4 * scale * MINUTE,
    median: 7 * scale * MINUTE,
    q3: 12 * scale * MINUTE,
    whiskerLow: scale * MINUTE,
    whiskerHigh: 22 * scale * MINUTE,
    outliers: outliers.map((value) => value * MINUTE),
  });
  return {
    boxPlot: boxPlotChart(
      [
        ["订单类", box(120, 1, [40, 44])],
        ["产品功能/支付模块/退款失败", box(32, 2, [80, 95])],
        ["发票开具延迟", box(4, 1.5, [])],
        ["尚无记录", undefined],
      ],
      options,
    ),
    pareto: paretoChart(
      [
        { key: "发票开具延迟", count: 32, cumulativeShare: 0.32 },
        { key: "产品功能/支付模块/退款失败", count: 25, cumulativeShare: 0.57 },
        { key: "订单物流异常", count: 18, cumulativeShare: 0.75 },
        { key: "账户登录", count: 11, cumulativeShare: 0.86 },
        { key: "", count: 14, cumulativeShare: 1 },
      ],
      options,
    ),
    histogram: histogramChart(
      {
        edges: [0, 5, 10, 15, 30, 60].map((edge) => edge * MINUTE),
        counts: [210, 130, 44, 12, 3],
        below: 0,
        above: 5,
      },
      options,
    ),
    trend: trendChart(
      [
        {
          name: "满意率",
          points: [
            { period: "2024-01", value: 0.82 },
            { period: "2024-02", value: undefined },
            { period: "2024-03", value: 0.9 },
            { period: "2024-04", value: 0.93 },
          ],
        },
        {
          name: "达标率",
          points: [
            { period: "2024-01", value: 0.7 },
            { period: "2024-02", value: 0.75 },
            { period: "2024-03", value: 0.6 },
            { period: "2024-04", value: 0.8 },
          ],
        },
      ],
      "share",
      options,
    ),
    heatMap: heatMapChart(
      Array.from({ length: 7 }, (_, day) =>
        Array.from({ length: 24 }, (_, hour) =>
          hour < 8 || hour > 20 ? 0 : (day < 5 ? 12 : 4) + ((hour * 7 + day) % 9),
        ),
      ),
      options,
    ),
    speedByScore: speedByScoreChart(
      [
        { upToMs: 60 * MINUTE, n: 120, meanScore: 4.8 },
        { upToMs: 240 * MINUTE, n: 60, meanScore: 4.1 },
        { upToMs: 1440 * MINUTE, n: 12, meanScore: 3.256 },
        { upToMs: undefined, n: 0, meanScore: undefined },
      ],
      options,
    ),
    attainment: attainmentChart(
      [
        ["acknowledge", { num: 180, den: 200, value: 0.9 }],
        ["respond", { num: 976, den: 1414, value: 0.690240452 }],
        ["survey", { num: 12, den: 12, value: 1 }],
        ["archive", { num: 0, den: 0, value: undefined }],
      ],
      { ...options, goal: 0.8 },
    ),
  };
}
