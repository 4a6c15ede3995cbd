import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { at, caseOf, DAY, type Extra, MIN, reportOf } from "./report-cases";

const on = (day: string): Extra => ({ day }) as Extra;
const asOf = (day: string) => ({ ...DAY, asOf: at("00:00", day) });

describe("stillOpen: open at the end of the window", () => {
  const closed = caseOf("a", ["09:00 received", "10:00 closed"], { category: ["x"] });
  it.each<[string, ServiceCase]>([
    [
      "received the day after the window",
      caseOf("b", [["09:00 received", on("2024-05-22")]], { category: ["x"] }),
    ],
    ["received after the present", caseOf("b", [["09:00 received", on("2024-07-22")]], { category: ["x"] })],
    ["without any history", caseOf("b", [], { category: ["x"] })],
  ])("a case %s is not open at it", (_, other) => {
    const { handling, backlog } = reportOf([closed, other]);
    expect([backlog.cases, handling.byCategory[0]?.stillOpen]).toEqual([0, 0]);
  });
});

describe("on-time closing: closed + open overdue at the end", () => {
  const due = { expectedBy: at("12:00") };
  it.each([
    ["after the window", "2024-05-22"],
    ["after the present", "2024-07-20"],
  ])("a case received %s was not open at it, whatever its due moment says", (_, day) => {
    expect(reportOf([caseOf("1", [["09:00 received", on(day)]], due)]).onTimeClosing.rate.den).toBe(0);
  });
});

describe("an answer before the reception is invalid", () => {
  it("no progress gap begins with it: ten days of a case that was open for one hour", () => {
    const early = caseOf("1", [["09:00 responded", on("2024-05-10")], "09:00 received", "10:00 solved"]);
    expect(reportOf([early]).progressGap.calendar.maxMs ?? 0).toBeLessThanOrEqual(60 * MIN);
  });
});

describe("next response: after the first response", () => {
  it("a message of the same minute as the first answer, told before it, is not answered a second time by it", () => {
    const tie = caseOf("1", ["09:00 received", "10:00 customerMessaged", "10:00 responded"]);
    expect(reportOf([tie]).nextResponse.calendar.n).toBe(0);
  });
});

describe("a cancelled case is closed with the outcome cancelled", () => {
  it("its handling time is left out, as it is left out of closings on time", () => {
    const { handling, onTimeClosing } = reportOf([
      caseOf("1", ["09:00 received", "10:00 closed"], { outcome: "cancelled", expectedBy: at("12:00") }),
    ]);
    expect(onTimeClosing.rate.excluded).toEqual({ cancelled: 1 });
    expect([handling.all.calendar.n, handling.all.excluded]).toEqual([0, { cancelled: 1 }]);
  });
});

describe("a snapshot beside a later event", () => {
  const days = ["2024-05-21", "2024-05-22", "2024-05-23"];
  it.each(days)("the backlog of a day is the same as of %s, before and after the closing", (day) => {
    const later = caseOf("1", ["09:00 received", ["12:00 closed", on("2024-05-22")]], { status: "closed" });
    const { backlog } = reportOf([later], asOf(day));
    expect([backlog.cases, backlog.excluded]).toEqual([1, {}]);
  });

  it.each(days)("so are its outcomes as of %s, before and after the solution", (day) => {
    const later = caseOf("1", ["09:00 received", ["12:00 solved", on("2024-05-22")]], {
      outcome: "followUp",
    });
    expect(reportOf([later], asOf(day)).outcomes).toMatchObject({ handled: 0, undated: 0 });
  });

  it.each(days)("so is a case that came back as of %s, whatever became of it then", (day) => {
    const back = caseOf(
      "1",
      ["09:00 received", "10:00 solved", "11:00 reopened", ["12:00 solved", on("2024-05-22")]],
      { outcome: "solved", status: "verify" },
    );
    const { outcomes, backlog } = reportOf([back], asOf(day));
    expect([backlog.cases, outcomes.shares.map(({ key }) => key)]).toEqual([1, [""]]);
  });

  it("a solution yet to come does not explain a status: closed, nobody knows when", () => {
    const later = caseOf("1", ["09:00 received", ["12:00 solved", on("2024-05-22")]], { status: "closed" });
    for (const day of days)
      expect(reportOf([later], asOf(day)).backlog.excluded).toEqual({ closedAtUnknown: 1 });
  });

  it("a call that was seen to only later is not answered nobody knows when", () => {
    const later = caseOf("1", ["09:00 received", ["12:00 closed", on("2024-05-22")]], {
      status: "closed",
      outcome: "unsolved",
      channel: "phone",
    });
    expect(reportOf([later], asOf("2024-05-21")).hotline.answerRate).toMatchObject({ den: 1, excluded: {} });
    expect(reportOf([later], asOf("2024-05-23")).hotline.answerRate).toMatchObject({
      den: 0,
      excluded: { answeredAtUnknown: 1 },
    });
  });
});

