import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { TRACKER_POLICY, trackerPolicy } from "../../src/sla/tracker-policy";
import { caseOf, happened, MINUTE, office, t } from "./a-case";

const clock = (
  policy: SlaPolicy,
  target: string,
  history: CaseEvent[],
  asOf: string,
  more: Partial<ServiceCase> = {},
): SlaClock | undefined =>
  slaClocks(policy, caseOf(history, { precisionMs: MINUTE, ...more }), {
    calendar: ALWAYS_OPEN,
    workdays: office,
    asOf: t(asOf),
  }).find((each) => each.target === target);

describe("every promise of the tracking forms", () => {
  it.each([
    ["urgent cases within 15 minutes", "respond", "10:15", { tier: "urgent" }],
    ["complaints of risk level 1 within 15 minutes", "startComplaint", "10:15", { risk: 1 }],
    ["complaints of risk level 3 within 4 hours", "standardReply", "14:00", { risk: 3 }],
  ] as const)("contacts %s", (_, target, due, more) => {
    expect(clock(TRACKER_POLICY, target, happened(["10:00", "received"]), "10:01", more)?.dueAt).toEqual(
      t(due),
    );
  });

  it("gives tiers and risk levels without a number no limit", () => {
    const history = happened(["10:00", "received"]);
    for (const target of ["respond", "startComplaint", "standardReply"])
      expect(clock(TRACKER_POLICY, target, history, "18:00", { tier: "high", risk: 2 })?.state).toBe(
        "notApplicable",
      );
  });

  it.each([
    [3, "1-5", "running"],
    [4, "1-5", undefined],
    [1, "key", undefined],
    [2, "nps", undefined],
  ])("has the supervisor revisit after a score of %i on the scale %s: %s", (score, scale, state) => {
    const history = happened(["10:00", "received"], ["11:00", "rated", { score, scale }]);
    expect(clock(TRACKER_POLICY, "revisit", history, "12:00")?.state).toBe(state);
  });

  it("is not satisfied by an agent's revisit", () => {
    const history = happened(
      ["10:00", "rated", { score: 1, scale: "1-5" }],
      ["11:00", "revisited", { by: "agent" }],
    );
    expect(clock(TRACKER_POLICY, "revisit", history, "12:00")?.state).toBe("running");
    history.push(...happened(["11:30", "revisited", { by: "supervisor" }]));
    expect(clock(TRACKER_POLICY, "revisit", history, "12:00")?.state).toBe("met");
  });

  it("knows of an undated low rating that a revisit is due, and not when", () => {
    const rating = { scale: "1-5", raw: 2, score: 2 };
    expect(
      clock(TRACKER_POLICY, "revisit", happened(["10:00", "received"]), "12:00", { rating })?.state,
    ).toBe("unknown");
    expect(
      clock(trackerPolicy({ lowScore: 1 }), "revisit", happened(["10:00", "received"]), "12:00", { rating }),
    ).toBeUndefined();
  });
});
