import { describe, expect, it } from "vitest";
import { KefuError } from "../../src/base";
import type { CaseEvent } from "../../src/cases";
import {
  attentionOf,
  attentionText,
  type ReportOptions,
  reportSheets,
  serviceReport,
  traceFigure,
} from "../../src/report";
import { at, caseOf, DAY, type Extra, reportOf } from "./report-cases";

const rated = (id: string, score: number, scale: string) =>
  caseOf(id, ["09:00 received", ["10:00 rated", { score, scale } as Extra]]);
const reasons = (cases: Parameters<typeof reportOf>[0], options: ReportOptions = DAY) =>
  reportOf(cases, options).dataQuality.faults.map(({ reason, ids }) => [reason, ids]);

describe("moments that are none", () => {
  const epoch = (id: string, ms: number): ReturnType<typeof caseOf> => ({
    ...caseOf(id, ["09:00 received", "09:10 responded"]),
    history: [
      { type: "received", at: at("09:00") },
      { type: "responded", at: new Date(ms) },
    ] satisfies CaseEvent[],
  });

  it("a time of day without its day, as sheets hold it, lies before 1970: left out and listed", () => {
    const timeOfDay = epoch("1", Date.parse("1899-12-30T09:10:00Z"));
    const { response } = reportOf([timeOfDay]);
    expect([response.calendar.n, response.excluded]).toEqual([0, { unanswered: 1 }]);
    expect(reasons([timeOfDay, epoch("2", Number.NaN)])).toEqual([["invalidInstant", ["1", "2"]]]);
  });

  it("a due time that is no moment makes nothing overdue", () => {
    const closed = (expectedBy: Date) => caseOf("1", ["09:00 received", "10:00 closed"], { expectedBy });
    for (const wrong of [new Date(Number.NaN), new Date(-1)]) {
      expect(reportOf([closed(wrong)]).onTimeClosing.rate).toEqual({
        num: 0,
        den: 0,
        value: undefined,
        excluded: { withoutDue: 1 },
      });
      expect(reasons([closed(wrong)])).toEqual([["invalidInstant", ["1"]]]);
    }
  });
});

describe("scores that are none", () => {
  it("off their scale, not a number, on a scale that nobody knows: left out by reason and listed", () => {
    const cases = [
      rated("six", 6, "points"),
      rated("nan", Number.NaN, "points"),
      rated("odd", 3, "stars"),
      rated("suggestion", 2, "key"),
      rated("good", 5, "points"),
    ];
    const { satisfaction } = reportOf(cases);
    expect(satisfaction.csat).toEqual({
      num: 1,
      den: 1,
      value: 1,
      excluded: { scoreOffScale: 2, scaleUnknown: 1, noScore: 1 },
    });
    expect(satisfaction.mean).toBe(5);
    expect(reasons(cases)).toEqual([
      ["scaleUnknown", ["odd"]],
      ["scoreOffScale", ["nan", "six"]],
    ]);
  });

  it("a snapshot's score is held against its scale too", () => {
    const snapshot = caseOf("1", ["09:00 received"], { rating: { scale: "1-5", score: Number.NaN } });
    const { satisfaction } = reportOf([snapshot]);
    expect([satisfaction.csat.den, satisfaction.csat.excluded, satisfaction.mean]).toEqual([
      0,
      { scoreOffScale: 1 },
      undefined,
    ]);
  });

  it("NPS and CES keep what they left out, and go by the bounds of their scales", () => {
    const plain = reportOf([
      rated("1", 11, "nps"),
      rated("2", 0, "nps"),
      rated("3", 8, "ces"),
      rated("4", 5, "ces"),
    ]);
    expect(plain.satisfaction.nps).toEqual({
      n: 1,
      promoters: 0,
      detractors: 1,
      value: -100,
      excluded: { scoreOffScale: 1 },
    });
    expect(plain.satisfaction.ces).toEqual({
      mean: 5,
      easy: { num: 1, den: 1, value: 1, excluded: { scoreOffScale: 1 } },
    });
    const short = { kind: "nps", min: 1, max: 5, satisfiedFrom: 5, dissatisfiedTo: 3 } as const;
    const cases = [5, 5, 4, 3].map((score, i) => rated(`${i}`, score, "recommend"));
    expect(reportOf(cases, { ...DAY, scales: { recommend: short } }).satisfaction.nps).toMatchObject({
      n: 4,
      promoters: 2,
      detractors: 1,
      value: 25,
    });
  });
});

