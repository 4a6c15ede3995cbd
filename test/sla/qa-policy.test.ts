import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { EIGHTY_TWENTY_POLICY, GOVERNMENT_HOTLINE_POLICY } from "../../src/sla/norm-policies";
import { QA_POLICY } from "../../src/sla/qa-policy";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { caseOf, HOUR, happened, MINUTE, office, t } from "./a-case";

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

describe("every promise of the Q&A record", () => {
  it("is reviewed the same day before work ends", () => {
    const history = happened(["15:20", "received"], ["16:00", "reviewed"]);
    expect(clock(QA_POLICY, "review", history, "20:00")).toMatchObject({ state: "met", dueAt: t("18:00") });
    expect(clock(QA_POLICY, "review", history.slice(0, 1), "18:01")?.state).toBe("breached");
    const byMachine: CaseEvent[] = [...history.slice(0, 1), { type: "reviewed", by: "bot", at: t("16:00") }];
    expect(clock(QA_POLICY, "review", byMachine, "17:00")?.state).toBe("running");
  });

  it.each([
    ["after work", "20:00", "2024-05-21 18:00"],
    ["on a Saturday", "2024-05-18 10:00", "18:00"],
  ])("is reviewed on the next working day when it comes %s", (_, received, due) => {
    expect(clock(QA_POLICY, "review", happened([received, "received"]), received)?.dueAt).toEqual(t(due));
  });

  it("answers an unsolved question within 24 hours", () => {
    const history = happened(["15:20", "received"]);
    expect(clock(QA_POLICY, "reply", history, "16:00", { outcome: "unsolved" })?.dueAt).toEqual(
      t("2024-05-21 15:20"),
    );
    expect(clock(QA_POLICY, "reply", history, "16:00", { outcome: "solved" })?.state).toBe("notApplicable");
  });

  it("is archived within the month and kept for a year at least", () => {
    const history = happened(["15:20", "received"], ["2024-05-31 10:00", "archived"]);
    expect(clock(QA_POLICY, "archive", history, "2024-06-30 10:00")?.state).toBe("met");
    const kept = clock(QA_POLICY, "retain", history, "2024-06-30 10:00");
    expect(kept).toMatchObject({ state: "running", notBefore: t("2025-05-31 10:00") });
    expect(kept?.dueAt).toBeUndefined();
    const deleted = [...history, ...happened(["2025-01-01 10:00", "x-deleted"])];
    expect(clock(QA_POLICY, "retain", deleted, "2025-01-02 10:00")?.state).toBe("breached");
  });
});

describe("the norms", () => {
  it.each([
    ["a call within 15 seconds", GOVERNMENT_HOTLINE_POLICY, "respond", "phone", 15_000],
    ["a chat within 3 minutes", GOVERNMENT_HOTLINE_POLICY, "respondOnline", "chat", 180_000],
    ["the mailbox within 24 hours", GOVERNMENT_HOTLINE_POLICY, "respondMail", "email", 24 * HOUR],
    ["a call within 20 seconds", EIGHTY_TWENTY_POLICY, "respond", "phone", 20_000],
  ])("answer %s", (_, policy, target, channel, limitMs) => {
    expect(clock(policy, target, happened(["10:00", "received"]), "10:00", { channel })).toMatchObject({
      state: "running",
      limitMs,
    });
  });
});
