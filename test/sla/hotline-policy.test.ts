import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { HOTLINE_POLICY, hotlinePolicy } from "../../src/sla/hotline-policy";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { caseOf, happened, type Line, MINUTE, office, t } from "./a-case";

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

describe("every promise of the hotline", () => {
  it("is kept by people: a machine answers nobody, calls nobody back and settles no complaint", () => {
    const policy = hotlinePolicy({ complaintWorkingDays: 3 });
    const history: CaseEvent[] = [
      { type: "received", at: t("10:00:00") },
      { type: "pickedUp", by: "bot", at: t("10:00:05") },
      { type: "transferred", at: t("10:01:00") },
      { type: "pickedUp", by: "bot", at: t("10:02:00") },
      { type: "notified", by: "bot", at: t("10:10:00") },
    ];
    const state = (target: string): string | undefined =>
      clock(policy, target, history, "11:00", { serviceType: "complaint" })?.state;
    expect([state("respond"), state("callback"), state("answerComplaint")]).toEqual([
      "breached",
      "breached",
      "running",
    ]);
  });

  it.each([
    [
      "respond",
      HOTLINE_POLICY,
      [
        ["10:00:00", "received"],
        ["10:00:15", "responded"],
      ],
      {},
    ],
    [
      "hold",
      HOTLINE_POLICY,
      [
        ["10:00:00", "received"],
        ["10:01:00", "held"],
        ["10:03:00", "retrieved"],
      ],
      {},
    ],
    [
      "callback",
      HOTLINE_POLICY,
      [
        ["10:00:00", "received"],
        ["10:05:00", "transferred"],
        ["10:08:00", "pickedUp"],
      ],
      {},
    ],
    [
      "writeUp",
      HOTLINE_POLICY,
      [
        ["10:00:00", "received"],
        ["10:05:00", "hungUp"],
        ["10:15:00", "writtenUp"],
      ],
      {},
    ],
    [
      "answerComplaint",
      hotlinePolicy({ complaintWorkingDays: 3 }),
      [
        ["10:00:00", "received"],
        ["2024-05-23 18:00:00", "notified"],
      ],
      { serviceType: "complaint" },
    ],
    [
      "revisit",
      HOTLINE_POLICY,
      [
        ["10:00:00", "solved"],
        ["2024-05-23 10:00:00", "revisited"],
      ],
      { serviceType: "complaint" },
    ],
    [
      "archive",
      HOTLINE_POLICY,
      [
        ["10:00:00", "received"],
        ["18:00:00", "archived"],
      ],
      {},
    ],
    [
      "resolve",
      HOTLINE_POLICY,
      [
        ["10:00:00", "received"],
        ["17:00:00", "solved"],
      ],
      { expectedBy: t("17:00") },
    ],
  ] as const)("%s is met at its due moment and not a second later", (target, policy, events, more) => {
    const history = happened(...(events as readonly Line[]));
    const late = history.map((event, i) =>
      i === history.length - 1 ? { ...event, at: new Date(event.at.getTime() + 1000) } : event,
    );
    const own = { precisionMs: 1000, ...more } as Partial<ServiceCase>;
    expect(clock(policy, target, history, "2024-06-03 12:00", own)?.state).toBe("met");
    expect(clock(policy, target, late, "2024-06-03 12:00", own)?.state).toBe("breached");
  });

  it("counts a complaint's working days by the working calendar, though the line is open around the clock", () => {
    const history = happened(["2024-09-30 22:00", "received"]);
    const found = clock(
      hotlinePolicy({ complaintWorkingDays: 2 }),
      "answerComplaint",
      history,
      "2024-10-08 09:00",
      { serviceType: "complaint" },
    );
    expect(found?.dueAt).toEqual(t("2024-10-09 18:00"));
  });

  it("gives complaints no limit of its own", () => {
    expect(
      clock(HOTLINE_POLICY, "answerComplaint", happened(["10:00", "received"]), "12:00", {
        serviceType: "complaint",
      })?.state,
    ).toBe("notApplicable");
  });

  it.each([
    ["too early, which is a fault too", "2024-05-21 09:00", "breached"],
    ["in the window", "2024-05-21 10:00", "met"],
    ["too late", "2024-05-23 10:02", "breached"],
  ])("finds a revisit %s", (_, revisited, state) => {
    const history = happened(["09:00", "received"], ["10:00", "solved"], [revisited, "revisited"]);
    const found = clock(HOTLINE_POLICY, "revisit", history, "2024-06-03 12:00", { serviceType: "business" });
    expect(found).toMatchObject({ state, notBefore: t("2024-05-21 10:00"), dueAt: t("2024-05-23 10:00") });
  });

  it("revisits neither questions nor suggestions", () => {
    const history = happened(["09:00", "received"], ["10:00", "solved"]);
    expect(
      clock(HOTLINE_POLICY, "revisit", history, "2024-06-03 12:00", { serviceType: "consultation" })?.state,
    ).toBe("notApplicable");
  });
});
