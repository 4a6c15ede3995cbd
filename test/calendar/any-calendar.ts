import fc from "fast-check";
import type { CalendarConfig, HoursConfig, WeeklyHoursConfig } from "../../src/calendar";

const DAY = 86_400_000;
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Zero to three intervals of one day, some of them touching, some up to midnight. */
const anyHours: fc.Arbitrary<HoursConfig> = fc.oneof(
  fc
    .uniqueArray(
      fc.oneof(
        fc.integer({ min: 0, max: 1440 }),
        fc.integer({ min: 0, max: 48 }).map((half) => half * 30),
      ),
      { minLength: 0, maxLength: 6 },
    )
    .map((minutes) => {
      const times = minutes.sort((a, b) => a - b);
      const pairs = Array.from({ length: Math.floor(times.length / 2) }, (_, i) =>
        times.slice(2 * i, 2 * i + 2),
      );
      return pairs.map((pair) => pair.map(clock));
    }),
  fc.constantFrom<HoursConfig>(
    [["00:00", "24:00"]],
    [
      ["00:00", "12:00"],
      ["12:00", "24:00"],
    ],
    [["22:00", "24:00"]],
    [["00:00", "06:00"]],
    [],
  ),
);

const anyWeek: fc.Arbitrary<WeeklyHoursConfig> = fc.record(
  { mon: anyHours, tue: anyHours, wed: anyHours, thu: anyHours, fri: anyHours, sat: anyHours, sun: anyHours },
  { requiredKeys: [] },
);

/** A calendar of a zone, with days of its own and later hours around a day. */
export function anyCalendarIn(timeZone: string, around: string): fc.Arbitrary<CalendarConfig> {
  const near = fc
    .integer({ min: -20, max: 20 })
    .map((days) => new Date(Date.parse(around) + days * DAY).toISOString().slice(0, 10));
  return fc
    .record(
      {
        hours: anyWeek,
        dates: fc.dictionary(near, anyHours, { maxKeys: 6 }),
        changes: fc
          .uniqueArray(fc.record({ from: near, hours: anyWeek }), {
            maxLength: 2,
            selector: (one) => one.from,
          })
          .map((list) => list.sort((a, b) => (a.from < b.from ? -1 : 1))),
      },
      { requiredKeys: ["hours"] },
    )
    .map((parts) => ({ timeZone, ...parts }));
}
