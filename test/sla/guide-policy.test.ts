import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { deadline } from "../../src/sla/deadline";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { caseOf, HOUR, happened, type Line, MINUTE, office, t } from "./a-case";

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

describe("the guide's issue ticket of 1 October 2023, a Sunday and a public holiday", () => {
  const history = happened(
    ["2023-10-01 10:00", "received"],
    ["2023-10-01 10:05", "responded"],
    ["2023-10-01 10:05", "executed"],
    ["2023-10-01 10:30", "solved"],
  );
  const urgent = { tier: "urgent" } as const;

  it("meets the first tier's ten minutes, which run on calendar time", () => {
    expect(clock(GUIDE_POLICY, "respond", history, "2023-10-02 10:00", urgent)).toMatchObject({
      state: "met",
      dueAt: t("2023-10-01 10:10"),
      elapsedMs: 5 * MINUTE,
    });
  });

  it("misses the acknowledgement within a minute, unless an automatic reply was sent", () => {
    expect(clock(GUIDE_POLICY, "acknowledge", history, "2023-10-02 10:00", urgent)?.state).toBe("breached");
    const greeted = [...history, ...happened(["2023-10-01 10:00", "acknowledged", { by: "bot" }])];
    expect(clock(GUIDE_POLICY, "acknowledge", greeted, "2023-10-02 10:00", urgent)?.state).toBe("met");
  });
});

