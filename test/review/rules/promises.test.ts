import { describe, expect, it } from "vitest";
import {
  ALWAYS_OPEN,
  type CaseEvent,
  GUIDE_POLICY,
  HOTLINE_POLICY,
  hotlineCall,
  hotlinePolicy,
  issueTicket,
  QA_POLICY,
  readRows,
  type ServiceCase,
  type SlaClock,
  type SlaPolicy,
  secondResponseMs,
  slaClocks,
  TRACKER_POLICY,
  toCase,
  workCalendar,
} from "../../../src";
import examples from "../../fixtures/examples.json" with { type: "json" };

const START = Date.parse("2024-05-20T10:00+08:00");
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const workdays = workCalendar({});

type Told = Omit<CaseEvent, "at"> & { readonly after: number };

/** What happened to a case, in milliseconds after it came in on a Monday at ten. */
const told = (events: readonly Told[]): CaseEvent[] =>
  events.map(({ after, ...event }) => ({ ...event, at: new Date(START + after) }) as CaseEvent);

/** The last clock of a target. */
function clock(
  policy: SlaPolicy,
  target: string,
  events: readonly Told[],
  facts: Partial<ServiceCase> = {},
  asOf = 30 * DAY,
): SlaClock | undefined {
  const serviceCase: ServiceCase = {
    id: "1",
    precisionMs: 1,
    category: [],
    history: told([{ type: "received", after: 0 }, ...events]),
    ...facts,
  };
  return slaClocks(policy, serviceCase, { calendar: ALWAYS_OPEN, workdays, asOf: new Date(START + asOf) })
    .filter((each) => each.target === target)
    .at(-1);
}

interface Promised {
  readonly policy?: SlaPolicy;
  readonly target: string;
  /** What starts it, after what. */
  readonly before?: readonly Told[];
  readonly from?: number;
  readonly meet: Omit<CaseEvent, "at">;
  readonly limit: number;
  readonly facts?: Partial<ServiceCase>;
}

const agent = (type: "responded" | "notified" | "infoRequested" | "customerContacted") =>
  ({ type, by: "agent" }) as const;
const solved: Told = { type: "solved", after: HOUR };
const complaint = { serviceType: "complaint" } as const;

