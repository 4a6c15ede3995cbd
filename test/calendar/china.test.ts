import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import chineseDays from "chinese-days";
import { describe, expect, it } from "vitest";
import {
  addOpenTime,
  addWorkingDays,
  closeOfBusiness,
  dayKind,
  defineCalendar,
  isCovered,
  isWorkingDay,
  openTimeBetween,
  subtractOpenTime,
  workCalendar,
  workingDaysBetween,
} from "../../src/calendar";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const shanghai = (local: string) => new Date(`${local}:00+08:00`);

/** The State Council's notice for 2024, as far as domain figures need it. */
const office2024 = workCalendar({
  holidays: [1, 2, 3, 4, 5, 6, 7].map((day) => `2024-10-0${day}`),
  workdays: [
    "2024-02-04",
    "2024-02-18",
    "2024-04-07",
    "2024-04-28",
    "2024-05-11",
    "2024-09-14",
    "2024-09-29",
    "2024-10-12",
  ],
});

type Lists = { readonly holidays: Record<string, string>; readonly workdays: Record<string, string> };
const require = createRequire(import.meta.url);
const lists: Lists = JSON.parse(readFileSync(require.resolve("chinese-days/dist/chinese-days.json"), "utf8"));
const office = workCalendar(lists);

describe("Two hours of open time around the National Day of 2024", () => {
  it.each([
    ["run over the weekend into the make-up Sunday", "2024-09-27T17:30", "2024-09-29T10:30"],
    ["run from Friday evening into the make-up Saturday", "2024-10-11T17:00", "2024-10-12T10:00"],
    ["run over the whole holiday", "2024-09-30T17:30", "2024-10-08T10:30"],
    ["end at closing time, not at the next opening", "2024-10-08T16:00", "2024-10-08T18:00"],
  ])("%s", (_, from, due) => {
    for (const calendar of [office2024, office]) {
      expect(addOpenTime(calendar, shanghai(from), 2 * HOUR)).toEqual(shanghai(due));
      expect(subtractOpenTime(calendar, shanghai(due), 2 * HOUR)).toEqual(shanghai(from));
      expect(openTimeBetween(calendar, shanghai(from), shanghai(due))).toBe(2 * HOUR);
      expect(openTimeBetween(calendar, shanghai(due), shanghai(from))).toBe(-2 * HOUR);
    }
  });
});

describe("Working days by the lists of chinese-days", () => {
  const days = Array.from({ length: (Date.UTC(2027, 0) - Date.UTC(2011, 0)) / DAY }, (_, i) =>
    new Date(Date.UTC(2011, 0) + i * DAY).toISOString().slice(0, 10),
  );

  it("are the same on every day from 2011 to 2026", () => {
    const different = days.filter((day) => isWorkingDay(office, day) !== chineseDays.isWorkday(day));
    expect(different).toEqual([]);
  });

  it("have nine hours each, holidays none", () => {
    const different = days.filter((day) => {
      const open = openTimeBetween(
        office,
        shanghai(`${day}T00:00`),
        shanghai(`${day}T00:00`).getTime() + DAY,
      );
      return open !== (chineseDays.isWorkday(day) ? 9 * HOUR : 0);
    });
    expect(different).toEqual([]);
  });

  it("count up over the years as they do one by one", () => {
    let count = 0;
    for (const day of days.slice(1)) {
      if (chineseDays.isWorkday(day)) count++;
      if (day.endsWith("-15")) expect(workingDaysBetween(office, "2011-01-01", day)).toBe(count);
    }
  });

  it("tell holidays and make-up days apart from the week", () => {
    expect(dayKind(office, "2024-10-01")).toBe("holiday");
    expect(dayKind(office, "2024-10-05")).toBe("holiday");
    expect(dayKind(office, "2024-10-12")).toBe("makeUp");
    expect(dayKind(office, "2024-10-13")).toBe("closed");
    expect(dayKind(office, "2024-10-14")).toBe("working");
  });
});

describe("Days that the lists do not cover", () => {
  it("are neither working nor free: nobody knows", () => {
    expect(isWorkingDay(office, "2003-12-31")).toBeUndefined();
    expect(isWorkingDay(office, "2004-01-02")).toBe(true);
    expect(isWorkingDay(office, "2026-12-31")).toBe(true);
    expect(isWorkingDay(office, "2027-01-01")).toBeUndefined();
    expect(isWorkingDay(office, shanghai("2027-01-01T00:00"))).toBeUndefined();
    expect(isWorkingDay(office, shanghai("2026-12-31T23:59"))).toBe(true);
  });

  it("can be found in a span before it is trusted", () => {
    expect(isCovered(office, shanghai("2026-12-30T10:00"), shanghai("2026-12-31T18:00"))).toBe(true);
    expect(isCovered(office, shanghai("2026-12-30T10:00"), shanghai("2027-01-04T10:00"))).toBe(false);
    expect(isCovered(office, shanghai("2027-01-04T10:00"), shanghai("2026-12-30T10:00"))).toBe(false);
    expect(isCovered(office, "2003-12-31")).toBe(false);
  });

  it("go by the week where somebody computes over them all the same", () => {
    expect(addOpenTime(office, shanghai("2026-12-31T17:00"), 2 * HOUR)).toEqual(shanghai("2027-01-01T10:00"));
  });

  it("are told from the lists unless the caller knows better", () => {
    expect(office).toMatchObject({ covers: { from: "2004-01-01", to: "2026-12-31" } });
    const covers = { from: "2024-09-01", to: "2024-10-31" };
    expect(workCalendar({ holidays: ["2024-10-01"], covers })).toMatchObject({ covers });
    // No list for 2021 to 2023: what is known does not reach back over them.
    const gap = workCalendar({ holidays: ["2020-10-01", "2024-10-01", "2025-10-01"] });
    expect(gap).toMatchObject({ covers: { from: "2024-01-01", to: "2025-12-31" } });
    expect(workCalendar({})).not.toHaveProperty("covers");
  });
});

