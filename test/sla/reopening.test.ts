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

  const solving: Line = ["10:00", "solved"];
  const closing: Line = ["10:05", "statusChanged", { to: "closed" }];
  const called = target({ id: "callOff", meet: "archived", cancel: "reopened", limit: { hours: 30 } });

  it.each([
    ["processing from solved and closed", "processing", [solving, closing]],
    ["processing from solved alone", "processing", [solving]],
    ["processing from closed alone", "processing", [closing]],
    ["pending from closed", "pending", [solving, closing]],
  ] as const)("by a status that leads back to %s is the same", (_, to, ends) => {
    const byStatus = happened(["09:00", "received"], ...ends, ["14:00", "statusChanged", { to }]);
    const own = target({ id: "resolve", meet: ["solved", "closed"], onReopen: "newCycle" });
    expect(clocks([own, called], byStatus, "15:00")).toMatchObject([
      { cycle: 1, state: "met" },
      { cycle: 2, state: "running", startedAt: t("14:00") },
      { target: "callOff", state: "cancelled", cancelledAt: t("14:00") },
    ]);
  });

  it("lets go on what the solution had ended, all of it, and nothing that was kept before", () => {
    const onReopen = "continue";
    const own = [
      target({ onReopen }),
      target({ id: "resolve", meet: "solved", limit: { hours: 30 }, onReopen }),
      target({ id: "closing", meet: "closed", limit: { hours: 30 }, onReopen }),
    ];
    expect(clocks(own, history.slice(0, -1), "15:00")).toMatchObject([
      { target: "respond", cycle: 1, state: "met", metAt: t("09:10") },
      { target: "resolve", cycle: 1, state: "running", elapsedMs: 2 * HOUR },
      { target: "closing", cycle: 1, state: "running" },
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

  it.each(["cancelled", "merged", "abandoned"] as const)("is, for every promise of the case: %s", (type) => {
    const own = [
      target(),
      target({ id: "resolve", meet: "solved" }),
      target({ id: "plan", meet: "planned" }),
    ];
    const history = happened(["09:00", "received"], ["10:00", type]);
    expect(clocks(own, history, "18:00").map(({ state }) => state)).toEqual(own.map(() => "cancelled"));
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

  it("lets what cancelling is to begin begin, though the case is gone", () => {
    const own = [target({ id: "apology", start: "cancelled" }), target({ id: "survey", start: "planned" })];
    const history = happened(["09:00", "received"], ["10:00", "cancelled"], ["10:00", "planned"]);
    expect(clocks(own, history, "10:30")).toMatchObject([{ target: "apology", state: "running" }]);
  });

  it("looks at what has happened by then and at nothing later", () => {
    const own = target({ when: { events: { any: ["escalated"] } } });
    const history = happened(["09:00", "received"], ["10:00", "escalated"]);
    expect(["09:30", "10:00"].map((asOf) => clocks(own, history, asOf)[0]?.state)).toEqual([
      "notApplicable",
      "running",
    ]);
  });

  it("keeps what solving ends from beginning while the case is solved", () => {
    const own = target({ start: "customerMessaged", cancel: "solved", repeat: "each" });
    const history = happened(["10:00", "solved"], ["11:00", "customerMessaged"], ["12:00", "reopened"]);
    expect(clocks(own, history, "18:00")).toEqual([]);
    expect(clocks(own, [...history, ...happened(["13:00", "customerMessaged"])], "18:00")).toHaveLength(1);
  });
});
