import { type Locale, startsFormula } from "../base";
import { DAY_MS } from "../time/day";
import type { AnyReport } from "./any-report";
import { compareReports } from "./compare-reports";
import { type FigureUnit, type HeadlinePath, headlinesOf } from "./headlines";
import { keyText } from "./key-labels";
import { type NamedPolicy, policyName } from "./policy-names";
import { HEADLINE_LABELS, REPORT_WORDS } from "./report-labels";
import type { ServiceReport } from "./service-report";

/** A cell as every writer of sheets takes it; `null` is an empty one. */
export type ReportCell = string | number | null;

/** One sheet of a report: its first row is the header. */
export interface ReportSheet {
  readonly name: string;
  readonly rows: readonly (readonly ReportCell[])[];
}

type Word = keyof typeof REPORT_WORDS;

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Durations go into cells in minutes. */
const PER_UNIT: Readonly<Record<FigureUnit, readonly [divisor: number, name: Word]>> = {
  count: [1, "pieces"],
  ms: [60_000, "minutes"],
  share: [1, "percent"],
  score: [1, "score"],
};

/** What is counted where it is not cases. */
const COUNTED: { readonly [P in HeadlinePath]?: readonly [divisor: 1, name: Word] } = {
  "volumes.customers": [1, "people"],
  "volumes.contacts": [1, "times"],
  "hotline.offered": [1, "calls"],
};

/** A text of the records that no spreadsheet takes for a formula: a quote stands before it. */
const guarded = (cell: ReportCell): ReportCell =>
  typeof cell === "string" && startsFormula(cell) ? `'${cell}` : cell;

/**
 * A report as sheets of rows, ready for any writer of Excel files: unrounded numbers, words in the
 * language asked for (zh-CN unless said otherwise). A category or handler that begins with `= + - @` is
 * quoted, so that it cannot become a formula.
 *
 * @example
 * ```ts
 * const report = runFold(serviceReport({ period: { from: 0, to: 1 }, timeZone: "Asia/Shanghai", asOf: 1 }), []);
 * reportSheets(report)[0]?.rows[1]; // => ["受理量", 0, "件", null, null, null, null, null]
 * ```
 */
export function reportSheets(
  report: ServiceReport,
  options: {
    readonly locale?: Locale;
    readonly before?: ServiceReport;
    /** What the policies and their targets are called; without them their ids stand there. */
    readonly policies?: readonly NamedPolicy[];
  } = {},
): readonly ReportSheet[] {
  const { locale = "zh-CN", before, policies = [] } = options;
  const word = (name: Word) => REPORT_WORDS[name][locale];
  const sheet = (
    name: Word,
    header: readonly (Word | number)[],
    rows: readonly (readonly ReportCell[])[],
  ): ReportSheet => ({
    name: word(name),
    rows: [
      header.map((cell) => (typeof cell === "number" ? cell : word(cell))),
      ...rows.map((row) => row.map(guarded)),
    ],
  });
  const named = (key: string) => (key === "" ? word("unstated") : key);
  const coded = (key: string) => keyText(key, locale);
  return [
    sheet(
      "figures",
      ["figure", "value", "unit", "num", "den", "excluded", "before", "change"],
      figureRows(report, before, locale),
    ),
    sheet(
      "topCategories",
      ["level", "category", "count", "share", "cumulative"],
      categoryRows(report, named),
    ),
    sheet(
      "attainment",
      ["policy", "target", "tier", "attainment", "num", "den", "excluded"],
      attainmentRows(report, coded, (policy, target) => policyName(policies, locale, policy, target)),
    ),
    sheet("shares", ["figure", "key", "count", "share"], shareRows(report, word, coded)),
    sheet(
      "hours",
      ["weekday", ...HOURS],
      report.volumes.hourByWeekday.map((row, i) => [i + 1, ...row]),
    ),
    sheet("handling", ["category", "count", "q1", "median", "q3", "open"], handlingRows(report, named)),
    sheet(
      "handlers",
      ["handler", "cases", "p50", "p90", "attainment", "csat", "rated"],
      handlerRows(report, named),
    ),
    sheet("trend", ["period", "cases", "csat", "mean", "rated"], trendRows(report)),
    sheet("backlog", ["ageFrom", "count"], report.backlog.cases === 0 ? [] : backlogRows(report)),
    sheet("speed", ["responseUpTo", "count", "mean"], report.speedByScore.n === 0 ? [] : speedRows(report)),
    sheet(
      "growth",
      ["level", "category", "count", "period"],
      report.growth.cases.map(({ level, category, reports }) => [
        level,
        category,
        reports,
        monthsText(report),
      ]),
    ),
    sheet(
      "quality",
      ["fault", "count", "records"],
      report.dataQuality.faults.map(({ reason, n, ids }) => [coded(reason), n, ids.join(", ")]),
    ),
  ].filter(({ rows }) => rows.length > 1);
}

