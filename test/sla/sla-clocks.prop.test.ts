import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import { deadline } from "../../src/sla/deadline";
import { defineSlaPolicy } from "../../src/sla/define-sla-policy";
import { GUIDE_POLICY } from "../../src/sla/guide-policy";
import { HOTLINE_POLICY } from "../../src/sla/hotline-policy";
import { QA_POLICY } from "../../src/sla/qa-policy";
import type { SlaClock } from "../../src/sla/sla-clock";
import { slaClocks } from "../../src/sla/sla-clocks";
import type { SlaPolicy } from "../../src/sla/sla-policy";
import { TRACKER_POLICY } from "../../src/sla/tracker-policy";
import { warningsBetween } from "../../src/sla/warnings-between";
import { office } from "./a-case";
import { aCase, aLooseCase, aMoment, anyMoment } from "./histories";

const numRuns = process.env["KEFU_LONG"] ? 20_000 : 300;
const openGuide = defineSlaPolicy({
  id: "open",
  extends: GUIDE_POLICY,
  targets: GUIDE_POLICY.targets.map(({ id }) => ({ id, time: "open" as const })),
});
const capped = defineSlaPolicy({
  id: "capped",
  targets: (["calendar", "open"] as const).flatMap((time) => [
    {
      id: `hours-${time}`,
      start: "received",
      meet: "solved",
      limit: { hours: 20 },
      time,
      pauseCap: { hours: 5 },
    },
    {
      id: `days-${time}`,
      start: "received",
      meet: "solved",
      limit: { workingDays: 2 },
      time,
      pauseCap: { hours: 30 },
    },
  ]),
});
const policy = fc.constantFrom<SlaPolicy>(
  GUIDE_POLICY,
  openGuide,
  capped,
  HOTLINE_POLICY,
  TRACKER_POLICY,
  QA_POLICY,
);
/** Every promise called off by solving and gone on with by reopening; of solving itself, too. */
const goingOn = defineSlaPolicy({
  id: "goingOn",
  targets: [
    ...openGuide.targets.map((target) => ({ ...target, cancel: ["solved", "closed"] as const })),
    { id: "solve", start: "received", meet: "solved", limit: { hours: 4 }, time: "open" } as const,
  ].map((target, i) => ({
    ...target,
    onReopen: "continue" as const,
    ...(i % 2 === 0 && { onTierChange: "retroactive" as const }),
  })),
});
const anyPolicy = fc.oneof(policy, fc.constant(goingOn));
const anyCase = fc.oneof(aCase, aLooseCase);
const clocksAt = (own: SlaPolicy, each: ServiceCase, asOf: number | Date): SlaClock[] =>
  slaClocks(own, each, { calendar: office, asOf });

