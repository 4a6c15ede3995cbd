import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar/always-open";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { runFold } from "../../src/report/run-fold";
import { serviceReport } from "../../src/report/service-report";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { slaClocks } from "../../src/sla/sla-clocks";
import { type ActionOptions, applyAction } from "../../src/status/apply-action";
import type { StatusAction } from "../../src/status/table";

const at = (time: string): Date => new Date(`2024-05-20T${time}+08:00`);
const AS_OF = at("18:00");
const HOUR_MS = 3_600_000;
const RECORD = { solution: "已修复", verified: true, feedbackAsked: true };
const RECEIVED: CaseEvent = { type: "received", at: at("09:00"), by: "customer" };

const caseOf = (history: readonly CaseEvent[]): ServiceCase => ({
  id: "1",
  tier: "high",
  history,
  precisionMs: 60_000,
  category: [],
});

type Step = CaseEvent | readonly [StatusAction, time: string, options?: Partial<ActionOptions>];

/** A case on which actions are carried out and events noted, in this order. */
function handled(...steps: readonly Step[]): ServiceCase {
  const history: CaseEvent[] = [RECEIVED];
  for (const step of steps) {
    if ("type" in step) {
      history.push(step);
      continue;
    }
    const [action, time, options] = step;
    const answer = applyAction(caseOf(history), action, { at: at(time), record: RECORD, ...options });
    if (!answer.ok) throw new Error(`${action} is refused: ${answer.code}`);
    history.push(...answer.events);
  }
  return caseOf(history);
}

const clocksOf = (found: ServiceCase, target: string) =>
  slaClocks(GUIDE_POLICY, found, { calendar: ALWAYS_OPEN, asOf: AS_OF })
    .filter((clock) => clock.target === target)
    .map(({ cycle, state, startedAt, metAt }) => ({
      cycle,
      state,
      startedAt,
      ...(metAt !== undefined && { metAt }),
    }));

const reportOf = (found: ServiceCase) =>
  runFold(
    serviceReport({
      period: { from: at("00:00"), to: at("23:00") },
      timeZone: "Asia/Shanghai",
      asOf: AS_OF,
    }),
    [found],
  );

const solvedAt = ({ history }: ServiceCase) =>
  history.filter(({ type }) => type === "solved").map((event) => event.at);

describe("a case that is confirmed is solved", () => {
  const found = handled(["start", "09:10"], ["submit", "10:00"], ["confirm", "11:00"]);

  it("so its history tells of it before it tells of the closing", () => {
    expect(found.history.map(({ type }) => type)).toEqual([
      "received",
      "statusChanged",
      "statusChanged",
      "solved",
      "statusChanged",
      "closed",
    ]);
    expect(solvedAt(found)).toEqual([at("11:00")]);
  });
  it("so the clock from reception to solution is met", () => {
    const [resolve, ...others] = clocksOf(found, "resolve");
    expect(resolve).toMatchObject({ cycle: 1, metAt: at("11:00") });
    expect(others).toEqual([]);
  });
  it("so the clock from solution to archive runs", () => {
    expect(clocksOf(found, "archive")).toEqual([{ cycle: 1, state: "running", startedAt: at("11:00") }]);
  });
  it("so the report knows how long that took", () => {
    expect(reportOf(found).resolution.first).toMatchObject({ calendar: { n: 1, meanMs: 2 * HOUR_MS } });
  });
  it("by whom the action was done", () => {
    const who = { by: "supervisor", agent: "CS001" } as const;
    const answer = applyAction(caseOf(handled(["start", "09:10"], ["submit", "10:00"]).history), "confirm", {
      at: at("11:00"),
      record: RECORD,
      ...who,
    });
    expect(answer.ok && answer.events[0]).toEqual({ type: "solved", at: at("11:00"), ...who });
  });
});

describe("what waits for verification is not solved yet", () => {
  it("a rejection is no reopening, and what was rejected no solution", () => {
    const found = handled(
      ["start", "09:10"],
      ["submit", "10:00"],
      ["reject", "11:00"],
      ["submit", "12:00"],
      ["confirm", "13:00"],
    );
    expect(solvedAt(found)).toEqual([at("13:00")]);
    expect(clocksOf(found, "resolve")).toMatchObject([{ cycle: 1, metAt: at("13:00") }]);
    expect(clocksOf(found, "archive")).toHaveLength(1);
    const { resolution, reopening } = reportOf(found);
    expect(resolution.first).toMatchObject({ calendar: { n: 1, meanMs: 4 * HOUR_MS } });
    expect(reopening.rate).toMatchObject({ num: 0, den: 1 });
  });
});

describe("a solution that somebody has noted", () => {
  const solved = (time: string): CaseEvent => ({ type: "solved", at: at(time), by: "agent" });

  it("is not told twice", () => {
    const found = handled(["start", "09:10"], solved("09:50"), ["submit", "10:00"], ["confirm", "11:00"]);
    expect(solvedAt(found)).toEqual([at("09:50")]);
    expect(clocksOf(found, "resolve")).toMatchObject([{ cycle: 1, metAt: at("09:50") }]);
  });
  it.each(["09:50", "10:00"])("and rejected is told anew when it is confirmed (noted at %s)", (time) => {
    const found = handled(
      ["start", "09:10"],
      solved(time),
      ["submit", "10:00"],
      ["reject", "10:00"],
      ["submit", "12:00"],
      ["confirm", "13:00"],
    );
    expect(solvedAt(found)).toEqual([at(time), at("13:00")]);
    expect(clocksOf(found, "resolve").map(({ metAt }) => metAt)).toEqual([at(time), at("13:00")]);
  });
  it("counts in whatever order the events stand in the list", () => {
    const { history } = handled(["start", "09:10"], ["submit", "10:00"]);
    const answer = applyAction(caseOf([solved("09:50"), ...history]), "confirm", {
      at: at("11:00"),
      record: RECORD,
    });
    expect(answer.ok && answer.events.map(({ type }) => type)).toEqual(["statusChanged", "closed"]);
  });
});

it("a case that comes back is solved once more when it is confirmed once more", () => {
  const found = handled(
    ["start", "09:10"],
    ["submit", "10:00"],
    ["confirm", "11:00"],
    ["reopen", "12:00"],
    ["submit", "13:00"],
    ["confirm", "14:00"],
  );
  expect(solvedAt(found)).toEqual([at("11:00"), at("14:00")]);
  expect(clocksOf(found, "resolve")).toMatchObject([
    { cycle: 1, metAt: at("11:00") },
    { cycle: 2, startedAt: at("12:00"), metAt: at("14:00") },
  ]);
  expect(reportOf(found).resolution.full).toMatchObject({ calendar: { n: 1, meanMs: 5 * HOUR_MS } });
});

it.each<[string, readonly Step[]]>([
  [
    "found unsolvable",
    [
      ["start", "09:10"],
      ["submit", "10:00"],
      ["confirm", "11:00", { outcome: "unsolvable", guards: [] }],
    ],
  ],
  [
    "cancelled",
    [
      ["start", "09:10"],
      ["cancel", "11:00"],
    ],
  ],
])("a case that is %s is not told to be solved", (_, steps) => {
  expect(solvedAt(handled(...steps))).toEqual([]);
});
