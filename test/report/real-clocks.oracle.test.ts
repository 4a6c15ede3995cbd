import { describe, expect, it } from "vitest";
import { defineCalendar } from "../../src/calendar";
import type { ServiceCase } from "../../src/cases";
import { defineSlaPolicy, type SlaClock, slaClocks } from "../../src/sla";
import { messyWorld } from "./messy-cases";
import { messyLooks } from "./messy-looks";
import { openHoursIn } from "./open-hours";
import { durationsOf, isMoment, rateOf } from "./plain-history";

const HOUR = 3_600_000;
const LIMITS = { urgent: 1, high: 2, medium: 4 } as const;
const POLICY = defineSlaPolicy({
  id: "desk",
  targets: [
    {
      id: "respond",
      start: "received",
      meet: { type: "responded", by: ["agent", "supervisor"] },
      limit: { urgent: { hours: 1 }, high: { hours: 2 }, medium: { hours: 4 } },
      time: "open",
    },
    { id: "resolve", start: "received", meet: "solved", limit: { hours: 27 }, time: "open" },
    {
      id: "notify",
      start: "solved",
      meet: "notified",
      cancel: "closed",
      limit: { hours: 8 },
      time: "calendar",
    },
  ],
});
const DAY = [["09:00", "18:00"]] as const;
const HOURS = { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY };

/** The clocks of a case as a desk asks for them that works from Monday to Friday. */
function clocksIn(seed: number): (serviceCase: ServiceCase) => readonly SlaClock[] {
  const { timeZone, asOf } = messyWorld(seed).options;
  const calendar = defineCalendar({ timeZone, hours: HOURS });
  return (serviceCase) => slaClocks(POLICY, serviceCase, { calendar, asOf });
}
/** Of one tier from beginning to end, at moments that are some, and promised nothing of their own. */
const casesOf = (cases: readonly ServiceCase[]): readonly ServiceCase[] =>
  cases.map(({ expectedBy: _, ...rest }) => ({
    ...rest,
    history: rest.history.filter(({ type, at }) => type !== "tierChanged" && isMoment(at)),
  }));
/** But for Apia: a calendar moves the hours of the day that it skipped, as of any time that never was, to the next one. */
const LOOKS = messyLooks(process.env["KEFU_LONG"] ? 4000 : 250, casesOf, (seed) => ({
  clocksOf: clocksIn(seed),
})).filter(({ options }) => options.timeZone !== "Pacific/Apia");

/** Kept, broken or neither, by when it was due, met and called off alone. */
function stateOf({ dueAt, metAt, cancelledAt, state }: SlaClock, asOf: number): string {
  if (dueAt === undefined || state === "unknown") return state;
  const end = metAt ?? cancelledAt;
  if (+(end ?? asOf) > +dueAt) return "breached";
  if (end === undefined) return state === "paused" ? "paused" : "running";
  return metAt === undefined ? "cancelled" : "met";
}

describe("attainment by clocks of a working calendar, counted again from due and met", () => {
  it("overall and by target, and how far over, quarter by quarter of the desk's hours", () => {
    for (const look of LOOKS) {
      const { asOf, timeZone } = look.options;
      const openMsOf = openHoursIn(timeZone);
      const clocks = look.own.flatMap(({ id, case: c }) =>
        look.options.clocksOf(c).map((clock) => ({ id, clock, history: c.history })),
      );
      const rateIn = (list: typeof clocks) => {
        const states = list.map(({ id, clock }) => [id, stateOf(clock, asOf)] as const);
        const isVerdict = (state: string) => state === "met" || state === "breached";
        return rateOf(
          states.flatMap(([id, s]) => (isVerdict(s) ? [[id, s === "met" ? 1 : 0] as const] : [])),
          states.filter(([, s]) => !isVerdict(s)),
        );
      };
      const over = clocks.flatMap(({ clock, history }) => {
        const { target, dueAt, metAt, cancelledAt, overdueMs } = clock;
        if (stateOf(clock, asOf) !== "breached" || dueAt === undefined) return [];
        if (history.some(({ type }) => type === "paused")) return [overdueMs ?? Number.NaN];
        const end = metAt ?? cancelledAt ?? new Date(asOf);
        return [target === "notify" ? +end - +dueAt : openMsOf(dueAt, end)];
      });
      const { overall, byTarget, byPolicyAndTarget, overdue } = look.report.attainment;
      expect([look.seed, overall, overdue]).toMatchObject([look.seed, rateIn(clocks), durationsOf(over)]);
      const targets = [...new Set(clocks.map(({ clock }) => clock.target))].sort();
      const expected = targets.map((name) => [name, rateIn(clocks.filter((c) => c.clock.target === name))]);
      expect([look.seed, Object.fromEntries(byTarget)]).toEqual([look.seed, Object.fromEntries(expected)]);
      expect(byPolicyAndTarget.map(({ target, rate }) => [target, rate])).toEqual(expected);
    }
  });

  it("a response falls due when so many open hours of its tier have passed", () => {
    for (const look of LOOKS) {
      const openMsOf = openHoursIn(look.options.timeZone);
      for (const { case: c, receivedAt } of look.own)
        for (const { target, dueAt } of look.options.clocksOf(c)) {
          const isPaused = c.history.some(({ type }) => type === "paused");
          if (target !== "respond" || dueAt === undefined || isPaused || c.tier === undefined) continue;
          const hours = c.tier === "low" ? Number.NaN : LIMITS[c.tier];
          expect([look.seed, c.id, openMsOf(new Date(receivedAt), dueAt)]).toEqual([
            look.seed,
            c.id,
            hours * HOUR,
          ]);
        }
    }
  });
});
