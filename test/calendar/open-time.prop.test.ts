import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addOpenTime,
  addWorkingDays,
  type Calendar,
  type CalendarConfig,
  defineCalendar,
  intersectCalendars,
  isOpen,
  isWorkingDay,
  nextOpening,
  openSegments,
  openTimeBetween,
  previousClosing,
  subtractCalendars,
  subtractOpenTime,
  uniteCalendars,
  workingDaysBetween,
} from "../../src/calendar";
import { anyCalendarIn } from "./any-calendar";

const HOUR = 3_600_000;
const RUNS = { numRuns: process.env["KEFU_LONG"] ? 3000 : 80 };
const ZONES = [
  "Asia/Shanghai",
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/Sao_Paulo",
];
const AROUND = "2011-12-28";
const middle = Date.parse(AROUND);

const anyConfig = fc.constantFrom(...ZONES).chain((zone) => anyCalendarIn(zone, AROUND));
const anyCalendar = anyConfig.map(defineCalendar);
/** To the millisecond, from days to decades away. */
const anyMoment = fc.oneof(
  fc.integer({ min: -40 * 24 * HOUR, max: 40 * 24 * HOUR }).map((ms) => middle + ms),
  fc.integer({ min: 0, max: Date.UTC(2060, 0) }),
);
const anyBudget = fc.oneof(
  fc.integer({ min: 0, max: 60 * HOUR }),
  fc.integer({ min: 0, max: 12_000 * HOUR }),
);

describe("Laws of open time", { timeout: 900_000 }, () => {
  it("a span cut in two loses nothing", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyMoment, anyMoment, (calendar, a, b, c) => {
        expect(openTimeBetween(calendar, a, b) + openTimeBetween(calendar, b, c)).toBe(
          openTimeBetween(calendar, a, c),
        );
      }),
      RUNS,
    );
  });

  it("turned round, a span counts the same below zero, and never more than the clock shows", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyMoment, (calendar, a, b) => {
        const open = openTimeBetween(calendar, a, b);
        expect(openTimeBetween(calendar, b, a)).toBe(0 - open);
        expect(Math.abs(open)).toBeLessThanOrEqual(Math.abs(b - a));
      }),
      RUNS,
    );
  });

  it("what was added lies between, and no moment sooner has it", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyBudget, (calendar, from, ms) => {
        const due = addOpenTime(calendar, from, ms);
        if (due === undefined) return;
        expect(openTimeBetween(calendar, from, due)).toBe(ms);
        expect(due).toBeGreaterThanOrEqual(from);
        if (ms > 0) expect(openTimeBetween(calendar, from, due - 1)).toBe(ms - 1);
      }),
      RUNS,
    );
  });

  it("what was taken off lies between, and no moment later has it", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyBudget, (calendar, from, ms) => {
        const start = subtractOpenTime(calendar, from, ms);
        if (start === undefined) return;
        expect(openTimeBetween(calendar, start, from)).toBe(ms);
        expect(start).toBeLessThanOrEqual(from);
        if (ms > 0) expect(openTimeBetween(calendar, start + 1, from)).toBe(ms - 1);
      }),
      RUNS,
    );
  });

  it("subtracting undoes adding from an open moment on, and adding undoes subtracting", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyBudget, (calendar, at, ms) => {
        const opening = nextOpening(calendar, at);
        const due = opening === undefined ? undefined : addOpenTime(calendar, opening, ms);
        if (opening !== undefined && due !== undefined)
          expect(subtractOpenTime(calendar, due, ms)).toBe(opening);
        const closing = previousClosing(calendar, at);
        const start = closing === undefined ? undefined : subtractOpenTime(calendar, closing, ms);
        if (closing !== undefined && start !== undefined)
          expect(addOpenTime(calendar, start, ms)).toBe(closing);
      }),
      RUNS,
    );
  });

  it("more time, or a later start, never ends earlier", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyBudget, anyBudget, (calendar, from, ms, more) => {
        const due = addOpenTime(calendar, from, ms);
        const later = addOpenTime(calendar, from, ms + more);
        const after = addOpenTime(calendar, from + more, ms);
        if (due !== undefined && later !== undefined) expect(later).toBeGreaterThanOrEqual(due);
        if (due !== undefined && after !== undefined) expect(after).toBeGreaterThanOrEqual(due);
      }),
      RUNS,
    );
  });

  it("the answer is the same whatever was asked before, and in kind", () => {
    fc.assert(
      fc.property(anyConfig, anyMoment, anyMoment, anyBudget, (config, first, from, ms) => {
        const used = defineCalendar(config);
        openTimeBetween(used, first, from);
        addOpenTime(used, first, ms);
        const fresh = defineCalendar({ ...config });
        const due = addOpenTime(fresh, from, ms);
        expect(addOpenTime(used, from, ms)).toBe(due);
        const asDate = due === undefined ? undefined : new Date(due);
        expect(addOpenTime(used, new Date(from), ms)).toEqual(asDate);
        expect(addOpenTime(used, { epochMilliseconds: from }, ms)).toEqual(asDate);
        expect(openTimeBetween(used, new Date(first), from)).toBe(openTimeBetween(fresh, first, from));
      }),
      RUNS,
    );
  });

  it("segments are apart, in order, and add up to the open time", () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMoment,
        fc.integer({ min: 0, max: 500 * 24 * HOUR }),
        (calendar, from, ms) => {
          let sum = 0;
          let before = Number.NEGATIVE_INFINITY;
          for (const { start, end } of openSegments(calendar, from, from + ms)) {
            expect(start.getTime()).toBeGreaterThan(before);
            expect(end.getTime()).toBeGreaterThan(start.getTime());
            before = end.getTime();
            sum += end.getTime() - start.getTime();
          }
          expect(sum).toBe(openTimeBetween(calendar, from, from + ms));
        },
      ),
      { numRuns: RUNS.numRuns / 4 },
    );
  });

  it("nothing is open before the next opening, nor since the previous closing", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, (calendar, at) => {
        const opening = nextOpening(calendar, at);
        const closing = previousClosing(calendar, at);
        expect(isOpen(calendar, at)).toBe(opening === at);
        if (opening !== undefined) {
          expect(isOpen(calendar, opening)).toBe(true);
          expect(openTimeBetween(calendar, at, opening)).toBe(0);
        }
        if (closing !== undefined) {
          expect(isOpen(calendar, closing - 1)).toBe(true);
          expect(openTimeBetween(calendar, closing, at)).toBe(0);
        }
      }),
      RUNS,
    );
  });

  it("hours moved to another zone move their answers by the difference of the clocks", () => {
    fc.assert(
      fc.property(
        anyCalendarIn("Asia/Shanghai", "2024-05-20"),
        fc.integer({ min: 0, max: 9e10 }),
        anyBudget,
        (config, ms, budget) => {
          const at = Date.parse("2023-01-01T00:00Z") + ms;
          const shanghai = defineCalendar(config);
          const tokyo = defineCalendar({ ...config, timeZone: "Asia/Tokyo" } as CalendarConfig);
          const due = addOpenTime(shanghai, at, budget);
          const there = addOpenTime(tokyo, at - HOUR, budget);
          expect(there).toBe(due === undefined ? undefined : due - HOUR);
        },
      ),
      RUNS,
    );
  });
});

