import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { KefuError } from "../../src/base";
import { byPeriod, count, type PeriodUnit, periodAt, periodsBetween, runFold } from "../../src/report";

const HOUR = 3_600_000;

describe("periods of a zone's own calendar", () => {
  it.each<[string, string, PeriodUnit, string, string, number]>([
    [
      "a day that loses an hour has 23",
      "2024-03-10T12:00-04:00",
      "day",
      "America/New_York",
      "2024-03-10",
      23,
    ],
    [
      "a day that gains an hour has 25",
      "2024-11-03T12:00-05:00",
      "day",
      "America/New_York",
      "2024-11-03",
      25,
    ],
    [
      "a day whose midnight does not exist begins at one",
      "2018-11-04T12:00-02:00",
      "day",
      "America/Sao_Paulo",
      "2018-11-04",
      23,
    ],
    [
      "the last days of 2024 belong to the first week of 2025",
      "2024-12-30T12:00+08:00",
      "isoWeek",
      "Asia/Shanghai",
      "2025-W01",
      168,
    ],
    [
      "the first days of 2021 belong to week 53 of 2020",
      "2021-01-03T12:00+08:00",
      "isoWeek",
      "Asia/Shanghai",
      "2020-W53",
      168,
    ],
    ["a leap February", "2024-02-29T23:59+08:00", "month", "Asia/Shanghai", "2024-02", 29 * 24],
    ["a quarter", "2024-05-20T12:00+08:00", "quarter", "Asia/Shanghai", "2024-Q2", 91 * 24],
    ["an hour", "2024-05-20T14:59+08:00", "hour", "Asia/Shanghai", "2024-05-20T14+08:00", 1],
  ])("%s", (_, at, unit, zone, key, hours) => {
    const bucket = periodAt(Date.parse(at), unit, zone);
    expect(bucket.key).toBe(key);
    expect((bucket.to - bucket.from) / HOUR).toBe(hours);
  });

  it("the hour that happens twice is two hours", () => {
    const [first, second] = ["2024-11-03T01:30-04:00", "2024-11-03T01:30-05:00"].map((at) =>
      periodAt(Date.parse(at), "hour", "America/New_York"),
    );
    expect([first?.key, second?.key]).toEqual(["2024-11-03T01-04:00", "2024-11-03T01-05:00"]);
    expect(first?.to).toBe(second?.from);
  });

  it("periods follow one another without gap or overlap, also where clocks change by half an hour", () => {
    for (const [zone, from] of [
      ["Australia/Lord_Howe", "2024-04-06T00:00+11:00"],
      ["Australia/Lord_Howe", "2024-10-05T00:00+10:30"],
      ["America/Sao_Paulo", "2018-11-03T00:00-03:00"],
      ["Asia/Kathmandu", "2024-01-01T00:00+05:45"],
    ] as const)
      for (const unit of ["hour", "day", "isoWeek", "month", "quarter"] as const) {
        const start = Date.parse(from);
        const buckets = periodsBetween(start, start + 48 * HOUR, unit, zone);
        buckets.forEach((bucket, i) => {
          if (i > 0) expect(bucket.from).toBe(buckets[i - 1]?.to);
        });
        expect(new Set(buckets.map(({ key }) => key)).size).toBe(buckets.length);
      }
  });

  it("days, weeks and months are those that Temporal names", () => {
    const moments = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) });
    const zones = fc.constantFrom(
      "Asia/Shanghai",
      "America/New_York",
      "Europe/London",
      "Australia/Lord_Howe",
    );
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
        const date = local.toPlainDate();
        expect(periodAt(at, "day", zone).key).toBe(date.toString());
        expect(periodAt(at, "month", zone).key).toBe(date.toPlainYearMonth().toString());
        expect(periodAt(at, "isoWeek", zone).key).toBe(
          `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, "0")}`,
        );
        const day = periodAt(at, "day", zone);
        expect(day.from).toBe(local.startOfDay().epochMilliseconds);
        expect(day.to).toBe(date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds);
      }),
      { numRuns: 60 },
    );
  });

  it("figures per period", () => {
    const calls = ["2024-05-20T23:59+08:00", "2024-05-21T00:00+08:00", "2024-05-21T09:00+08:00"].map(
      Date.parse,
    );
    const perDay = byPeriod("day", "Asia/Shanghai", (at: number) => at, count());
    expect(runFold(perDay, calls)).toEqual(
      new Map([
        ["2024-05-20", 1],
        ["2024-05-21", 2],
      ]),
    );
  });
});

describe("what is no moment", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, 8.64e15, 9e15, -9e15])("%d has no period", (at) => {
    for (const unit of ["hour", "day", "isoWeek", "month", "quarter"] as const)
      expect(() => periodAt(at, unit, "Asia/Shanghai")).toThrow(KefuError);
    expect(() =>
      runFold(
        byPeriod("day", "Asia/Shanghai", () => at, count()),
        [1],
      ),
    ).toThrow(KefuError);
    expect(() =>
      runFold(
        byPeriod("day", "Asia/Shanghai", () => new Date(at + Number.NaN), count()),
        [1],
      ),
    ).toThrow(KefuError);
  });

  it("an endless stretch is refused, not walked through", () => {
    expect(() => periodsBetween(0, Number.POSITIVE_INFINITY, "day", "Asia/Shanghai")).toThrow(KefuError);
    expect(() => periodsBetween(Number.NaN, 1, "day", "Asia/Shanghai")).toThrow(KefuError);
  });
});
