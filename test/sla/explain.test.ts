import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { defineSlaPolicy } from "../../src/sla/define-sla-policy";
import { type ExplainOptions, explain } from "../../src/sla/explain";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { HOTLINE_POLICY, hotlinePolicy } from "../../src/sla/hotline-policy";
import { QA_POLICY } from "../../src/sla/qa-policy";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { caseOf, HOUR, happened, type Line, office, t } from "./a-case";

const openGuide = defineSlaPolicy({
  id: "open",
  extends: GUIDE_POLICY,
  targets: [{ id: "respond", time: "open" }],
});
const told = (
  policy: SlaPolicy,
  target: string,
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
  options: Partial<ExplainOptions> = {},
) =>
  explain(
    policy,
    caseOf(history, more),
    { target, cycle: 1 },
    { calendar: office, asOf: t(asOf), ...options },
  ).sentences;

describe("an explanation that a lead would accept", () => {
  const over = happened(["2024-09-30 17:30", "received"], ["2024-10-08 10:30", "responded"]);

  it("names the rule, the hours, the holiday and the result, in Chinese", () => {
    expect(
      told(
        openGuide,
        "respond",
        over,
        "2024-10-09 09:00",
        {},
        { dayNames: { "2024-10-01": "National Day,国庆节,3" } },
      ),
    ).toEqual([
      "首次响应(客户问题响应指引):三级(中)时限2小时,按营业时间计。",
      "自2024-09-30 17:30起算。",
      "2024-09-30 17:30–18:00营业时间,计30分钟。",
      "2024-10-01–2024-10-07节假日(国庆节),不计时。",
      "2024-10-08 09:00–10:30营业时间,计1小时30分钟。",
      "其余为非营业时间,不计时。",
      "2024-10-08 10:30完成,用时2小时,在截止时间2024-10-08 10:30之内。",
      "时间只记录到1毫秒,与截止时间相差不足1毫秒,按记录判定。",
    ]);
  });

  it("and in English", () => {
    expect(
      told(openGuide, "respond", over, "2024-10-09 09:00", { precisionMs: 60_000 }, { locale: "en" }),
    ).toEqual([
      "First response (Issue response guide): 2 h for tier medium, in opening hours.",
      "Counted from 2024-09-30 17:30.",
      "2024-09-30 17:30–18:00: open, 30 min counted.",
      "2024-10-01–2024-10-07: holiday, not counted.",
      "2024-10-08 09:00–10:30: open, 1 h 30 min counted.",
      "The rest is closed time, not counted.",
      "Met at 2024-10-08 10:30 after 2 h, within 2024-10-08 10:30.",
      "Moments are recorded to 1 min and lie closer than that to the due moment; judged as recorded.",
    ]);
  });

  it("names the make-up day", () => {
    expect(
      told(openGuide, "respond", happened(["2024-09-27 17:30", "received"]), "2024-09-27 17:40"),
    ).toContain("预计:2024-09-29 09:00–10:30调休上班日,计1小时30分钟。");
  });

  it("counts working days one by one", () => {
    const policy = hotlinePolicy({ complaintWorkingDays: 2 });
    const history = happened(["2024-10-11 10:00", "received"], ["2024-10-12 10:00", "notified"]);
    expect(
      told(policy, "answerComplaint", history, "2024-10-15 09:00", { serviceType: "complaint" }),
    ).toEqual([
      "投诉答复(客服热线):时限2个工作日,当日不计,至最后一个工作日营业结束。",
      "自2024-10-11 10:00起算。",
      "2024-10-12 00:00–10:00调休上班日,计1个工作日。",
      "其余为非营业时间,不计时。",
      "2024-10-12 10:00完成,用时1天,在截止时间2024-10-14 18:00之内。",
    ]);
  });

  it("names the pause by its declared reason only: a reason may be anybody's words", () => {
    const history = happened(
      ["09:00", "received"],
      ["09:10", "paused", { reason: "张三说稍后" }],
      ["10:00", "resumed", { reason: "张三说稍后" }],
    );
    const sentences = told(GUIDE_POLICY, "respond", history, "10:30");
    expect(sentences).toContain("2024-05-20 09:10–10:00暂停,不计时。");
    const named = told(
      GUIDE_POLICY,
      "respond",
      history,
      "10:30",
      {},
      { reasonNames: { 张三说稍后: "等待客户" } },
    );
    expect(named).toContain("2024-05-20 09:10–10:00暂停(等待客户),不计时。");
  });

  it("tells a change of tier and what it did", () => {
    const history = happened(
      ["09:00", "received"],
      ["09:10", "tierChanged", { to: "urgent" }],
      ["13:00", "tierChanged", { to: "low" }],
    );
    const sentences = told(GUIDE_POLICY, "respond", history, "14:00");
    expect(sentences).toContain("2024-05-20 09:10级别改为一级(紧急):时钟不变,改用新时限。");
    expect(sentences).toContain("2024-05-20 13:00级别改为四级(低):此前已超时,结论不变。");
    expect(sentences.at(-1)).toBe("截止时间2024-05-20 09:10已过,至今超时4小时50分钟。");
  });

  it.each([
    ["unknown for want of a tier", GUIDE_POLICY, "respond", {}, "级别未知,无法确定时限,不计入达标率。"],
    [
      "unknown for want of a moment",
      GUIDE_POLICY,
      "respond",
      { tier: "low", outcome: "solved" },
      "已知事情已了结,但时间没有记录,无法判定,不计入达标率。",
    ],
    [
      "unknown from its start",
      GUIDE_POLICY,
      "archive",
      { tier: "low", outcome: "solved" },
      "已知已经开始,但时间没有记录,无法判定,不计入达标率。",
    ],
    ["not applicable", GUIDE_POLICY, "resolve", { tier: "low" }, "该制度对此没有时限要求。"],
    [
      "the customer's own time",
      GUIDE_POLICY,
      "resolve",
      { expectedBy: t("18:00") },
      "截止时间2024-05-20 18:00,尚余6小时。",
    ],
    ["without an end", QA_POLICY, "retain", {}, "没有截止时间。"],
  ] as const)("says why a clock is %s", (_, policy, target, more, sentence) => {
    const { tier: __, ...issue } = caseOf(
      happened(["09:00", "received"], ...(target === "retain" ? [["09:00", "archived"] as const] : [])),
    );
    const own = { ...issue, ...more } as ServiceCase;
    expect(
      explain(policy, own, { target, cycle: 1 }, { calendar: office, asOf: t("12:00") }).sentences,
    ).toContain(sentence);
  });

  it("tells a window, and an answer that came too early", () => {
    const history = happened(["09:00", "received"], ["10:00", "solved"]);
    expect(told(HOTLINE_POLICY, "revisit", history, "11:00", { serviceType: "complaint" })).toContain(
      "不得早于2024-05-21 10:00。",
    );
    const early = [...history, ...happened(["11:00", "revisited"])];
    expect(told(HOTLINE_POLICY, "revisit", early, "12:00", { serviceType: "complaint" }).at(-1)).toBe(
      "2024-05-20 11:00完成,早于2024-05-21 10:00,过早。",
    );
  });

  it("refuses a clock that the case does not have", () => {
    expect(() => told(GUIDE_POLICY, "survey", happened(["09:00", "received"]), "10:00")).toThrow(
      expect.objectContaining({ code: "invalid_argument" }),
    );
  });
});

