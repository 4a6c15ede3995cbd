import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaTarget } from "../../src/sla/sla-policy";
import { caseOf, HOUR, happened, type Line, office, t, target } from "./a-case";

const clocks = (
  own: SlaTarget | SlaTarget[],
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
  calendar: Calendar = office,
): SlaClock[] =>
  slaClocks({ id: "p", targets: [own].flat() }, caseOf(history, more), { calendar, asOf: t(asOf) });

describe("reopening", () => {
  const history = happened(
    ["09:00", "received"],
    ["09:10", "responded"],
    ["10:00", "solved"],
    ["10:05", "closed"],
    ["14:00", "reopened"],
    ["15:00", "solved"],
  );
  const resolve = (onReopen?: SlaTarget["onReopen"]) =>
    target({ id: "resolve", meet: "solved", ...(onReopen && { onReopen }) });

  it.each([
    [undefined, [[1, "met", HOUR]]],
    ["ignore", [[1, "met", HOUR]]],
    ["continue", [[1, "met", 2 * HOUR]]],
    [
      "newCycle",
      [
        [1, "met", HOUR],
        [2, "met", HOUR],
      ],
    ],
  ] as const)("with onReopen %s", (onReopen, told) => {
    expect(
      clocks(resolve(onReopen), history, "18:00").map(({ cycle, state, elapsedMs }) => [
        cycle,
        state,
        elapsedMs,
      ]),
    ).toEqual(told);
  });

  it("by a status that leads back from closed is the same", () => {
    const byStatus = happened(
      ["09:00", "received"],
      ["10:00", "solved"],
      ["10:05", "statusChanged", { to: "closed" }],
      ["14:00", "statusChanged", { to: "processing" }],
    );
    expect(clocks(resolve("newCycle"), byStatus, "15:00")).toMatchObject([
      { state: "met" },
      { state: "running", startedAt: t("14:00") },
    ]);
  });

  it("calls off the archiving that solving had begun, and the next solution begins it anew", () => {
    const archive = target({
      id: "archive",
      start: "solved",
      meet: "archived",
      cancel: "reopened",
      limit: { workingDays: 1 },
      onReopen: "newCycle",
    });
    expect(clocks(archive, history, "18:00")).toMatchObject([
      { cycle: 1, state: "cancelled", cancelledAt: t("14:00") },
      { cycle: 2, state: "running", startedAt: t("15:00") },
    ]);
  });
});

describe("what ends a promise", () => {
  const state = (own: Partial<SlaTarget>, more: Partial<ServiceCase>, ...lines: readonly Line[]) =>
    clocks(
      target({ limit: { days: 30 }, ...own }),
      [...happened(["09:00", "received"]), ...happened(...lines)],
      "18:00",
      more,
    )[0]?.state;

  it.each([
    ["solving, where the target says so", { cancel: "solved" }, "solved", "cancelled"],
    ["solving, where it does not", {}, "solved", "running"],
    ["closing by status", { cancel: "closed" }, "statusChanged", "cancelled"],
    ["cancelling in any case", {}, "cancelled", "cancelled"],
    ["merging in any case", { meet: "reviewed" }, "merged", "cancelled"],
    ["abandoning in any case", { meet: "solved" }, "abandoned", "cancelled"],
  ] as const)("is %s", (_, own, ending, expected) => {
    expect(state(own, {}, ["10:00", ending, { to: "closed" }])).toBe(expected);
  });

  it.each([
    ["a response", { meet: "responded" }, "unknown", "unknown"],
    ["a plan", { meet: "planned" }, "unknown", "unknown"],
    ["a notice of the result", { meet: ["handedBack", "notified"] }, "running", "unknown"],
    ["a review", { meet: "reviewed" }, "running", "running"],
    ["an own event", { meet: "x-invoiced" }, "running", "running"],
  ] as const)("is undecided for %s where a snapshot says solved, or closed", (_, own, solved, closed) => {
    expect(state(own as Partial<SlaTarget>, { outcome: "solved" })).toBe(solved);
    expect(state(own as Partial<SlaTarget>, { status: "closed" })).toBe(closed);
  });

  it("keeps what solving ends from beginning while the case is solved", () => {
    const own = target({ start: "customerMessaged", cancel: "solved", repeat: "each" });
    const history = happened(["10:00", "solved"], ["11:00", "customerMessaged"], ["12:00", "reopened"]);
    expect(clocks(own, history, "18:00")).toEqual([]);
    expect(clocks(own, [...history, ...happened(["13:00", "customerMessaged"])], "18:00")).toHaveLength(1);
  });
});
