import * as echarts from "echarts";
import { describe, expect, it } from "vitest";
import {
  attainmentChart,
  boxPlotChart,
  heatMapChart,
  histogramChart,
  paretoChart,
  trendChart,
} from "../../src/charts";
import { crowdedCharts, sampleCharts } from "./samples";

const LOOKS = (["zh-CN", "en"] as const).flatMap((locale) =>
  (["light", "dark"] as const).map((theme) => ({ locale, theme })),
);
const KINDS = Object.keys(sampleCharts({}));

/** The option drawn by ECharts on the server, 600 pixels wide. */
function svgOf(option: echarts.EChartsOption): string {
  const chart = echarts.init(null, null, { renderer: "svg", ssr: true, width: 600, height: 360 });
  try {
    chart.setOption(option);
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

interface Text {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
}

/** Where the texts of a drawing stand that are written level, and about how wide they are. */
function textsOf(svg: string): Text[] {
  return [...svg.matchAll(/<text([^>]*?)transform="translate\(([-\d.]+) ([-\d.]+)\)[^>]*>([^<]*)</g)].map(
    (match) => {
      const [, attributes = "", x, y, text = ""] = match;
      const size = Number(/font-size:\s*(\d+)px/.exec(match[0])?.[1] ?? 12);
      const width = [...text].reduce((sum, sign) => sum + size * widthOf(sign), 0);
      const anchor = /text-anchor="(\w+)"/.exec(attributes)?.[1];
      const left = Number(x) - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
      const line = Number(/ y="([-\d.]+)"/.exec(attributes)?.[1] ?? 0);
      return { x: left, y: Number(y) + line, width, text };
    },
  );
}

/** About how wide a sign is, as a share of its size. */
const widthOf = (sign: string) => (sign > "\u2e80" ? 1 : /[.,:;|!'il ]/.test(sign) ? 0.3 : 0.58);

/** Texts that lie upon one another. */
const overlapping = (texts: readonly Text[]): string[] =>
  texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => Math.abs(a.y - b.y) < 10 && a.x < b.x + b.width && b.x < a.x + a.width)
      .map((b) => `${a.text} | ${b.text}`),
  );

describe("a chart is plain data that ECharts draws", () => {
  it.each(LOOKS.flatMap((look) => KINDS.map((kind) => [kind, look.locale, look.theme] as const)))(
    "%s in %s on %s ground renders to SVG with its heading inside",
    (kind, locale, theme) => {
      const option = sampleCharts({ locale, theme })[kind];
      expect(option).toBeDefined();
      if (option === undefined) return;
      const svg = svgOf(option);
      expect(svg).toContain(option.title.text);
      expect(svg).not.toMatch(/NaN|undefined/);
      const texts = textsOf(svg);
      expect(texts.length).toBeGreaterThan(5);
      for (const { x, y, width } of texts) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(600);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(360);
      }
      expect(overlapping(texts)).toEqual([]);
    },
  );

  it.each(
    LOOKS.flatMap((look) =>
      Object.keys(crowdedCharts({})).map((kind) => [kind, look.locale, look.theme] as const),
    ),
  )("%s in %s on %s ground keep their texts apart and inside", (kind, locale, theme) => {
    const texts = textsOf(svgOf(crowdedCharts({ locale, theme })[kind] as echarts.EChartsOption));
    expect(overlapping(texts)).toEqual([]);
    for (const { x, width, text } of texts)
      expect([text, x >= -1, x + width <= 600]).toEqual([text, true, true]);
  });

  it.each(KINDS)("%s survives JSON unchanged, so it can be stored and sent", (kind) => {
    const option = sampleCharts({})[kind];
    expect(JSON.parse(JSON.stringify(option))).toEqual(option);
  });

  it.each(KINDS)("%s is headed in the language asked for", (kind) => {
    expect(sampleCharts({ locale: "zh-CN" })[kind]?.title.text).toMatch(/[\u4e00-\u9fff]/);
    expect(sampleCharts({ locale: "en" })[kind]?.title.text).toMatch(/^[A-Z][a-z ]+/);
  });

  it("a heading of the caller's own replaces the chart's", () => {
    expect(sampleCharts({ title: "五月" })["pareto"]?.title.text).toBe("五月");
  });
});

describe("what the figures say is what stands in the chart", () => {
  it("whiskers stand where the figures put them, and outliers are drawn one by one", () => {
    const minute = 60_000;
    const { series } = boxPlotChart([
      [
        "订单类",
        {
          n: 9,
          q1: 2 * minute,
          median: 3 * minute,
          q3: 4 * minute,
          whiskerLow: minute,
          whiskerHigh: 6 * minute,
          outliers: [20 * minute],
        },
      ],
    ]);
    expect(series[0]).toMatchObject({ data: [[1, 2, 3, 4, 6]] });
    expect(series[1]).toMatchObject({ data: [[20, 0]] });
  });

  it("a hundred thousand outliers do not overflow the stack", () => {
    const outliers = Array.from({ length: 200_000 }, (_, index) => index * 1000);
    const box = { n: 300_000, q1: 0, median: 0, q3: 0, whiskerLow: 0, whiskerHigh: 0, outliers };
    expect(boxPlotChart([["a", box]]).series[1]?.data).toHaveLength(200_000);
  });

  it("a period without ratings is a gap", () => {
    const chart = trendChart(
      [
        {
          name: "满意率",
          points: [
            { period: "2024-02", value: undefined },
            { period: "2024-01", value: 0.825 },
          ],
        },
      ],
      "share",
    );
    expect(chart.xAxis.data).toEqual(["2024-01", "2024-02"]);
    expect(chart.series[0]).toMatchObject({ data: [82.5, null], connectNulls: false });
  });

  it("a Pareto line ends at a hundred per cent where all keys are shown", () => {
    const chart = paretoChart([
      { key: "a", count: 2, cumulativeShare: 2 / 3 },
      { key: "b", count: 1, cumulativeShare: 1 },
    ]);
    expect(chart.series[1]).toMatchObject({ data: [66.7, 100] });
  });

  it("what lies outside the edges of a histogram has bars of its own", () => {
    const chart = histogramChart({ edges: [0, 1000], counts: [3], below: 1, above: 2 });
    expect(chart.xAxis.data).toEqual(["< 0", "0–1", "≥ 1"]);
    expect(chart.series[0]).toMatchObject({ data: [{ value: 1 }, { value: 3 }, { value: 2 }] });
  });

  it("Monday stands on top of the heat map, and each hour in its column", () => {
    const counts = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
    (counts[2] as number[])[9] = 5;
    const chart = heatMapChart(counts);
    expect(chart.series[0]?.data).toContainEqual([9, 2, 5]);
    expect(chart.visualMap?.max).toBe(5);
  });

  it("no data at all still makes a chart, which says so", () => {
    for (const option of [boxPlotChart([]), paretoChart([]), trendChart([], "count"), heatMapChart([])])
      expect(svgOf(option)).toContain("无数据");
  });

  it("edges without end are named by the end that they have", () => {
    const edges = [Number.NEGATIVE_INFINITY, 0, 60_000, Number.POSITIVE_INFINITY];
    const chart = histogramChart({ edges, counts: [1, 2, 3], below: 0, above: 0 });
    expect([chart.xAxis.data, chart.xAxis.name]).toEqual([["< 0", "0–60", "≥ 60"], "秒"]);
  });
});

describe("the names of attainment bars", () => {
  const roomOf = (name: string) => {
    const { grid, yAxis } = attainmentChart([[name, { num: 1, den: 2, value: 0.5 }]]) as unknown as {
      readonly grid: { readonly left: number };
      readonly yAxis: { readonly axisLabel: { readonly width: number } };
    };
    return [grid.left, yAxis.axisLabel.width];
  };

  it.each([
    ["a short one takes the least room", "响应", [136, 108]],
    ["a long one all that it needs: a policy and its target", "客户问题响应指引:首次响应", [179, 151]],
    ["one that is longer is cut", "客户问题响应指引".repeat(4), [220, 192]],
    ["Latin letters are narrower", "first response of the guide", [217, 189]],
  ])("%s", (_, name, room) => {
    expect(roomOf(name)).toEqual(room);
  });

  it("one of a rate over nothing says so first: a long name is cut at its end", () => {
    const nothing = { num: 0, den: 0, value: undefined };
    const { yAxis } = attainmentChart([["补充信息询问", nothing]]);
    expect(yAxis).toMatchObject({ data: ["(0/0)  补充信息询问"] });
  });
});
