import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { Calendar } from "../../src/calendar/calendar";
import { workCalendar } from "../../src/calendar/work-calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaTarget } from "../../src/sla/sla-policy";
import { caseOf, HOUR, happened, type Line, MINUTE, office, t, target } from "./a-case";

const clocks = (
  own: SlaTarget | SlaTarget[],
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
  calendar: Calendar = office,
): SlaClock[] =>
  slaClocks({ id: "p", targets: [own].flat() }, caseOf(history, more), { calendar, asOf: t(asOf) });

describe("events", () => {
  it("at one moment: a response told before its question still answers it", () => {
    const history = happened(["16:45", "responded"], ["16:45", "received"]);
    expect(clocks(target(), history, "17:00")[0]).toMatchObject({ state: "met", elapsedMs: 0, share: 0 });
  });

  it("at one moment: otherwise they happened as they are told", () => {
    const own = target({ id: "resolve", meet: "solved", onReopen: "continue" });
    const again = happened(
      ["09:00", "received"],
      ["10:00", "solved"],
      ["11:00", "reopened"],
      ["11:00", "solved"],
    );
    expect(clocks(own, again, "12:00")[0]?.state).toBe("met");
    const open = happened(["09:00", "received"], ["11:00", "solved"], ["11:00", "reopened"]);
    expect(clocks(own, open, "12:00")[0]?.state).toBe("breached");
  });

  it("told twice change nothing", () => {
    const history = happened(
      ["09:00", "received"],
      ["09:30", "paused"],
      ["09:40", "paused"],
      ["10:00", "resumed"],
      ["10:10", "resumed"],
      ["10:30", "responded"],
    );
    const twice = history.flatMap((event) => [event, event]);
    expect(clocks(target(), twice, "12:00")).toEqual(clocks(target(), history, "12:00"));
    expect(clocks(target(), history, "12:00")[0]?.elapsedMs).toBe(HOUR);
  });

  it("of the future do not exist yet, and that of the very moment does", () => {
    const history = happened(["09:00", "received"], ["10:00", "responded"]);
    expect(clocks(target(), history, "09:59")[0]?.state).toBe("running");
    expect(clocks(target(), history, "10:00")[0]?.state).toBe("met");
    expect(clocks(target(), history, "08:59")).toEqual([]);
  });

  it("before the case: an answer before the question is unknown, not a breach; a real one counts", () => {
    const early = happened(["08:00", "responded"], ["09:00", "received"]);
    expect(clocks(target(), early, "18:00")[0]?.state).toBe("unknown");
    expect(clocks(target(), [...early, ...happened(["10:00", "responded"])], "18:00")[0]).toMatchObject({
      state: "met",
      elapsedMs: HOUR,
    });
  });

  it("before the case: a pause that began earlier counts from the start on", () => {
    const history = happened(["08:00", "paused"], ["09:00", "received"], ["09:30", "resumed"]);
    expect(clocks(target(), history, "10:00")[0]).toMatchObject({
      elapsedMs: 30 * MINUTE,
      dueAt: t("11:30"),
    });
  });

  it("that nobody recorded: a case without its reception is unknown", () => {
    expect(clocks(target(), [], "10:00")).toEqual([
      { policy: "p", target: "respond", cycle: 1, state: "unknown", tier: "medium", assumed: [] },
    ]);
    expect(clocks(target({ start: "responded", meet: "solved" }), [], "10:00")).toEqual([]);
  });

  it("by the customer answer nothing", () => {
    const history = happened(["09:00", "received"], ["09:10", "responded", { by: "customer" }]);
    expect(clocks(target(), history, "10:00")[0]?.state).toBe("running");
  });

  it("that solve a case begin no further round of progress, and a cancelled case begins none at all", () => {
    const own = target({ start: "responded", meet: ["customerContacted", "solved"], repeat: "restart" });
    const solved = happened(["09:00", "responded"], ["10:00", "customerContacted"], ["11:00", "solved"]);
    expect(clocks(own, solved, "18:00").map(({ state }) => state)).toEqual(["met", "met"]);
    const gone = happened(["09:00", "responded"], ["10:00", "cancelled"], ["11:00", "responded"]);
    expect(clocks(own, gone, "18:00").map(({ state }) => state)).toEqual(["cancelled"]);
    const cancels = target({
      start: "responded",
      meet: "customerContacted",
      cancel: "customerContacted",
      repeat: "restart",
    });
    expect(clocks(cancels, solved, "18:00")).toHaveLength(1);
  });

  it("refuse a moment that is none", () => {
    const broken = [{ type: "received", at: new Date(Number.NaN) }] as const;
    expect(() =>
      slaClocks({ id: "p", targets: [target()] }, caseOf(broken), { calendar: office, asOf: 0 }),
    ).toThrow(expect.objectContaining({ code: "invalid_instant" }));
    expect(() => clocks(target(), [{ type: "received", at: new Date(-1e13) }], "10:00")).toThrow(
      expect.objectContaining({ code: "out_of_range" }),
    );
  });
});

