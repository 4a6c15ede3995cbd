import { type Label, type Locale, label } from "../base";
import type { Axis, ChartOption } from "./chart-option";

/** How a chart is dressed: its language, its ground, its heading. */
export interface ChartOptions {
  /** Default `zh-CN`. */
  readonly locale?: Locale;
  /** Default `light`. */
  readonly theme?: "light" | "dark";
  /** Replaces the chart's own heading. */
  readonly title?: string;
}

/** The colours of one ground. */
interface Theme {
  readonly ground: string;
  readonly text: string;
  readonly faint: string;
  readonly line: string;
  readonly blue: string;
  readonly orange: string;
  readonly green: string;
  readonly red: string;
  /** From little to much. */
  readonly scale: readonly string[];
}

/**
 * Okabe and Ito's colours, told apart by colour-blind readers too.
 *
 * Source: M. Okabe, K. Ito, "Color Universal Design" (2002).
 */
const THEMES: Readonly<Record<"light" | "dark", Theme>> = {
  light: {
    ground: "#ffffff",
    text: "#1f2328",
    faint: "#59636e",
    line: "#d8dde3",
    blue: "#0072b2",
    orange: "#e69f00",
    green: "#009e73",
    red: "#d55e00",
    scale: ["#f2f6fa", "#9ecae1", "#3182bd", "#08306b"],
  },
  dark: {
    ground: "#16191d",
    text: "#e6e9ec",
    faint: "#a3abb4",
    line: "#343b43",
    blue: "#56b4e9",
    orange: "#f0b429",
    green: "#35c79b",
    red: "#ff8a47",
    scale: ["#1d2329", "#1f5c85", "#56b4e9", "#f4fbff"],
  },
};

const FONTS =
  'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Helvetica Neue", Arial, sans-serif';

const NO_DATA = label("无数据", "no data");
const UNSTATED_NAME = label("(未注明)", "(not stated)");

/** What all charts share, and the words and colours they are drawn with. */
export interface Frame {
  readonly theme: Theme;
  readonly say: (label: Label) => string;
  /** A key as it is written on an axis; figures keep what nobody stated under `""`. */
  readonly named: (key: string) => string;
  /** The parts of an option that do not depend on what is drawn; a chart of nothing says so. */
  readonly base: (
    heading: Label,
    subtext: string,
    room: Partial<ChartOption["grid"]>,
    drawn: readonly unknown[],
  ) => Omit<ChartOption, "xAxis" | "yAxis" | "series">;
  readonly valueAxis: (name: string, more?: Partial<Axis>) => Axis;
  readonly categoryAxis: (data: readonly string[], more?: Partial<Axis>) => Axis;
}

/** The frame of a chart in a language and on a ground. */
export function frameOf({ locale = "zh-CN", theme: ground = "light", title }: ChartOptions = {}): Frame {
  const theme = THEMES[ground];
  const axisLabel = { color: theme.faint, fontSize: 12, hideOverlap: true };
  const axisLine = { show: true, lineStyle: { color: theme.line } };
  return {
    theme,
    say: (text) => text[locale],
    named: (key) => (key === "" ? UNSTATED_NAME[locale] : key),
    base: (heading, note, room, drawn) => {
      const subtext = drawn.length === 0 ? NO_DATA[locale] : note;
      return {
        backgroundColor: theme.ground,
        color: [theme.blue, theme.orange, theme.green, theme.red],
        animation: false,
        textStyle: { color: theme.text, fontFamily: FONTS },
        title: {
          text: title ?? heading[locale],
          subtext,
          left: 12,
          top: 8,
          textStyle: { color: theme.text, fontSize: 16, fontWeight: "bold" },
          subtextStyle: { color: theme.faint, fontSize: 12 },
        },
        aria: { enabled: true, label: { description: `${title ?? heading[locale]} ${subtext}`.trim() } },
        grid: { left: 56, right: 32, top: 76, bottom: 52, ...room },
        tooltip: { trigger: "item", confine: true },
      };
    },
    valueAxis: (name, more = {}) => ({
      type: "value",
      name,
      nameLocation: "middle",
      nameGap: 32,
      nameTextStyle: { color: theme.faint },
      splitNumber: 4,
      axisLine: { ...axisLine, show: false },
      axisTick: { show: false },
      axisLabel,
      splitLine: { show: true, lineStyle: { color: theme.line } },
      ...more,
    }),
    categoryAxis: (data, more = {}) => ({
      type: "category",
      data: [...data],
      axisLine,
      axisTick: { show: false },
      axisLabel,
      splitLine: { show: false, lineStyle: { color: theme.line } },
      ...more,
    }),
  };
}

/** Chinese characters are as wide as the type is tall, others a bit more than half of it. */
const widthOf = (line: string): number =>
  [...line].reduce((width, sign) => width + (sign.charCodeAt(0) > 0x2e7f ? 12 : 7), 0);

/** The width of names down the left side: that of their longest line, within what leaves the bars theirs at 600 px. */
const widthOfNames = (names: readonly string[]): number =>
  names
    .flatMap((name) => name.split("\n"))
    .reduce((width, line) => Math.min(192, Math.max(width, widthOf(line))), 108);

/** Where a chart with such names begins. */
export const leftOfNames = (names: readonly string[]): number => widthOfNames(names) + 28;

/** An axis of names down the left side, cut where they are too long for their room. */
export function namesDown(frame: Frame, names: readonly string[]): Axis {
  const axis = frame.categoryAxis(names, { inverse: true });
  return {
    ...axis,
    axisLabel: {
      ...axis.axisLabel,
      width: widthOfNames(names),
      overflow: "truncate",
      interval: 0,
      hideOverlap: false,
    },
  };
}

/** A share as a person reads it: one decimal, rounded once. */
export const percent = (share: number): number => Math.round(share * 1000) / 10;

/** At most two decimals. */
export const short = (value: number): number => Math.round(value * 100) / 100;
