/**
 * An ECharts option as plain data: no functions, so that it can be stored, sent and compared.
 * A type alias, since an interface lacks the index signature that ECharts' own `EChartsOption` asks for.
 */
export type ChartOption = {
  backgroundColor: string;
  color: string[];
  animation: boolean;
  textStyle: { color: string; fontFamily: string };
  title: {
    text: string;
    subtext: string;
    left: number;
    top: number;
    textStyle: { color: string; fontSize: number; fontWeight: "bold" };
    subtextStyle: { color: string; fontSize: number };
  };
  aria: { enabled: boolean; label: { description: string } };
  grid: { left: number; right: number; top: number; bottom: number };
  tooltip: { trigger: "item" | "axis"; confine: boolean };
  legend?: { top: number; right: number; textStyle: { color: string }; itemWidth: number; data: string[] };
  xAxis: Axis;
  yAxis: Axis | Axis[];
  visualMap?: {
    min: number;
    max: number;
    calculable: boolean;
    orient: "horizontal";
    left: "center";
    bottom: number;
    itemHeight: number;
    text: [high: string, low: string];
    inRange: { color: string[] };
    textStyle: { color: string };
  };
  series: Series[];
};

/** One axis of a chart. */
export interface Axis {
  type: "value" | "category";
  name?: string;
  nameLocation?: "middle";
  nameGap?: number;
  nameTextStyle?: { color: string };
  data?: string[];
  inverse?: boolean;
  min?: number;
  max?: number;
  minInterval?: number;
  splitNumber?: number;
  interval?: number;
  axisLine: { show: boolean; lineStyle: { color: string } };
  axisTick: { show: boolean };
  axisLabel: {
    color: string;
    fontSize: number;
    hideOverlap: boolean;
    formatter?: string;
    width?: number;
    overflow?: "truncate";
    interval?: number;
    rotate?: number;
  };
  splitLine: { show: boolean; lineStyle: { color: string } };
}

interface ItemStyle {
  color: string;
  borderColor?: string;
  borderWidth?: number;
}

interface Mark {
  show: boolean;
  position: "right" | "top" | "insideBottom";
  color: string;
  textBorderColor?: string;
  textBorderWidth?: number;
  backgroundColor?: string;
  padding?: number;
  fontSize: number;
  formatter?: string;
}

/** What a chart draws. */
export type Series =
  | {
      type: "bar";
      name: string;
      data: { value: number | null; itemStyle?: ItemStyle; label?: Mark }[];
      itemStyle: ItemStyle;
      barMaxWidth: number;
      barCategoryGap?: string;
      yAxisIndex?: number;
      label?: Mark;
      labelLayout?: { hideOverlap: boolean };
      markLine?: TargetLine;
    }
  | {
      type: "line";
      name: string;
      data: (number | null)[];
      itemStyle: ItemStyle;
      lineStyle: { color: string; width: number; type: "solid" | "dashed" };
      symbol: "circle" | "rect" | "triangle" | "diamond";
      symbolSize: number;
      connectNulls: boolean;
      yAxisIndex?: number;
    }
  | {
      type: "boxplot";
      name: string;
      layout: "vertical";
      data: number[][];
      itemStyle: { color: string; borderColor: string; borderWidth: number };
      boxWidth: [number, number];
    }
  | {
      type: "scatter";
      name: string;
      data: number[][];
      symbolSize: number;
      itemStyle: { color: string; opacity: number };
    }
  | {
      type: "heatmap";
      name: string;
      data: [number, number, number][];
      label: { show: boolean };
      itemStyle: { borderColor: string; borderWidth: number };
    };

interface TargetLine {
  silent: boolean;
  z: number;
  symbol: "none";
  data: { xAxis: number }[];
  lineStyle: { color: string; type: "dashed"; width: number };
  label: { show: boolean; color: string; formatter: string };
}
