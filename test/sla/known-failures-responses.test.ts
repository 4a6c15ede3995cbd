import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
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

const _resolve = (more: Partial<SlaTarget> = {}) =>
  target({ id: "resolve", meet: "solved", limit: { hours: 4 }, ...more });

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
