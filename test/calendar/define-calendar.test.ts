import { describe, expect, it } from "vitest";
import { KefuError } from "../../src/base";
import {
  type Calendar,
  type CalendarConfig,
  defineCalendar,
  isOpen,
  openTimeBetween,
  type WorkCalendarOptions,
  workCalendar,
} from "../../src/calendar";

const faultsOf = (define: () => unknown) => {
  try {
    define();
  } catch (error) {
    if (!(error instanceof KefuError)) throw error;
    return { code: error.code, faults: error.issues.map(({ code, path }) => `${path.join(".")} ${code}`) };
  }
  return undefined;
};

const shanghai = "Asia/Shanghai";
const week = (mon: unknown) => ({ timeZone: shanghai, hours: { mon } });

describe("A configuration that cannot be right is refused, with its place", () => {
  it.each<[string, unknown, string[]]>([
    [
      "an hour that does not exist",
      week([["25:00", "26:00"]]),
      ["hours.mon.0.0 not_a_time", "hours.mon.0.1 not_a_time"],
    ],
    ["an hour written short", week([["9:00", "18:00"]]), ["hours.mon.0.0 not_a_time"]],
    ["a minute past the end of the day", week([["18:00", "24:01"]]), ["hours.mon.0.1 not_a_time"]],
    ["a time as a number", week([[900, "18:00"]]), ["hours.mon.0.0 not_a_time"]],
    [
      "a shift over midnight that is not split",
      week([["22:00", "06:00"]]),
      ["hours.mon.0 reversed_interval"],
    ],
    ["a day that is to end at 00:00", week([["18:00", "00:00"]]), ["hours.mon.0 reversed_interval"]],
    ["an interval without length", week([["09:00", "09:00"]]), ["hours.mon.0 reversed_interval"]],
    [
      "overlapping intervals",
      week([
        ["12:00", "18:00"],
        ["09:00", "12:01"],
      ]),
      ["hours.mon overlapping_intervals"],
    ],
    ["hours that are no list", week("09:00-18:00"), ["hours.mon wrong_shape"]],
    [
      "an interval that is no pair",
      week([null]),
      ["hours.mon.0 wrong_shape", "hours.mon.0.0 not_a_time", "hours.mon.0.1 not_a_time"],
    ],
    ["an interval of three times", week([["09:00", "10:00", "11:00"]]), ["hours.mon.0 wrong_shape"]],
    [
      "two intervals told as one of four times",
      week([["09:00", "12:00", "13:00", "18:00"]]),
      ["hours.mon.0 wrong_shape"],
    ],
    [
      "a weekday by another name",
      { timeZone: shanghai, hours: { monday: [] } },
      ["hours.monday unknown_weekday"],
    ],
    ["no hours at all", { timeZone: shanghai }, ["hours wrong_shape"]],
    [
      "keys that no calendar has",
      { timeZone: shanghai, hours: {}, holidays: ["2024-10-01"], cover: {} },
      ["holidays unknown_key", "cover unknown_key"],
    ],
    [
      "such a key within a combination",
      { timeZone: shanghai, combine: "union", of: [{ timeZone: shanghai, hours: {}, date: {} }] },
      ["of.0.date unknown_key"],
    ],
    [
      "a day that no month has",
      { timeZone: shanghai, hours: {}, dates: { "2023-02-29": [] } },
      ["dates.2023-02-29 not_a_day"],
    ],
    [
      "a day written otherwise",
      { timeZone: shanghai, hours: {}, dates: { "2023/2/3": [] } },
      ["dates.2023/2/3 not_a_day"],
    ],
    [
      "a coverage that ends before it starts",
      { timeZone: shanghai, hours: {}, covers: { from: "2024-01-01", to: "2023-12-31" } },
      ["covers.to reversed_range"],
    ],
    [
      "later hours in the wrong order",
      {
        timeZone: shanghai,
        hours: {},
        changes: [
          { from: "2024-06-01", hours: {} },
          { from: "2024-05-01", hours: { tues: [] } },
        ],
      },
      ["changes.1.hours.tues unknown_weekday", "changes.1.from reversed_range"],
    ],
    [
      "a combination of another kind",
      { timeZone: shanghai, combine: "toString", of: [] },
      ["combine wrong_shape", "of wrong_shape"],
    ],
    [
      "a fault deep in a combination",
      { timeZone: shanghai, combine: "union", of: [{ timeZone: shanghai, hours: { mon: [["1", "2"]] } }] },
      ["of.0.hours.mon.0.0 not_a_time", "of.0.hours.mon.0.1 not_a_time"],
    ],
  ])("%s", (_, config, faults) => {
    expect(faultsOf(() => defineCalendar(config as CalendarConfig))).toEqual({
      code: "invalid_config",
      faults,
    });
  });

  it("names all faults at once", () => {
    const config = {
      timeZone: "Asia/Beijing",
      hours: { mon: [["09:00", "08:00"]], fri: [["x", "18:00"]] },
      dates: { "2024-13-01": [] },
      covers: { from: "2024", to: "2024-12-31" },
    } as unknown as CalendarConfig;
    expect(faultsOf(() => defineCalendar(config))?.faults).toEqual([
      "timeZone unknown_zone",
      "hours.mon.0 reversed_interval",
      "hours.fri.0.0 not_a_time",
      "dates.2024-13-01 not_a_day",
      "covers.from not_a_day",
    ]);
  });

  it("says so in one sentence, and calls each fault an error", () => {
    const define = () =>
      defineCalendar({ timeZone: "x", hours: { mon: [["9", "18:00"]] } } as CalendarConfig);
    expect(define).toThrow("Not a calendar: timeZone: unknown_zone; hours.mon.0.0: not_a_time");
    expect(define).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({ severity: "error" }),
          expect.objectContaining({ severity: "error" }),
        ],
      }),
    );
  });

  it.each(["Asia/Beijing", "CST", "+08:00", "Z", "", "UTC+8", "constructor", "__proto__", 8, null])(
    "takes no zone but those of the time zone database: %s",
    (timeZone) => {
      expect(faultsOf(() => defineCalendar({ timeZone: timeZone as string, hours: {} }))).toEqual({
        code: "unknown_zone",
        faults: ["timeZone unknown_zone"],
      });
    },
  );

  it.each([undefined, null, 7, "09:00", []])("refuses what is no configuration at all: %s", (config) => {
    expect(faultsOf(() => defineCalendar(config as unknown as CalendarConfig))?.code).toBe("invalid_config");
  });

  it("finds what is no day in lists of holidays, and days in both lists", () => {
    const workdays = { "2024-10-01": "", nonsense: "" };
    expect(faultsOf(() => workCalendar({ holidays: ["2024-10-01", "20241002"], workdays }))).toEqual({
      code: "invalid_config",
      faults: ["holidays.1 not_a_day", "workdays.0 day_in_both_lists", "workdays.1 not_a_day"],
    });
  });
});

