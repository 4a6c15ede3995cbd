import { describe, expect, it } from "vitest";
import {
  ATTENTION_BOUNDS,
  type Attention,
  attentionOf,
  type Rate,
  runFold,
  type ServiceReport,
  serviceReport,
} from "../../src/report";
import type { ClockState } from "../../src/sla";
import { type Asked, messyWorld } from "./messy-cases";
import { DAY, reportOf } from "./report-cases";

type Report = ServiceReport<Asked>;
const ORDER = [
  "attainmentLow",
  "backlogGrew",
  "backlogOld",
  "csatLow",
  "csatFell",
  "responseSlower",
  "answerRateLow",
  "serviceLevelLow",
  "reopeningHigh",
  "growthCase",
  "categoryDominates",
  "coverageLow",
  "dataFaulty",
];
const NOTHING = reportOf([], {
  ...DAY,
  clocksOf: () => [],
  reasonOf: () => undefined,
  presetCategories: [],
}) as Report;
const rate = (num: number, den: number): Rate => ({ num, den, value: num / den, excluded: {} });
const withBacklog = (cases: number, p90Ms = 1) => ({
  backlog: { ...NOTHING.backlog, cases, ages: { ...NOTHING.backlog.ages, n: cases, p90Ms } },
});
const withCsat = (num: number, den = 100) => ({
  satisfaction: { ...NOTHING.satisfaction, csat: rate(num, den) },
});
const withResponse = (p90Ms: number, n = 5) => ({
  response: { ...NOTHING.response, calendar: { ...NOTHING.response.calendar, n, p90Ms } },
});
const withTarget = (num: number, den: number) => ({
  attainment: {
    ...NOTHING.attainment,
    byPolicyAndTarget: [{ policy: "p", target: "t", rate: rate(num, den) }],
  },
});
const withAnswers = (num: number, den: number) => ({
  hotline: { ...NOTHING.hotline, answerRate: rate(num, den) },
});
const withLevel = (num: number, den: number) => {
  const serviceLevel = { ...NOTHING.hotline.serviceLevel, standard: rate(num, den) };
  return { hotline: { ...NOTHING.hotline, serviceLevel } };
};
const withReopened = (num: number, den: number) => ({
  reopening: { ...NOTHING.reopening, rate: rate(num, den) },
});
const withCategory = (count: number, cases: number, key = "x") => ({
  volumes: { ...NOTHING.volumes, cases },
  categories: {
    ...NOTHING.categories,
    levels: [[{ key, count, share: count / cases, cumulativeShare: count / cases }]],
  },
});
const withCoverage = (num: number, den: number) => ({
  coverage: { ...NOTHING.coverage, rate: rate(num, den) },
});
const withFaulty = (n: number, records: number, reason = "receivedUnknown") => ({
  dataQuality: {
    records,
    merged: 0,
    faults: [{ reason, n, ids: Array.from({ length: n }, (_, i) => `${i}`) }],
  },
});
const WEEK = 7 * 86_400_000;

describe("each rule at its bound, a little beyond it, and with too few records", () => {
  it.each<
    [rule: string, silent: readonly Partial<Report>[], loud: Partial<Report>, before?: Partial<Report>]
  >([
    ["attainmentLow", [withTarget(9, 10), withTarget(91, 100), withTarget(0, 4)], withTarget(89, 100)],
    ["backlogGrew", [withBacklog(12), withBacklog(8)], withBacklog(13), withBacklog(10)],
    ["backlogGrew", [withBacklog(4)], withBacklog(5), withBacklog(2)],
    ["backlogOld", [withBacklog(5, WEEK), withBacklog(4, WEEK + 1)], withBacklog(5, WEEK + 1)],
    ["csatLow", [withCsat(85), withCsat(86), withCsat(0, 4)], withCsat(84)],
    ["csatFell", [withCsat(90), withCsat(96), withCsat(3, 4)], withCsat(89), withCsat(95)],
    ["csatFell", [withCsat(95)], withCsat(94), withCsat(100)],
    ["csatFell", [withCsat(85)], withCsat(84), withCsat(90)],
    ["responseSlower", [withResponse(125), withResponse(1000, 4)], withResponse(126), withResponse(100)],
    ["answerRateLow", [withAnswers(95, 100), withAnswers(0, 4)], withAnswers(94, 100)],
    ["serviceLevelLow", [withLevel(80, 100), withLevel(0, 4)], withLevel(79, 100)],
    ["reopeningHigh", [withReopened(10, 100), withReopened(4, 4)], withReopened(11, 100)],
    [
      "categoryDominates",
      [withCategory(30, 100), withCategory(4, 4), withCategory(99, 100, "")],
      withCategory(31, 100),
    ],
    ["coverageLow", [withCoverage(80, 100), withCoverage(0, 4)], withCoverage(79, 100)],
    [
      "dataFaulty",
      [
        withFaulty(5, 100),
        withFaulty(4, 4),
        withFaulty(50, 100, "answeredAtUnknown"),
        withFaulty(50, 100, "closedAtUnknown"),
      ],
      withFaulty(6, 100),
    ],
  ])("%s", (rule, silent, loud, before) => {
    const rulesOf = (now: Partial<Report>) =>
      attentionOf(
        { ...NOTHING, ...now },
        { n: 99, ...(before !== undefined && { before: { ...NOTHING, ...before } }) },
      ).map((each) => each.rule);
    for (const now of silent) expect(rulesOf(now)).not.toContain(rule);
    expect(rulesOf(loud)).toContain(rule);
  });

  it("whatever compares is silent where the period before has nothing, or too little", () => {
    const now = { ...NOTHING, ...withBacklog(9), ...withCsat(86), ...withResponse(1000) };
    const before = { ...NOTHING, ...withBacklog(0), ...withCsat(4, 4), ...withResponse(1, 4) };
    expect(attentionOf(now, { before })).toEqual([]);
    expect(attentionOf(now)).toEqual([]);
  });
});

