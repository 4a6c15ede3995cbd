import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { explain } from "../../src/sla/explain";
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
      breachedAt: t("13:00"),
      metAt: t("12:00"),
    });
  });

  it("is the moment of the breach where a limit that is retroactive is over by then", () => {
    const own = target({ limit, onTierChange: "retroactive" });
    const history = happened(["09:00", "received"], ["12:00", "tierChanged", { to: "high" }]);
    expect(clocks(own, history, "13:00", { tier: "low" })[0]).toMatchObject({
      state: "breached",
      dueAt: t("11:00"),
      breachedAt: t("12:00"),
    });
    expect(clocks(own, raised, "13:00", { tier: "low" })[0]?.breachedAt).toEqual(t("11:00"));
  });

  it("does not judge again what was called off, retroactive or not", () => {
    const own = target({ limit, onTierChange: "retroactive", cancel: "closed" });
    const history = happened(
      ["09:00", "received"],
      ["12:00", "closed"],
      ["13:00", "tierChanged", { to: "high" }],
    );
    expect(clocks(own, history, "14:00", { tier: "low" })[0]).toMatchObject({
      state: "cancelled",
      tier: "low",
      dueAt: t("17:00"),
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

  describe("of one moment with the answer", () => {
    const change = ["12:00", "tierChanged", { to: "high" }] as const;
    const answer = ["12:00", "responded"] as const;
    const [before, after] = [
      [change, answer],
      [answer, change],
    ].map((lines) => happened(["09:00", "received"], ...lines)) as [CaseEvent[], CaseEvent[]];
    const met = { state: "met", tier: "low", dueAt: t("17:00") };
    const late = { state: "breached", tier: "high", dueAt: t("11:00"), breachedAt: t("12:00") };
    const anew = { state: "met", tier: "high", startedAt: t("12:00"), elapsedMs: 0 };

    it.each([
      ["carry", late, met],
      ["restart", anew, met],
      ["retroactive", late, late],
      ["keep", met, met],
    ] as const)("is judged as told, with %s", (onTierChange, toldBefore, toldAfter) => {
      const own = target({ limit, onTierChange });
      expect(clocks(own, before, "14:00", { tier: "low" })).toMatchObject([toldBefore]);
      expect(clocks(own, after, "14:00", { tier: "low" })).toMatchObject([toldAfter]);
    });

    it("is explained as it is judged", () => {
      const sentences = (history: CaseEvent[]) =>
        explain(
          { id: "p", targets: [target({ limit })] },
          caseOf(history, { tier: "low" }),
          { target: "respond", cycle: 1 },
          { calendar: office, asOf: t("14:00"), locale: "en" },
        ).sentences;
      const sentence = "2024-05-20 12:00: tier changed to high; the same clock with the new limit.";
      expect(sentences(before)).toContain(sentence);
      expect(sentences(after)).not.toContain(sentence);
    });
  });

  it("to the tier that the case has already is none", () => {
    const own = target({ start: { type: "tierChanged", to: "high" }, repeat: "each" });
    const told = happened(
      ["09:00", "received"],
      ["09:10", "tierChanged", { to: "high" }],
      ["09:20", "responded"],
      ["09:30", "tierChanged", { to: "high" }],
    );
    expect(clocks(own, told, "12:00", { tier: "low" })).toHaveLength(1);
    expect(clocks(own, told, "12:00", { tier: "high" })).toEqual([]);
    const restart = target({ limit, onTierChange: "restart" });
    expect(clocks(restart, told.slice(0, 2), "10:00", { tier: "high" })[0]?.startedAt).toEqual(t("09:00"));
  });

  describe("that promises anew what was promised to no lower tier", () => {
    const own = target({ limit: { high: { hours: 2 } }, onTierChange: "restart" });
    const low = { tier: "low" } as const;

    it("asks for it from the change on, whatever was done while nothing was promised", () => {
      const history = happened(
        ["09:00", "received"],
        ["09:30", "responded"],
        ["10:00", "tierChanged", { to: "high" }],
      );
      expect(clocks(own, history, "09:45", low)).toMatchObject([{ state: "notApplicable" }]);
      expect(clocks(own, history, "10:30", low)).toEqual([
        expect.objectContaining({ cycle: 1, state: "running", startedAt: t("10:00"), dueAt: t("12:00") }),
      ]);
      expect(clocks(own, history, "12:01", low)).toMatchObject([{ state: "breached", overdueMs: MINUTE }]);
      const again = [...history, ...happened(["11:00", "responded"])];
      expect(clocks(own, again, "13:00", low)).toMatchObject([{ state: "met", elapsedMs: HOUR }]);
    });

    it.each([
      [
        ["10:00", "responded"],
        ["10:00", "tierChanged", { to: "high" }],
      ],
      [
        ["10:00", "tierChanged", { to: "high" }],
        ["10:00", "responded"],
      ],
    ] as const)("is met by what is told of the same moment, in either order", (...lines) => {
      const history = happened(["09:00", "received"], ...lines);
      expect(clocks(own, history, "13:00", low)).toEqual([
        expect.objectContaining({ state: "met", tier: "high", startedAt: t("10:00"), elapsedMs: 0 }),
      ]);
    });

    it("asks for all of it anew, whatever else has begun meanwhile", () => {
      const plan = target({ ...own, id: "plan", meet: "planned" });
      const callback = target({ id: "callback", start: "transferred", meet: "pickedUp" });
      const history = happened(
        ["09:00", "received"],
        ["09:20", "transferred"],
        ["09:30", "responded"],
        ["09:40", "planned"],
        ["10:00", "tierChanged", { to: "high" }],
      );
      const anew = { cycle: 1, state: "running", startedAt: t("10:00") };
      expect(clocks([own, plan, callback], history, "10:30", low)).toEqual([
        expect.objectContaining({ target: "respond", ...anew }),
        expect.objectContaining({ target: "plan", ...anew }),
        expect.objectContaining({ target: "callback", startedAt: t("09:20") }),
      ]);
    });

    it("leaves a round that counted as it is and begins another", () => {
      const history = happened(
        ["09:00", "received"],
        ["12:00", "tierChanged", { to: "low" }],
        ["12:30", "responded"],
        ["13:00", "tierChanged", { to: "high" }],
      );
      expect(clocks(own, history, "13:30", { tier: "high" })).toMatchObject([
        { cycle: 1, state: "breached", metAt: t("12:30"), overdueMs: 1.5 * HOUR },
        { cycle: 2, state: "running", startedAt: t("13:00"), dueAt: t("15:00") },
      ]);
    });

    it("asks for nothing where it was promised, and kept, under the tier before", () => {
      const both = target({ limit: { medium: { hours: 3 }, high: { hours: 2 } }, onTierChange: "restart" });
      const history = happened(
        ["09:00", "received"],
        ["09:30", "responded"],
        ["10:00", "tierChanged", { to: "high" }],
      );
      expect(clocks(both, history, "14:00")).toMatchObject([{ state: "met", metAt: t("09:30") }]);
    });

    it("goes by the target's own condition as well, and by the customer's own time", () => {
      const history = happened(
        ["09:00", "received"],
        ["09:30", "solved"],
        ["09:40", "reopened"],
        ["10:00", "tierChanged", { to: "high" }],
      );
      const meant = target({ when: { tier: "high" }, meet: "solved", onTierChange: "restart" });
      expect(clocks(meant, history, "10:30", low)).toMatchObject([
        { state: "running", startedAt: t("10:00") },
      ]);
      const resolve = target({ limit: { high: { hours: 2 } }, meet: "solved", onTierChange: "restart" });
      expect(clocks(resolve, history, "10:30", { ...low, expectedBy: t("09:30") })).toMatchObject([
        { state: "met", tier: "low" },
      ]);
    });

    it("waits for nothing while the case is closed, and asks again after a reopening and a change", () => {
      const ends = { ...own, cancel: ["solved", "closed"] } as const;
      const history = happened(
        ["09:00", "received"],
        ["09:30", "closed"],
        ["10:00", "tierChanged", { to: "high" }],
        ["10:30", "tierChanged", { to: "low" }],
        ["11:00", "reopened"],
        ["11:30", "tierChanged", { to: "high" }],
      );
      expect(clocks(ends, history, "10:15", low)).toMatchObject([{ state: "notApplicable" }]);
      expect(clocks(ends, history, "12:00", low)).toMatchObject([{ state: "running", dueAt: t("13:30") }]);
    });
  });

  it("decides anew whether a target that asks for a tier is meant", () => {
    const own = target({ when: { tier: ["urgent", "high"] } });
    expect(clocks(own, raised, "09:30", { tier: "low" })[0]?.state).toBe("notApplicable");
    expect(clocks(own, raised, "10:30", { tier: "low" })[0]?.state).toBe("running");
  });
});
