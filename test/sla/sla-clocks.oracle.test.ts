import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workCalendar } from "../../src/calendar/work-calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaTarget } from "../../src/sla/sla-policy";
import { simulate } from "./minute-simulator";

const MINUTE = 60_000;
const MIDNIGHT = Date.parse("2024-09-27T00:00+08:00") / MINUTE;
const RUNS = process.env["KEFU_LONG"] ? 20_000 : 400;

const calendar = workCalendar({
  hours: Object.fromEntries(
    ["mon", "tue", "wed", "thu", "fri"].map((day) => [
      day,
      [
        ["09:00", "12:00"],
        ["13:00", "18:00"],
      ],
    ]),
  ),
  holidays: ["2024-10-01", "2024-10-02"],
  workdays: ["2024-09-29"],
  covers: { from: "2000-01-01", to: "2030-12-31" },
});

/** The same hours by plain arithmetic: Friday is day 0; Sunday the 29th is worked, 1 and 2 October are not. */
function isOpenMinute(minute: number): boolean {
  const day = Math.floor((minute - MIDNIGHT) / 1440);
  const weekday = ((((day % 7) + 7) % 7) + 5 - 1) % 7;
  const isWorked = day === 2 || (weekday < 5 && day !== 4 && day !== 5);
  const time = (((minute - MIDNIGHT) % 1440) + 1440) % 1440;
  return isWorked && ((time >= 540 && time < 720) || (time >= 780 && time < 1080));
}

const limit = fc.integer({ min: 0, max: 900 }).map((minutes) => ({ minutes }));
const target: fc.Arbitrary<SlaTarget> = fc.record(
  {
    id: fc.constant("t"),
    start: fc.constantFrom("received", "customerMessaged", ["received", "customerMessaged"] as const),
    meet: fc.constantFrom("responded", "solved", ["responded", "customerContacted"] as const),
    cancel: fc.constantFrom([], ["closed"], ["solved", "closed"]) as fc.Arbitrary<SlaTarget["meet"]>,
    limit: fc.oneof(
      limit,
      fc.record({ urgent: limit, high: limit, medium: limit, low: limit }, { requiredKeys: ["urgent"] }),
    ),
    time: fc.constantFrom("calendar", "open"),
    repeat: fc.constantFrom("restart", "each"),
    pausedBy: fc.constantFrom("any", "none", ["a"], ["a", "verify"], ["pending", "verify"], ["processing"]),
    onTierChange: fc.constantFrom("carry", "restart", "retroactive", "keep"),
    onReopen: fc.constantFrom("newCycle", "continue", "ignore"),
  },
  { requiredKeys: ["id", "start", "meet", "limit", "time"] },
) as fc.Arbitrary<SlaTarget>;

const tier = fc.constantFrom("urgent", "high", "medium", "low");
const happening = fc.oneof(
  fc.constantFrom(
    ..."received responded responded solved closed reopened reopened customerMessaged customerContacted cancelled"
      .split(" ")
      .map((type) => ({ type })),
  ),
  fc.record({ type: fc.constantFrom("paused", "resumed"), reason: fc.constantFrom("a", "b") }),
  fc.record({ type: fc.constantFrom("paused", "resumed") }),
  fc.record({ type: fc.constant("tierChanged"), to: tier }),
  fc.record({ type: fc.constant("statusChanged"), to: fc.constant("verify") }),
);
const history = fc
  .tuple(
    fc.integer({ min: 500, max: 1100 }),
    fc.array(
      fc.tuple(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 1500 })), happening),
      {
        maxLength: 14,
      },
    ),
  )
  .map(([start, steps]) => {
    let minute = MIDNIGHT + start;
    const events: CaseEvent[] = [{ type: "received", at: new Date(minute * MINUTE) }];
    for (const [gap, what] of steps) {
      minute += gap;
      events.push({ ...what, at: new Date(minute * MINUTE) } as CaseEvent);
    }
    return events;
  });

const minutes = (at: Date | undefined) => (at === undefined ? undefined : at.getTime() / MINUTE);

describe("a simulator that walks minute by minute", () => {
  it("agrees on every clock of random targets and histories", () => {
    fc.assert(
      fc.property(
        target,
        history,
        fc.option(tier, { nil: undefined }),
        fc.integer({ min: 0, max: 4000 }),
        (own, events, first, later) => {
          const asOf = (events[0] as CaseEvent).at.getTime() / MINUTE + later;
          const serviceCase = {
            id: "c",
            history: events,
            precisionMs: 1,
            category: [],
            ...(first !== undefined && { tier: first }),
          } as ServiceCase;
          const clocks = slaClocks({ id: "p", targets: [own] }, serviceCase, {
            calendar,
            asOf: asOf * MINUTE,
          });
          const told = clocks.map((clock) => ({
            cycle: clock.cycle,
            state: clock.state,
            startedAt: minutes(clock.startedAt),
            dueAt: minutes(clock.dueAt),
            metAt: minutes(clock.metAt),
            breachedAt: minutes(clock.breachedAt),
            elapsed: clock.elapsedMs === undefined ? undefined : clock.elapsedMs / MINUTE,
            overdue: clock.overdueMs === undefined ? undefined : clock.overdueMs / MINUTE,
          }));
          expect(told).toEqual(simulate(own, serviceCase, asOf, isOpenMinute));
        },
      ),
      { numRuns: RUNS },
    );
  });
});