/** What every rule says of a report, from its own figures. */
function foundIn(now: Report, before: Report): Attention[] {
  const bounds = ATTENTION_BOUNDS;
  const found: Attention[] = [];
  const say = (rule: string, value: number | undefined, bound: number, n: number, more = {}) => {
    const isLow = rule.endsWith("Low");
    if (value === undefined || n < bounds.leastN || (isLow ? value >= bound : value <= bound)) return;
    found.push({ rule, value, bound, weight: Math.abs(value - bound) / bound, ...more } as Attention);
  };
  const sayRate = (rule: string, { value, den }: Rate, bound: number, more = {}) =>
    say(rule, value, bound, den, more);
  const growth = (a: number | undefined, b: number | undefined) =>
    a === undefined || !b ? undefined : (a - b) / b;
  for (const { policy, target, rate: r } of now.attainment.byPolicyAndTarget)
    sayRate("attainmentLow", r, bounds.attainment, { subject: target, policy });
  const [a, b] = [now.backlog.cases, before.backlog.cases];
  say("backlogGrew", growth(a, b), bounds.backlogGrowth, a);
  say("backlogOld", now.backlog.ages.p90Ms, bounds.backlogAgeMs, a);
  sayRate("csatLow", now.satisfaction.csat, bounds.csat);
  const [csat, csatBefore] = [now.satisfaction.csat, before.satisfaction.csat];
  const fall = (csatBefore.num * csat.den - csat.num * csatBefore.den) / (csatBefore.den * csat.den);
  say("csatFell", fall || undefined, bounds.csatFall, Math.min(csat.den, csatBefore.den));
  const [wait, waitBefore] = [now.response.calendar, before.response.calendar];
  say(
    "responseSlower",
    growth(wait.p90Ms, waitBefore.p90Ms),
    bounds.responseRise,
    Math.min(wait.n, waitBefore.n),
  );
  sayRate("answerRateLow", now.hotline.answerRate, bounds.answerRate);
  sayRate("serviceLevelLow", now.hotline.serviceLevel.standard, bounds.serviceLevel);
  sayRate("reopeningHigh", now.reopening.rate, bounds.reopening);
  for (const { category: subject, reports } of now.growth.cases)
    found.push({ rule: "growthCase", value: reports, bound: now.growth.months.length, subject, weight: 1 });
  const top = now.categories.levels[0]?.find(({ key }) => key !== "");
  say("categoryDominates", top?.share, bounds.categoryShare, now.volumes.cases, { subject: top?.key });
  sayRate("coverageLow", now.coverage.rate, now.coverage.target);
  const { records, faults } = now.dataQuality;
  const isGap = (reason: string) => reason === "answeredAtUnknown" || reason === "closedAtUnknown";
  const faulty = new Set(faults.filter(({ reason }) => !isGap(reason)).flatMap(({ ids }) => ids)).size;
  say("dataFaulty", records === 0 ? undefined : faulty / records, bounds.faultShare, records);
  return found;
}
/** By weight, then by rule; weights that differ by the rounding of a division alone are the same. */
function inOrder(list: readonly Attention[]) {
  const rounded = list.map(({ value, weight, ...rest }) => ({
    ...rest,
    value: value.toPrecision(9),
    weight: Number(weight.toPrecision(9)),
  }));
  return rounded.sort((x, y) => y.weight - x.weight || ORDER.indexOf(x.rule) - ORDER.indexOf(y.rule));
}

describe("what needs attention, found again from the figures of two periods", () => {
  it("the furthest beyond its bound first, three of them unless more are asked for", () => {
    const STATES: readonly ClockState[] = ["met", "met", "met", "breached"];
    for (let seed = 0; seed < (process.env["KEFU_LONG"] ? 3000 : 250); seed++) {
      const { options, cases } = messyWorld(seed, 40);
      const { from, to } = options.period;
      const clocksOf: Asked["clocksOf"] = ({ history }) =>
        ["respond", "resolve"].map((target, i) => ({
          policy: "p",
          target,
          cycle: 1,
          state: STATES[(history.length + i * 3) % 4] ?? "met",
          assumed: [],
        }));
      const [now, before] = [
        { ...options, clocksOf },
        { ...options, clocksOf, period: { from: from - (to - from), to: from } },
      ].map((each) => runFold(serviceReport(each), cases));
      if (now === undefined || before === undefined) continue;
      const found = foundIn(now, before);
      const all = attentionOf(now, { before, n: 99 });
      expect([seed, inOrder(all)]).toEqual([seed, inOrder(found)]);
      const weights = all.map(({ weight }) => Number(weight.toPrecision(12)));
      expect(weights).toEqual(weights.toSorted((a, b) => b - a));
      expect(attentionOf(now, { before })).toEqual(all.slice(0, 3));
    }
  });
});
