import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import { workCalendar } from "../../src/calendar/work-calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { deadline } from "../../src/sla/deadline";
import { explain } from "../../src/sla/explain";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaTarget } from "../../src/sla/sla-policy";
import { warningsBetween } from "../../src/sla/warnings-between";
import { caseOf, HOUR, happened, type Line, MINUTE, office, t, target } from "./a-case";

const clocks = (
  own: SlaTarget | SlaTarget[],
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
  calendar: Calendar = office,
): SlaClock[] =>
  slaClocks({ id: "p", targets: [own].flat() }, caseOf(history, more), { calendar, asOf: t(asOf) });

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

  it("by a status begin with the reception, and with a bare reopening", () => {
    const moved = happened(["09:00", "received"], ["10:00", "statusChanged", { to: "processing" }]);
    const waiting = target({ pausedBy: ["pending"] });
    expect(clocks(waiting, moved, "09:30")[0]).toMatchObject({ state: "paused", elapsedMs: 0 });
    expect(clocks(waiting, moved, "11:00")[0]).toMatchObject({ state: "running", elapsedMs: HOUR });
    const reopened = happened(["09:00", "received"], ["10:00", "solved"], ["11:00", "reopened"]);
    const inHand = target({ id: "resolve", meet: "solved", pausedBy: ["processing"], onReopen: "newCycle" });
    const options = { calendar: office, asOf: t("13:00") };
    expect(clocks(inHand, reopened, "13:00")[1]).toMatchObject({ state: "paused", elapsedMs: 0 });
    const policy = { id: "p", targets: [inHand] };
    const told = explain(policy, caseOf(reopened), { target: "resolve", cycle: 2 }, options).segments;
    expect(told).toMatchObject([{ kind: "paused", causes: ["processing"] }, { kind: "calendar" }]);
  });

  it("by a status stop the target that names it beside one that stops for every pause", () => {
    const own = [
      target({ limit: { hours: 9 } }),
      target({ id: "plan", meet: "planned", pausedBy: ["verify"] }),
    ];
    const history = happened(["09:00", "received"], ["10:00", "statusChanged", { to: "verify" }]);
    expect(clocks(own, history, "12:00")).toMatchObject([
      { target: "respond", state: "running", elapsedMs: 3 * HOUR },
      { target: "plan", state: "paused", elapsedMs: HOUR },
    ]);
  });

  it.each([
    ["a status that was told before it", [["08:50", "statusChanged", { to: "processing" }]], []],
    [
      "what a bare reopening tells, be the reception told twice",
      [],
      [
        ["09:00", "solved"],
        ["09:00", "reopened"],
        ["09:00", "received"],
      ],
    ],
  ] as const)("by the status at the reception give way to %s", (_, before, after) => {
    const own = target({ limit: { hours: 9 }, meet: "x-done", pausedBy: ["pending"] });
    const history = happened(...before, ["09:00", "received"], ...after);
    expect(clocks(own, history, "10:00")).toMatchObject([{ state: "running", elapsedMs: HOUR }]);
  });

  it("by a status that nobody told give way at a reopening, whatever other targets ask for", () => {
    const inHand = target({ id: "a", start: "reopened", meet: "solved", pausedBy: ["processing"] });
    const waiting = target({ id: "b", start: "executed", pausedBy: ["pending"] });
    const history = happened(["09:00", "received"], ["10:00", "reopened"]);
    for (const targets of [[inHand], [inHand, waiting], [waiting, inHand]])
      expect(clocks(targets, history, "13:00")).toMatchObject([
        { target: "a", state: "paused", elapsedMs: 0 },
      ]);
    const policy = { id: "p", targets: [inHand] };
    const options = { calendar: office, asOf: t("11:00") };
    expect(explain(policy, caseOf(history), { target: "a", cycle: 1 }, options).segments).toMatchObject([
      { kind: "paused", causes: ["processing"] },
      { kind: "calendar", isAhead: true },
    ]);
    const told = happened(
      ["09:00", "received"],
      ["09:30", "statusChanged", { to: "pending" }],
      ["10:00", "reopened"],
    );
    expect(clocks(inHand, told, "11:00")).toMatchObject([{ state: "running", elapsedMs: HOUR }]);
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

  it.each([
    [{ hours: 23 }, [], "2024-05-21 18:00"],
    [{ days: 1 }, [], "2024-05-22 18:00"],
    [{ days: 9 }, [], "2024-05-23 18:00"],
    [
      { days: 1 },
      [
        ["10:00", "paused", { reason: "night" }],
        ["11:00", "resumed", { reason: "night" }],
      ],
      "2024-05-22 18:00",
    ],
    [
      { days: 1 },
      [
        ["17:00", "paused", { reason: "first day" }],
        ["19:00", "resumed", { reason: "first day" }],
      ],
      "2024-05-22 18:00",
    ],
  ] as const)(
    "with a cap of %o keep no more than so many working days from counting",
    (pauseCap, more, due) => {
      const own = target({ limit: { workingDays: 1 }, pauseCap });
      const history = happened(
        ["09:00", "received"],
        ...more,
        ["2024-05-21 12:00", "paused"],
        ["2024-05-23 09:00", "resumed"],
      );
      expect(clocks(own, history, "2024-05-27 09:00")[0]?.dueAt).toEqual(t(due));
    },
  );

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

  it("take nothing off beyond a cap that several of them have used up to the minute", () => {
    const own = target({ pauseCap: { hours: 1 }, limit: { hours: 9 } });
    const history = happened(
      ["09:00", "received"],
      ["09:30", "paused"],
      ["10:00", "resumed"],
      ["10:30", "paused"],
      ["11:00", "resumed"],
      ["12:00", "paused"],
    );
    expect(clocks(own, history, "11:30")[0]?.elapsedMs).toBe(1.5 * HOUR);
    expect(clocks(own, history, "13:00")[0]).toMatchObject({ state: "running", elapsedMs: 3 * HOUR });
  });

  it("that begin when the time runs out put nothing off", () => {
    const history = happened(["09:00", "received"], ["11:00", "paused"], ["12:00", "resumed"]);
    expect(clocks(target(), history, "13:00")[0]).toMatchObject({ state: "breached", dueAt: t("11:00") });
  });

  it.each<[string, SlaTarget["limit"], SlaTarget["pauseCap"], (readonly [string, string])[], string]>([
    [
      "one after the other",
      { workingDays: 1 },
      undefined,
      [
        ["10:00", "11:00"],
        ["2024-05-21 12:00", "2024-05-23 09:00"],
      ],
      "2024-05-23 18:00",
    ],
    [
      "one beginning as another one ends, at the close of business",
      { workingDays: 1 },
      undefined,
      [
        ["10:00", "11:00"],
        ["2024-05-21 12:00", "2024-05-21 18:00"],
        ["2024-05-21 18:00", "2024-05-22 09:00"],
      ],
      "2024-05-22 18:00",
    ],
    [
      "within their cap, after days that counted",
      { workingDays: 3 },
      { days: 1 },
      [
        ["10:00", "11:00"],
        ["2024-05-23 12:00", "2024-05-24 09:00"],
      ],
      "2024-05-24 18:00",
    ],
    [
      "within their cap, of which one that ends at the close of business takes nothing",
      { workingDays: 2 },
      { days: 1 },
      [
        ["2024-05-21 12:00", "2024-05-21 18:00"],
        ["2024-05-22 12:00", "2024-05-23 09:00"],
      ],
      "2024-05-23 18:00",
    ],
  ])("of several reasons keep working days from counting: %s", (_, limit, pauseCap, pauses, due) => {
    const own = target({ limit, ...(pauseCap && { pauseCap }) });
    const lines = pauses.flatMap(([from, to], i): Line[] => [
      [from, "paused", { reason: `r${i}` }],
      [to, "resumed", { reason: `r${i}` }],
    ]);
    const history = happened(["09:00", "received"], ...lines);
    expect(clocks(own, history, "2024-05-27 09:00")[0]?.dueAt).toEqual(t(due));
  });

  it("keep no day from counting that closes at midnight after them", () => {
    const own = target({ limit: { workingDays: 3 } });
    const late = workCalendar({
      holidays: [],
      hours: {
        mon: [["10:00", "24:00"]],
        tue: [["10:00", "24:00"]],
        wed: [["10:00", "24:00"]],
        thu: [["10:00", "24:00"]],
        fri: [["10:00", "24:00"]],
      },
    });
    const history = happened(["11:00", "received"], ["12:00", "paused"], ["13:00", "resumed"]);
    expect(clocks(own, history, "14:00", {}, late)[0]?.dueAt).toEqual(t("2024-05-24 00:00"));
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

  it("put the warnings of a limit in working days off, too", () => {
    const own = target({ limit: { workingDays: 0 }, warnAt: [0.5] });
    const history = happened(["10:00", "received"], ["11:00", "paused"], ["15:00", "resumed"]);
    expect(clocks(own, history, "15:10")[0]).toMatchObject({
      elapsedMs: 70 * MINUTE,
      limitMs: 4 * HOUR,
      nextWarningAt: t("16:00"),
      dueAt: t("18:00"),
    });
    const heard = warningsBetween({ id: "p", targets: [own] }, caseOf(history), {
      calendar: office,
      from: t("15:10"),
      to: t("16:00"),
    });
    expect(heard).toMatchObject([{ kind: "warning", at: t("16:00"), share: 0.5 }]);
  });

  it.each([
    ["begins at the close of business", "18:00", "2024-05-21 09:00"],
    ["ends at the close of business", "10:00", "18:00"],
  ])("leave the working day alone where the pause %s", (_, paused, resumed) => {
    const own = target({ limit: { workingDays: 0 } });
    const history = happened(["09:00", "received"], [paused, "paused"], [resumed, "resumed"]);
    expect(clocks(own, history, "2024-05-21 12:00")[0]?.dueAt).toEqual(t("18:00"));
  });

  it("leave a limit of a thousand million working days without an end, at once", () => {
    const own = target({ limit: { workingDays: 1e9 } });
    const history = happened(["09:00", "received"], ["10:00", "paused"], ["11:00", "resumed"]);
    const before = performance.now();
    expect(clocks(own, history, "12:00")[0]).not.toHaveProperty("dueAt");
    expect(performance.now() - before).toBeLessThan(1000);
  });

  it("leave today's work due tomorrow where it begins when business has closed", () => {
    const own = target({ limit: { workingDays: 0 } });
    const dueOf = (received: string) => clocks(own, happened([received, "received"]), received)[0]?.dueAt;
    expect(dueOf("17:59")).toEqual(t("18:00"));
    expect(dueOf("18:00")).toEqual(t("2024-05-21 18:00"));
    expect(deadline({ id: "p", targets: [own] }, { from: t("18:00") }, { calendar: office })).toEqual(
      t("2024-05-21 18:00"),
    );
  });

  it("that last for ten years answer at once", () => {
    const own = target({ limit: { workingDays: 2 } });
    const history = happened(["2010-05-20 09:00", "received"], ["2010-05-20 10:00", "paused"]);
    const before = performance.now();
    expect(clocks(own, history, "2020-05-20 12:00")[0]?.state).toBe("paused");
    expect(performance.now() - before).toBeLessThan(2000);
  });
});
