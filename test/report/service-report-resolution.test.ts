import { describe, expect, it } from "vitest";
import { traceFigure } from "../../src/report";
import type { ClockState, SlaClock } from "../../src/sla";
import { at, caseOf, DAY, type Extra, MIN, reportOf } from "./report-cases";

describe("resolution", () => {
  const lines = [
    "09:00 received",
    "10:00 solved",
    "12:00 reopened",
    "12:30 paused",
    "13:00 resumed",
    "14:00 solved",
  ];

  it.each([
    ["first", 60],
    ["full", 300],
    ["netFull", 270],
    ["cycleSum", 180],
    ["longestCycle", 120],
  ] as const)("%s of a case solved, reopened and solved again", (name, minutes) => {
    expect(reportOf([caseOf("1", lines)]).resolution[name].calendar.meanMs).toBe(minutes * MIN);
  });

  it("idle time between solved and reopened can be left out", () => {
    const { resolution } = reportOf([caseOf("1", lines)], { ...DAY, idleTime: "out" });
    expect(resolution.full.calendar.meanMs).toBe(180 * MIN);
    expect(resolution.netFull.calendar.meanMs).toBe(150 * MIN);
  });

  it("pauses for two reasons that overlap are counted once, and end with the solution", () => {
    const { resolution } = reportOf([
      caseOf("1", [
        "09:00 received",
        ["09:10 paused", { reason: "customer" } as Extra],
        ["09:20 paused", { reason: "parts" } as Extra],
        ["09:30 resumed", { reason: "customer" } as Extra],
        "10:00 solved",
      ]),
    ]);
    expect(resolution.netFirst.calendar.meanMs).toBe(10 * MIN);
  });

  it.each([
    ["solved", ["09:00 received", "09:10 solved", "09:20 paused", "09:30 reopened", "10:00 solved"], 20],
    ["closed", ["09:00 received", "09:10 closed", "09:20 paused", "09:30 reopened", "10:00 solved"], 20],
    ["given up", ["09:00 received", "09:10 abandoned", "09:20 paused", "10:00 solved"], 20],
    [
      "solved, up to its end",
      ["09:00 received", "09:10 solved", "09:20 paused", "09:30 resumed", "09:40 reopened", "10:00 solved"],
      50,
    ],
  ])("a pause told after a case was %s is a pause, as for its clocks", (_, told, minutes) => {
    expect(reportOf([caseOf("1", told)]).resolution.netFull.calendar.meanMs).toBe(minutes * MIN);
  });

  it("counts a case where it was solved, not where it was received", () => {
    const early = caseOf("1", [["09:00 received", { day: "2024-05-18" }], "10:00 solved"]);
    const report = reportOf([early]);
    expect([report.volumes.cases, report.resolution.first.calendar.n]).toEqual([0, 1]);
  });

  it("reopening: cases ÷ cases, and reopenings ÷ solves apart", () => {
    const twice = caseOf("1", [
      "09:00 received",
      "10:00 solved",
      "11:00 reopened",
      "12:00 solved",
      "13:00 reopened",
    ]);
    const { reopening } = reportOf([twice, caseOf("2", ["09:00 received", "10:00 solved"])]);
    expect([reopening.rate.value, reopening.events.num, reopening.events.den]).toEqual([0.5, 2, 3]);
  });

  it("a case reopened counts as such although nobody knows when it had been solved", () => {
    const call = caseOf("1", ["09:00 received", "09:00 responded", "11:00 reopened", "12:00 solved"], {
      channel: "phone",
      customer: "K1",
    });
    const { reopening, hotline } = reportOf([call]);
    expect([reopening.rate.num, reopening.rate.den, reopening.events.num]).toEqual([1, 1, 1]);
    expect(hotline.firstContact.rate).toMatchObject({ num: 0, den: 1 });
  });
});