describe("every promise of the forms is a target: kept at the limit, broken a millisecond after", () => {
  it.each<[string, Promised]>([
    [
      "[1.2 acknowledge] an automatic reply within a minute",
      { target: "acknowledge", meet: { type: "acknowledged", by: "bot" }, limit: MINUTE },
    ],
    [
      "[1.2 acknowledge] or a human one, whatever the tier",
      { target: "acknowledge", meet: agent("responded"), limit: MINUTE, facts: { tier: "low" } },
    ],
    [
      "[1.2 respond] urgent within 10 minutes",
      { target: "respond", meet: agent("responded"), limit: 10 * MINUTE, facts: { tier: "urgent" } },
    ],
    [
      "[1.2 respond] high within 30 minutes",
      { target: "respond", meet: agent("responded"), limit: 30 * MINUTE, facts: { tier: "high" } },
    ],
    [
      "[1.2 respond] medium within 2 hours",
      { target: "respond", meet: agent("responded"), limit: 2 * HOUR, facts: { tier: "medium" } },
    ],
    [
      "[1.2 respond] low within 24 hours",
      { target: "respond", meet: agent("responded"), limit: DAY, facts: { tier: "low" } },
    ],
    [
      "[1.2 ask] missing information is asked for within 15 minutes of the first answer",
      {
        target: "askInfo",
        before: [{ type: "acknowledged", by: "bot", after: 30_000 }],
        from: 30_000,
        meet: agent("infoRequested"),
        limit: 15 * MINUTE,
        facts: { facts: { infoMissing: true } },
      },
    ],
    [
      "[1.2 tell-supervisor] urgent goes up at once",
      { target: "tellSupervisor", meet: { type: "escalated" }, limit: 5 * MINUTE, facts: { tier: "urgent" } },
    ],
    [
      "[1.2 tell-supervisor] and so does what becomes high",
      {
        target: "tellSupervisor",
        before: [{ type: "tierChanged", to: "high", after: HOUR } as Told],
        from: HOUR,
        meet: { type: "escalated" },
        limit: 5 * MINUTE,
        facts: { tier: "low" },
      },
    ],
    [
      "[1.2 plan] urgent within 2 hours",
      { target: "plan", meet: { type: "planned" }, limit: 2 * HOUR, facts: { tier: "urgent" } },
    ],
    [
      "[1.2 plan] high within 4 hours",
      { target: "plan", meet: { type: "planned" }, limit: 4 * HOUR, facts: { tier: "high" } },
    ],
    [
      "[1.2 obstacle] an obstacle is reported within the hour",
      {
        target: "reportObstacle",
        before: [{ type: "obstacleMet", after: HOUR }],
        from: HOUR,
        meet: { type: "obstacleReported" },
        limit: HOUR,
      },
    ],
    [
      "[1.2 hand-back] the agent knows within an hour",
      {
        target: "handBack",
        before: [{ type: "executed", after: HOUR }],
        from: HOUR,
        meet: { type: "handedBack" },
        limit: HOUR,
      },
    ],
    [
      "[1.2 notify] the customer knows half an hour later",
      {
        target: "notify",
        before: [{ type: "handedBack", after: HOUR }],
        from: HOUR,
        meet: agent("notified"),
        limit: 30 * MINUTE,
      },
    ],
    [
      "[1.3 three-rings] answered within three rings",
      { policy: HOTLINE_POLICY, target: "respond", meet: agent("responded"), limit: 15_000 },
    ],
    [
      "[1.3 hold-notice] back from hold within 2 minutes",
      {
        policy: HOTLINE_POLICY,
        target: "hold",
        before: [{ type: "held", after: MINUTE }],
        from: MINUTE,
        meet: { type: "retrieved" },
        limit: 2 * MINUTE,
      },
    ],
    [
      "[1.3 specialist-callback] the specialist calls within 3 minutes",
      {
        policy: HOTLINE_POLICY,
        target: "callback",
        before: [{ type: "transferred", after: MINUTE }],
        from: MINUTE,
        meet: { type: "pickedUp" },
        limit: 3 * MINUTE,
      },
    ],
    [
      "[1.3 write-up] written up within 10 minutes of hanging up",
      {
        policy: HOTLINE_POLICY,
        target: "writeUp",
        before: [{ type: "hungUp", after: MINUTE }],
        from: MINUTE,
        meet: { type: "writtenUp" },
        limit: 10 * MINUTE,
      },
    ],
    [
      "[1.3 revisit-window] a complaint is revisited within 72 hours",
      {
        policy: HOTLINE_POLICY,
        target: "revisit",
        before: [solved],
        from: HOUR,
        meet: { type: "revisited", by: "agent" },
        limit: 72 * HOUR,
        facts: complaint,
      },
    ],
    [
      "[1.4 risk-1] a safety hazard is started on within 15 minutes",
      {
        policy: TRACKER_POLICY,
        target: "startComplaint",
        meet: { type: "statusChanged", to: "processing" } as Omit<CaseEvent, "at">,
        limit: 15 * MINUTE,
        facts: { risk: 1 },
      },
    ],
    [
      "[1.4 risk-3] slow logistics get the standard reply within 4 hours",
      {
        policy: TRACKER_POLICY,
        target: "standardReply",
        meet: agent("responded"),
        limit: 4 * HOUR,
        facts: { risk: 3 },
      },
    ],
    [
      "[1.4 urgent-contact] 紧急 is contacted within 15 minutes",
      {
        policy: TRACKER_POLICY,
        target: "respond",
        meet: agent("customerContacted"),
        limit: 15 * MINUTE,
        facts: { tier: "urgent" },
      },
    ],
    [
      "[1.4 low-score-target] a score of 3 brings the supervisor within 24 hours",
      {
        policy: TRACKER_POLICY,
        target: "revisit",
        before: [{ type: "rated", score: 3, scale: "1-5", after: HOUR } as Told],
        from: HOUR,
        meet: { type: "revisited", by: "supervisor" },
        limit: DAY,
      },
    ],
  ])("%s", (_, { policy = GUIDE_POLICY, target, before = [], from = 0, meet, limit, facts }) => {
    const met = (after: number) => clock(policy, target, [...before, { ...meet, after }], facts);
    expect(met(from + limit)).toMatchObject({ state: "met", dueAt: new Date(START + from + limit) });
    expect(met(from + limit + 1)).toMatchObject({ state: "breached", overdueMs: 1 });
    expect(clock(policy, target, before, facts, from + limit)?.state).toBe("running");
    expect(clock(policy, target, before, facts, from + limit + 1)?.state).toBe("breached");
  });
});

