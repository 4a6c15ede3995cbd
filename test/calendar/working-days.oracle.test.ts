import { describe, expect, it } from "vitest";
import {
  ALWAYS_OPEN,
  addWorkingDays,
  type Calendar,
  closeOfBusiness,
  defineCalendar,
  isWorkingDay,
  subtractCalendars,
  uniteCalendars,
  workCalendar,
  workingDaysBetween,
} from "../../src/calendar";

const DAY_MS = 86_400_000;

const dayText = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

const office = workCalendar({ holidays: ["2024-10-01", "2024-10-02"], workdays: ["2024-09-29"] });
const nights = defineCalendar({
  timeZone: "America/New_York",
  hours: { mon: [["00:00", "24:00"]], tue: [["22:00", "24:00"]], wed: [["00:00", "06:00"]] },
});
const allDay = [["00:00", "24:00"]];
const newfoundland = defineCalendar({
  timeZone: "America/St_Johns",
  hours: { mon: allDay, tue: allDay, wed: allDay, thu: allDay, fri: allDay, sat: allDay, sun: allDay },
});

const CALENDARS: readonly (readonly [string, Calendar])[] = [
  ["an office with holidays", office],
  ["nights across midnight", nights],
  ["a zone that skipped a day", workCalendar({ timeZone: "Pacific/Apia" })],
  ["a zone where midnight came twice", newfoundland],
  ["two calendars as one", uniteCalendars(office, nights)],
  ["what another zone's hours leave of a day", subtractCalendars(newfoundland, office)],
];

describe("Working days are the days that are working days", () => {
  it.each(CALENDARS)("one by one over four years: %s", (_, calendar) => {
    const from = Date.UTC(2009, 10, 1) / DAY_MS;
    let last: string | undefined;
    let count = 0;
    for (let day = from + 1; day < from + 1461; day++) {
      const name = dayText(day);
      if (isWorkingDay(calendar, name) !== false && closeOfBusiness(calendar, name) !== undefined) {
        count++;
        last = name;
      }
      if (day % 7 === 0) expect(workingDaysBetween(calendar, dayText(from), name)).toBe(count);
    }
    expect(count).toBeGreaterThan(300);
    expect(addWorkingDays(calendar, new Date(`${dayText(from)}T12:00Z`), count)).toEqual(
      closeOfBusiness(calendar, last as string),
    );
  });
});

describe("Working days of millennia", () => {
  it("are as many in every 400 years, in which the calendar repeats", () => {
    // 146,097 days are 20,871 weeks of five working days.
    expect(workingDaysBetween(office, "2200-01-01", "2600-01-01")).toBe(104_355);
    expect(workingDaysBetween(office, "2200-01-01", "9800-01-01")).toBe(19 * 104_355);
    const from = new Date("2200-01-03T12:00+08:00");
    expect(addWorkingDays(office, from, 19 * 104_355)).toEqual(new Date("9800-01-03T18:00+08:00"));
  });

  it("end with the last moment that a calendar answers for", () => {
    const end = Date.UTC(9999, 11, 33);
    expect(workingDaysBetween(ALWAYS_OPEN, end - 3 * DAY_MS, end)).toBe(2);
    expect(addWorkingDays(ALWAYS_OPEN, end - 3 * DAY_MS, 3)).toBeUndefined();
    expect(addWorkingDays(ALWAYS_OPEN, end, -1)).toBe(end);
  });
});
