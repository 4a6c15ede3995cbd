import type { Locale } from "../base";
import { dayText } from "../time/day";
import { dayAt } from "../time/local";
import { type Attention, type AttentionBounds, type AttentionRule, attentionOf } from "./attention";
import { compareReports } from "./compare-reports";
import { formatChange, formatFigure } from "./figure-format";
import { type FigureUnit, headlinesOf } from "./headlines";
import { type NamedPolicy, policyName } from "./policy-names";
import { ATTENTION_LABELS, HEADLINE_LABELS, REPORT_WORDS } from "./report-labels";
import type { ServiceReport } from "./service-report";

/** How a report is told. */
export interface ReportTextOptions {
  readonly locale?: Locale;
  /** Plain text unless said otherwise. */
  readonly format?: "text" | "markdown";
  /** The report of the period before. */
  readonly before?: ServiceReport;
  readonly bounds?: Partial<AttentionBounds>;
  /** What the policies and their targets are called; without them their ids stand there. */
  readonly policies?: readonly NamedPolicy[];
}

/**
 * A summary that a lead could mail: the three things that need attention, the figures, the most
 * frequent categories. Figures without data are left out.
 *
 * @example
 * ```ts
 * const from = Date.parse("2024-05-20T00:00+08:00");
 * const report = runFold(serviceReport({ period: { from, to: from + 7 * 86_400_000 }, timeZone: "Asia/Shanghai", asOf: from }), []);
 * reportText(report, { format: "markdown" }).split("\n")[0]; // => "# 客户服务报告 2024-05-20 – 2024-05-26"
 * ```
 */
export function reportText(report: ServiceReport, options: ReportTextOptions = {}): string {
  const { locale = "zh-CN", format = "text", policies = [] } = options;
  const word = (name: keyof typeof REPORT_WORDS) => REPORT_WORDS[name][locale];
  const isMarkdown = format === "markdown";
  const heading = (text: string, level: number) =>
    isMarkdown
      ? `${"#".repeat(level)} ${text}`
      : level === 1
        ? `${text}\n${"=".repeat(text.length)}`
        : `[${text}]`;
  const findings = attentionOf(report, options);
  const attention =
    findings.length === 0
      ? [word("nothing")]
      : findings.map((finding, i) => {
          const subject = plain(subjectOf(finding, locale, policies), isMarkdown);
          return `${i + 1}. ${attentionText({ ...finding, subject }, locale)}`;
        });
  return [
    heading(`${word("title")} ${daysText(report)}`, 1),
    "",
    heading(word("attention"), 2),
    ...spaced(isMarkdown),
    ...attention,
    "",
    heading(word("figures"), 2),
    ...spaced(isMarkdown),
    ...figureLines(report, options, locale, isMarkdown),
    "",
    heading(word("topCategories"), 2),
    ...spaced(isMarkdown),
    ...(report.categories.levels[0] ?? []).map(
      ({ key, count, share }, i) =>
        `${i + 1}. ${plain(key || word("unstated"), isMarkdown)}: ${count} (${formatFigure(share, "share", locale)})`,
    ),
    "",
  ].join("\n");
}

const spaced = (isMarkdown: boolean): string[] => (isMarkdown ? [""] : []);

/** First and last local day of the period. */
function daysText({ period, timeZone }: ServiceReport): string {
  const last = Math.max(period.from.getTime(), period.to.getTime() - 1);
  const [from, to] = [period.from.getTime(), last].map((at) => dayText(dayAt(at, timeZone)));
  return `${from} – ${to}`;
}

function figureLines(
  report: ServiceReport,
  { before }: ReportTextOptions,
  locale: Locale,
  isMarkdown: boolean,
): string[] {
  const changes = new Map(
    before === undefined ? [] : compareReports(report, before).map(({ path, change }) => [path, change]),
  );
  const lines = headlinesOf(report).flatMap(({ path, unit, value, rate }) => {
    if (value === undefined) return [];
    const counts = rate === undefined ? "" : ` (${rate.num}/${rate.den})`;
    return [
      [
        HEADLINE_LABELS[path][locale],
        `${formatFigure(value, unit, locale)}${counts}`,
        ...(before === undefined ? [] : [formatChange(changes.get(path), unit, locale)]),
      ],
    ];
  });
  if (!isMarkdown) return lines.map(([name, ...rest]) => `${name}: ${rest.join("  ")}`);
  const header = (["figure", "value", ...(before === undefined ? [] : (["change"] as const))] as const).map(
    (name) => REPORT_WORDS[name][locale],
  );
  return [header, header.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`);
}

/** One line; what Markdown would take for its own signs stands as it is. */
const plain = (text: string, isMarkdown: boolean): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return isMarkdown ? line.replace(/[\\`*_{}[\]<>()#+!|~-]/g, "\\$&") : line;
};

const COUNTED: Partial<Readonly<Record<AttentionRule, FigureUnit>>> = {
  growthCase: "count",
  backlogOld: "ms",
};

/**
 * One thing that needs attention as a sentence, with its rule's bound; a target is called as its policy says, if that is
 * among the `policies`.
 *
 * @example
 * ```ts
 * const report = runFold(serviceReport({ period: { from: 0, to: 1 }, timeZone: "Asia/Shanghai", asOf: 1 }), []);
 * attentionOf(report).map((each) => attentionText(each, "en")); // => []
 * ```
 */
export function attentionText(
  attention: Attention,
  locale: Locale = "zh-CN",
  policies: readonly NamedPolicy[] = [],
): string {
  const { rule, value, bound } = attention;
  const unit = COUNTED[rule] ?? "share";
  const parts: Readonly<Record<string, string>> = {
    value: formatFigure(value, unit, locale),
    bound: formatFigure(bound, unit, locale),
    subject: subjectOf(attention, locale, policies),
  };
  return ATTENTION_LABELS[rule][locale].replace(/\{(\w+)\}/g, (_, name: string) => parts[name] ?? "");
}

const subjectOf = (
  { policy, subject }: Attention,
  locale: Locale,
  policies: readonly NamedPolicy[],
): string =>
  policy === undefined || subject === undefined
    ? (subject ?? "")
    : policyName(policies, locale, policy, subject);
