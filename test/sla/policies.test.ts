import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { deadline } from "../../src/sla/deadline";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { HOTLINE_POLICY, hotlinePolicy } from "../../src/sla/hotline-policy";
import { EIGHTY_TWENTY_POLICY, GOVERNMENT_HOTLINE_POLICY } from "../../src/sla/norm-policies";
import { QA_POLICY } from "../../src/sla/qa-policy";
import { responseMs, secondResponseMs } from "../../src/sla/response-ms";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { TRACKER_POLICY, trackerPolicy } from "../../src/sla/tracker-policy";
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

describe("every promise of the hotline", () => {
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

describe("every promise of the Q&A record", () => {
  it("is reviewed the same day before work ends", () => {
    const history = happened(["15:20", "received"], ["16:00", "reviewed"]);
    expect(clock(QA_POLICY, "review", history, "20:00")).toMatchObject({ state: "met", dueAt: t("18:00") });
    expect(clock(QA_POLICY, "review", history.slice(0, 1), "18:01")?.state).toBe("breached");
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

describe("the three calls of the printed hotline form", () => {
  it("tell their response time", () => {
    expect(responseMs({ history: happened(["14:15", "received"], ["14:17", "responded"]) })).toBe(2 * MINUTE);
    expect(responseMs({ history: happened(["16:45", "responded"], ["16:45", "received"]) })).toBe(0);
    expect(responseMs({ history: happened(["16:45", "received"]) })).toBeUndefined();
    expect(responseMs({ history: happened(["16:45", "received"], ["16:44", "responded"]) })).toBeUndefined();
  });

  it("tell their second response by the transfer, or by the pick-up where one is known", () => {
    const history = happened(["15:30", "received"], ["15:35", "responded"], ["15:40", "transferred"]);
    expect(secondResponseMs({ history })).toEqual({ ms: 5 * MINUTE, variant: "transfer" });
    const pickedUp = [...history, ...happened(["15:42", "pickedUp"])];
    expect(secondResponseMs({ history: pickedUp })).toEqual({ ms: 2 * MINUTE, variant: "pickUp" });
    expect(secondResponseMs({ history: history.slice(0, 2) })).toBeUndefined();
  });
});
