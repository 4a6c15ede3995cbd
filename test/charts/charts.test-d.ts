import type { EChartsOption } from "echarts";
import { expectTypeOf, test } from "vitest";
import { type ChartOption, trendChart } from "../../src/charts";

test("an option can be handed to ECharts as it is", () => {
  expectTypeOf<ChartOption>().toExtend<EChartsOption>();
});

test("a trend says what its values are", () => {
  // @ts-expect-error there is no such kind of value
  trendChart([], "percent");
});
