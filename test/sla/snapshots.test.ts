import { describe, expect, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { HOTLINE_POLICY } from "../../src/sla/hotline-policy";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaTarget } from "../../src/sla/sla-policy";
import { TRACKER_POLICY } from "../../src/sla/tracker-policy";
import { caseOf, happened, office, t, target } from "./a-case";

const clocks = (
  own: SlaTarget | SlaTarget[],
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
  calendar: Calendar = office,
): SlaClock[] =>
  slaClocks({ id: "p", targets: [own].flat() }, caseOf(history, more), { calendar, asOf: t(asOf) });

describe("snapshots", () => {
  const received = happened(["09:00", "received"]);
  const resolve = target({ id: "resolve", meet: "solved" });
  const archive = target({ id: "archive", start: "solved", meet: "archived", limit: { workingDays: 1 } });

  it.each([
    ["solved", { outcome: "solved", status: "closed" }, ["unknown", "unknown"]],
    ["unsolvable", { outcome: "unsolvable", status: "closed" }, ["unknown"]],
    ["cancelled", { outcome: "cancelled", status: "closed" }, ["unknown"]],
    ["merged elsewhere", { mergedInto: "other" }, ["unknown"]],
    ["still followed up", { outcome: "followUp", status: "processing" }, ["breached"]],
    ["unsolved", { outcome: "unsolved", status: "processing" }, ["breached"]],
  ] as const)("that say %s without a moment", (_, more, states) => {
    expect(
      clocks([resolve, archive], received, "2024-06-01 09:00", more as Partial<ServiceCase>).map(
        ({ state }) => state,
      ),
    ).toEqual(states);
  });

  it("are silent where the history speaks, even of a later moment", () => {
    const history = [...received, ...happened(["15:00", "solved"], ["15:00", "closed"])];
    const more = { outcome: "solved", status: "closed" } as const;
    expect(clocks(resolve, history, "10:00", more)[0]?.state).toBe("running");
    expect(clocks(resolve, history, "16:00", more)[0]?.state).toBe("breached");
  });

  it("do not touch what was met before", () => {
    const history = [...received, ...happened(["09:10", "responded"])];
    expect(clocks(target(), history, "2024-06-01 09:00", { outcome: "solved" })[0]?.state).toBe("met");
  });

  it("make a survey with an undated rating unknown, not expired", () => {
    const survey = target({ id: "survey", start: "surveyed", meet: "rated" });
    const rating = { scale: "1-5", raw: 4, score: 4 };
    expect(clocks(survey, happened(["09:00", "surveyed"]), "18:00", { rating })[0]?.state).toBe("unknown");
    expect(clocks(survey, happened(["09:00", "surveyed"]), "18:00")[0]?.state).toBe("expired");
  });
});

describe("a snapshot that says a case was worked on, nobody knows when", () => {
  const received = happened(["09:00", "received"]);
  const start = target({
    id: "start",
    meet: ["responded", { type: "statusChanged", to: "processing" }],
    limit: { minutes: 15 },
  });
  const verify = target({ id: "verify", meet: { type: "statusChanged", to: "verify" } });
  const plan = target({ id: "plan", meet: "planned" });
  const stateOf = (own: SlaTarget, more: Partial<ServiceCase>, history = received) =>
    clocks(own, history, "12:00", more)[0]?.state;

  it.each([
    [start, "pending", "breached"],
    [start, "processing", "unknown"],
    [start, "verify", "unknown"],
    [verify, "processing", "breached"],
    [verify, "verify", "unknown"],
  ] as const)("leaves undecided what that status would meet: %o, %s", (own, status, state) => {
    expect(stateOf(own, { status })).toBe(state);
  });

  it.each([
    [{ status: "pending" }, "breached"],
    [{ status: "processing" }, "unknown"],
    [{ status: "verify" }, "unknown"],
    [{ status: "closed" }, "unknown"],
    [{ outcome: "followUp" }, "unknown"],
    [{ outcome: "unsolved" }, "unknown"],
  ] as const)("means that somebody answered, in time or not: %o", (more, state) => {
    expect(stateOf(target(), more)).toBe(state);
    const botOnly = [...received, ...happened(["09:00", "responded", { by: "bot" }])];
    expect(stateOf(target(), more, botOnly)).toBe(state);
  });

  it("says nothing of a plan, nor where the history has the status or an answer", () => {
    const now = { status: "processing" } as const;
    expect(stateOf(plan, now)).toBe("breached");
    const moved = [...received, ...happened(["11:30", "statusChanged", { to: "processing" }])];
    expect(stateOf(target(), now, moved)).toBe("breached");
    const later = [...received, ...happened(["11:30", "responded"])];
    expect(stateOf(target(), now, later)).toBe("breached");
  });

  it("is no breach of a risk-1 complaint's start, nor of a call in hand", () => {
    const complaint = { status: "processing", risk: 1 } as const;
    const options = { calendar: office, asOf: t("12:00") };
    const told = slaClocks(TRACKER_POLICY, caseOf(received, complaint), options);
    expect(told.find((each) => each.target === "startComplaint")?.state).toBe("unknown");
    const [respond] = slaClocks(HOTLINE_POLICY, caseOf(received, { status: "processing" }), options);
    expect(respond).toMatchObject({ target: "respond", state: "unknown" });
  });

  it("is no cancellation where the closing is told and the solution is not", () => {
    const own = target({ id: "fix", meet: "solved", cancel: "closed", limit: { hours: 4 } });
    const history = [...received, ...happened(["10:00", "closed"])];
    expect(stateOf(own, { status: "closed", outcome: "solved" }, history)).toBe("unknown");
    expect(stateOf(own, { status: "closed" }, history)).toBe("cancelled");
  });

  it("leaves the customer's own time undecided where the reception is not recorded", () => {
    const own = target({ id: "resolve", meet: "solved", limit: {} });
    const history = happened(["11:00", "solved"]);
    expect(stateOf(own, { expectedBy: t("13:00") }, history)).toBe("unknown");
    expect(stateOf(own, {}, history)).toBe("notApplicable");
  });
});