describe("Make-up days", () => {
  it("take the hours of a working weekday, and other days keep their own", () => {
    const calendar = workCalendar({
      hours: {
        mon: [
          ["08:30", "12:00"],
          ["13:00", "17:30"],
        ],
        sat: [["09:00", "12:00"]],
      },
      workdays: ["2024-09-29", "2024-09-28"],
      dates: { "2024-12-31": [["09:00", "12:00"]] },
    });
    expect(closeOfBusiness(calendar, "2024-09-29")).toEqual(shanghai("2024-09-29T17:30"));
    expect(closeOfBusiness(calendar, "2024-09-28")).toEqual(shanghai("2024-09-28T17:30"));
    expect(closeOfBusiness(calendar, "2024-09-21")).toEqual(shanghai("2024-09-21T12:00"));
    expect(closeOfBusiness(calendar, "2024-12-31")).toEqual(shanghai("2024-12-31T12:00"));
    expect(dayKind(calendar, "2024-12-31")).toBe("makeUp");
    const short = workCalendar({ workdays: ["2024-09-29"], makeUpHours: [["10:00", "16:00"]] });
    expect(closeOfBusiness(short, "2024-09-29")).toEqual(shanghai("2024-09-29T16:00"));
  });
});

describe("A term in working days, as the Civil Code counts it", () => {
  it.each([
    ["the first day does not count", "2024-05-20T09:00", 1, "2024-05-21T18:00"],
    ["nor at one minute to midnight", "2024-05-20T23:59", 1, "2024-05-21T18:00"],
    ["a term begun on a Saturday starts with Monday", "2024-05-18T10:00", 1, "2024-05-20T18:00"],
    ["make-up days count", "2024-09-27T10:00", 1, "2024-09-29T18:00"],
    ["holidays do not", "2024-09-30T10:00", 3, "2024-10-10T18:00"],
    [
      "a make-up Saturday is the third day after the holiday week's Wednesday",
      "2024-10-09T10:00",
      3,
      "2024-10-12T18:00",
    ],
    ["none: the end of business of the same day", "2024-05-20T09:00", 0, "2024-05-20T18:00"],
    ["none, on a free day: that of the next working day", "2024-10-01T09:00", 0, "2024-10-08T18:00"],
    ["before a moment", "2024-10-08T09:00", -1, "2024-09-30T18:00"],
    ["two before a holiday", "2024-10-05T09:00", -2, "2024-09-29T18:00"],
  ])("%s", (_, from, n, end) => {
    expect(addWorkingDays(office, shanghai(from), n)).toEqual(shanghai(end));
    expect(addWorkingDays(office, shanghai(from).getTime(), n)).toBe(shanghai(end).getTime());
  });

  it("is the same over twenty years of lists as one by one", () => {
    const start = shanghai("2005-01-01T10:00");
    let left = 2000;
    let day = "2005-01-01";
    while (left > 0) {
      day = new Date(Date.parse(day) + DAY).toISOString().slice(0, 10);
      if (isWorkingDay(office, day)) left--;
    }
    expect(addWorkingDays(office, start, 2000)).toEqual(shanghai(`${day}T18:00`));
  });

  it("is a whole number", () => {
    for (const n of [0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => addWorkingDays(office, 0, n)).toThrow(
        expect.objectContaining({ code: "invalid_argument" }),
      );
  });

  it("ends somewhere, whatever its length", () => {
    expect(addWorkingDays(office, 0, -30_000)).toBeUndefined();
    const once = defineCalendar({
      timeZone: "UTC",
      hours: {},
      dates: { "2024-05-20": [["09:00", "10:00"]] },
    });
    expect(addWorkingDays(once, 0, 1)).toBe(Date.parse("2024-05-20T10:00Z"));
    expect(addWorkingDays(once, 0, 1_000_000_000)).toBeUndefined();
  });
});

describe("Days where the clocks change", () => {
  const newYork = defineCalendar({ timeZone: "America/New_York", hours: { sun: [["00:00", "24:00"]] } });

  it("are 23, 24 or 25 hours long", () => {
    const dayLength = (day: string, offset: string) => {
      const end = closeOfBusiness(newYork, day);
      return ((end?.getTime() ?? 0) - Date.parse(`${day}T00:00${offset}`)) / HOUR;
    };
    expect(dayLength("2024-03-10", "-05:00")).toBe(23);
    expect(dayLength("2024-03-17", "-04:00")).toBe(24);
    expect(dayLength("2024-11-03", "-04:00")).toBe(25);
  });

  it("are no working days where the zone skipped them (Apia, 2011-12-30)", () => {
    const apia = defineCalendar({ timeZone: "Pacific/Apia", hours: { fri: [["00:00", "24:00"]] } });
    expect(isWorkingDay(apia, "2011-12-30")).toBe(false);
    expect(isWorkingDay(apia, "2011-12-23")).toBe(true);
    expect(closeOfBusiness(apia, "2011-12-30")).toBeUndefined();
    expect(workingDaysBetween(apia, "2011-12-23", "2012-01-06")).toBe(1);
  });

  it.each(["2024-02-30", "20240229", "2024-2-9", "", "today"])("refuses %s as a day", (day) => {
    expect(() => isWorkingDay(newYork, day)).toThrow(expect.objectContaining({ code: "invalid_argument" }));
  });
});
