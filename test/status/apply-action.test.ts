import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { type ActionOptions, applyAction } from "../../src/status/apply-action";
import type { Status, StatusAction } from "../../src/status/table";

const at = (text: string): Date => new Date(`${text}+08:00`);
const NOW = at("2024-05-20T18:00");

const RECEIVED: CaseEvent = { type: "received", at: at("2024-05-20T09:00"), by: "customer" };
const to = (status: Status, time: string): CaseEvent => ({ type: "statusChanged", to: status, at: at(time) });
const STARTED = [RECEIVED, to("processing", "2024-05-20T09:10")];
const SUBMITTED = [...STARTED, to("verify", "2024-05-20T10:00")];
const CLOSED = [...SUBMITTED, to("closed", "2024-05-20T11:00")];

const caseOf = (history: readonly CaseEvent[], rest: Partial<ServiceCase> = {}): ServiceCase => ({
  id: "1",
  history,
  precisionMs: 60_000,
  category: [],
  ...rest,
});

const act = (
  history: readonly CaseEvent[],
  action: StatusAction,
  options: Partial<ActionOptions> = {},
  rest: Partial<ServiceCase> = {},
) => applyAction(caseOf(history, rest), action, { at: NOW, ...options });

describe("an action moves a case and says what to append", () => {
  it("start", () => {
    expect(act([RECEIVED], "start", { by: "agent", agent: "CS003" })).toEqual({
      ok: true,
      status: "processing",
      event: { type: "statusChanged", to: "processing", at: NOW, by: "agent", agent: "CS003" },
      events: [{ type: "statusChanged", to: "processing", at: NOW, by: "agent", agent: "CS003" }],
      cycle: 1,
    });
  });
  it("submit, with the solution on record", () => {
    expect(act(STARTED, "submit", { record: { solution: "改址重发" } })).toMatchObject({
      ok: true,
      status: "verify",
    });
  });
  it("confirm closes the case as solved", () => {
    expect(act(SUBMITTED, "confirm", { record: { verified: true, feedbackAsked: true } })).toEqual({
      ok: true,
      status: "closed",
      event: { type: "statusChanged", to: "closed", at: NOW },
      events: [
        { type: "solved", at: NOW },
        { type: "statusChanged", to: "closed", at: NOW },
        { type: "closed", at: NOW },
      ],
      outcome: "solved",
      cycle: 1,
    });
  });
  it("reject begins a new cycle", () => {
    expect(act(SUBMITTED, "reject")).toMatchObject({ ok: true, status: "processing", cycle: 2 });
  });
  it.each<[Status, readonly CaseEvent[]]>([
    ["pending", [RECEIVED]],
    ["processing", STARTED],
  ])("cancel closes a %s case with the outcome cancelled", (_, history) => {
    expect(act(history, "cancel")).toMatchObject({
      ok: true,
      status: "closed",
      outcome: "cancelled",
      events: [{ type: "cancelled" }, { type: "statusChanged", to: "closed" }],
    });
  });
  it("reopen begins a new cycle without an outcome", () => {
    const answer = act(CLOSED, "reopen", {}, { outcome: "solved" });
    expect(answer).toMatchObject({
      ok: true,
      status: "processing",
      cycle: 2,
      events: [{ type: "reopened" }, { type: "statusChanged", to: "processing" }],
    });
    expect(answer).not.toHaveProperty("outcome");
  });
  it("and changes nothing itself", () => {
    const history = [...STARTED];
    act(history, "cancel");
    expect(history).toEqual(STARTED);
  });
  it("takes moments in kind: numbers and anything shaped like an instant", () => {
    for (const moment of [NOW.getTime(), { epochMilliseconds: NOW.getTime() }])
      expect(act([RECEIVED], "start", { at: moment })).toMatchObject({ event: { at: NOW } });
    expect(() => act([RECEIVED], "start", { at: Number.NaN })).toThrow(
      expect.objectContaining({ code: "invalid_instant" }),
    );
  });
});

it("two actions may happen at one moment", () => {
  expect(act([RECEIVED], "start", { at: RECEIVED.at })).toMatchObject({ ok: true });
});

describe("an action is refused", () => {
  it("when the table does not hold it, with what it allows", () => {
    expect(act([RECEIVED], "confirm")).toEqual({
      ok: false,
      code: "not_allowed",
      from: "pending",
      action: "confirm",
      allowed: ["start", "cancel"],
      missing: [],
    });
  });
  it("when it is none", () => {
    expect(act([RECEIVED], "__proto__" as StatusAction)).toMatchObject({ ok: false, code: "not_allowed" });
  });
  it("when the history goes on after its moment", () => {
    expect(act(STARTED, "start", { at: at("2024-05-20T09:05") })).toMatchObject({
      ok: false,
      code: "too_early",
    });
  });
  it("when the history goes on after its moment, whatever the status was then", () => {
    for (const action of ["start", "submit", "confirm", "reject", "cancel", "reopen"] as const)
      expect(act(SUBMITTED, action, { at: at("2024-05-20T09:05") })).toMatchObject({
        ok: false,
        code: "too_early",
      });
  });
  it.each<[string, readonly CaseEvent[], StatusAction, Partial<ActionOptions>]>([
    ["closing as to follow up", SUBMITTED, "confirm", { outcome: "followUp" }],
    ["closing as unsolved", SUBMITTED, "confirm", { outcome: "unsolved" }],
    ["closing as cancelled without cancelling", SUBMITTED, "confirm", { outcome: "cancelled" }],
    ["cancelling as solved", STARTED, "cancel", { outcome: "solved" }],
    ["reopening as solved", CLOSED, "reopen", { outcome: "solved" }],
  ])("when the outcome does not go with the status: %s", (_, history, action, options) => {
    expect(act(history, action, options)).toMatchObject({ ok: false, code: "outcome_differs" });
  });
});