describe("where a snapshot contradicts the history, the history counts", () => {
  it("a case that came back is open: it is in the backlog, its message waits, its gap counts", () => {
    const back = caseOf(
      "1",
      ["09:00 received", "09:10 responded", "10:00 solved", "11:00 reopened", "12:00 customerMessaged"],
      { status: "closed" },
    );
    const { backlog, nextResponse, progressGap } = reportOf([back], asOf("2024-05-21"));
    expect([backlog.cases, nextResponse.excluded]).toEqual([1, { running: 1 }]);
    expect([progressGap.calendar.n, progressGap.calendar.totalMs]).toEqual([2, (50 + 13 * 60) * MIN]);
  });

  it.each<[string, string[], Partial<ServiceCase>]>([
    ["cancelled, by its snapshot solved", ["09:00 received", "10:00 cancelled"], { outcome: "solved" }],
    ["solved, by its snapshot unsolved", ["09:00 received", "10:00 solved"], { outcome: "unsolved" }],
    ["solved and cancelled", ["09:00 received", "10:00 solved", "11:00 cancelled"], { outcome: "solved" }],
  ])("is listed: %s", (_, lines, rest) => {
    const { faults } = reportOf([caseOf("1", lines, rest)]).dataQuality;
    expect(faults).toEqual([{ reason: "outcomeContradictsHistory", n: 1, ids: ["1"] }]);
  });
});

describe("the very end of a window", () => {
  it("a case received at the present, a midnight in the midst of it, has a period of its own in the trend", () => {
    const week = { ...DAY, period: { from: at("00:00"), to: at("00:00", "2024-05-27") } };
    const now = caseOf("1", [["00:00 received", on("2024-05-22")]]);
    const { trend } = reportOf([now], { ...week, asOf: at("00:00", "2024-05-22") }).volumes;
    expect(trend.map(({ period, cases }) => [period, cases])).toEqual([
      ["2024-05-20", 0],
      ["2024-05-21", 0],
      ["2024-05-22", 1],
    ]);
    expect(reportOf([], { ...week, asOf: at("00:00", "2024-05-22") }).volumes.trend).toHaveLength(2);
  });

  it("what was cancelled long ago and comes back at it is overdue, not cancelled", () => {
    const back = caseOf(
      "1",
      [
        ["09:00 received", on("2024-05-18")],
        ["10:00 cancelled", on("2024-05-18")],
        ["00:00 reopened", on("2024-05-21")],
      ],
      { expectedBy: at("12:00", "2024-05-18") },
    );
    expect(reportOf([back]).onTimeClosing.rate).toMatchObject({ num: 0, den: 1, excluded: {} });
  });
});

describe("of the solved, those reopened since", () => {
  it("a reopening told before the solution of the same minute is not one since", () => {
    const { reopening } = reportOf([
      caseOf("1", ["09:00 received", "10:00 solved", "12:00 reopened", "12:00 solved"]),
      caseOf("2", [
        ["09:00 received", on("2024-05-18")],
        ["10:00 solved", on("2024-05-18")],
        "12:00 reopened",
        "12:00 solved",
      ]),
      caseOf("3", ["09:00 received", "10:00 solved", ["12:00 reopened", on("2024-05-25")]]),
    ]);
    expect([reopening.ofSolved.num, reopening.ofSolved.den]).toEqual([2, 3]);
  });
});