describe("A list of days", () => {
  it.each([
    ["one day alone", "2024-10-01"],
    ["a number", 20241001],
    ["nothing", null],
  ])("is refused when it is %s", (_, list) => {
    const options = { holidays: list, workdays: list } as unknown as WorkCalendarOptions;
    expect(faultsOf(() => workCalendar(options))).toEqual({
      code: "invalid_config",
      faults: ["holidays wrong_shape", "workdays wrong_shape"],
    });
  });
});

describe("A calendar is frozen plain data", () => {
  const config: CalendarConfig = {
    timeZone: shanghai,
    hours: {
      mon: [
        ["13:00", "18:00"],
        ["09:00", "12:00"],
      ],
    },
    changes: [{ from: "2024-06-01", hours: { mon: [["08:00", "17:00"]] } }],
    dates: { "2024-10-01": [] },
    covers: { from: "2024-01-01", to: "2024-12-31" },
  };
  const calendar = defineCalendar(config);
  const monday = Date.parse("2024-05-20T00:00+08:00");

  it("comes back from JSON as the same calendar, whatever was asked of it before", () => {
    openTimeBetween(calendar, 0, 4e12);
    const again = defineCalendar(JSON.parse(JSON.stringify(calendar)));
    expect(again).toEqual(calendar);
    expect(JSON.stringify(again)).toBe(JSON.stringify(calendar));
    expect(openTimeBetween(again, 0, 4e12)).toBe(openTimeBetween(calendar, 0, 4e12));
  });

  it("is frozen all the way down, and leaves what it was made from alone", () => {
    const frozen = (value: unknown): boolean =>
      typeof value !== "object" ||
      value === null ||
      (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(calendar)).toBe(true);
    expect(Object.isFrozen(config)).toBe(false);
  });

  it("is defined once: a calendar that is one is returned as it is", () => {
    expect(defineCalendar(calendar)).toBe(calendar);
  });

  it("works from plain data that never went through defineCalendar, and checks it", () => {
    const plain = JSON.parse(JSON.stringify(calendar)) as Calendar;
    expect(isOpen(plain, monday + 9 * 3_600_000)).toBe(true);
    expect(faultsOf(() => isOpen({ timeZone: "nowhere", hours: {} }, monday))?.code).toBe("unknown_zone");
  });
});