describe("attainment", () => {
  const clocksIn = (...states: readonly ClockState[]) => ({
    ...DAY,
    clocksOf: (): SlaClock[] =>
      states.map((state, i) => ({
        policy: "p",
        target: i === 0 ? "respond" : "solve",
        cycle: 1,
        tier: "high",
        state,
        assumed: [],
      })),
  });
  const one = [caseOf("1", ["10:00 received"])];

  it("closed only: a case that is open again is not closed", () => {
    const cases = [
      caseOf("open again", ["10:00 received", "11:00 solved", "12:00 reopened"]),
      caseOf("closed again", ["10:00 received", "11:00 solved", "12:00 reopened", "12:00 closed"]),
      caseOf("open", ["10:00 received"]),
    ];
    expect(reportOf(cases, clocksIn("met")).attainment.closedOnly).toMatchObject({ num: 1, den: 1 });
  });

  it("closed only: a snapshot says closed where the history is silent, and not where it tells of a return", () => {
    const closed = { status: "closed", outcome: "solved" } as const;
    const cases = [
      caseOf("by snapshot", ["10:00 received", "10:05 responded"], closed),
      caseOf("open again", ["10:00 received", "11:00 solved", "12:00 reopened"], closed),
      caseOf("open", ["10:00 received"], { status: "processing" }),
    ];
    expect(reportOf(cases, clocksIn("met")).attainment.closedOnly).toMatchObject({ num: 1, den: 1 });
  });

  it("is met ÷ (met + breached); the others are left out, each with its reason", () => {
    const { attainment } = reportOf(
      one,
      clocksIn("met", "breached", "running", "paused", "cancelled", "notApplicable", "unknown", "expired"),
    );
    expect(attainment.overall).toEqual({
      num: 1,
      den: 2,
      value: 0.5,
      excluded: { running: 1, paused: 1, cancelled: 1, notApplicable: 1, unknown: 1, expired: 1 },
    });
    expect(attainment.byTarget.get("respond")?.value).toBe(1);
    expect(attainment.pessimistic.den).toBe(4);
    expect(attainment.perCase).toMatchObject({ num: 0, den: 1 });
  });

  it("tells targets of the same name of two policies apart", () => {
    const clock = (policy: string, state: ClockState): SlaClock => ({
      policy,
      target: "respond",
      cycle: 1,
      state,
      assumed: [],
    });
    const options = { ...DAY, clocksOf: () => [clock("vip", "met"), clock("guide", "breached")] };
    const { attainment } = reportOf(one, options);
    expect(attainment.byTarget.get("respond")).toMatchObject({ num: 1, den: 2 });
    expect(
      attainment.byPolicyAndTarget.map(({ policy, target, rate: { num, den } }) => [
        policy,
        target,
        num,
        den,
      ]),
    ).toEqual([
      ["guide", "respond", 0, 1],
      ["vip", "respond", 1, 1],
    ]);
    expect(traceFigure(options, "attainment.byPolicyAndTarget.vip.respond.rate", one).counted).toEqual([
      { id: "1", value: 1 },
    ]);
  });

  it("without any verdict there is no rate: neither 0 % nor 100 %", () => {
    expect(reportOf(one, clocksIn("running")).attainment.overall.value).toBeUndefined();
  });
});

describe("closing and backlog", () => {
  it("on time ÷ (closed + open overdue); equality is in time", () => {
    const due = { expectedBy: at("12:00") };
    const { onTimeClosing } = reportOf([
      caseOf("in time", ["09:00 received", "12:00 closed"], due),
      caseOf("late", ["09:00 received", "12:01 closed"], due),
      caseOf("overdue", ["09:00 received"], due),
      caseOf("no due day", ["09:00 received", "10:00 closed"]),
    ]);
    expect(onTimeClosing.rate).toEqual({ num: 1, den: 3, value: 1 / 3, excluded: { withoutDue: 1 } });
    expect(onTimeClosing.closedOnly).toMatchObject({ num: 1, den: 2 });
  });

  it("the backlog is what is open at the end of the window, whatever came later", () => {
    const { backlog } = reportOf([
      caseOf("closed later", ["12:00 received", ["12:00 closed", { day: "2024-05-21" }]]),
      caseOf("old", [["00:00 received", { day: "2024-05-11" }]]),
      caseOf("closed", ["09:00 received", "10:00 closed"]),
      caseOf("reopened", ["09:00 received", "10:00 closed", "11:00 reopened"]),
      caseOf("by snapshot", ["09:00 received"], { status: "closed" }),
    ]);
    expect([backlog.cases, backlog.excluded, backlog.ages.maxMs]).toEqual([
      3,
      { closedAtUnknown: 1 },
      10 * 86_400_000,
    ]);
  });

  it("handling time per category flags small samples and says how many are still open", () => {
    const { handling } = reportOf([
      caseOf("1", ["09:00 received", "10:00 closed"], { category: ["支付"] }),
      caseOf("2", ["09:00 received"], { category: ["支付"] }),
    ]);
    expect(handling.byCategory[0]).toMatchObject({
      key: "支付",
      stillOpen: 1,
      isSmall: true,
      calendar: { n: 1 },
    });
  });
});

describe("outcomes", () => {
  it("each ÷ all handled; an unknown one is shown as such, a snapshot counts where its case was received", () => {
    const { outcomes } = reportOf([
      caseOf("1", ["09:00 received", "10:00 solved"]),
      caseOf("2", ["09:00 received"], { outcome: "followUp" }),
      caseOf("3", ["09:00 received", "10:00 closed"]),
      caseOf("4", ["09:00 received", "10:00 cancelled"]),
      caseOf("5", ["09:00 received"]),
    ]);
    expect(outcomes.shares.map(({ key, share }) => [key, share])).toEqual([
      ["", 0.25],
      ["cancelled", 0.25],
      ["followUp", 0.25],
      ["solved", 0.25],
    ]);
    expect([outcomes.handled, outcomes.undated]).toEqual([4, 1]);
  });
});