describe("Laws of several calendars", { timeout: 900_000 }, () => {
  const openMs = (calendar: Calendar, a: number, b: number) => openTimeBetween(calendar, a, b);

  it("what one or both have is what each has, less what both have", () => {
    fc.assert(
      fc.property(anyCalendar, anyCalendar, anyMoment, anyMoment, (one, other, a, b) => {
        const either = openMs(uniteCalendars(one, other), a, b);
        const both = openMs(intersectCalendars(one, other), a, b);
        expect(either + both).toBe(openMs(one, a, b) + openMs(other, a, b));
        expect(openMs(subtractCalendars(one, other), a, b)).toBe(openMs(one, a, b) - both);
      }),
      { numRuns: RUNS.numRuns / 4 },
    );
  });

  it("a moment is open by the calendars that it is made of", () => {
    fc.assert(
      fc.property(anyCalendar, anyCalendar, anyMoment, (one, other, at) => {
        const [here, there] = [isOpen(one, at), isOpen(other, at)];
        expect(isOpen(uniteCalendars(one, other), at)).toBe(here || there);
        expect(isOpen(intersectCalendars(one, other), at)).toBe(here && there);
        expect(isOpen(subtractCalendars(one, other), at)).toBe(here && !there);
      }),
      { numRuns: RUNS.numRuns / 2 },
    );
  });
});

describe("Laws of working days", { timeout: 900_000 }, () => {
  it("a term of n working days has n of them, and ends on one", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, fc.integer({ min: 1, max: 300 }), (calendar, from, n) => {
        const end = addWorkingDays(calendar, from, n);
        if (end === undefined) return;
        expect(workingDaysBetween(calendar, from, end - 1)).toBe(n);
        expect(isWorkingDay(calendar, end - 1)).toBe(true);
        expect(previousClosing(calendar, end)).toBe(end);
      }),
      RUNS,
    );
  });

  it("working days of a span cut in two are those of its parts", () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, anyMoment, anyMoment, (calendar, a, b, c) => {
        const parts = workingDaysBetween(calendar, a, b) + workingDaysBetween(calendar, b, c);
        expect(parts).toBe(workingDaysBetween(calendar, a, c));
      }),
      { numRuns: RUNS.numRuns / 4 },
    );
  });
});