describe("first contact resolution", () => {
  const month = {
    ...DAY,
    period: { from: at("00:00", "2024-05-01"), to: at("00:00", "2024-06-01") },
    asOf: at("00:00", "2024-06-30"),
  };
  const solvedCall = (id: string, day: string) =>
    caseOf(
      id,
      [
        ["10:00 received", { day }],
        ["10:01 responded", { day }],
        ["10:05 solved", { day }],
      ],
      { channel: "phone", customer: "A", category: ["支付"] },
    );

  it("a call of which nobody knows when it was answered is no evidence either way", () => {
    const log = caseOf("log", [["10:00 received", { day: "2024-05-02" }]], {
      channel: "phone",
      customer: "B",
      outcome: "solved",
      status: "closed",
    });
    const { rate } = reportOf([solvedCall("1", "2024-05-02"), log], month).hotline.firstContact;
    expect(rate).toEqual({ num: 1, den: 1, value: 1, excluded: { answeredAtUnknown: 1 } });
    expect(traceFigure(month, "hotline.firstContact.rate", [log]).excluded).toEqual([
      { id: "log", reason: "answeredAtUnknown" },
    ]);
  });

  it.each([
    ["within a week it was not the only contact", "2024-05-05", 0],
    ["after a week it is another matter", "2024-05-12", 1],
  ])("a second call merged into the first: %s", (_, day, num) => {
    const second = { ...solvedCall("2", day), category: ["物流"], mergedInto: "1" };
    const { firstContact } = reportOf([solvedCall("1", "2024-05-02"), second], month).hotline;
    expect([firstContact.rate.num, firstContact.rate.den]).toEqual([num, 1]);
  });
});

describe("merged records of long ago", () => {
  const main = caseOf("main", [
    ["09:00 received", { day: "2023-01-02" }],
    ["10:00 closed", { day: "2023-01-02" }],
  ]);
  const part = caseOf("part", [["09:30 received", { day: "2023-01-02" }]], { mergedInto: "main" });

  it("are merged into a record that is there, though no figure hangs on it any more", () => {
    for (const cases of [
      [main, part],
      [part, main],
    ])
      expect(reasons(cases)).toEqual([]);
    expect(reasons([part])).toEqual([["mergedIntoUnknown", ["part"]]]);
  });
});

describe("two policies in one report", () => {
  const options: ReportOptions = {
    ...DAY,
    clocksOf: ({ id }) => [
      { policy: "guide", target: "respond", tier: "high", cycle: 1, state: "met", assumed: [] },
      {
        policy: "tracker",
        target: "respond",
        tier: "high",
        cycle: 1,
        state: id === "1" ? "breached" : "met",
        assumed: [],
      },
    ],
  };
  const cases = [caseOf("1", ["09:00 received"]), caseOf("2", ["09:00 received"])];

  it("stay apart by tier, in the sheet, and in the records behind a figure", () => {
    const report = reportOf(cases, options) as ReturnType<typeof reportOf> & {
      attainment: { byTargetAndTier: unknown };
    };
    expect(report.attainment.byTargetAndTier).toMatchObject([
      { policy: "guide", target: "respond", tier: "high", rate: { num: 2, den: 2 } },
      { policy: "tracker", target: "respond", tier: "high", rate: { num: 1, den: 2 } },
    ]);
    const sheet = reportSheets(report, { locale: "en" }).find(({ name }) => name === "Attainment");
    expect(sheet?.rows.map((row) => [row[0], row[1], row[3]])).toEqual([
      ["Policy", "Target", "Attainment"],
      ["guide", "respond", 1],
      ["tracker", "respond", 0.5],
    ]);
    expect(traceFigure(options, "attainment.byTargetAndTier.tracker.respond.high", cases).counted).toEqual([
      { id: "1", value: 0 },
      { id: "2", value: 1 },
    ]);
  });
});