describe("every promise of the guide", () => {
  const at = (tier: ServiceCase["tier"]) =>
    deadline(GUIDE_POLICY, { ...(tier && { tier }), from: t("10:00") }, { calendar: office });

  it.each([
    ["urgent", "10:10"],
    ["high", "10:30"],
    ["medium", "12:00"],
    ["low", "2024-05-21 10:00"],
  ] as const)("answers tier %s by %s", (tier, due) => {
    expect(at(tier)).toEqual(t(due));
  });

  it.each([
    [
      "acknowledge",
      [
        ["10:00", "received"],
        ["10:01", "acknowledged"],
      ],
      "10:01",
      {},
    ],
    [
      "askInfo",
      [
        ["10:00", "received"],
        ["10:01", "acknowledged"],
        ["10:16", "infoRequested"],
      ],
      "10:16",
      {},
    ],
    [
      "tellSupervisor",
      [
        ["10:00", "received"],
        ["10:05", "escalated"],
      ],
      "10:05",
      { tier: "high" },
    ],
    [
      "plan",
      [
        ["10:00", "received"],
        ["12:00", "planned"],
      ],
      "12:00",
      { tier: "urgent" },
    ],
    [
      "plan",
      [
        ["10:00", "received"],
        ["14:00", "planned"],
      ],
      "14:00",
      { tier: "high" },
    ],
    [
      "reportObstacle",
      [
        ["10:00", "received"],
        ["11:00", "obstacleMet"],
        ["12:00", "obstacleReported"],
      ],
      "12:00",
      {},
    ],
    [
      "progress",
      [
        ["10:00", "received"],
        ["10:10", "responded"],
        ["12:10", "customerContacted"],
      ],
      "12:10",
      {},
    ],
    [
      "handBack",
      [
        ["10:00", "received"],
        ["11:00", "executed"],
        ["12:00", "handedBack"],
      ],
      "12:00",
      {},
    ],
    [
      "notify",
      [
        ["10:00", "received"],
        ["11:00", "handedBack"],
        ["11:30", "notified"],
      ],
      "11:30",
      {},
    ],
    [
      "survey",
      [
        ["10:00", "received"],
        ["11:00", "surveyed"],
        ["2024-05-21 11:00", "rated", { score: 5, scale: "1-5" }],
      ],
      "2024-05-21 11:00",
      {},
    ],
    [
      "archive",
      [
        ["10:00", "received"],
        ["11:00", "solved"],
        ["2024-05-21 18:00", "archived"],
      ],
      "2024-05-21 18:00",
      {},
    ],
  ] as const)("%s is met at its due moment and not a minute later", (target, events, due, more) => {
    const history = happened(...(events as readonly Line[]));
    const asOf = "2024-06-03 12:00";
    const late = history.map((event, i) =>
      i === history.length - 1 ? { ...event, at: new Date(event.at.getTime() + MINUTE) } : event,
    );
    expect(clock(GUIDE_POLICY, target, history, asOf, more)).toMatchObject({
      state: "met",
      dueAt: t(due),
      assumed: ["precision"],
    });
    expect(clock(GUIDE_POLICY, target, late, asOf, more)?.state).toBe(
      target === "survey" ? "expired" : "breached",
    );
  });

  it("asks for missing information only where some is missing", () => {
    const history = happened(["10:00", "received"], ["10:01", "responded"]);
    expect(clock(GUIDE_POLICY, "askInfo", history, "11:00")?.state).toBe("notApplicable");
    expect(clock(GUIDE_POLICY, "askInfo", history, "11:00", { facts: { infoMissing: true } })?.state).toBe(
      "breached",
    );
  });

  it("tells the supervisor at once when the tier rises, counted from the rise", () => {
    const history = happened(["10:00", "received"], ["11:00", "tierChanged", { to: "urgent" }]);
    expect(clock(GUIDE_POLICY, "tellSupervisor", history, "11:02")).toMatchObject({
      state: "running",
      dueAt: t("11:05"),
    });
  });

  it.each([
    ["nobody else tells", [], "breached"],
    ["the supervisor is told again", [["11:04", "escalated"]], "met"],
    ["too late", [["11:06", "escalated"]], "breached"],
  ] as const)(
    "tells the supervisor of a rise even where an escalation came before it: %s",
    (_, more, state) => {
      const history = happened(
        ["10:00", "received"],
        ["10:30", "escalated"],
        ["11:00", "tierChanged", { to: "urgent" }],
        ...more,
      );
      const clocks = slaClocks(GUIDE_POLICY, caseOf(history), { calendar: office, asOf: t("12:00") });
      expect(clocks.filter(({ target }) => target === "tellSupervisor")).toEqual([
        expect.objectContaining({ cycle: 1, state, startedAt: t("11:00"), dueAt: t("11:05") }),
      ]);
      expect(clock(GUIDE_POLICY, "tellSupervisor", history, "10:59")?.state).toBe("notApplicable");
    },
  );

  it("need not tell a supervisor who raised the tier himself, nor a second time of a case that went to him", () => {
    const raised = happened(
      ["10:00", "received"],
      ["10:30", "escalated"],
      ["11:00", "tierChanged", { to: "urgent", by: "supervisor" }],
    );
    const told = { state: "met", metAt: t("11:00"), elapsedMs: 0 };
    expect(clock(GUIDE_POLICY, "tellSupervisor", raised, "12:00")).toMatchObject(told);
    expect(
      clock(GUIDE_POLICY, "tellSupervisor", [raised[0], raised[2]] as CaseEvent[], "12:00"),
    ).toMatchObject(told);
    const high = happened(
      ["10:00", "received"],
      ["10:03", "escalated"],
      ["11:00", "tierChanged", { to: "urgent" }],
    );
    expect(clock(GUIDE_POLICY, "tellSupervisor", high, "12:00", { tier: "high" })).toMatchObject({
      state: "met",
      metAt: t("10:03"),
    });
  });

  it("lets a survey that nobody answers expire", () => {
    const history = happened(["10:00", "surveyed"]);
    expect(clock(GUIDE_POLICY, "survey", history, "2024-05-21 10:00")?.state).toBe("running");
    expect(clock(GUIDE_POLICY, "survey", history, "2024-05-21 10:01")?.state).toBe("expired");
  });

  it("sets no time for the solution but the customer's own", () => {
    const history = happened(["10:00", "received"], ["15:00", "paused"]);
    expect(clock(GUIDE_POLICY, "resolve", history, "16:00")?.state).toBe("notApplicable");
    expect(clock(GUIDE_POLICY, "resolve", history, "16:00", { expectedBy: t("17:00") })).toMatchObject({
      state: "running",
      dueAt: t("17:00"),
      limitMs: 7 * HOUR,
      elapsedMs: 6 * HOUR,
    });
    expect(clock(GUIDE_POLICY, "resolve", history, "17:01", { expectedBy: t("17:00") })?.state).toBe(
      "breached",
    );
  });

  it("asks for no progress once the case is solved", () => {
    const history = happened(["10:00", "received"], ["10:10", "responded"], ["11:00", "solved"]);
    expect(clock(GUIDE_POLICY, "progress", history, "18:00")?.state).toBe("cancelled");
  });
});