describe("snapshots", () => {
  const received = happened(["09:00", "received"]);
  const resolve = target({ id: "resolve", meet: "solved" });
  const archive = target({ id: "archive", start: "solved", meet: "archived", limit: { workingDays: 1 } });

  it.each([
    ["solved", { outcome: "solved", status: "closed" }, ["unknown", "unknown"]],
    ["unsolvable", { outcome: "unsolvable", status: "closed" }, ["unknown"]],
    ["cancelled", { outcome: "cancelled", status: "closed" }, ["unknown"]],
    ["merged elsewhere", { mergedInto: "other" }, ["unknown"]],
    ["still followed up", { outcome: "followUp", status: "processing" }, ["breached"]],
    ["unsolved", { outcome: "unsolved", status: "processing" }, ["breached"]],
  ] as const)("that say %s without a moment", (_, more, states) => {
    expect(
      clocks([resolve, archive], received, "2024-06-01 09:00", more as Partial<ServiceCase>).map(
        ({ state }) => state,
      ),
    ).toEqual(states);
  });

  it("are silent where the history speaks, even of a later moment", () => {
    const history = [...received, ...happened(["15:00", "solved"], ["15:00", "closed"])];
    const more = { outcome: "solved", status: "closed" } as const;
    expect(clocks(resolve, history, "10:00", more)[0]?.state).toBe("running");
    expect(clocks(resolve, history, "16:00", more)[0]?.state).toBe("breached");
  });

  it("do not touch what was met before", () => {
    const history = [...received, ...happened(["09:10", "responded"])];
    expect(clocks(target(), history, "2024-06-01 09:00", { outcome: "solved" })[0]?.state).toBe("met");
  });

  it("make a survey with an undated rating unknown, not expired", () => {
    const survey = target({ id: "survey", start: "surveyed", meet: "rated" });
    const rating = { scale: "1-5", raw: 4, score: 4 };
    expect(clocks(survey, happened(["09:00", "surveyed"]), "18:00", { rating })[0]?.state).toBe("unknown");
    expect(clocks(survey, happened(["09:00", "surveyed"]), "18:00")[0]?.state).toBe("expired");
  });
});