describe("a long explanation", () => {
  it("is made in milliseconds even over a year", () => {
    const policy = defineSlaPolicy({
      id: "p",
      targets: [{ id: "t", start: "received", meet: "solved", limit: { hours: 2000 }, time: "open" }],
    });
    const issue = caseOf(happened(["2024-01-02 09:00", "received"]));
    const { segments, clock } = explain(
      policy,
      issue,
      { target: "t", cycle: 1 },
      { calendar: office, asOf: t("2024-12-01 09:00") },
    );
    const counted = segments.reduce((sum, { countedMs }) => sum + countedMs, 0);
    expect(counted).toBe(clock.state === "running" ? 2000 * HOUR : clock.elapsedMs);
  });
});

describe("the working days of an explanation", () => {
  const policy = defineSlaPolicy({
    id: "p",
    targets: [{ id: "t", start: "received", meet: "responded", limit: { workingDays: 2 }, time: "calendar" }],
  });
  const dayEnds = (lines: readonly Line[], asOf: string, received = "10:00") =>
    explain(
      policy,
      caseOf(happened([received, "received"], ...lines)),
      { target: "t", cycle: 1 },
      { calendar: office, asOf: t(asOf) },
    ).segments.flatMap(({ countedDays, countedMs, end }) => {
      expect(countedMs).toBe(0);
      return countedDays === undefined ? [] : [[countedDays, end]];
    });
  const tuesday = [1, t("2024-05-22 00:00")];
  const wednesday = [1, t("2024-05-22 18:00")];

  it.each([
    ["a pause within one", "2024-05-21 11:00", "2024-05-21 12:00", "2024-05-22 12:00"],
    ["a pause on the first day", "11:00", "12:00", "2024-05-22 12:00"],
    ["the question within one", "11:00", "11:01", "2024-05-21 12:00"],
  ])("are counted once each, whatever divides them: %s", (_, paused, resumed, asOf) => {
    const lines = [[paused, "paused"] as const, [resumed, "resumed"] as const];
    expect(dayEnds(lines, asOf)).toEqual([tuesday, wednesday]);
  });

  it("are not counted before they close: what lies ahead of the question is told as such", () => {
    const today = explain(
      QA_POLICY,
      caseOf(happened(["11:22", "received"])),
      { target: "review", cycle: 1 },
      { calendar: office, asOf: t("16:47"), locale: "en" },
    );
    expect(today.segments).toEqual([
      { start: t("11:22"), end: t("16:47"), kind: "workday", countedMs: 0 },
      { start: t("16:47"), end: t("18:00"), kind: "workday", countedMs: 0, countedDays: 1, isAhead: true },
    ]);
    expect(today.sentences.slice(2, 4)).toEqual([
      "2024-05-20 11:22–16:47: working day, not counted before its close of business.",
      "Ahead: 2024-05-20 16:47–18:00: working day, 1 working day counted.",
    ]);
    const makeUp = explain(
      policy,
      caseOf(happened(["2024-09-28 10:00", "received"])),
      { target: "t", cycle: 1 },
      { calendar: office, asOf: t("2024-09-29 10:00") },
    ).sentences;
    expect(makeUp).toContain("2024-09-29 00:00–10:00调休上班日,营业结束时才计。");
    expect(makeUp).toContain("预计:2024-09-29 10:00–24:00调休上班日,计1个工作日。");
  });

  it("are not told where they close amid a pause", () => {
    const lines = [["2024-05-21 17:59", "paused"] as const, ["2024-05-21 18:01", "resumed"] as const];
    expect(dayEnds(lines, "2024-05-22 12:00")).toEqual([
      [1, t("2024-05-23 00:00")],
      [1, t("2024-05-23 18:00")],
    ]);
  });

  it("are counted once on a make-up day that the question divides", () => {
    expect(dayEnds([], "2024-09-29 12:00", "2024-09-27 10:00")).toEqual([
      [1, t("2024-09-30 00:00")],
      [1, t("2024-09-30 18:00")],
    ]);
  });
});
