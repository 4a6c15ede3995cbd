import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { Calendar } from "../../src/calendar/calendar";
import { defineCalendar } from "../../src/calendar/define-calendar";
import { workCalendar } from "../../src/calendar/work-calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { defineSlaPolicy } from "../../src/sla/define-sla-policy";
import { explain } from "../../src/sla/explain";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { policyFor } from "../../src/sla/policy-for";
import { responseMs } from "../../src/sla/response-ms";
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

describe("the calendar", () => {
  // zammad/zammad#390
  it("names the holiday that moved a due moment", () => {
    const policy: SlaPolicy = { id: "p", targets: [target({ time: "open" })] };
    const issue = caseOf(happened(["2024-09-30 17:30", "received"]));
    const { sentences } = explain(
      policy,
      issue,
      { target: "respond", cycle: 1 },
      {
        calendar: office,
        asOf: t("2024-09-30 17:40"),
        dayNames: { "2024-10-01": "National Day,国庆节,3" },
      },
    );
    expect(sentences).toContain("预计:2024-10-01–2024-10-07节假日(国庆节),不计时。");
  });

  // zammad/zammad#3180
  it("loses no minute at midnight around the clock", () => {
    const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    const calendar = defineCalendar({
      timeZone: "Asia/Shanghai",
      hours: Object.fromEntries(days.map((day) => [day, [["00:00", "24:00"]]])),
    });
    const [clock] = clocks(
      resolve({ time: "open", limit: { days: 10 } }),
      happened(["12:00", "received"]),
      "2024-05-25 12:00",
      {},
      calendar,
    );
    expect(clock).toMatchObject({ dueAt: t("2024-05-30 12:00"), elapsedMs: 5 * 24 * HOUR });
  });

  // zammad/zammad#534, GLPI's strides of 86,400 s
  it("follows the calendar that it is given, whatever it answered before", () => {
    const history = happened(["17:00", "received"]);
    const short = workCalendar({ hours: { mon: [["09:00", "17:30"]], tue: [["09:00", "17:30"]] } });
    expect(clocks(target({ time: "open" }), history, "17:10")[0]?.dueAt).toEqual(t("2024-05-21 10:00"));
    expect(clocks(target({ time: "open" }), history, "17:10", {}, short)[0]?.dueAt).toEqual(
      t("2024-05-21 10:30"),
    );
  });

  // glpi-project/glpi#22678, #15357, #15429, chatwoot/chatwoot#14009, frappe/helpdesk#2212
  it("counts a day in two shifts without its lunch", () => {
    const shifts = workCalendar({
      hours: {
        mon: [
          ["09:00", "12:00"],
          ["13:00", "18:00"],
        ],
      },
    });
    const [clock] = clocks(target({ time: "open" }), happened(["11:00", "received"]), "13:30", {}, shifts);
    expect(clock).toMatchObject({ elapsedMs: 90 * MINUTE, dueAt: t("14:00") });
  });

  // glpi-project/glpi#687
  it("counts from the next opening what was received outside hours", () => {
    const [clock] = clocks(target({ time: "open" }), happened(["2024-05-18 03:00", "received"]), "10:00");
    expect(clock).toMatchObject({ elapsedMs: HOUR, dueAt: t("11:00"), startedAt: t("2024-05-18 03:00") });
  });

  // glpi-project/glpi#14937
  it("counts days of 24 hours and working days as the different things they are", () => {
    const history = happened(["2024-09-30 17:00", "received"]);
    const [span] = clocks(resolve({ limit: { days: 1 } }), history, "2024-09-30 17:00");
    const [days] = clocks(resolve({ limit: { workingDays: 1 } }), history, "2024-09-30 17:00");
    expect(span?.dueAt).toEqual(t("2024-10-01 17:00"));
    expect(days?.dueAt).toEqual(t("2024-10-08 18:00"));
  });

  // osTicket/osTicket#6739
  it("works with any single day of the week open", () => {
    const wednesdays = workCalendar({ hours: { wed: [["10:00", "11:00"]] } });
    expect(
      clocks(target({ time: "open" }), happened(["09:00", "received"]), "09:00", {}, wednesdays)[0]?.dueAt,
    ).toEqual(t("2024-05-29 11:00"));
  });

  // frappe/helpdesk: never ends when no workday is defined
  it("ends without a due moment where the calendar never opens", () => {
    const never = workCalendar({ hours: {} });
    const own = [target({ time: "open" }), resolve({ limit: { workingDays: 3 } })];
    for (const clock of clocks(own, happened(["09:00", "received"]), "2024-06-20 09:00", {}, never)) {
      expect(clock.state).toBe("running");
      expect(clock.dueAt).toBeUndefined();
    }
  });

  // fivetran/dbt_zendesk#25
  it("is not shifted by a change of the clocks", () => {
    const newYork = workCalendar({ timeZone: "America/New_York" });
    const at = (text: string) => new Date(`${text}Z`);
    const issue = caseOf([{ type: "received", at: at("2024-03-08T22:30:00") }]);
    const [clock] = slaClocks({ id: "p", targets: [target({ time: "open" })] }, issue, {
      calendar: newYork,
      asOf: at("2024-03-08T22:30:00"),
    });
    expect(clock?.dueAt).toEqual(at("2024-03-11T14:30:00"));
  });

  // liriansu-opus/chinese-calendar#68, NateScarlet/holiday-cn#301
  it("works on a make-up Sunday", () => {
    const [clock] = clocks(
      target({ time: "open" }),
      happened(["2024-09-27 17:30", "received"]),
      "2024-09-27 17:30",
    );
    expect(clock?.dueAt).toEqual(t("2024-09-29 10:30"));
  });

  // chatwoot/chatwoot#13392, freescout-help-desk/freescout#3756
  it("respects opening hours where a target asks for them, and only there", () => {
    const own = [target({ id: "open", time: "open" }), target({ id: "any" })];
    const found = clocks(own, happened(["17:00", "received"]), "20:00");
    expect(found.map(({ state }) => state)).toEqual(["running", "breached"]);
  });

  // chatwoot: open time is 0 for an inbox without hours
  it("takes a service that never closes for what it is", () => {
    const [clock] = clocks(
      target({ time: "open" }),
      happened(["09:00", "received"]),
      "10:00",
      {},
      ALWAYS_OPEN,
    );
    expect(clock?.elapsedMs).toBe(HOUR);
  });
});

