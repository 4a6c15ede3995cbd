import { createRequire } from "node:module";
import { fromZonedTime } from "date-fns-tz/fromZonedTime";
import { bench, describe } from "vitest";
import {
  addOpenTime,
  type Calendar,
  defineCalendar,
  openSegments,
  openTimeBetween,
  type WeeklyHours,
} from "../../dist/calendar.js";

// Measured is what is shipped: `npm run build` comes first. (Untransformed, too: the runner turns every call
// between source files into a property look-up, which costs more than the calculation.)
const require = createRequire(import.meta.url);
const HOUR = 3_600_000;
const BATCH = 50;
const FIRST = Date.UTC(2018, 0, 1);
const LAST = Date.UTC(2032, 0, 1);

/** Fifty moments of three years, the same ones every time. */
const moments = Array.from(
  { length: BATCH },
  (_, i) => Date.UTC(2021, 0, 1) + ((i * 7_919 * 991) % 94_608_000) * 1000,
);
const dates = moments.map((at) => new Date(at));

const day = [["09:00", "18:00"]] as const;
const hours: WeeklyHours = { mon: day, tue: day, wed: day, thu: day, fri: day };

/** The shortest loop for the same result: prefix sums over all segments, found by bisection. */
function limitOf(calendar: Calendar) {
  const segments = [...openSegments(calendar, FIRST, LAST)];
  const count = segments.length;
  const starts = new Float64Array(count);
  const sums = new Float64Array(count + 1);
  for (const [i, { start, end }] of segments.entries()) {
    starts[i] = start.getTime();
    sums[i + 1] = (sums[i] as number) + end.getTime() - start.getTime();
  }
  const upTo = (at: number): number => {
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    const sum = sums[low] as number;
    return Math.max(sum, Math.min(sums[low + 1] as number, sum + at - (starts[low] as number)));
  };
  const add = (from: number, ms: number): number => {
    const sum = upTo(from) + ms;
    let low = 0;
    let high = count - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle + 1] as number) >= sum) high = middle;
      else low = middle + 1;
    }
    return (starts[low] as number) + sum - (sums[low] as number);
  };
  return { add, between: (from: number, to: number) => upTo(to) - upTo(from) };
}

interface Moment {
  addBusinessMinutes(minutes: number): { valueOf(): number };
  addWorkingTime(n: number, unit: string): { valueOf(): number };
  workingDiff(other: unknown, unit: string): number;
  businessMinutesDiff(other: unknown): number;
}

const dayjs = require("./node_modules/dayjs/dayjs.min.js");
dayjs.extend(require("./node_modules/dayjs-business-time"));
const span = [{ start: "09:00:00", end: "18:00:00" }];
dayjs.setBusinessTime({
  sunday: null,
  monday: span,
  tuesday: span,
  wednesday: span,
  thursday: span,
  friday: span,
  saturday: null,
});
const moment = require("./node_modules/moment-business-time");
const pair = ["09:00:00", "18:00:00"];
moment.updateLocale("en", {
  workinghours: { 0: null, 1: pair, 2: pair, 3: pair, 4: pair, 5: pair, 6: null },
});
const OpeningHours = require("./node_modules/opening_hours/build/opening_hours.js");
const openingHours = new OpeningHours("Mo-Fr 09:00-18:00");

const dayjsMoments: Moment[] = moments.map((at) => dayjs(at));
const momentMoments: Moment[] = moments.map((at) => moment(at));

let sink = 0;
export const total = () => sink;

const quick = { time: 300, warmupTime: 50 };
const slow = { time: 0, iterations: 3, warmupIterations: 1, warmupTime: 0 };

