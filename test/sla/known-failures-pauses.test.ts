import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { explain } from "../../src/sla/explain";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy, SlaTarget } from "../../src/sla/sla-policy";
import { caseOf, HOUR, happened, MINUTE, office, t, target } from "./a-case";

const clocks = (
  own: SlaTarget | SlaTarget[],
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
  calendar: Calendar = office,
): SlaClock[] =>
  slaClocks({ id: "p", targets: [own].flat() }, caseOf(history, more), { calendar, asOf: t(asOf) });

const resolve = (more: Partial<SlaTarget> = {}) =>
  target({ id: "resolve", meet: "solved", limit: { hours: 4 }, ...more });

describe("pauses, tiers and reopening", () => {
  // glpi-project/glpi#6902, #15605, #16383
  it("keeps the time that was pending when the tier changes", () => {
    const [clock] = clocks(
      resolve({ limit: { low: { hours: 8 }, high: { hours: 2 } } }),
      happened(
        ["09:00", "received"],
        ["09:30", "paused"],
        ["11:30", "resumed"],
        ["11:40", "tierChanged", { to: "high" }],
      ),
      "12:00",
      { tier: "low" },
    );
    expect(clock).toMatchObject({ state: "running", elapsedMs: HOUR, dueAt: t("13:00") });
  });

  // glpi-project/glpi#1911
  it("starts a group's clock at the transfer, with all of its time", () => {
    const [clock] = clocks(
      target({ id: "callback", start: "transferred", meet: "pickedUp", limit: { minutes: 30 } }),
      happened(["09:00", "received"], ["16:00", "transferred"]),
      "16:10",
    );
    expect(clock).toMatchObject({ startedAt: t("16:00"), dueAt: t("16:30"), state: "running" });
  });

  // glpi-project/glpi#1912
  it("tells the total without the pending time", () => {
    const [clock] = clocks(
      resolve(),
      happened(["09:00", "received"], ["10:00", "paused"], ["15:00", "resumed"], ["16:00", "solved"]),
      "17:00",
    );
    expect(clock).toMatchObject({ state: "met", elapsedMs: 2 * HOUR });
  });

  // glpi-project/glpi#24481
  it("is not violated while pending", () => {
    const history = happened(["09:00", "received"], ["12:59", "paused"]);
    expect(clocks(resolve(), history, "2024-05-27 09:00")[0]).toMatchObject({
      state: "paused",
      remainingMs: MINUTE,
    });
  });

  // glpi-project/glpi#23359, #9267
  it("does not count the time between solving and reopening when the clock goes on", () => {
    const history = happened(["09:00", "received"], ["10:00", "solved"], ["12:00", "reopened"]);
    const [clock] = clocks(resolve({ onReopen: "continue" }), history, "13:00");
    expect(clock).toMatchObject({ cycle: 1, state: "running", elapsedMs: 2 * HOUR, dueAt: t("15:00") });
  });

  // glpi-project/glpi#17186
  it("says why a due moment moved", () => {
    const policy: SlaPolicy = { id: "p", targets: [resolve({ pausedBy: ["customer"] })] };
    const issue = caseOf(
      happened(
        ["09:00", "received"],
        ["10:00", "paused", { reason: "customer" }],
        ["11:00", "resumed", { reason: "customer" }],
      ),
    );
    const { segments, sentences } = explain(
      policy,
      issue,
      { target: "resolve", cycle: 1 },
      { calendar: office, asOf: t("12:00") },
    );
    expect(segments.find(({ kind }) => kind === "paused")).toMatchObject({
      start: t("10:00"),
      end: t("11:00"),
      causes: ["customer"],
    });
    expect(sentences).toContain("2024-05-20 10:00–11:00暂停(customer),不计时。");
  });

  // frappe/helpdesk#3776
  it("keeps a hold that ends by solving the paused case", () => {
    const history = happened(["09:00", "received"], ["10:00", "paused"], ["17:00", "solved"]);
    expect(clocks(resolve(), history, "18:00")[0]).toMatchObject({ state: "met", elapsedMs: HOUR });
  });

  // frappe/helpdesk#1554, #1675
  it("works the due moment out anew after every pause", () => {
    const history = happened(
      ["09:00", "received"],
      ["09:10", "paused"],
      ["09:20", "resumed"],
      ["09:30", "paused"],
      ["09:50", "resumed"],
    );
    expect(clocks(target(), history, "10:00")[0]?.dueAt).toEqual(t("11:30"));
  });

  // frappe/helpdesk#2449
  it("adds a hold to the open time, not to the moment of creation", () => {
    const history = happened(
      ["2024-09-30 17:00", "received"],
      ["2024-09-30 17:30", "paused"],
      ["2024-10-08 09:30", "resumed"],
    );
    const [clock] = clocks(target({ time: "open" }), history, "2024-10-08 10:00");
    expect(clock).toMatchObject({ state: "running", elapsedMs: HOUR, dueAt: t("2024-10-08 11:00") });
  });

  // frappe/erpnext#49414, #47884, #52489
  it("takes nothing off twice for a pause outside opening hours", () => {
    const history = happened(["17:00", "received"], ["20:00", "paused"], ["2024-05-21 08:00", "resumed"]);
    const [clock] = clocks(target({ time: "open" }), history, "2024-05-21 09:30");
    expect(clock).toMatchObject({ elapsedMs: 90 * MINUTE, dueAt: t("2024-05-21 10:00") });
  });

  // znuny/Znuny#369
  it("gives a reopened case a fresh solution clock where the policy says so", () => {
    const history = happened(["09:00", "received"], ["10:00", "solved"], ["2024-05-22 10:00", "reopened"]);
    const [first, second] = clocks(resolve({ onReopen: "newCycle" }), history, "2024-05-22 11:00");
    expect(first).toMatchObject({ cycle: 1, state: "met" });
    expect(second).toMatchObject({ cycle: 2, state: "running", dueAt: t("2024-05-22 14:00") });
  });

  // zammad/zammad#188
  it("leaves the first solution as it was when the case is reopened", () => {
    const history = happened(["09:00", "received"], ["10:00", "solved"], ["2024-05-22 10:00", "reopened"]);
    expect(clocks(resolve(), history, "2024-05-22 18:00")).toMatchObject([
      { state: "met", metAt: t("10:00") },
    ]);
  });

  // zammad/zammad#831
  it("stops while the customer checks the solution, where the target names that status", () => {
    const history = happened(
      ["09:00", "received"],
      ["10:00", "statusChanged", { to: "verify" }],
      ["15:00", "statusChanged", { to: "processing" }],
    );
    expect(clocks(resolve({ pausedBy: ["verify"] }), history, "16:00")[0]?.elapsedMs).toBe(2 * HOUR);
  });

  // osTicket/osTicket#3034
  it("pauses by status and by reason at once without counting the overlap twice", () => {
    const history = happened(
      ["09:00", "received"],
      ["10:00", "statusChanged", { to: "verify" }],
      ["11:00", "paused", { reason: "customer" }],
      ["12:00", "statusChanged", { to: "processing" }],
      ["13:00", "resumed", { reason: "customer" }],
    );
    expect(clocks(resolve({ pausedBy: ["verify", "customer"] }), history, "14:00")[0]?.elapsedMs).toBe(
      2 * HOUR,
    );
  });

  // LanternOps/breeze#6691
  it("sets a target that becomes due only later, when the tier rises", () => {
    const own = target({ id: "plan", meet: "planned", limit: { urgent: { hours: 2 } } });
    const history = happened(["09:00", "received"], ["10:00", "tierChanged", { to: "urgent" }]);
    expect(clocks(own, history, "09:30")[0]?.state).toBe("notApplicable");
    expect(clocks(own, history, "10:30")[0]).toMatchObject({ state: "running", dueAt: t("11:00") });
  });

  // zammad: pauses keyed by minute overwrite one another
  it("keeps two pauses of the same minute apart by their reasons", () => {
    const history = happened(
      ["09:00", "received"],
      ["09:10", "paused", { reason: "a" }],
      ["09:10", "paused", { reason: "b" }],
      ["09:10", "resumed", { reason: "a" }],
      ["09:40", "resumed", { reason: "b" }],
    );
    expect(clocks(target(), history, "10:00")[0]?.elapsedMs).toBe(30 * MINUTE);
  });

  // iTop keeps the old deadline when a changed goal leaves less than nothing
  it("breaks at the change where the new limit is over already, due when it would have been", () => {
    const own = target({ limit: { low: { hours: 24 }, urgent: { minutes: 10 } } });
    const history = happened(["09:00", "received"], ["12:00", "tierChanged", { to: "urgent" }]);
    const [clock] = clocks(own, history, "12:30", { tier: "low" });
    expect(clock).toMatchObject({ state: "breached", dueAt: t("09:10"), breachedAt: t("12:00") });
  });
});
