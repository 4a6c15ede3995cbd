import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { Calendar } from "../../src/calendar/calendar";
import { defineCalendar } from "../../src/calendar/define-calendar";
import { workCalendar } from "../../src/calendar/work-calendar";
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
