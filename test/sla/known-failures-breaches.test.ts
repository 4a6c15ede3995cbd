import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { defineSlaPolicy } from "../../src/sla/define-sla-policy";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { policyFor } from "../../src/sla/policy-for";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy, SlaTarget } from "../../src/sla/sla-policy";
import { warningsBetween } from "../../src/sla/warnings-between";
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

describe("breaches", () => {
  // zammad/zammad#2579, #4516, #4777
  it("tells the solution time of a case that was never reopened", () => {
    const history = happened(["09:00", "received"], ["10:00", "solved"], ["10:30", "closed"]);
    expect(clocks(resolve(), history, "12:00")[0]).toMatchObject({ state: "met", elapsedMs: HOUR });
  });

  // zammad/zammad#4353
  it("promises nothing any more under a policy that was switched off", () => {
    const old = defineSlaPolicy({ id: "old", validTo: "2024-04-30", targets: [target()] });
    expect(policyFor([old], caseOf(happened(["09:00", "received"])))).toBeUndefined();
    expect(policyFor([old], caseOf(happened(["2024-04-30 23:00", "received"])))?.id).toBe("old");
  });

  // zammad/zammad#904
  it("does not escalate a merged case", () => {
    const history = happened(["09:00", "received"], ["09:30", "merged"]);
    expect(clocks(target(), history, "2024-06-01 09:00")[0]).toMatchObject({ state: "cancelled" });
    expect(
      clocks(target(), happened(["09:00", "received"]), "2024-06-01 09:00", { mergedInto: "7" })[0]?.state,
    ).toBe("unknown");
  });

  // chatwoot/chatwoot#15024
  it("freezes the overdue time when the case is solved", () => {
    const history = happened(["09:00", "received"], ["14:00", "solved"]);
    const overdue = ["15:00", "2024-06-20 09:00"].map(
      (asOf) => clocks(resolve(), history, asOf)[0]?.overdueMs,
    );
    expect(overdue).toEqual([HOUR, HOUR]);
  });

  // frappe/helpdesk#3354
  it("is never overdue by less than nothing", () => {
    const [clock] = clocks(
      target({ time: "open" }),
      happened(["16:00", "received"], ["18:30", "responded"]),
      "19:00",
    );
    expect(clock).toMatchObject({ state: "breached", dueAt: t("18:00"), overdueMs: 0 });
  });

  // abhinavxd/libredesk#70
  it("raises no alarm for a closed case", () => {
    const targets = [
      target({ warnAt: [0.8], cancel: "closed" }),
      resolve({ warnAt: [0.8], cancel: "closed" }),
    ];
    const policy: SlaPolicy = { id: "p", targets };
    const history = happened(["09:00", "received"], ["09:30", "closed"]);
    expect(
      warningsBetween(policy, caseOf(history), { calendar: office, from: t("09:00"), to: t("18:00") }),
    ).toEqual([]);
  });

  // abhinavxd/libredesk#22
  it("warns before the breach, at shares of the limit", () => {
    const [clock] = clocks(target({ warnAt: [0.8, 0.5] }), happened(["09:00", "received"]), "10:00");
    expect(clock?.nextWarningAt).toEqual(t("10:36"));
  });

  // fivetran/dbt_zendesk#4, #51, #116
  it("has due and elapsed agree: what is met at its due moment has elapsed its limit", () => {
    const history = happened(["17:00", "received"], ["17:20", "paused"], ["2024-05-21 09:40", "resumed"]);
    const due = clocks(target({ time: "open" }), history, "2024-05-21 10:00")[0]?.dueAt as Date;
    const [clock] = slaClocks(
      { id: "p", targets: [target({ time: "open" })] },
      caseOf([...history, { type: "responded", at: due }]),
      { calendar: office, asOf: due },
    );
    expect(clock).toMatchObject({ state: "met", elapsedMs: 2 * HOUR });
  });

  // fivetran/dbt_zendesk#138
  it("asks for progress every two hours and counts the open gap", () => {
    const history = happened(["09:00", "received"], ["09:10", "responded"], ["10:10", "customerContacted"]);
    const found = slaClocks(GUIDE_POLICY, caseOf(history), { calendar: office, asOf: t("12:40") });
    expect(found.filter((clock) => clock.target === "progress")).toMatchObject([
      { cycle: 1, state: "met", elapsedMs: HOUR },
      { cycle: 2, state: "breached", dueAt: t("12:10"), overdueMs: 30 * MINUTE },
    ]);
  });

  // osTicket/osTicket#4078
  it("still says under which policy and target a case is overdue", () => {
    expect(clocks(target(), happened(["09:00", "received"]), "12:00")[0]).toMatchObject({
      policy: "p",
      target: "respond",
      state: "breached",
    });
  });

  // Jira recomputes with today's goals and destroys the old data
  it("says of the past what it said then", () => {
    const history = happened(
      ["09:00", "received"],
      ["10:00", "paused"],
      ["11:00", "resumed"],
      ["12:30", "responded"],
    );
    const then = clocks(target(), history.slice(0, 2), "10:30");
    expect(clocks(target(), history, "10:30")).toEqual(then);
  });

  // others round each segment to minutes before adding
  it("adds four stretches of 29 seconds to 116", () => {
    const [clock] = clocks(
      target(),
      happened(
        ["09:00:00", "received"],
        ["09:00:29", "paused"],
        ["09:10:00", "resumed"],
        ["09:10:29", "paused"],
        ["09:20:00", "resumed"],
        ["09:20:29", "paused"],
        ["09:30:00", "resumed"],
        ["09:30:29", "responded"],
      ),
      "10:00",
    );
    expect(clock?.elapsedMs).toBe(116_000);
  });

  // a form that says 已解决 without a time
  it("does not break a promise whose keeping nobody dated", () => {
    const history = happened(["09:00", "received"], ["09:05", "responded"]);
    expect(
      clocks(resolve(), history, "2024-06-20 09:00", { outcome: "solved", status: "closed" })[0]?.state,
    ).toBe("unknown");
  });
});
