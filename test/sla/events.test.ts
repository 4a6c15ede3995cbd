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

  it("before the case: what an early answer leaves unknown stays so, however the case ends", () => {
    const early = happened(["08:59", "responded"], ["09:00", "received"]);
    const own = target({ cancel: ["solved", "closed"], onReopen: "newCycle" });
    for (const type of ["solved", "closed", "cancelled"] as const)
      for (const at of ["10:00", "15:00"]) {
        const ended = [...early, ...happened([at, type])];
        expect(clocks(own, ended, "18:00")[0]?.state).toBe("unknown");
        const again = [...ended, ...happened(["16:00", "reopened"], ["16:30", "responded"])];
        expect(clocks(own, again, "18:00").map(({ state }) => state)).toEqual(["unknown", "met"]);
      }
    const goesOn = [...early, ...happened(["15:00", "solved"], ["16:00", "reopened"])];
    const continued = target({ cancel: "solved", onReopen: "continue" });
    for (const asOf of ["09:30", "15:30", "18:00"])
      expect(clocks(continued, goesOn, asOf)[0]?.state).toBe("unknown");
  });

  it("before the case: a breach by the answer that followed stays one when the case goes on", () => {
    const own = target({ meet: "solved", onReopen: "continue" });
    const history = happened(
      ["08:59", "solved"],
      ["09:00", "received"],
      ["12:00", "solved"],
      ["13:00", "reopened"],
    );
    const states = ["10:00", "12:30", "13:30"].map((asOf) => clocks(own, history, asOf)[0]?.state);
    expect(states).toEqual(["unknown", "breached", "breached"]);
  });

  it("before the case: a promise that a tier makes later is not met by them, nor unknown", () => {
    const own = target({ limit: { high: { hours: 2 } }, cancel: "solved", onTierChange: "restart" });
    const history = happened(
      ["08:59", "responded"],
      ["09:00", "received"],
      ["09:30", "solved"],
      ["10:00", "reopened"],
      ["10:30", "tierChanged", { to: "high" }],
    );
    expect(clocks(own, history, "11:00", { tier: "low" })).toMatchObject([
      { cycle: 1, state: "running", startedAt: t("10:30") },
    ]);
  });

  it("before the case: what meets one promise too early leaves no other one unknown", () => {
    const own = [target({ id: "plan", meet: "planned" }), target(), target({ id: "solve", meet: "solved" })];
    const history = happened(["08:00", "responded"], ["09:00", "received"]);
    expect(clocks(own, history, "10:00").map(({ state }) => state)).toEqual([
      "running",
      "unknown",
      "running",
    ]);
  });

  it("before the case: what was solved by then begins nothing that solving ends", () => {
    const history = happened(["08:00", "solved"], ["09:00", "received"]);
    expect(clocks(target({ cancel: "solved" }), history, "10:00")).toEqual([]);
  });

  it("before the case: a pause that began earlier counts from the start on", () => {
    const history = happened(["08:00", "paused"], ["09:00", "received"], ["09:30", "resumed"]);
    expect(clocks(target(), history, "10:00")[0]).toMatchObject({
      elapsedMs: 30 * MINUTE,
      dueAt: t("11:30"),
    });
  });

  it("that nobody recorded: a case without its reception is unknown", () => {
    const unknown = {
      policy: "p",
      target: "respond",
      cycle: 1,
      state: "unknown",
      tier: "medium",
      assumed: [],
    };
    const planned = happened(["09:00", "planned"]);
    expect(clocks(target(), planned, "10:00")).toEqual([unknown]);
    expect(clocks(target(), [], "10:00", { status: "processing" })).toEqual([unknown]);
    expect(clocks(target({ start: "responded", meet: "solved" }), planned, "10:00")).toEqual([]);
  });

  it("none at all: nothing is known to have begun, and so it was said before the case was received", () => {
    expect(clocks(target(), [], "10:00")).toEqual([]);
    const received = happened(["11:00", "received"]);
    expect(clocks(target(), received, "10:00")).toEqual([]);
    expect(clocks(target(), received, "10:00", { status: "processing" })).toEqual([]);
    const early = happened(["09:00", "planned"]);
    expect(clocks(target(), [...early, ...received], "10:00")).toEqual(clocks(target(), early, "10:00"));
  });

  it("that count as others do so for patterns too", () => {
    const received = happened(["09:00", "received"]);
    const closing = target({ meet: { type: "closed", by: "supervisor" } });
    const by = (actor: "agent" | "supervisor") => [
      ...received,
      ...happened(["10:00", "statusChanged", { to: "closed", by: actor }]),
    ];
    expect(clocks(closing, by("supervisor"), "10:30")[0]?.state).toBe("met");
    expect(clocks(closing, by("agent"), "10:30")[0]?.state).toBe("running");
    const greeting = target({ meet: { type: "acknowledged", by: "bot" } });
    const automatic = [...received, ...happened(["09:01", "responded", { by: "bot" }])];
    expect(clocks(greeting, automatic, "10:30")[0]?.state).toBe("met");
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