describe("a change of tier", () => {
  const limit = { low: { hours: 8 }, high: { hours: 2 } };
  const raised = happened(["09:00", "received"], ["10:00", "tierChanged", { to: "high" }]);
  const lowered = happened(["09:00", "received"], ["12:00", "tierChanged", { to: "low" }]);

  it.each([
    ["carry", { tier: "high", startedAt: t("09:00"), dueAt: t("11:00"), elapsedMs: 90 * MINUTE }],
    ["restart", { tier: "high", startedAt: t("10:00"), dueAt: t("12:00"), elapsedMs: 30 * MINUTE }],
    ["retroactive", { tier: "high", startedAt: t("09:00"), dueAt: t("11:00"), elapsedMs: 90 * MINUTE }],
    ["keep", { tier: "low", startedAt: t("09:00"), dueAt: t("17:00"), elapsedMs: 90 * MINUTE }],
  ] as const)("with %s", (onTierChange, told) => {
    expect(clocks(target({ limit, onTierChange }), raised, "10:30", { tier: "low" })[0]).toMatchObject({
      state: "running",
      ...told,
    });
  });

  it.each(["carry", "restart", "retroactive", "keep"] as const)(
    "to a longer limit does not undo a breach with %s",
    (onTierChange) => {
      const [clock] = clocks(target({ limit, onTierChange }), lowered, "13:00", { tier: "high" });
      expect(clock).toMatchObject({
        state: "breached",
        tier: "high",
        dueAt: t("11:00"),
        breachedAt: t("11:00"),
        overdueMs: 2 * HOUR,
      });
    },
  );

  it("judges what was met again only when it is retroactive", () => {
    const history = happened(
      ["09:00", "received"],
      ["12:00", "responded"],
      ["13:00", "tierChanged", { to: "high" }],
    );
    expect(clocks(target({ limit }), history, "14:00", { tier: "low" })[0]?.state).toBe("met");
    expect(
      clocks(target({ limit, onTierChange: "retroactive" }), history, "14:00", { tier: "low" })[0],
    ).toMatchObject({
      state: "breached",
      dueAt: t("11:00"),
      metAt: t("12:00"),
    });
  });

  it("to a tier without a limit takes the promise away, unless it was broken", () => {
    const own = target({ limit: { high: { hours: 2 } } });
    const away = happened(["09:00", "received"], ["10:00", "tierChanged", { to: "low" }]);
    expect(clocks(own, away, "15:00", { tier: "high" })[0]?.state).toBe("notApplicable");
    expect(clocks(own, lowered, "15:00", { tier: "high" })[0]?.state).toBe("breached");
  });

  it("gives a case of unknown tier a limit from then on; before, it is unknown", () => {
    const { tier: _, ...untold } = caseOf(raised);
    const at = (asOf: string) =>
      slaClocks({ id: "p", targets: [target({ limit })] }, untold, { calendar: office, asOf: t(asOf) })[0];
    expect(at("09:30")?.state).toBe("unknown");
    expect(at("10:30")).toMatchObject({ state: "running", dueAt: t("11:00") });
  });

  it("at the moment of the answer comes too late for it", () => {
    const history = happened(
      ["09:00", "received"],
      ["12:00", "tierChanged", { to: "high" }],
      ["12:00", "responded"],
    );
    expect(clocks(target({ limit }), history, "14:00", { tier: "low" })[0]).toMatchObject({
      state: "met",
      tier: "low",
    });
  });

  it("decides anew whether a target that asks for a tier is meant", () => {
    const own = target({ when: { tier: ["urgent", "high"] } });
    expect(clocks(own, raised, "09:30", { tier: "low" })[0]?.state).toBe("notApplicable");
    expect(clocks(own, raised, "10:30", { tier: "low" })[0]?.state).toBe("running");
  });
});

