import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { Calendar } from "../../src/calendar/calendar";
import { uniteCalendars } from "../../src/calendar/combine";
import { workCalendar } from "../../src/calendar/work-calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaTarget } from "../../src/sla/sla-policy";
import { caseOf, HOUR, happened, MINUTE, office, t, target } from "./a-case";

const clocks = (
  own: SlaTarget | SlaTarget[],
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
  calendar: Calendar = office,
): SlaClock[] =>
  slaClocks({ id: "p", targets: [own].flat() }, caseOf(history, more), { calendar, asOf: t(asOf) });

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

  it("knows of a calendar made of others what all of them know", () => {
    const own = target({ time: "open", limit: { hours: 2 } });
    const known = (from: string, to: string) => workCalendar({ covers: { from, to } });
    const both = uniteCalendars(
      known("2024-01-01", "2024-12-31"),
      known("2024-05-01", "2025-12-31"),
      workCalendar({}),
    );
    const at = (received: string) =>
      clocks(own, happened([received, "received"]), received, {}, both)[0]?.assumed;
    expect(["2024-04-30 10:00", "2024-05-06 10:00", "2024-12-30 10:00", "2025-01-02 10:00"].map(at)).toEqual([
      ["uncoveredDays"],
      [],
      [],
      ["uncoveredDays"],
    ]);
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

  it.each<[string, Partial<SlaTarget>, boolean]>([
    ["the target that is named for it", { id: "resolve", meet: "executed" }, true],
    ["from the reception to the solution", { meet: "solved" }, true],
    ["from the reception to the solution or the closing", { meet: ["solved", "closed"] }, true],
    ["not what something else meets as well", { meet: ["solved", "planned"] }, false],
    ["not what begins later", { start: "transferred", meet: "solved" }, false],
  ])("holds to the customer's own time %s", (_, own, isHeld) => {
    const history = happened(["09:00", "received"], ["09:00", "transferred"]);
    const [clock] = clocks(target(own), history, "09:30", { expectedBy: t("15:00") });
    expect(clock?.dueAt).toEqual(t(isHeld ? "15:00" : "11:00"));
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