for (const timeZone of ["Asia/Shanghai", "America/New_York"]) {
  const calendar = defineCalendar({ timeZone, hours });
  const limit = limitOf(calendar);

  describe.each([
    ["30 minutes", HOUR / 2],
    ["3 days", 72 * HOUR],
    ["250 hours", 250 * HOUR],
  ])(`${timeZone}: %s forward, ${BATCH} times`, (_, ms) => {
    bench(
      "the limit",
      () => {
        for (const at of moments) sink += limit.add(at, ms);
      },
      quick,
    );
    bench(
      "addOpenTime, numbers",
      () => {
        for (const at of moments) sink += addOpenTime(calendar, at, ms) ?? 0;
      },
      quick,
    );
    bench(
      "addOpenTime, Date",
      () => {
        for (const at of dates) sink += addOpenTime(calendar, at, ms)?.getTime() ?? 0;
      },
      quick,
    );
    if (timeZone !== "Asia/Shanghai") return;
    bench(
      "dayjs-business-time (host zone)",
      () => {
        for (const at of dayjsMoments) sink += at.addBusinessMinutes(ms / 60_000).valueOf();
      },
      slow,
    );
    bench(
      "moment-business-time (host zone)",
      () => {
        for (const at of momentMoments) sink += at.addWorkingTime(ms / 60_000, "minutes").valueOf();
      },
      slow,
    );
  });

  describe.each([
    ["6 hours", 6 * HOUR],
    ["a week", 7 * 24 * HOUR],
    ["a year", 365 * 24 * HOUR],
    ["5 years", 5 * 365 * 24 * HOUR],
  ])(`${timeZone}: %s between, ${BATCH} times`, (_, ms) => {
    bench(
      "the limit",
      () => {
        for (const at of moments) sink += limit.between(at, at + ms);
      },
      quick,
    );
    bench(
      "openTimeBetween, numbers",
      () => {
        for (const at of moments) sink += openTimeBetween(calendar, at, at + ms);
      },
      quick,
    );
    const ends = moments.map((at) => new Date(at + ms));
    bench(
      "openTimeBetween, Date",
      () => {
        for (let i = 0; i < BATCH; i++) sink += openTimeBetween(calendar, dates[i] as Date, ends[i] as Date);
      },
      quick,
    );
    // The peers go through the days one by one: no years.
    if (timeZone !== "Asia/Shanghai" || ms > 7 * 24 * HOUR) return;
    bench(
      "dayjs-business-time (host zone)",
      () => {
        for (let i = 0; i < BATCH; i++)
          sink += (dayjsMoments[i] as Moment).businessMinutesDiff(dayjs(ends[i]));
      },
      slow,
    );
    bench(
      "moment-business-time (host zone)",
      () => {
        for (let i = 0; i < BATCH; i++) sink += moment(ends[i]).workingDiff(momentMoments[i], "minutes");
      },
      slow,
    );
    bench(
      "opening_hours (host zone)",
      () => {
        for (let i = 0; i < BATCH; i++) sink += openingHours.getOpenDuration(dates[i], ends[i])[0];
      },
      slow,
    );
  });

  describe(`${timeZone}: a calendar year built`, () => {
    const year = Array.from({ length: 366 }, (_, i) => new Date(Date.UTC(2024, 0, 1 + i))).filter(
      (date) => date.getUTCDay() % 6 !== 0,
    );
    const walls = year.flatMap((date) =>
      ["09:00", "18:00"].map((at) => `${date.toISOString().slice(0, 10)}T${at}`),
    );
    let n = 0;
    bench(
      "fromZonedTime for each boundary",
      () => {
        for (const wall of walls) sink += fromZonedTime(wall, timeZone).getTime();
      },
      { time: 0, iterations: 5, warmupIterations: 1 },
    );
    bench(
      "a new calendar, asked about the whole year",
      () => {
        const fresh = defineCalendar({
          timeZone,
          hours: { ...hours, sat: [["09:00", n++ % 2 ? "12:00" : "13:00"]] },
        });
        sink += openTimeBetween(fresh, Date.UTC(2024, 0, 1), Date.UTC(2025, 0, 1));
      },
      { time: 200 },
    );
  });
}
