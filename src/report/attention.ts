import type { AnyReport } from "./any-report";
import { shareRise } from "./rate";
import type { ServiceReport } from "./service-report";
import { UNSTATED } from "./unstated";

/** The rules by which something needs attention; each states its bound. */
export type AttentionRule =
  | "attainmentLow"
  | "backlogGrew"
  | "backlogOld"
  | "csatLow"
  | "csatFell"
  | "responseSlower"
  | "answerRateLow"
  | "serviceLevelLow"
  | "reopeningHigh"
  | "growthCase"
  | "categoryDominates"
  | "coverageLow"
  | "dataFaulty";

/** Something that needs attention: which rule says so, what was found, and what the bound was; of a growth case, the months. */
export interface Attention {
  readonly rule: AttentionRule;
  readonly value: number;
  readonly bound: number;
  /** What it is about, where a rule picks one: a target, a category. */
  readonly subject?: string;
  /** Whose target it is about. */
  readonly policy?: string;
  /** How far beyond its bound, as a share of the bound; the worst come first. */
  readonly weight: number;
}

/** From where on each rule speaks; rates, changes and the backlog speak only from so many records on. */
export interface AttentionBounds {
  readonly leastN: number;
  readonly attainment: number;
  readonly backlogGrowth: number;
  readonly backlogAgeMs: number;
  readonly csat: number;
  readonly csatFall: number;
  readonly responseRise: number;
  readonly answerRate: number;
  readonly serviceLevel: number;
  readonly reopening: number;
  readonly categoryShare: number;
  readonly faultShare: number;
}

/** Presets, not laws: 95 % answered is GB/T 33358-2016's, 80 % in time the trade's. */
export const ATTENTION_BOUNDS: AttentionBounds = {
  leastN: 5,
  attainment: 0.9,
  backlogGrowth: 0.2,
  backlogAgeMs: 7 * 86_400_000,
  csat: 0.85,
  csatFall: 0.05,
  responseRise: 0.25,
  answerRate: 0.95,
  serviceLevel: 0.8,
  reopening: 0.1,
  categoryShare: 0.3,
  faultShare: 0.05,
};

/**
 * What needs attention most, by stated rules, the furthest beyond its bound first; ties in the order of the rules.
 *
 * @example
 * ```ts
 * const report = runFold(serviceReport({ period: { from: 0, to: 1 }, timeZone: "Asia/Shanghai", asOf: 1 }), []);
 * attentionOf(report); // => []
 * ```
 */
export function attentionOf(
  report: ServiceReport,
  options: {
    readonly before?: ServiceReport;
    readonly bounds?: Partial<AttentionBounds>;
    readonly n?: number;
  } = {},
): readonly Attention[] {
  const bounds = { ...ATTENTION_BOUNDS, ...options.bounds };
  return [...levels(report, bounds), ...changes(report, options.before, bounds)]
    .sort((a, b) => onPaper(b.weight) - onPaper(a.weight) || 0)
    .slice(0, options.n ?? 3);
}

/** Without the noise of rounding: weights that are equal on paper are ties. */
const onPaper = (weight: number): number => Number(weight.toPrecision(12));

const above = (rule: AttentionRule, value: number, bound: number, subject?: string): Attention[] =>
  value > bound
    ? [{ rule, value, bound, weight: (value - bound) / bound, ...(subject !== undefined && { subject }) }]
    : [];

const below = (rule: AttentionRule, value: number, bound: number, subject?: string): Attention[] =>
  value < bound
    ? [{ rule, value, bound, weight: (bound - value) / bound, ...(subject !== undefined && { subject }) }]
    : [];

function levels(report: AnyReport, bounds: AttentionBounds): Attention[] {
  const { hotline, satisfaction, backlog, reopening, categories, growth, dataQuality, volumes } = report;
  const rates = (
    rule: AttentionRule,
    { den, value }: { readonly den: number; readonly value: number | undefined },
    check: typeof above,
    bound: number,
    subject?: string,
  ) => (value === undefined || den < bounds.leastN ? [] : check(rule, value, bound, subject));
  const top = categories.levels[0]?.find(({ key }) => key !== UNSTATED);
  const faulty = new Set(dataQuality.faults.flatMap(({ reason, ids }) => (GAPS.has(reason) ? [] : ids))).size;
  return [
    ...(report.attainment?.byPolicyAndTarget ?? []).flatMap(({ policy, target, rate }) =>
      rates("attainmentLow", rate, below, bounds.attainment, target).map((low) => ({ ...low, policy })),
    ),
    ...(backlog.cases < bounds.leastN
      ? []
      : above("backlogOld", backlog.ages.p90Ms ?? 0, bounds.backlogAgeMs)),
    ...rates("csatLow", satisfaction.csat, below, bounds.csat),
    ...rates("answerRateLow", hotline.answerRate, below, bounds.answerRate),
    ...rates("serviceLevelLow", hotline.serviceLevel.standard, below, bounds.serviceLevel),
    ...rates("reopeningHigh", reopening.rate, above, bounds.reopening),
    ...growth.cases.map((found) => ({
      rule: "growthCase" as const,
      value: found.reports,
      bound: growth.months.length,
      subject: found.category,
      weight: 1,
    })),
    ...(top === undefined || volumes.cases < bounds.leastN
      ? []
      : above("categoryDominates", top.share, bounds.categoryShare, top.key)),
    ...(report.coverage === undefined
      ? []
      : rates("coverageLow", report.coverage.rate, below, report.coverage.target)),
    ...(dataQuality.records < bounds.leastN
      ? []
      : above("dataFaulty", faulty / dataQuality.records, bounds.faultShare)),
  ];
}

function changes(
  report: ServiceReport,
  before: ServiceReport | undefined,
  bounds: AttentionBounds,
): Attention[] {
  if (before === undefined) return [];
  const rise = (now: number | undefined, held: number | undefined) =>
    now === undefined || held === undefined || held === 0 ? 0 : (now - held) / held;
  const isEnough = (n: number, held: number) => Math.min(n, held) >= bounds.leastN;
  const [csat, csatBefore] = [report.satisfaction.csat, before.satisfaction.csat];
  // Rounded once: a fall of exactly the bound is not beyond it.
  const fall = shareRise(csatBefore, csat) ?? 0;
  const [now, earlier] = [report.response.calendar, before.response.calendar];
  return [
    ...(isEnough(report.backlog.cases, bounds.leastN)
      ? above("backlogGrew", rise(report.backlog.cases, before.backlog.cases), bounds.backlogGrowth)
      : []),
    ...(isEnough(csat.den, csatBefore.den) ? above("csatFell", fall, bounds.csatFall) : []),
    ...(isEnough(now.n, earlier.n)
      ? above("responseSlower", rise(now.p90Ms, earlier.p90Ms), bounds.responseRise)
      : []),
  ];
}

/** What a form has no column for is listed, and no reason to look at the data. */
const GAPS: ReadonlySet<string> = new Set(["answeredAtUnknown", "closedAtUnknown"]);
