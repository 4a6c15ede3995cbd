import { formatMs, labelOf } from "kefu/cases";
import {
  attainmentChart,
  boxPlotChart,
  heatMapChart,
  paretoChart,
  speedByScoreChart,
  trendChart,
} from "kefu/charts";
import { attentionOf, attentionText, type Rate, type ServiceReport } from "kefu/report";
import type { SlaPolicy } from "kefu/sla";
import type { Section } from "./page";

/** A rate with what it is made of; over nothing it is a dash, never 0 % or 100 %. */
const rateText = ({ num, den, value }: Rate) =>
  value === undefined ? "—(0/0)" : `${(value * 100).toFixed(1)} %(${num}/${den})`;
const msText = (ms: number | undefined) => (ms === undefined ? "—" : formatMs(ms, "zh-CN"));
/** Why records were left out, in words; a reason that has none stands as it is. */
const REASONS: Readonly<Record<string, string>> = {
  unanswered: "未接听",
  answeredAtUnknown: "接听时刻不明",
  abandoned: "已放弃",
  notApplicable: "不适用",
  unknown: "时刻不明",
  running: "未到期",
  paused: "暂停中",
  withoutDue: "无期限",
  cancelled: "已取消",
  closedAtUnknown: "办结时刻不明",
  notTransferred: "未转接",
  noScore: "无分值",
  afterAsOf: "晚于报告时刻",
  repeatedId: "编号重复",
};
const reasons = (excluded: Readonly<Record<string, number>>) =>
  Object.entries(excluded)
    .map(([reason, n]) => `${REASONS[reason] ?? reason} ${n}`)
    .join(",");

/** The main figures: name, value, and what each left out. */
const FIGURES: readonly [
  name: string,
  textOf: (report: ServiceReport) => string,
  leftOut?: (report: ServiceReport) => string,
][] = [
  ["受理量", ({ volumes }) => String(volumes.cases)],
  [
    "响应时长 平均",
    ({ response }) => msText(response.calendar.meanMs),
    ({ response }) => reasons(response.excluded),
  ],
  ["响应时长 中位数", ({ response }) => msText(response.calendar.p50Ms)],
  ["响应时长 P90", ({ response }) => msText(response.calendar.p90Ms)],
  [
    "二次响应时长 中位数",
    ({ secondResponse }) => msText(secondResponse.calendar.p50Ms),
    ({ secondResponse }) => reasons(secondResponse.excluded),
  ],
  [
    "满意率",
    ({ satisfaction }) => rateText(satisfaction.csat),
    ({ satisfaction }) => reasons(satisfaction.csat.excluded),
  ],
  ["平均评分", ({ satisfaction }) => satisfaction.mean?.toFixed(2) ?? "—"],
  [
    "办结时长 中位数",
    ({ handling }) => msText(handling.all.calendar.p50Ms),
    ({ handling }) => reasons(handling.all.excluded),
  ],
  [
    "按时办结率",
    ({ onTimeClosing }) => rateText(onTimeClosing.rate),
    ({ onTimeClosing }) => reasons(onTimeClosing.rate.excluded),
  ],
  [
    "按时办结率(仅已办结)",
    ({ onTimeClosing }) => rateText(onTimeClosing.closedOnly),
    ({ onTimeClosing }) => reasons(onTimeClosing.closedOnly.excluded),
  ],
  ["未办结且已超期", ({ onTimeClosing: { rate, closedOnly } }) => String(rate.den - closedOnly.den)],
  ["期末积压", ({ backlog }) => String(backlog.cases), ({ backlog }) => reasons(backlog.excluded)],
];

/** The report as a person reads it: figures first, then what they are made of. */
export function sectionsOf(
  report: ServiceReport,
  before: ServiceReport | undefined,
  attainment: ReadonlyMap<string, Rate>,
  policies: readonly SlaPolicy[],
): Section[] {
  const categorised = (key: string) => key || "(未分类)";
  const top = (report.categories.levels[0] ?? []).map((entry) => ({ ...entry, key: categorised(entry.key) }));
  const attention = attentionOf(report, before === undefined ? {} : { before });
  return [
    {
      title: "需要关注",
      ...(attention.length === 0 ? { note: "没有超出规则界限的事项。" } : {}),
      table:
        attention.length === 0
          ? []
          : [
              ["", "事项"],
              ...attention.map((each, index) => [index + 1, attentionText(each, "zh-CN", policies)]),
            ],
    },
    {
      title: "主要指标",
      note: "括号内为分子/分母;未计入的记录按原因列出。",
      table: [
        ["指标", "本期", ...(before === undefined ? [] : ["上期"]), "未计入"],
        ...FIGURES.map(([name, textOf, leftOut]) => [
          name,
          textOf(report),
          ...(before === undefined ? [] : [textOf(before)]),
          leftOut?.(report) ?? "",
        ]),
      ],
    },
    ...(attainment.size === 0
      ? []
      : [
          {
            title: "SLA 达标率",
            note: "达标 ÷(达标 + 超时);未到期、不适用、时刻不明的不计入。",
            table: [
              ["承诺", "达标率", "未计入"],
              ...[...attainment].map(([name, rate]) => [name, rateText(rate), reasons(rate.excluded)]),
            ],
            charts: [attainmentChart([...attainment].filter(([, { den }]) => den > 0))],
          },
        ]),
    {
      title: "高频问题",
      table: [
        ["类别", "数量", "占比", "累计"],
        ...top.map(({ key, count, share, cumulativeShare }) => [
          key,
          count,
          `${(share * 100).toFixed(1)} %`,
          `${(cumulativeShare * 100).toFixed(1)} %`,
        ]),
      ],
      charts: [
        paretoChart(top),
        boxPlotChart(
          report.handling.byCategory
            .filter(({ calendar }) => calendar.n > 0)
            .sort((a, b) => b.calendar.n - a.calendar.n)
            .slice(0, 8)
            .map(({ key, calendar }) => [categorised(key), calendar.boxPlot]),
        ),
      ],
    },
    {
      title: "响应与满意度",
      charts: [
        boxPlotChart([["全部", report.response.calendar.boxPlot]], { title: "响应时长分布" }),
        speedByScoreChart(report.speedByScore.buckets),
        trendChart(
          [
            {
              name: "满意率",
              points: report.satisfaction.trend.map(({ period, csat }) => ({ period, value: csat.value })),
            },
          ],
          "share",
          { title: "满意率趋势" },
        ),
        heatMapChart(report.volumes.hourByWeekday),
      ],
    },
    {
      title: "处理结果",
      table: [
        ["结果", "数量", "占比"],
        ...report.outcomes.shares.map(({ key, count, share }) => [
          key === "" ? "(未注明)" : labelOf("outcome", key),
          count,
          `${(share * 100).toFixed(1)} %`,
        ]),
      ],
    },
    {
      title: "数据质量",
      table: [
        ["原因", "记录数", "记录编号(前五)"],
        ...report.dataQuality.faults.map(({ reason, n, ids }) => [
          REASONS[reason] ?? reason,
          n,
          ids.slice(0, 5).join(","),
        ]),
      ],
    },
  ];
}