describe("responses", () => {
  // zammad/zammad#3140
  it("does not escalate after the agent answered", () => {
    const history = happened(["09:00", "received"], ["09:30", "responded"]);
    const policy: SlaPolicy = { id: "p", targets: [target({ warnAt: [0.5, 0.8] })] };
    expect(
      warningsBetween(policy, caseOf(history), {
        calendar: office,
        from: t("09:00"),
        to: t("2024-06-01 09:00"),
      }),
    ).toEqual([]);
  });

  // zammad/zammad#5177
  it("is not overruled by a later update", () => {
    const own = [
      target(),
      target({
        id: "update",
        start: ["responded", "customerContacted"],
        meet: "customerContacted",
        repeat: "restart",
      }),
    ];
    const history = happened(["09:00", "received"], ["10:00", "responded"], ["15:00", "customerContacted"]);
    const [respond, update] = clocks(own, history, "16:00");
    expect(respond).toMatchObject({ state: "met", metAt: t("10:00") });
    expect(update).toMatchObject({ state: "breached", metAt: t("15:00"), overdueMs: 3 * HOUR });
  });

  // zammad/zammad#1620, chatwoot/chatwoot#13312
  it("takes an automatic reply for an acknowledgement and for no response", () => {
    const own = [
      target({ id: "acknowledge", meet: ["acknowledged", "responded"], limit: { minutes: 1 } }),
      target(),
    ];
    const history = happened(
      ["09:00", "received"],
      ["09:00:20", "responded", { by: "bot" }],
      ["09:30", "responded", { by: "agent" }],
    );
    expect(clocks(own, history, "10:00").map(({ metAt }) => metAt)).toEqual([t("09:00:20"), t("09:30")]);
    expect(responseMs({ history })).toBe(30 * MINUTE);
  });

  // chatwoot/chatwoot#10178
  it("waits for no next response once the case is solved", () => {
    const own = target({ id: "next", start: "customerMessaged", cancel: "solved", repeat: "each" });
    const history = happened(
      ["09:00", "received"],
      ["10:00", "customerMessaged"],
      ["10:30", "solved"],
      ["10:31", "customerMessaged"],
    );
    expect(clocks(own, history, "2024-05-27 09:00")).toMatchObject([
      { state: "cancelled", cancelledAt: t("10:30") },
    ]);
  });

  // chatwoot/chatwoot#12058
  it("measures the response from the reopening where a bot had solved the case", () => {
    const history = happened(
      ["09:00", "received"],
      ["09:01", "solved", { by: "bot" }],
      ["2024-05-25 09:00", "reopened"],
      ["2024-05-25 09:03", "responded"],
    );
    const [, second] = clocks(
      target({ cancel: "solved", onReopen: "newCycle" }),
      history,
      "2024-05-25 10:00",
    );
    expect(second).toMatchObject({ cycle: 2, state: "met", elapsedMs: 3 * MINUTE });
  });

  // chatwoot/chatwoot#11787
  it("does not stretch a reply over the time that the case was solved", () => {
    const own = target({ id: "next", start: "customerMessaged", cancel: "solved", repeat: "each" });
    const history = happened(
      ["09:00", "customerMessaged"],
      ["09:10", "responded"],
      ["09:20", "solved"],
      ["2024-05-31 19:00", "reopened"],
      ["2024-05-31 19:00", "customerMessaged"],
      ["2024-05-31 19:05", "responded"],
    );
    expect(clocks(own, history, "2024-06-01 09:00").map(({ elapsedMs }) => elapsedMs)).toEqual([
      10 * MINUTE,
      5 * MINUTE,
    ]);
  });

  // jstanden/cerb#1524
  it("finds the first response though the history is out of order", () => {
    const history = happened(["11:30", "responded"], ["09:00", "received"], ["09:30", "responded"]);
    expect(clocks(target(), history, "12:00")[0]).toMatchObject({ state: "met", metAt: t("09:30") });
    expect(responseMs({ history })).toBe(30 * MINUTE);
  });

  // zammad/zammad#3410
  it("asks for one answer to several messages, since the oldest of them", () => {
    const own = target({ id: "next", start: "customerMessaged", cancel: "solved", repeat: "each" });
    const history = happened(
      ["09:00", "customerMessaged"],
      ["09:20", "customerMessaged"],
      ["09:30", "responded"],
    );
    expect(clocks(own, history, "12:00")).toMatchObject([{ elapsedMs: 30 * MINUTE }]);
  });
});

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