describe("speed by score", () => {
  it("two records of one id are two pairs, each with its own answer", () => {
    const pair = (id: string, minute: string, score: number) =>
      caseOf(id, [
        "09:00 received",
        `09:${minute} responded`,
        ["11:00 rated", { score, scale: "points" } as Extra],
      ]);
    const twice = reportOf([pair("1", "10", 5), pair("1", "20", 3), pair("1", "30", 1)]).speedByScore;
    expect([twice.n, twice.spearman, twice.pearson]).toEqual([3, -1, -1]);
  });
});

describe("what needs attention", () => {
  it("bounds of 0 still have an order, and a handful of records is no trend", () => {
    const one = (minute: string) => reportOf([caseOf("1", ["09:00 received", `09:${minute} responded`])]);
    expect(attentionOf(one("50"), { before: one("01") })).toEqual([]);
    const cases = Array.from({ length: 9 }, (_, i) =>
      caseOf(`${i}`, ["09:00 received", "09:10 solved", "09:20 reopened"], { category: ["支付"] }),
    );
    const found = attentionOf(reportOf(cases), {
      bounds: { reopening: 0, categoryShare: 0, backlogAgeMs: 0 },
    });
    expect(found.map(({ rule }) => rule)).toEqual(["backlogOld", "reopeningHigh", "categoryDominates"]);
    for (const finding of found)
      for (const locale of ["zh-CN", "en"] as const)
        expect(attentionText(finding, locale)).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe("snapshots that contradict their history", () => {
  it.each([
    ["closed by history, in hand by its snapshot", ["09:00 received", "10:00 closed"], "processing", true],
    [
      "reopened by history, closed by its snapshot",
      ["09:00 received", "10:00 closed", "11:00 reopened"],
      "closed",
      true,
    ],
    ["closed by both", ["09:00 received", "10:00 closed"], "closed", false],
    [
      "solved, and closed only by its snapshot: history is silent",
      ["09:00 received", "10:00 solved"],
      "closed",
      false,
    ],
    ["hung up on: at rest, though nobody closed it", ["09:00 received", "09:01 abandoned"], "pending", false],
  ] as const)("%s", (_, lines, status, isListed) => {
    const told = caseOf("1", [...lines], { status });
    expect(reasons([told]).some(([reason]) => reason === "statusContradictsHistory")).toBe(isListed);
  });

  it("the history counts", () => {
    const told = caseOf("1", ["09:00 received", "10:00 closed"], { status: "processing" });
    expect(reportOf([told]).backlog.cases).toBe(0);
  });
});

describe("options that make no sense", () => {
  it.each<[string, Partial<ReportOptions>]>([
    ["a service level within NaN", { serviceLevelMs: Number.NaN }],
    ["a short call of negative length", { shortCallMs: -1 }],
    ["a TOP of NaN", { topCategories: Number.NaN }],
    ["growth over no months", { growth: { reports: 20, months: 0 } }],
    ["growth of no reports", { growth: { reports: 0, months: 3 } }],
    ["growth over two and a half months", { growth: { reports: 20, months: 2.5 } }],
    ["a period that ends before it begins", { period: { from: 2, to: 1 } }],
    ["a present that is no moment", { asOf: new Date(Number.NaN) }],
    ["a zone that nobody knows", { timeZone: "Asia/Atlantis" }],
  ])("%s is refused at once", (_, wrong) => {
    expect(() => serviceReport({ ...DAY, ...wrong })).toThrow(KefuError);
  });
});
