import { describe, expect, it } from "vitest";
import { dayNumber, dayNumberOf, dayOfWeekIso, dayText, yearOf } from "../../src/time/day";
import { dayAt, endOfDay, instantAt, startOfDay, timeOfDayMs, wallAt } from "../../src/time/local";
import { timeOfDay } from "../../src/time/time-of-day";
import { assertZone, isZone, offsetAt } from "../../src/time/zone";

const HOUR = 3_600_000;
const wall = (text: string) => Date.parse(`${text}Z`);
const iso = (at: number) => new Date(at).toISOString();

describe("A day by name and by number", () => {
  it.each([
    ["1970-01-01", 0, 4],
    ["1969-12-31", -1, 3],
    ["2024-02-29", 19_782, 4],
    ["2024-09-29", 19_995, 7],
    ["9999-12-31", 2_932_896, 5],
  ])("%s", (text, day, weekday) => {
    expect(dayNumberOf(text)).toBe(day);
    expect(dayText(day)).toBe(text);
    expect(dayOfWeekIso(day)).toBe(weekday);
    expect(yearOf(day)).toBe(Number(text.slice(0, 4)));
  });

  it.each([
    "2023-02-29",
    "2024-04-31",
    "2024-13-01",
    "2024-1-1",
    "20240101",
    "2024-01-01T00:00Z",
    " 2024-01-01",
    "",
  ])("%j names no day", (text) => {
    expect(dayNumberOf(text)).toBeUndefined();
  });

  it.each([19_783, null, undefined, {}, ["2024-01-01"]])("nor does %j, which is no text", (value) => {
    expect(dayNumberOf(value as string)).toBeUndefined();
  });

  it("counts months from one, and lets them run over", () => {
    expect(dayText(dayNumber(2024, 2, 30))).toBe("2024-03-01");
    expect(dayText(dayNumber(2024, 13, 1))).toBe("2025-01-01");
  });
});

describe("A time of day", () => {
  it.each([
    ["00:00", 0],
    ["09:30", 9.5 * HOUR],
    ["23:59", 24 * HOUR - 60_000],
    ["24:00", 24 * HOUR],
  ])("%s", (text, ms) => {
    expect(timeOfDay(text)).toBe(ms);
  });

  it.each(["24:01", "25:00", "9:00", "09:60", "09:00:00", "0900", "", "09:00 "])("%j is none", (text) => {
    expect(timeOfDay(text)).toBeUndefined();
  });
});

describe("What the wall shows", () => {
  it.each([
    ["Shanghai is eight hours ahead", "Asia/Shanghai", "2024-05-20T01:00:00Z", "2024-05-20T09:00"],
    ["Kathmandu five hours and three quarters", "Asia/Kathmandu", "2024-05-20T00:00:00Z", "2024-05-20T05:45"],
    ["New York before its summer time", "America/New_York", "2024-03-10T06:59:00Z", "2024-03-10T01:59"],
    ["New York a minute later", "America/New_York", "2024-03-10T07:00:00Z", "2024-03-10T03:00"],
    ["Apia after the day that it skipped", "Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31T00:00"],
    ["Liberia before 1972", "Africa/Monrovia", "1971-01-01T00:44:30Z", "1971-01-01T00:00"],
    ["Lisbon in a summer far ahead", "Europe/Lisbon", "9999-07-01T12:00:00Z", "9999-07-01T13:00"],
  ])("%s", (_, zone, at, shown) => {
    expect(iso(wallAt(Date.parse(at), zone))).toBe(`${shown}:00.000Z`);
    expect(instantAt(wall(shown), zone)).toBe(Date.parse(at));
    expect(dayText(dayAt(Date.parse(at), zone))).toBe(shown.slice(0, 10));
    expect(timeOfDayMs(Date.parse(at), zone)).toBe(timeOfDay(shown.slice(11)));
  });

  it("a time that happens twice is the first one", () => {
    expect(iso(instantAt(wall("2024-11-03T01:30"), "America/New_York"))).toBe("2024-11-03T05:30:00.000Z");
    expect(iso(instantAt(wall("2024-04-07T01:45"), "Australia/Lord_Howe"))).toBe("2024-04-06T14:45:00.000Z");
  });

  it("a time that never happens moves forward by the gap", () => {
    expect(iso(instantAt(wall("2024-03-10T02:30"), "America/New_York"))).toBe("2024-03-10T07:30:00.000Z");
    expect(iso(instantAt(wall("2023-10-01T02:15"), "Australia/Lord_Howe"))).toBe("2023-09-30T15:45:00.000Z");
    expect(iso(instantAt(wall("2011-12-30T09:00"), "Pacific/Apia"))).toBe("2011-12-30T19:00:00.000Z");
  });

  it.each([
    ["2024-03-10", "America/New_York", 23],
    ["2024-11-03", "America/New_York", 25],
    ["2018-11-04", "America/Sao_Paulo", 23],
    ["2024-04-07", "Australia/Lord_Howe", 24.5],
    ["2011-12-30", "Pacific/Apia", 0],
    ["2024-05-20", "Asia/Shanghai", 24],
  ])("%s in %s has %d hours", (text, zone, hours) => {
    const day = dayNumberOf(text) as number;
    expect(endOfDay(day, zone) - startOfDay(day, zone)).toBe(hours * HOUR);
  });
});

describe("A zone", () => {
  it.each([
    "Asia/Shanghai",
    "UTC",
    "Etc/GMT+8",
    "America/Argentina/Buenos_Aires",
    "PRC",
    "EST5EDT",
    "asia/shanghai",
  ])("%s is one", (name) => {
    expect(isZone(name)).toBe(true);
    expect(() => assertZone(name)).not.toThrow();
  });

  it.each(["CST", "Z", "+08:00", "Asia/Nowhere", "", "constructor", "__proto__", "Asia/Shanghai ", "UTC+8"])(
    "%j is none",
    (name) => {
      expect(isZone(name)).toBe(false);
      for (const ask of [() => assertZone(name), () => offsetAt(0, name), () => startOfDay(0, name)])
        expect(ask).toThrow(expect.objectContaining({ code: "unknown_zone" }));
    },
  );

  it("goes by its rules in years beyond the tables, as the runtime does", () => {
    for (const zone of [
      "America/New_York",
      "Europe/London",
      "Asia/Gaza",
      "America/Sao_Paulo",
      "Africa/Casablanca",
    ]) {
      const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
      for (const year of [2129, 2150, 2199, 2200, 2300, 2400, 5000, 9999])
        for (let day = 0; day < 365; day += 10) {
          const at = Date.UTC(year, 0, 1 + day, 12);
          const text = /GMT(?:([+-]\d\d):(\d\d))?/.exec(format.format(at));
          const expected = Number(text?.[1] ?? 0) * HOUR + Number(text?.[2] ?? 0) * 60_000;
          expect({ zone, at: iso(at), offset: offsetAt(at, zone) }).toEqual({
            zone,
            at: iso(at),
            offset: expected,
          });
        }
    }
  });
});

describe("A moment that no clock shows", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 8.64e15, -8.64e15])(
    "is refused instead of being sought for ever: %d",
    (at) => {
      for (const zone of ["Asia/Shanghai", "America/New_York", "UTC"])
        expect(() => offsetAt(at, zone)).toThrow(expect.objectContaining({ code: "out_of_range" }));
    },
  );
});
