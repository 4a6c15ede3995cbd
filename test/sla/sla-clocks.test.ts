import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import { workCalendar } from "../../src/calendar/work-calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy, SlaTarget } from "../../src/sla/sla-policy";

const office = workCalendar({
  holidays: [
    "2024-10-01",
    "2024-10-02",
    "2024-10-03",
    "2024-10-04",
    "2024-10-05",
    "2024-10-06",
    "2024-10-07",
  ],
  workdays: ["2024-09-14", "2024-09-29", "2024-10-12"],
  covers: { from: "2024-01-01", to: "2024-12-31" },
});

/** A moment in Shanghai, on Monday 20 May 2024 unless a day is given. */
const t = (text: string): Date =>
  new Date(`${text.length > 5 ? text.replace(" ", "T") : `2024-05-20T${text}`}:00+08:00`);

const happened = (...events: [string, CaseEvent["type"], object?][]): CaseEvent[] =>
  events.map(([at, type, more]) => ({ at: t(at), type, ...more }) as CaseEvent);

const target = (more: Partial<SlaTarget> = {}): SlaTarget => ({
  id: "respond",
  start: "received",
  meet: "responded",
  limit: { hours: 2 },
  time: "calendar",
  ...more,
});

const clocksOf = (
  targets: SlaTarget | SlaTarget[],
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
  calendar = office,
): SlaClock[] => {
  const policy: SlaPolicy = { id: "p", targets: [targets].flat() };
  const own: ServiceCase = { id: "c", history, precisionMs: 1, category: [], tier: "medium", ...more };
  return slaClocks(policy, own, { calendar, asOf: t(asOf) });
};

describe("golden numbers of open time", () => {
  it.each([
    ["over a make-up Sunday", "2024-09-27 17:30", "2024-09-29 10:30"],
    ["on a make-up Saturday", "2024-10-11 17:00", "2024-10-12 10:00"],
    ["over the national holiday", "2024-09-30 17:30", "2024-10-08 10:30"],
    ["up to closing on the same day", "2024-10-08 16:00", "2024-10-08 18:00"],
  ])("two hours run out %s", (_, from, due) => {
    const [clock] = clocksOf(target({ time: "open" }), happened([from, "received"]), from);
    expect(clock).toMatchObject({ state: "running", dueAt: t(due), limitMs: 7_200_000, elapsedMs: 0 });
  });
});

describe("one promise", () => {
  it("is met at its due moment, having elapsed exactly its limit", () => {
    const [clock] = clocksOf(target(), happened(["10:00", "received"], ["12:00", "responded"]), "18:00");
    expect(clock).toEqual({
      policy: "p",
      target: "respond",
      cycle: 1,
      tier: "medium",
      state: "met",
      startedAt: t("10:00"),
      dueAt: t("12:00"),
      metAt: t("12:00"),
      limitMs: 7_200_000,
      elapsedMs: 7_200_000,
      share: 1,
      assumed: ["precision"],
    });
  });

  it("runs at its due moment and is broken a millisecond later", () => {
    const history = happened(["10:00", "received"]);
    const [due] = clocksOf(target(), history, "12:00");
    expect(due).toMatchObject({ state: "running", remainingMs: 0, share: 1 });
    const policy: SlaPolicy = { id: "p", targets: [target()] };
    const own: ServiceCase = { id: "c", history, precisionMs: 1, category: [] };
    const [late] = slaClocks(policy, own, { calendar: office, asOf: t("12:00").getTime() + 1 });
    expect(late).toMatchObject({ state: "breached", overdueMs: 1, breachedAt: t("12:00") });
  });

  it("does not exist before it begins", () => {
    expect(clocksOf(target(), happened(["10:00", "received"]), "09:59")).toEqual([]);
  });
});

describe("pauses", () => {
  it("stop the first response too, overlaps counted once", () => {
    const history = happened(
      ["10:00", "received"],
      ["10:10", "paused", { reason: "customer" }],
      ["10:20", "paused", { reason: "supplier" }],
      ["10:40", "resumed", { reason: "customer" }],
      ["11:00", "resumed", { reason: "supplier" }],
    );
    const [clock] = clocksOf(target(), history, "11:30", {}, ALWAYS_OPEN);
    expect(clock).toMatchObject({ state: "running", dueAt: t("12:50"), elapsedMs: 40 * 60_000 });
  });

  it("run to the moment of the question while nobody ends them", () => {
    const history = happened(["10:00", "received"], ["10:30", "paused"]);
    const [clock] = clocksOf(target(), history, "16:00");
    expect(clock).toMatchObject({ state: "paused", elapsedMs: 30 * 60_000, dueAt: t("17:30") });
  });
});
