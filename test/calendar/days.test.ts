import { describe, expect, it } from "vitest";
import {
  ALWAYS_OPEN,
  addOpenTime,
  addWorkingDays,
  closeOfBusiness,
  dayKind,
  defineCalendar,
  intersectCalendars,
  isCovered,
  isOpen,
  openSegments,
  openTimeBetween,
  subtractOpenTime,
  uniteCalendars,
  type WorkCalendarOptions,
  workCalendar,
  workingDaysBetween,
} from "../../src/calendar";

const timeZone = "Asia/Shanghai";
const at = (local: string) => new Date(`${local}+08:00`);
const day: [string, string][] = [["09:00", "18:00"]];

describe("the kind of a day", () => {
  const shop = defineCalendar({
    timeZone,
    hours: { mon: day, tue: day },
    changes: [
      { from: "2024-06-01", hours: { mon: day, sat: day } },
      { from: "2024-07-01", hours: { sun: day } },
    ],
    dates: { "2024-05-20": [["10:00", "16:00"]], "2024-05-21": day, "2024-05-25": [], "2024-05-26": day },
  });

  it.each([
    ["other hours than usual", "2024-05-20", "special"],
    ["an entry that says what the week says", "2024-05-21", "working"],
    ["an entry without hours on a day that is closed anyway", "2024-05-25", "holiday"],
    ["an entry with hours on a day that is closed", "2024-05-26", "makeUp"],
    ["the week before its hours change", "2024-05-28", "working"],
    ["the very day on which they change", "2024-06-01", "working"],
    ["the week after", "2024-06-04", "closed"],
    ["the week after the last change", "2024-07-06", "closed"],
    ["the week after the last change, its open day", "2024-07-07", "working"],
  ])("goes by %s", (_, name, kind) => {
    expect(dayKind(shop, name)).toBe(kind);
  });

  it("is that of the week where a calendar has no dates of its own", () => {
    const plain = defineCalendar({ timeZone, hours: { mon: day } });
    expect(["2024-05-20", "2024-05-21"].map((name) => dayKind(plain, name))).toEqual(["working", "closed"]);
  });

  it("is working or closed in a calendar that others make up", () => {
    const other = defineCalendar({ timeZone, hours: { wed: day } });
    const both = uniteCalendars(shop, other);
    expect(["2024-05-20", "2024-05-22", "2024-05-23"].map((name) => dayKind(both, name))).toEqual([
      "working",
      "working",
      "closed",
    ]);
  });
});

describe("the days that a calendar is complete for", () => {
  const known = (from: string, to: string) =>
    defineCalendar({ timeZone, hours: { mon: day }, covers: { from, to } });
  const may = known("2024-05-01", "2024-05-31");

  it.each([
    ["the first and the last", "2024-05-01", "2024-05-31", true],
    ["the day before the first", "2024-04-30", "2024-05-02", false],
    ["the day after the last", "2024-05-30", "2024-06-01", false],
    ["either of them told first", "2024-05-31", "2024-05-01", true],
  ])("hold for %s", (_, from, to, covered) => {
    expect(isCovered(may, from, to)).toBe(covered);
  });

  it("may be one day", () => {
    expect(isCovered(known("2024-05-20", "2024-05-20"), "2024-05-20")).toBe(true);
  });

  it("are those that all parts of a calendar know", () => {
    const parts = [may, known("2024-05-10", "2024-06-30"), defineCalendar({ timeZone, hours: {} })] as const;
    const both = intersectCalendars(...parts);
    expect(
      ["2024-05-09", "2024-05-10", "2024-05-31", "2024-06-01"].map((name) => isCovered(both, name)),
    ).toEqual([false, true, true, false]);
  });

  it("are asked for by names that are days, from 1970 on", () => {
    expect(isCovered(defineCalendar({ timeZone, hours: {} }), "1970-01-01")).toBe(true);
    expect(() => isCovered(may, "1969-12-31")).toThrow(expect.objectContaining({ code: "out_of_range" }));
    expect(() => isCovered(may, "2024-5-1")).toThrow(/yyyy-MM-dd/);
  });
});

describe("hours that touch", () => {
  it("are one stretch", () => {
    const office = defineCalendar({
      timeZone,
      hours: {
        mon: [
          ["12:00", "18:00"],
          ["09:00", "12:00"],
        ],
      },
    });
    const within = openSegments(office, at("2024-05-20T00:00"), at("2024-05-21T00:00"));
    expect([...within]).toEqual([{ start: at("2024-05-20T09:00"), end: at("2024-05-20T18:00") }]);
  });
});

describe("stretches between two moments", () => {
  const office = workCalendar({});
  const segments = (from: string, to: string) => [...openSegments(office, at(from), at(to))];

  it.each([
    ["at the opening", "2024-05-20T00:00", "2024-05-20T09:00"],
    ["where they began", "2024-05-20T10:00", "2024-05-20T10:00"],
    ["before they began", "2024-05-20T12:00", "2024-05-20T10:00"],
  ])("are none where these end %s", (_, from, to) => {
    expect(segments(from, to)).toEqual([]);
  });
});

describe("a budget of nothing", () => {
  const office = workCalendar({});
  const evening = at("2024-05-20T20:00");

  it("is spent where it begins, be the service closed", () => {
    expect(addOpenTime(office, evening, 0)).toEqual(evening);
    expect(subtractOpenTime(office, evening, 0)).toEqual(evening);
  });

  it("is none where it is no number, and says so", () => {
    expect(() => addOpenTime(office, evening, Number.NaN)).toThrow(/zero or more/);
    expect(() => addOpenTime(office, evening, -1)).toThrow(
      expect.objectContaining({ code: "negative_budget" }),
    );
  });
});