describe("pauses", () => {
  const paused = happened(
    ["09:00", "received"],
    ["09:30", "paused", { reason: "customer" }],
    ["12:30", "resumed", { reason: "customer" }],
  );

  it.each([
    ["any reason by default", undefined, 60],
    ["no reason", "none", 240],
    ["a reason that is named", ["customer"], 60],
    ["another reason", ["supplier"], 240],
  ] as const)("stop for %s", (_, pausedBy, minutes) => {
    const own = target({ limit: { hours: 9 }, ...(pausedBy !== undefined && { pausedBy }) });
    expect(clocks(own, paused, "13:00")[0]?.elapsedMs).toBe(minutes * MINUTE);
  });

  it("take no more off the clock than their cap, over all of them", () => {
    const own = target({ pauseCap: { hours: 1 }, limit: { hours: 9 } });
    expect(clocks(own, paused, "10:00")[0]).toMatchObject({ state: "paused", elapsedMs: 30 * MINUTE });
    expect(clocks(own, paused, "11:30")[0]).toMatchObject({ state: "running", elapsedMs: 90 * MINUTE });
    const more = [...paused, ...happened(["13:00", "paused"])];
    expect(clocks(own, more, "14:00")[0]).toMatchObject({
      state: "running",
      elapsedMs: 4 * HOUR,
      dueAt: t("19:00"),
    });
  });

  it("have their cap in the target's own kind of time", () => {
    const own = target({ time: "open", limit: { hours: 9 }, pauseCap: { hours: 1 } });
    const history = happened(["17:00", "received"], ["17:30", "paused"], ["2024-05-21 10:00", "resumed"]);
    expect(clocks(own, history, "2024-05-21 10:00")[0]?.elapsedMs).toBe(HOUR);
  });

  it("stop a clock from their first moment on", () => {
    const history = happened(["09:00", "received"], ["10:00", "paused"]);
    expect(clocks(target({ pauseCap: { hours: 1 } }), history, "10:00")[0]?.state).toBe("paused");
    expect(clocks(target(), history, "10:00")[0]?.state).toBe("paused");
  });

  it("are paired by their reason: another reason ends nothing", () => {
    const history = happened(
      ["09:00", "received"],
      ["09:30", "paused", { reason: "a" }],
      ["10:00", "resumed", { reason: "b" }],
      ["10:10", "resumed"],
    );
    expect(clocks(target(), history, "10:30")[0]).toMatchObject({ state: "paused", elapsedMs: 30 * MINUTE });
  });

  it("end with solving, and do not come back with reopening", () => {
    const own = target({ id: "resolve", meet: "solved", onReopen: "continue", limit: { hours: 4 } });
    const history = happened(
      ["09:00", "received"],
      ["10:00", "paused"],
      ["11:00", "solved"],
      ["12:00", "reopened"],
    );
    expect(clocks(own, history, "13:00")[0]).toMatchObject({ state: "running", elapsedMs: 2 * HOUR });
  });

  it("keep working days from counting that close amid them", () => {
    const own = target({ limit: { workingDays: 2 } });
    const history = happened(
      ["09:00", "received"],
      ["2024-05-21 10:00", "paused"],
      ["2024-05-23 10:00", "resumed"],
    );
    expect(clocks(own, history, "2024-05-23 12:00")[0]?.dueAt).toEqual(t("2024-05-24 18:00"));
  });

  it.each([
    ["begins at the close of business", "18:00", "2024-05-21 09:00"],
    ["ends at the close of business", "10:00", "18:00"],
  ])("leave the working day alone where the pause %s", (_, paused, resumed) => {
    const own = target({ limit: { workingDays: 0 } });
    const history = happened(["09:00", "received"], [paused, "paused"], [resumed, "resumed"]);
    expect(clocks(own, history, "2024-05-21 12:00")[0]?.dueAt).toEqual(t("18:00"));
  });

  it("that last for ten years answer at once", () => {
    const own = target({ limit: { workingDays: 2 } });
    const history = happened(["2010-05-20 09:00", "received"], ["2010-05-20 10:00", "paused"]);
    const before = performance.now();
    expect(clocks(own, history, "2020-05-20 12:00")[0]?.state).toBe("paused");
    expect(performance.now() - before).toBeLessThan(2000);
  });
});

