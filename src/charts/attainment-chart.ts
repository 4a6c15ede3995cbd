import { label } from "../base";
import type { Rate } from "../report/rate";
import type { ChartOption } from "./chart-option";
import { type ChartOptions, frameOf, leftOfNames, namesDown, percent } from "./frame";

/**
 * Attainment as bars, each with its numerator and denominator; a rate over nothing has no bar, and its name begins with `(0/0)`, as a long one is cut at its end.
 *
 * A bar that reaches the goal is blue; one below it is orange, and its figure says so with a `▼`, so that colour
 * is not the only sign.
 *
 * @example
 * ```ts
 * attainmentChart([["respond", { num: 8, den: 10, value: 0.8 }]]).yAxis; // => { data: ["respond"], … }
 * ```
 */
export function attainmentChart(
  rates: Iterable<readonly [name: string, rate: Omit<Rate, "excluded">]>,
  options: ChartOptions & {
    /** The share to reach, such as 0.95; none by default. */ readonly goal?: number;
  } = {},
): ChartOption {
  const frame = frameOf(options);
  const { theme, say, named } = frame;
  const { goal } = options;
  const rows = [...rates];
  const names = rows.map(([name, rate]) => (rate.den === 0 ? `(0/0)  ${named(name)}` : named(name)));
  const isBelow = ({ value }: Pick<Rate, "value">) =>
    goal !== undefined && value !== undefined && value < goal;
  return {
    ...frame.base(
      label("达标率", "Attainment"),
      goal === undefined ? "" : say(label(`目标 ${percent(goal)} %`, `goal ${percent(goal)} %`)),
      { left: leftOfNames(names), right: 116 },
      rows,
    ),
    xAxis: frame.valueAxis("%", { min: 0, max: 100, interval: 25, nameGap: 28 }),
    yAxis: namesDown(frame, names),
    series: [
      {
        type: "bar",
        name: say(label("达标率", "attainment")),
        data: rows.map(([, rate]) => ({
          value: rate.value === undefined ? null : percent(rate.value),
          itemStyle: { color: isBelow(rate) ? theme.orange : theme.blue },
          label: {
            show: true,
            position: "right",
            color: theme.text,
            fontSize: 12,
            backgroundColor: theme.ground,
            padding: 2,
            formatter: `${isBelow(rate) ? "▼ " : ""}{c} %  ${rate.num}/${rate.den}`,
          },
        })),
        itemStyle: { color: theme.blue },
        barMaxWidth: 28,
        ...(goal === undefined
          ? {}
          : {
              markLine: {
                silent: true,
                z: 1,
                symbol: "none",
                data: [{ xAxis: percent(goal) }],
                lineStyle: { color: theme.faint, type: "dashed", width: 1 },
                label: { show: false, color: theme.faint, formatter: "" },
              },
            }),
      },
    ],
  };
}