describe("a part of a millisecond", () => {
  it("is kept by a number, and leaves no more than was asked for before a date", () => {
    const always = defineCalendar({ timeZone, hours: { mon: day } });
    const noon = at("2024-05-20T12:00");
    expect(subtractOpenTime(always, noon.getTime(), 0.5)).toBe(noon.getTime() - 0.5);
    expect(subtractOpenTime(always, noon, 0.5)).toEqual(new Date(noon.getTime() - 1));
  });
});

describe("the moments that a calendar answers for", () => {
  const always = defineCalendar({ timeZone: "UTC", hours: { thu: [["00:00", "24:00"]] } });

  it("begin with the day before 1970 and end with the first days of the year 10000", () => {
    const first = Date.parse("1969-12-31T00:00Z");
    const last = Date.parse("+010000-01-02T00:00Z");
    expect(isOpen(always, first)).toBe(false);
    expect(openTimeBetween(always, first, Date.parse("1970-01-02T00:00Z"))).toBe(24 * 3_600_000);
    expect(isOpen(always, last)).toBe(false);
    for (const far of [first - 1, last + 1])
      expect(() => isOpen(always, far)).toThrow(
        expect.objectContaining({ code: "out_of_range", message: expect.stringMatching(/1970.*9999/) }),
      );
  });
});

describe("a make-up day", () => {
  const short: [string, string][] = [["10:00", "12:00"]];
  const hoursOn = (options: WorkCalendarOptions, name: string) =>
    openTimeBetween(workCalendar(options), at(`${name}T00:00`), at(`${name}T24:00`)) / 3_600_000;

  it.each<[string, WorkCalendarOptions, string, number]>([
    ["the hours of the first open weekday", { hours: { tue: short, wed: day } }, "2024-05-25", 2],
    ["those that are told for it", { hours: { tue: day }, makeUpHours: short }, "2024-05-25", 2],
    ["a whole day though Saturdays are halves", { hours: { mon: day, sat: short } }, "2024-05-25", 9],
    ["hours on a weekday that is closed", { hours: { tue: day } }, "2024-05-22", 9],
    ["nothing where no day of the week is open", { hours: {} }, "2024-05-25", 0],
    [
      "nothing from a weekday that is open anyway",
      { hours: { mon: day }, makeUpHours: short },
      "2024-05-20",
      9,
    ],
    [
      "nothing from a Friday that is open anyway",
      { hours: { fri: day }, makeUpHours: short },
      "2024-05-24",
      9,
    ],
  ])("takes %s", (_, options, name, hours) => {
    expect(hoursOn({ ...options, workdays: [name] }, name)).toBe(hours);
  });

  it("stands beside hours that change later", () => {
    const options = { hours: { mon: day }, changes: [{ from: "2024-06-01", hours: { mon: short } }] };
    expect(["2024-05-27", "2024-06-03"].map((name) => hoursOn(options, name))).toEqual([9, 2]);
  });
});

describe("working days between two days", () => {
  const office = workCalendar({ holidays: ["2024-05-22"], covers: { from: "2024-01-01", to: "2024-12-31" } });

  it.each([
    ["the same day", "2024-05-21", "2024-05-21", 0],
    ["the next", "2024-05-20", "2024-05-21", 1],
    ["over a holiday", "2024-05-20", "2024-05-23", 2],
    ["backwards", "2024-05-23", "2024-05-20", -2],
    ["from a holiday to the weekend", "2024-05-22", "2024-05-26", 2],
  ])("are those after the first, the last included: %s", (_, from, to, days) => {
    expect(workingDaysBetween(office, from, to)).toBe(days);
  });

  it("are as many backwards as forwards, over centuries too", () => {
    const days = workingDaysBetween(office, "1980-01-01", "2380-01-01");
    expect(days).toBe(20_871 * 5 - 1);
    expect(workingDaysBetween(office, "2380-01-01", "1980-01-01")).toBe(-days);
  });

  it("close in the kind of the question", () => {
    const closing = at("2024-05-20T18:00");
    expect(closeOfBusiness(office, "2024-05-20")).toEqual(closing);
    expect(closeOfBusiness(office, at("2024-05-20T01:00"))).toEqual(closing);
    expect(closeOfBusiness(office, at("2024-05-20T01:00").getTime())).toBe(closing.getTime());
    expect(closeOfBusiness(office, "2024-05-22")).toBeUndefined();
  });

  it("are none where the calendar has no such day before its end, and at once", () => {
    const first = at("2024-05-20T10:00");
    expect(addWorkingDays(office, first, 4e6)).toBeUndefined();
    expect(addWorkingDays(office, first, Number.MAX_SAFE_INTEGER)).toBeUndefined();
    expect(addWorkingDays(office, first, -Number.MAX_SAFE_INTEGER)).toBeUndefined();
    expect(addWorkingDays(workCalendar({ hours: {} }), first, 1)).toBeUndefined();
    expect(() => addWorkingDays(office, first, 1.5)).toThrow(/whole number/);
  });
});

describe("a service that never closes", () => {
  it("is open on every day of the week, without an end", () => {
    const from = at("2024-05-20T08:00");
    const to = at("2024-05-27T08:00");
    expect([...openSegments(ALWAYS_OPEN, from, to)]).toEqual([{ start: from, end: to }]);
    expect(closeOfBusiness(ALWAYS_OPEN, "2024-05-20")).toEqual(new Date("2024-05-21T00:00Z"));
  });
});