describe("reopening", () => {
  const history = happened(
    ["09:00", "received"],
    ["09:10", "responded"],
    ["10:00", "solved"],
    ["10:05", "closed"],
    ["14:00", "reopened"],
    ["15:00", "solved"],
  );
  const resolve = (onReopen?: SlaTarget["onReopen"]) =>
    target({ id: "resolve", meet: "solved", ...(onReopen && { onReopen }) });

  it.each([
    [undefined, [[1, "met", HOUR]]],
    ["ignore", [[1, "met", HOUR]]],
    ["continue", [[1, "met", 2 * HOUR]]],
    [
      "newCycle",
      [
        [1, "met", HOUR],
        [2, "met", HOUR],
      ],
    ],
  ] as const)("with onReopen %s", (onReopen, told) => {
    expect(
      clocks(resolve(onReopen), history, "18:00").map(({ cycle, state, elapsedMs }) => [
        cycle,
        state,
        elapsedMs,
      ]),
    ).toEqual(told);
  });

  it("by a status that leads back from closed is the same", () => {
    const byStatus = happened(
      ["09:00", "received"],
      ["10:00", "solved"],
      ["10:05", "statusChanged", { to: "closed" }],
      ["14:00", "statusChanged", { to: "processing" }],
    );
    expect(clocks(resolve("newCycle"), byStatus, "15:00")).toMatchObject([
      { state: "met" },
      { state: "running", startedAt: t("14:00") },
    ]);
  });

  it("calls off the archiving that solving had begun, and the next solution begins it anew", () => {
    const archive = target({
      id: "archive",
      start: "solved",
      meet: "archived",
      cancel: "reopened",
      limit: { workingDays: 1 },
      onReopen: "newCycle",
    });
    expect(clocks(archive, history, "18:00")).toMatchObject([
      { cycle: 1, state: "cancelled", cancelledAt: t("14:00") },
      { cycle: 2, state: "running", startedAt: t("15:00") },
    ]);
  });
});

describe("what ends a promise", () => {
  const state = (own: Partial<SlaTarget>, more: Partial<ServiceCase>, ...lines: readonly Line[]) =>
    clocks(
      target({ limit: { days: 30 }, ...own }),
      [...happened(["09:00", "received"]), ...happened(...lines)],
      "18:00",
      more,
    )[0]?.state;

  it.each([
    ["solving, where the target says so", { cancel: "solved" }, "solved", "cancelled"],
    ["solving, where it does not", {}, "solved", "running"],
    ["closing by status", { cancel: "closed" }, "statusChanged", "cancelled"],
    ["cancelling in any case", {}, "cancelled", "cancelled"],
    ["merging in any case", { meet: "reviewed" }, "merged", "cancelled"],
    ["abandoning in any case", { meet: "solved" }, "abandoned", "cancelled"],
  ] as const)("is %s", (_, own, ending, expected) => {
    expect(state(own, {}, ["10:00", ending, { to: "closed" }])).toBe(expected);
  });

  it.each([
    ["a response", { meet: "responded" }, "unknown", "unknown"],
    ["a plan", { meet: "planned" }, "unknown", "unknown"],
    ["a notice of the result", { meet: ["handedBack", "notified"] }, "running", "unknown"],
    ["a review", { meet: "reviewed" }, "running", "running"],
    ["an own event", { meet: "x-invoiced" }, "running", "running"],
  ] as const)("is undecided for %s where a snapshot says solved, or closed", (_, own, solved, closed) => {
    expect(state(own as Partial<SlaTarget>, { outcome: "solved" })).toBe(solved);
    expect(state(own as Partial<SlaTarget>, { status: "closed" })).toBe(closed);
  });

  it("keeps what solving ends from beginning while the case is solved", () => {
    const own = target({ start: "customerMessaged", cancel: "solved", repeat: "each" });
    const history = happened(["10:00", "solved"], ["11:00", "customerMessaged"], ["12:00", "reopened"]);
    expect(clocks(own, history, "18:00")).toEqual([]);
    expect(clocks(own, [...history, ...happened(["13:00", "customerMessaged"])], "18:00")).toHaveLength(1);
  });
});

