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

const NAMES = [
  "订单类",
  "产品功能/支付模块/退款失败/跨行",
  "物流异常",
  "账户登录",
  "发票开具延迟",
  "售后政策",
  "活动规则",
  "投诉服务态度",
  "APP 无法登录",
  "Billing questions about invoices",
  "套餐内容",
  "其他",
] as const;

/** Charts with more in them than anybody should put there: many rows, bars, lines, days, hours. */
export function crowdedCharts(options: ChartOptions): Record<string, ChartOption> {
  const boxes = NAMES.map((name, i) => {
    const [q1, median, q3] = [4, 6 + i, 12 + i].map((minutes) => minutes * MINUTE) as [
      number,
      number,
      number,
    ];
    const reach = { whiskerLow: MINUTE, whiskerHigh: (30 + i) * MINUTE, outliers: [50 * MINUTE] };
    return [name, { n: 3 + i * 7, q1, median, q3, ...reach }] as const;
  });
  const days = (of: (day: number) => number | undefined) =>
    Array.from({ length: 31 }, (_, day) => ({
      period: `2024-05-${String(day + 1).padStart(2, "0")}`,
      value: of(day),
    }));
  const hours = Array.from({ length: 72 }, (_, hour) => ({
    period: `2024-05-${20 + Math.floor(hour / 24)}T${String(hour % 24).padStart(2, "0")}+08:00`,
    value: (hour * 37) % 1900,
  }));
  const rates = Array.from(
    { length: 16 },
    (_, i) =>
      [`target ${i} progress update`, { num: 900 + i * 5, den: 1000, value: 0.9 + i * 0.005 }] as const,
  );
  return {
    "twelve boxes": boxPlotChart(boxes, options),
    "sixteen rates": attainmentChart(rates, { ...options, goal: 0.95 }),
    "six lines over a month": trendChart(
      ["满意率", "达标率", "接通率", "按时办结率", "参评率", "首次解决率"].map((name, line) => ({
        name,
        points: days((day) => (day % 9 === 4 ? undefined : 0.5 + 0.4 * Math.sin(line + day / 5) ** 2)),
      })),
      "share",
      options,
    ),
    "three days of hours": trendChart([{ name: "来电", points: hours }], "count", options),
    "twelve categories": paretoChart(
      NAMES.map((key, i) => ({ key, count: 12_000 - i * 900, cumulativeShare: (i + 1) / 12 })),
      options,
    ),
    "twenty bars": histogramChart(
      {
        edges: Array.from({ length: 21 }, (_, i) => i * 90 * MINUTE),
        counts: Array.from({ length: 20 }, (_, i) => 12_345 - i * 600),
        below: 3,
        above: 12,
      },
      options,
    ),
  };
}

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
