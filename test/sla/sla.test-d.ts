import { describe, expectTypeOf, it } from "vitest";
import type { Calendar } from "../../src/calendar/calendar";
import type { ServiceCase } from "../../src/cases/service-case";
import type { SlaClock, SlaPolicy, WorkItem } from "../../src/sla";
import { deadline, defineSlaPolicy, GUIDE_POLICY, responseMs, slaClocks, workList } from "../../src/sla";

declare const calendar: Calendar;
declare const issue: ServiceCase;

describe("the types of kefu/sla", () => {
  it("answer moments in kind", () => {
    const ask = { tier: "urgent" as const };
    expectTypeOf(deadline(GUIDE_POLICY, { ...ask, from: 0 }, { calendar })).toEqualTypeOf<
      number | undefined
    >();
    expectTypeOf(deadline(GUIDE_POLICY, { ...ask, from: new Date(0) }, { calendar })).toEqualTypeOf<
      Date | undefined
    >();
    expectTypeOf(
      deadline(GUIDE_POLICY, { ...ask, from: { epochMilliseconds: 0 } }, { calendar }),
    ).toEqualTypeOf<Date | undefined>();
  });

  it("have no hidden now", () => {
    expectTypeOf(slaClocks(GUIDE_POLICY, issue, { calendar, asOf: 0 })).toEqualTypeOf<SlaClock[]>();
    // @ts-expect-error the moment of the question is the caller's to say
    slaClocks(GUIDE_POLICY, issue, { calendar });
  });

  it("know the names of events, tiers and choices, and take the caller's own events", () => {
    const base = { id: "t", start: "received", meet: "solved", limit: { hours: 1 }, time: "open" } as const;
    expectTypeOf(
      defineSlaPolicy({
        id: "p",
        targets: [{ ...base, meet: ["x-done", { type: "rated", score: { atMost: 3 } }] }],
      }),
    ).toEqualTypeOf<SlaPolicy>();
    // @ts-expect-error no event has that name
    defineSlaPolicy({ id: "p", targets: [{ ...base, start: "recieved" }] });
    // @ts-expect-error no tier has that name
    defineSlaPolicy({ id: "p", targets: [{ ...base, limit: { critical: { hours: 1 } } }] });
    // @ts-expect-error time is calendar time or open time
    defineSlaPolicy({ id: "p", targets: [{ ...base, time: "business" }] });
  });

  it("let an extension say only what differs", () => {
    defineSlaPolicy({ id: "p", extends: GUIDE_POLICY, targets: [{ id: "respond", time: "open" }] });
    // @ts-expect-error a changed target is found by its id
    defineSlaPolicy({ id: "p", extends: GUIDE_POLICY, targets: [{ time: "open" }] });
  });

  it("cannot be changed", () => {
    // @ts-expect-error clocks are read-only
    for (const clock of slaClocks(GUIDE_POLICY, issue, { calendar, asOf: 0 })) clock.state = "met";
  });

  it("need of a case only what they read", () => {
    expectTypeOf(responseMs({ history: [] })).toEqualTypeOf<number | undefined>();
    interface Ticket {
      readonly id: string;
      readonly queue: string;
    }
    expectTypeOf(workList([] as Ticket[], () => [])).toEqualTypeOf<WorkItem<Ticket>[]>();
  });
});
