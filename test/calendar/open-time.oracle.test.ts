import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addOpenTime,
  type Calendar,
  defineCalendar,
  isOpen,
  nextOpening,
  openSegments,
  openTimeBetween,
  previousClosing,
  subtractOpenTime,
} from "../../src/calendar";
import { anyCalendarIn } from "./any-calendar";
import { between, firstWith, lastWith, stretchesByTemporal } from "./brute-force";

const DAY = 86_400_000;
const RUNS = process.env["KEFU_LONG"] ? 2000 : 25;

/** A moment of each zone around which something odd happens to its clocks. */
const ZONES: readonly (readonly [zone: string, around: string])[] = [
  ["Asia/Shanghai", "1988-04-17"],
  ["Asia/Kathmandu", "1986-01-01"],
  ["America/New_York", "2024-03-10"],
  ["America/New_York", "2024-11-03"],
  ["America/Sao_Paulo", "2018-11-04"],
  ["America/Sao_Paulo", "2018-02-18"],
  ["Australia/Lord_Howe", "2023-10-01"],
  ["Australia/Lord_Howe", "2024-04-07"],
  ["Asia/Tehran", "2022-03-22"],
  ["Pacific/Apia", "2011-12-30"],
  ["Africa/Casablanca", "2024-03-10"],
  ["Europe/London", "1971-10-31"],
  ["America/Havana", "2023-11-05"],
  ["Africa/Monrovia", "1972-01-07"],
  ["Pacific/Kwajalein", "1993-08-21"],
  ["Asia/Gaza", "2040-10-20"],
  ["Europe/Lisbon", "2150-03-29"],
];

describe("Open time agrees with Temporal and a stretch-by-stretch count", () => {
  it.each(ZONES)("in %s around %s", (zone, around) => {
    const middle = Date.parse(around);
    const instant = fc.oneof(
      fc.integer({ min: middle - 3 * DAY, max: middle + 4 * DAY }),
      fc.integer({ min: -30 * 96, max: 40 * 96 }).map((quarters) => middle + quarters * 900_000),
    );
    fc.assert(
      fc.property(
        anyCalendarIn(zone, around),
        instant,
        instant,
        fc.oneof(
          fc.integer({ min: 0, max: 40 * 3_600_000 }),
          fc.integer({ min: 0, max: 80 }).map((n) => n * 1_800_000),
        ),
        (config, from, to, ms) => {
          const calendar = defineCalendar(config);
          expectAgreement(calendar, from, to, ms, middle);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

function expectAgreement(calendar: Calendar, from: number, to: number, ms: number, middle: number) {
  const window = 60 * DAY;
  const all = stretchesByTemporal(calendar, middle - window, middle + window);
  const sum = (a: number, b: number) => (a <= b ? between(all, a, b) : 0 - between(all, b, a));
  expect(openTimeBetween(calendar, from, to)).toBe(sum(from, to));
  const due = firstWith(all, from, ms);
  if (due !== undefined) expect(addOpenTime(calendar, from, ms)).toBe(due);
  const start = lastWith(all, from, ms);
  if (start !== undefined) expect(subtractOpenTime(calendar, from, ms)).toBe(start);
  expect(isOpen(calendar, from)).toBe(all.some((one) => one.start <= from && from < one.end));
  const opening = all.find((one) => one.end > from);
  if (opening !== undefined) expect(nextOpening(calendar, from)).toBe(Math.max(from, opening.start));
  const closing = all.findLast((one) => one.start < from);
  if (closing !== undefined) expect(previousClosing(calendar, from)).toBe(Math.min(from, closing.end));
  const cut = all
    .map((one) => ({ start: Math.max(one.start, from), end: Math.min(one.end, to) }))
    .filter((one) => one.end > one.start);
  const got = [...openSegments(calendar, from, to)];
  expect(got.map((one) => ({ start: one.start.getTime(), end: one.end.getTime() }))).toEqual(cut);
}