function figureRows(
  report: ServiceReport,
  before: ServiceReport | undefined,
  locale: Locale,
): ReportCell[][] {
  const changes = new Map(compareReports(report, before ?? report).map((change) => [change.path, change]));
  return headlinesOf(report).map(({ path, unit, value, rate }) => {
    const [divisor, name] = COUNTED[path] ?? PER_UNIT[unit];
    const cell = (number: number | undefined) => (number === undefined ? null : number / divisor);
    const change = before === undefined ? undefined : changes.get(path);
    return [
      HEADLINE_LABELS[path][locale],
      cell(value),
      REPORT_WORDS[name][locale],
      rate?.num ?? null,
      rate?.den ?? null,
      rate === undefined ? null : excludedCount(rate.excluded),
      cell(change?.before),
      cell(change?.change),
    ];
  });
}

const excludedCount = (excluded: Readonly<Record<string, number>>): number =>
  Object.values(excluded).reduce((a, b) => a + b, 0);

const inUnits = (ms: number | undefined, unitMs: number): number | null =>
  ms === undefined ? null : ms / unitMs;

const categoryRows = ({ categories }: ServiceReport, keyText: (key: string) => string): ReportCell[][] =>
  categories.levels.flatMap((level, i) =>
    level.map(({ key, count, share, cumulativeShare }) => [
      i + 1,
      keyText(key),
      count,
      share,
      cumulativeShare,
    ]),
  );

const attainmentRows = (
  report: AnyReport,
  keyText: (key: string) => string,
  nameOf: (policy: string, target?: string) => string,
): ReportCell[][] =>
  (report.attainment?.byTargetAndTier ?? []).map(({ policy, target, tier, rate }) => [
    nameOf(policy),
    nameOf(policy, target),
    keyText(tier),
    rate.value ?? null,
    rate.num,
    rate.den,
    excludedCount(rate.excluded),
  ]);

const handlingRows = ({ handling }: ServiceReport, keyText: (key: string) => string): ReportCell[][] =>
  handling.byCategory.map(({ key, calendar, stillOpen }) => [
    keyText(key),
    calendar.n,
    inUnits(calendar.boxPlot?.q1, 3_600_000),
    inUnits(calendar.boxPlot?.median, 3_600_000),
    inUnits(calendar.boxPlot?.q3, 3_600_000),
    stillOpen,
  ]);

const handlerRows = ({ handlers }: ServiceReport, keyText: (key: string) => string): ReportCell[][] =>
  handlers.list.map(({ handler, cases, response, attainment, csat }) => [
    keyText(handler),
    cases,
    inUnits(response.calendar.p50Ms, 60_000),
    inUnits(response.calendar.p90Ms, 60_000),
    attainment?.value ?? null,
    csat.value ?? null,
    csat.den,
  ]);

/** Channels, service types, tiers, outcomes and, where they are known, the reasons of the dissatisfied. */
const shareRows = (
  { volumes, outcomes, dissatisfaction = [] }: AnyReport,
  word: (name: Word) => string,
  coded: (key: string) => string,
): ReportCell[][] =>
  (
    [
      ["channel", volumes.byChannel, coded],
      ["serviceType", volumes.byServiceType, coded],
      ["tier", volumes.byTier, coded],
      ["outcome", outcomes.shares, coded],
      ["reason", dissatisfaction, (key: string) => key || word("unstated")],
    ] as const
  ).flatMap(([figure, entries, named]) =>
    entries.map(({ key, count, share }) => [word(figure), named(key), count, share]),
  );

function backlogRows({ backlog: { ageBuckets } }: ServiceReport): ReportCell[][] {
  const counts = [...ageBuckets.counts, ageBuckets.above];
  return counts.map((count, i) => [inUnits(ageBuckets.edges[i], DAY_MS), count]);
}

/** The last row, without a bound, is everything slower. */
const speedRows = ({ speedByScore }: ServiceReport): ReportCell[][] =>
  speedByScore.buckets.map(({ upToMs, n, meanScore }) => [inUnits(upToMs, 3_600_000), n, meanScore ?? null]);

const monthsText = ({ growth: { months } }: ServiceReport): string =>
  `${months[0]} – ${months[months.length - 1]}`;

function trendRows({ volumes, satisfaction }: ServiceReport): ReportCell[][] {
  const rated = new Map(satisfaction.trend.map((of) => [of.period, of]));
  return volumes.trend.map(({ period, cases }) => {
    const of = rated.get(period);
    return [period, cases, of?.csat.value ?? null, of?.mean ?? null, of?.n ?? 0];
  });
}