describe("promises with edges of their own", () => {
  const [ticketRow] = examples.issueTicket;
  const ticket = readRows(issueTicket, [ticketRow]).records[0];
  const example = ticket && toCase(issueTicket, ticket);
  const exampleClock = (target: string) =>
    example &&
    slaClocks(GUIDE_POLICY, example, { calendar: workdays, asOf: new Date("2023-10-02T00:00+08:00") }).find(
      (each) => each.target === target,
    );

  it("[1.2 two-targets] 10:05 keeps the tier's limit and breaks the minute of the acknowledgement", () => {
    expect([exampleClock("respond")?.state, exampleClock("acknowledge")?.state]).toEqual(["met", "breached"]);
  });

  it("[1.2 calendar-time] on a Sunday and public holiday ten minutes are ten minutes", () => {
    expect(exampleClock("respond")?.dueAt).toEqual(new Date("2023-10-01T10:10+08:00"));
  });

  it("[1.2 ask] nothing is asked for where no information is missing", () => {
    expect(
      clock(GUIDE_POLICY, "askInfo", [{ ...agent("responded"), after: 0 }])?.state ?? "notApplicable",
    ).toBe("notApplicable");
  });

  it("[1.2 plan] medium and low have no limit", () => {
    expect(clock(GUIDE_POLICY, "plan", [], { tier: "medium" })?.state).toBe("notApplicable");
  });

  it("[1.2 progress] while a case is open no two hours go by without a word, and even the open gap counts", () => {
    const contacts = [1, 3, 5].map((hours) => ({ ...agent("customerContacted"), after: hours * HOUR }));
    const after = [{ ...agent("responded"), after: 0 }, ...contacts];
    expect(clock(GUIDE_POLICY, "progress", after, {}, 7 * HOUR)?.state).toBe("running");
    expect(clock(GUIDE_POLICY, "progress", after, {}, 7 * HOUR + 1)?.state).toBe("breached");
  });

  it("[1.2 survey] a survey that nobody answers is expired, not breached: the limit binds the customer", () => {
    const asked: Told = { type: "surveyed", after: HOUR };
    expect(clock(GUIDE_POLICY, "survey", [asked], {}, 25 * HOUR)?.state).toBe("running");
    expect(clock(GUIDE_POLICY, "survey", [asked], {}, 25 * HOUR + 1)?.state).toBe("expired");
    expect(
      clock(GUIDE_POLICY, "survey", [
        asked,
        { type: "rated", score: 5, scale: "1-5", after: 2 * HOUR } as Told,
      ])?.state,
    ).toBe("met");
  });

  it("[1.2 archive] one working day: solved on Friday, archived by Monday's close", () => {
    const friday: Told = { type: "solved", after: 4 * DAY };
    expect(clock(GUIDE_POLICY, "archive", [friday])?.dueAt).toEqual(new Date("2024-05-27T18:00+08:00"));
  });

  it("[1.2 resolve] the customer's own expected time overrides the policy, which sets none", () => {
    expect(clock(GUIDE_POLICY, "resolve", [])?.state).toBe("notApplicable");
    const expectedBy = new Date(START + 3 * HOUR);
    expect(clock(GUIDE_POLICY, "resolve", [], { expectedBy })).toMatchObject({
      state: "breached",
      dueAt: expectedBy,
    });
  });

  it("[1.1 promise] a promised time on the hotline's form is a target", () => {
    const row = examples.hotlineCall[1];
    const record = readRows(hotlineCall, [{ ...row, 承诺完成时间: "2024-05-21 18:00" }]).records[0];
    const [promised] = slaClocks(HOTLINE_POLICY, toCase(hotlineCall, record as NonNullable<typeof record>), {
      calendar: workdays,
      asOf: new Date("2024-05-21T18:01+08:00"),
    }).filter(({ target }) => target === "resolve");
    expect(promised).toMatchObject({ state: "breached", dueAt: new Date("2024-05-21T18:00+08:00") });
  });

  it("[1.3 overdue-cross-department] 预计完成时间 of a call is a term that can be overdue", () => {
    const expectedBy = new Date(START + HOUR);
    const overdue = clock(HOTLINE_POLICY, "resolve", [], { expectedBy }, 2 * HOUR);
    expect(overdue).toMatchObject({ state: "breached", overdueMs: HOUR });
  });

  it("[1.1 daily-archive] a call is archived by the close of its day", () => {
    expect(clock(HOTLINE_POLICY, "archive", [])?.dueAt).toEqual(new Date("2024-05-20T18:00+08:00"));
  });

  it("[1.1 second-response] from the transfer to the pick-up where known, else from the first answer to the transfer", () => {
    const history = told([
      { type: "received", after: 0 },
      { ...agent("responded"), after: 5 * MINUTE },
      { type: "transferred", after: 10 * MINUTE },
    ]);
    expect(secondResponseMs({ history })).toEqual({ ms: 5 * MINUTE, variant: "transfer" });
    const pickedUp = told([{ type: "pickedUp", after: 12 * MINUTE }]);
    expect(secondResponseMs({ history: [...history, ...pickedUp] })).toEqual({
      ms: 2 * MINUTE,
      variant: "pickUp",
    });
  });

  it("[1.3 hold-notice] the first minute on hold is the warning", () => {
    const held: Told = { type: "held", after: 0 };
    expect(clock(HOTLINE_POLICY, "hold", [held], {}, 30_000)?.nextWarningAt).toEqual(
      new Date(START + MINUTE),
    );
  });

  it("[1.3 complaint-answer] N working days are the company's, the starting day does not count", () => {
    expect(clock(HOTLINE_POLICY, "answerComplaint", [], complaint)?.state).toBe("notApplicable");
    expect(
      clock(hotlinePolicy({ complaintWorkingDays: 3 }), "answerComplaint", [], complaint)?.dueAt,
    ).toEqual(new Date("2024-05-23T18:00+08:00"));
  });

  it("[1.3 revisit-window] before 24 hours is too early, which is a fault too", () => {
    const revisit = (after: number): Told[] => [solved, { type: "revisited", by: "agent", after }];
    expect(clock(HOTLINE_POLICY, "revisit", revisit(25 * HOUR - 1), complaint)?.state).toBe("breached");
    expect(clock(HOTLINE_POLICY, "revisit", revisit(25 * HOUR), complaint)?.state).toBe("met");
    expect(clock(HOTLINE_POLICY, "revisit", [solved], { serviceType: "consultation" })?.state).toBe(
      "notApplicable",
    );
  });

  it("[1.4 no-number-no-limit] risk 二级 and 高 have no number and no limit", () => {
    expect(clock(TRACKER_POLICY, "startComplaint", [], { risk: 2 })?.state).toBe("notApplicable");
    expect(clock(TRACKER_POLICY, "standardReply", [], { risk: 2 })?.state).toBe("notApplicable");
    expect(clock(TRACKER_POLICY, "respond", [], { tier: "high" })?.state).toBe("notApplicable");
  });

  it("[1.4 low-score-target] a score of 4 brings nobody", () => {
    const rated = { type: "rated", score: 4, scale: "1-5", after: HOUR } as Told;
    expect(clock(TRACKER_POLICY, "revisit", [rated])).toBeUndefined();
  });

  it("[1.5 review-target] reviewed by the close of the same day", () => {
    expect(clock(QA_POLICY, "review", [{ type: "reviewed", after: 8 * HOUR }])?.state).toBe("met");
    expect(clock(QA_POLICY, "review", [{ type: "reviewed", after: 8 * HOUR + 1 }])?.state).toBe("breached");
  });

  it("[1.5 archive-monthly] archived within the month, and not deleted within a year", () => {
    const archived: Told = { type: "archived", after: 31 * DAY };
    expect(clock(QA_POLICY, "archive", [archived], {}, 500 * DAY)?.state).toBe("met");
    const deleted = (days: number): Told[] => [archived, { type: "x-deleted", after: (31 + days) * DAY }];
    expect(clock(QA_POLICY, "retain", deleted(364), {}, 500 * DAY)?.state).toBe("breached");
    expect(clock(QA_POLICY, "retain", deleted(365), {}, 500 * DAY)?.state).toBe("met");
  });
});