describe("laws of every clock", () => {
  it("due and elapsed agree: met exactly at its due moment, a clock has elapsed exactly its limit", () => {
    fc.assert(
      fc.property(policy, aCase, aMoment, (own, each, asOf) => {
        for (const clock of clocksAt(own, each, asOf)) {
          const target = own.targets.find(({ id }) => id === clock.target);
          if (clock.state !== "running" || clock.dueAt === undefined || typeof target?.meet !== "string")
            continue;
          const due = clock.dueAt;
          const told = each.history.filter(({ at }) => at.getTime() <= asOf);
          const met = { ...each, history: [...told, { type: target.meet, at: due } as CaseEvent] };
          const after = clocksAt(own, met, due).find(
            (other) => other.target === clock.target && other.cycle === clock.cycle,
          );
          expect(after).toMatchObject({ state: "met", metAt: due, elapsedMs: clock.limitMs });
        }
      }),
      { numRuns },
    );
  });

  it("more pause never makes a due moment earlier", () => {
    fc.assert(
      fc.property(policy, aCase, aMoment, fc.nat(1), (own, each, asOf, place) => {
        const from = each.history[Math.min(place, each.history.length - 1)]?.at.getTime() as number;
        const before = {
          ...each,
          tier: "high" as const,
          history: each.history.filter(({ type }) => type !== "tierChanged"),
        };
        const paused: CaseEvent[] = [
          { type: "paused", reason: "more", at: new Date(from) },
          { type: "resumed", reason: "more", at: new Date(from + 3_600_000) },
        ];
        const more = { ...before, history: [...before.history, ...paused] };
        const later = clocksAt(own, more, asOf);
        for (const clock of clocksAt(own, before, asOf)) {
          const same = later.find((other) => other.target === clock.target && other.cycle === clock.cycle);
          if (clock.dueAt && same?.dueAt)
            expect(same.dueAt.getTime()).toBeGreaterThanOrEqual(clock.dueAt.getTime());
        }
      }),
      { numRuns },
    );
  });

  it("the whole history asked about an earlier moment answers what its beginning answered then", () => {
    fc.assert(
      fc.property(anyPolicy, anyCase, anyMoment, (own, each, asOf) => {
        const then = { ...each, history: each.history.filter(({ at }) => at.getTime() <= asOf) };
        expect(clocksAt(own, each, asOf)).toEqual(clocksAt(own, then, asOf));
      }),
      { numRuns },
    );
  });

  it("a breach is never taken back, whatever comes later", () => {
    fc.assert(
      fc.property(anyPolicy, anyCase, aMoment, aMoment, (own, each, one, other) => {
        const [asOf, later] = [Math.min(one, other), Math.max(one, other)];
        const after = clocksAt(own, each, later);
        for (const clock of clocksAt(own, each, asOf))
          if (clock.state === "breached")
            expect(
              after.find(({ target, cycle }) => target === clock.target && cycle === clock.cycle),
            ).toMatchObject({
              state: "breached",
              breachedAt: clock.breachedAt,
              dueAt: clock.dueAt,
            });
      }),
      { numRuns },
    );
  });

  it("a clock that has ended says the same ever after", () => {
    fc.assert(
      fc.property(aCase, aMoment, aMoment, (each, one, other) => {
        const [asOf, later] = [Math.min(one, other), Math.max(one, other)];
        const after = clocksAt(openGuide, each, later);
        for (const clock of clocksAt(openGuide, each, asOf))
          if (clock.state === "met" || clock.state === "cancelled")
            expect(
              after.find(({ target, cycle }) => target === clock.target && cycle === clock.cycle),
            ).toEqual(clock);
      }),
      { numRuns },
    );
  });

  it("the order in which the history is told does not matter, as long as no two events share a moment", () => {
    fc.assert(
      fc.property(policy, aCase, aMoment, fc.infiniteStream(fc.nat()), (own, each, asOf, order) => {
        const apart = each.history.map(
          (event, i) => ({ ...event, at: new Date(event.at.getTime() + i) }) as CaseEvent,
        );
        const shuffled = apart
          .map((event) => ({ event, key: order.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ event }) => event);
        expect(clocksAt(own, { ...each, history: shuffled }, asOf)).toEqual(
          clocksAt(own, { ...each, history: apart }, asOf),
        );
      }),
      { numRuns },
    );
  });

  it("a history told twice says what it says once, where no target repeats", () => {
    const once = defineSlaPolicy({
      id: "once",
      targets: openGuide.targets
        .filter(({ repeat }) => repeat === undefined)
        .map((target) => ({ ...target, onReopen: "ignore" as const })),
    });
    fc.assert(
      fc.property(aCase, aMoment, (each, asOf) => {
        const twice = each.history.flatMap((event) => [event, event]);
        expect(clocksAt(once, { ...each, history: twice }, asOf)).toEqual(clocksAt(once, each, asOf));
      }),
      { numRuns },
    );
  });

  it("a policy that went through JSON gives the same clocks", () => {
    fc.assert(
      fc.property(policy, aCase, aMoment, (own, each, asOf) => {
        const stored = defineSlaPolicy(JSON.parse(JSON.stringify(own)) as SlaPolicy);
        expect(clocksAt(stored, each, asOf)).toEqual(clocksAt(own, each, asOf));
      }),
      { numRuns: 50 },
    );
  });

  it("a target says the same alone as among others", () => {
    const pauses = [["pending"], ["processing"], ["verify", "customer"], "any", "none"] as const;
    const byStatus = defineSlaPolicy({
      id: "byStatus",
      targets: openGuide.targets.map((target, i) => ({ ...target, pausedBy: pauses[i % 5] ?? "any" })),
    });
    fc.assert(
      fc.property(fc.oneof(policy, fc.constant(byStatus)), aLooseCase, aMoment, (own, each, asOf) => {
        const alone = own.targets.flatMap((target) => clocksAt({ ...own, targets: [target] }, each, asOf));
        expect(clocksAt(own, each, asOf)).toEqual(alone);
      }),
      { numRuns },
    );
  });

  it("a deadline is the due moment of a clock without pauses", () => {
    fc.assert(
      fc.property(
        aMoment,
        fc.constantFrom("urgent" as const, "high" as const, "medium" as const, "low" as const),
        (from, tier) => {
          const each: ServiceCase = {
            id: "c",
            history: [{ type: "received", at: new Date(from) }],
            precisionMs: 1,
            category: [],
            tier,
          };
          const clock = clocksAt(openGuide, each, from).find(({ target }) => target === "respond");
          expect(deadline(openGuide, { tier, from }, { calendar: office })).toBe(clock?.dueAt?.getTime());
        },
      ),
      { numRuns },
    );
  });

  it("warnings over two stretches are the warnings over both at once, where neither pause nor tier changes", () => {
    fc.assert(
      fc.property(aCase, aMoment, aMoment, aMoment, (each, ...moments) => {
        const [from, between, to] = moments.sort((a, b) => a - b) as [number, number, number];
        const calm = each.history.filter(
          ({ type }) => type === "received" || type === "responded" || type === "notified",
        );
        const told = (one: number, other: number) =>
          warningsBetween(openGuide, { ...each, history: calm }, { calendar: office, from: one, to: other });
        expect([...told(from, between), ...told(between, to)]).toEqual(told(from, to));
      }),
      { numRuns },
    );
  });
});