describe("what an answer rests on", () => {
  it("says that minutes decided", () => {
    const at = (responded: string) =>
      clocks(target(), happened(["09:00", "received"], [responded, "responded"]), "18:00", {
        precisionMs: MINUTE,
      })[0]?.assumed;
    expect([at("10:59:00"), at("10:59:01"), at("11:00"), at("11:00:59"), at("11:01")]).toEqual([
      [],
      ["precision"],
      ["precision"],
      ["precision"],
      [],
    ]);
  });

  it("says that the calendar does not know the days", () => {
    const own = target({ time: "open", limit: { days: 2 } });
    const at = (received: string) => clocks(own, happened([received, "received"]), received)[0]?.assumed;
    expect(at("2024-12-20 10:00")).toEqual([]);
    expect(at("2024-12-30 10:00")).toEqual(["uncoveredDays"]);
    expect(at("2023-12-29 10:00")).toEqual(["uncoveredDays"]);
    expect(
      clocks(target(), happened(["2025-06-01 10:00", "received"]), "2025-06-01 10:00")[0]?.assumed,
    ).toEqual([]);
  });

  it("asks the calendar of working days for limits in working days", () => {
    const issue = caseOf(happened(["2024-12-31 10:00", "received"]));
    const policy = { id: "p", targets: [target({ limit: { workingDays: 1 } })] };
    const [clock] = slaClocks(policy, issue, {
      calendar: ALWAYS_OPEN,
      workdays: office,
      asOf: t("2024-12-31 10:00"),
    });
    expect(clock).toMatchObject({ assumed: ["uncoveredDays"], dueAt: t("2025-01-01 18:00") });
  });
});

describe("large policies and odd limits", () => {
  it("keeps a hundred targets in their order", () => {
    const targets = Array.from({ length: 100 }, (_, i) =>
      target({ id: `t${i}`, limit: { minutes: i + 1 }, ...(i % 2 === 0 && { meet: "solved" }) }),
    );
    const found = clocks(targets, happened(["09:00", "received"], ["09:30", "responded"]), "09:50");
    expect(found.map((each) => each.target)).toEqual(targets.map(({ id }) => id));
    expect(found[61]).toMatchObject({ state: "met", limitMs: 62 * MINUTE });
    expect(found[62]).toMatchObject({ state: "running", limitMs: 63 * MINUTE });
  });

  it("has a limit of nothing: due at once", () => {
    const own = target({ limit: { minutes: 0 }, time: "open" });
    const [met] = clocks(own, happened(["20:00", "received"], ["20:00", "responded"]), "21:00");
    expect(met).toMatchObject({ state: "met", dueAt: t("20:00"), elapsedMs: 0 });
    expect(met).not.toHaveProperty("share");
    expect(clocks(own, happened(["20:00", "received"]), "20:01")[0]?.state).toBe("breached");
  });

  it("overrides the solution's limit by the customer's own time, in the target's kind of time", () => {
    const own = target({ id: "resolve", meet: "solved", limit: { days: 5 }, time: "open" });
    const more = { expectedBy: t("2024-05-21 10:00") };
    const [clock] = clocks(
      own,
      happened(["17:00", "received"], ["2024-05-21 10:00", "solved"]),
      "2024-05-22 09:00",
      more,
    );
    expect(clock).toMatchObject({
      state: "met",
      limitMs: 2 * HOUR,
      elapsedMs: 2 * HOUR,
      dueAt: t("2024-05-21 10:00"),
    });
    expect(
      clocks(own, happened(["2024-05-22 09:00", "received"]), "2024-05-22 09:30", more)[0],
    ).toMatchObject({ state: "breached", limitMs: 0 });
  });

  it("holds a later round to the customer's own time only while that lies ahead", () => {
    const own = target({ id: "resolve", meet: "solved", limit: { hours: 2 }, onReopen: "newCycle" });
    const history = happened(["09:00", "received"], ["09:30", "solved"], ["12:00", "reopened"]);
    const due = (expected: string) =>
      clocks(own, history, "12:30", { expectedBy: t(expected) }).map(({ dueAt }) => dueAt);
    expect(due("10:00")).toEqual([t("10:00"), t("14:00")]);
    expect(due("17:00")).toEqual([t("17:00"), t("17:00")]);
  });

  it("never reads the host's clock or zone", () => {
    const history = happened(["2024-09-30 17:30", "received"]);
    const newYork = workCalendar({ timeZone: "America/New_York" });
    expect(clocks(target({ time: "open" }), history, "2024-09-30 17:30", {}, newYork)[0]?.dueAt).toEqual(
      new Date("2024-09-30T11:00-04:00"),
    );
  });
});