describe("guards", () => {
  const missing = (...args: Parameters<typeof act>): readonly string[] => {
    const answer = act(...args);
    return answer.ok ? [] : answer.missing.map(({ guard }) => guard);
  };
  it.each<[string, readonly CaseEvent[], StatusAction, Partial<ActionOptions>, string[]]>([
    ["verification needs a solution", STARTED, "submit", {}, ["solution"]],
    ["a blank solution is none", STARTED, "submit", { record: { solution: "  " } }, ["solution"]],
    ["a null solution is none", STARTED, "submit", { record: { solution: null } }, ["solution"]],
    [
      "closing needs verification and the feedback asked",
      SUBMITTED,
      "confirm",
      {},
      ["verification", "feedback"],
    ],
    [
      "a verification that failed is none",
      SUBMITTED,
      "confirm",
      { record: { verified: false, satisfaction: 4 } },
      ["verification"],
    ],
    [
      "unsolvable needs reason and demand",
      STARTED,
      "submit",
      { outcome: "unsolvable" },
      ["unsolvable-reason", "unsolvable-demand"],
    ],
    [
      "unsolvable needs no solution",
      STARTED,
      "submit",
      { outcome: "unsolvable", record: { unresolvedReason: "停产", customerDemand: "换新" } },
      [],
    ],
    [
      "a follow-up needs owner and time",
      [RECEIVED],
      "start",
      { outcome: "followUp" },
      ["follow-up-owner", "follow-up-time"],
    ],
    [
      "a follow-up with both",
      [RECEIVED],
      "start",
      { outcome: "followUp", record: { followUpOwner: "技术*工", nextFollowUpAt: NOW } },
      [],
    ],
    [
      "other guards",
      [RECEIVED],
      "start",
      {
        guards: [{ id: "owner", needs: ["handler"], label: { "zh-CN": "需处理人", en: "Needs a handler" } }],
      },
      ["owner"],
    ],
    ["none at all", SUBMITTED, "confirm", { guards: [] }, []],
    [
      "a name that every object inherits holds nothing",
      [RECEIVED],
      "start",
      { guards: [{ id: "x", needs: ["constructor"], label: { "zh-CN": "", en: "" } }] },
      ["x"],
    ],
  ])("%s", (_, history, action, options, guards) => {
    expect(missing(history, action, options)).toEqual(guards);
  });
  it("a case found unsolvable stays so when it is confirmed, with reason and demand", () => {
    const record = { verified: true, feedbackAsked: true, unresolvedReason: "停产", customerDemand: "换新" };
    expect(act(SUBMITTED, "confirm", { record }, { outcome: "unsolvable" })).toMatchObject({
      ok: true,
      outcome: "unsolvable",
    });
    expect(
      missing(
        SUBMITTED,
        "confirm",
        { record: { ...record, unresolvedReason: null } },
        { outcome: "unsolvable" },
      ),
    ).toEqual(["unsolvable-reason"]);
  });
  it("the history speaks for what the record does not hold", () => {
    const history: CaseEvent[] = [
      ...SUBMITTED,
      { type: "verified", at: at("2024-05-20T10:30") },
      { type: "surveyed", at: at("2024-05-20T10:31") },
    ];
    expect(act(history, "confirm")).toMatchObject({ ok: true });
  });
  it("but only for its own cycle", () => {
    const history: CaseEvent[] = [
      ...STARTED,
      { type: "executed", at: at("2024-05-20T09:30") },
      to("verify", "2024-05-20T10:00"),
      to("processing", "2024-05-20T10:30"),
    ];
    expect(missing(history, "submit")).toEqual(["solution"]);
    expect(missing([...history, { type: "executed", at: at("2024-05-20T11:00") }], "submit")).toEqual([]);
    expect(missing([...history, { type: "executed", at: at("2024-05-20T10:30") }], "submit")).toEqual([]);
  });
  it("also in the moment in which that cycle begins", () => {
    const history: CaseEvent[] = [
      ...STARTED,
      { type: "executed", at: at("2024-05-20T09:30") },
      to("verify", "2024-05-20T10:00"),
      to("processing", "2024-05-20T18:00"),
    ];
    expect(missing(history, "submit")).toEqual(["solution"]);
  });
});

describe("the window for reopening", () => {
  const closedAt = at("2024-05-20T11:00").getTime();
  const HOUR_MS = 3_600_000;
  it.each<[string, number, boolean]>([
    ["at its very end it is open", 24 * HOUR_MS, true],
    ["a millisecond later it is over", 24 * HOUR_MS + 1, false],
  ])("%s", (_, laterMs, ok) => {
    expect(act(CLOSED, "reopen", { at: closedAt + laterMs, reopenWithin: { hours: 24 } })).toMatchObject(
      ok ? { ok: true } : { ok: false, code: "window_over" },
    );
  });
  it("cannot be judged where nobody knows when the case was closed", () => {
    const answer = act([RECEIVED], "reopen", { reopenWithin: { days: 7 } }, { status: "closed" });
    expect(answer).toMatchObject({ ok: false, code: "closing_unknown", from: "closed" });
    expect(act([RECEIVED], "reopen", {}, { status: "closed" })).toMatchObject({ ok: true });
  });
  it("must not be below zero", () => {
    expect(() => act(CLOSED, "reopen", { reopenWithin: { days: -1 } })).toThrow(
      expect.objectContaining({ code: "invalid_span" }),
    );
  });
});
