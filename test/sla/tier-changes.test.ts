import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
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
