import { describe, expect, it } from "vitest";
import {
  ALWAYS_OPEN,
  addOpenTime,
  addWorkingDays,
  defineCalendar,
  type HoursConfig,
  isOpen,
  isWorkingDay,
  nextOpening,
  openSegments,
  openTimeBetween,
  previousClosing,
  subtractOpenTime,
  type Weekday,
  workCalendar,
} from "../../src/calendar";

const SECOND = 1000;
const MINUTE = 60_000;
const HOUR = 3_600_000;
const at = (text: string) => new Date(text);
const weekdays = (hours: HoursConfig, ...days: Weekday[]) =>
  Object.fromEntries(
    (days.length > 0 ? days : (["mon", "tue", "wed", "thu", "fri"] as const)).map((day) => [day, hours]),
  );
const inUtc = (hours: HoursConfig, ...days: Weekday[]) =>
  defineCalendar({ timeZone: "UTC", hours: weekdays(hours, ...days) });

describe("What made others loop ends here", () => {
  const never = inUtc([], "mon");

  it("no hours at all (zendesk/biz#130, frappe/helpdesk without a workday)", () => {
    expect(addOpenTime(never, at("2024-05-20T00:00Z"), 1)).toBeUndefined();
    expect(subtractOpenTime(never, at("2024-05-20T00:00Z"), 1)).toBeUndefined();
    expect(nextOpening(never, at("2024-05-20T00:00Z"))).toBeUndefined();
    expect(previousClosing(never, at("2024-05-20T00:00Z"))).toBeUndefined();
    expect(addWorkingDays(never, at("2024-05-20T00:00Z"), 1)).toBeUndefined();
    expect(addWorkingDays(never, at("2024-05-20T00:00Z"), -1)).toBeUndefined();
    expect(isWorkingDay(never, "2024-05-20")).toBe(false);
    expect(openTimeBetween(never, 0, at("9999-12-31T00:00Z"))).toBe(0);
    expect([...openSegments(never, 0, at("9999-12-31T00:00Z"))]).toEqual([]);
    expect(addOpenTime(never, at("2024-05-20T00:00Z"), 0)).toEqual(at("2024-05-20T00:00Z"));
  });

  it("holidays on every day that would be open", () => {
    const closed = workCalendar({ hours: { mon: [["09:00", "18:00"]] }, holidays: ["2024-05-20"] });
    expect(nextOpening(closed, at("2024-05-20T00:00+08:00"))).toEqual(at("2024-05-27T09:00+08:00"));
  });

  it("hours that end at 00:00 are refused, not looped over (zammad/zammad#2497)", () => {
    expect(() => inUtc([["00:00", "00:00"]])).toThrow("hours.mon.0: reversed_interval");
    expect(() => inUtc([["08:00", "00:00"]])).toThrow("hours.mon.0: reversed_interval");
  });

  it("hours until 24:00 go on at the next day's opening (lennym/moment-business-time#52)", () => {
    const evenings = inUtc([["16:00", "24:00"]]);
    expect(addOpenTime(evenings, at("2022-03-23T22:00Z"), 121 * MINUTE)).toEqual(at("2022-03-24T16:01Z"));
    expect(addOpenTime(evenings, at("2022-03-23T22:00Z"), 120 * MINUTE)).toEqual(at("2022-03-24T00:00Z"));
  });

  it("a span that ends on a Saturday after hours until 24:00 (lennym/moment-business-time#59)", () => {
    const days = inUtc([["00:00", "24:00"]]);
    expect(openTimeBetween(days, at("2022-12-01T00:00Z"), at("2022-12-03T15:00Z"))).toBe(48 * HOUR);
  });

  it("a moment that is none (lennym/moment-business-time#31)", () => {
    const days = inUtc([["09:00", "17:00"]]);
    for (const wrong of [new Date(Number.NaN), Number.NaN, Number.POSITIVE_INFINITY])
      for (const ask of [
        () => subtractOpenTime(days, wrong, 24 * HOUR),
        () => addOpenTime(days, wrong, 0),
        () => openTimeBetween(days, 0, wrong),
        () => openSegments(days, wrong, 0),
        () => isOpen(days, wrong),
        () => nextOpening(days, wrong),
        () => previousClosing(days, wrong),
        () => addWorkingDays(days, wrong, 1),
        () => isWorkingDay(days, wrong),
      ])
        expect(ask).toThrow(expect.objectContaining({ code: "invalid_instant" }));
  });

  it("a night on which midnight does not happen (zendesk/biz#35, #37)", () => {
    const saoPaulo = defineCalendar({
      timeZone: "America/Sao_Paulo",
      hours: weekdays([["00:00", "24:00"]], "mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    });
    expect(openTimeBetween(saoPaulo, at("2018-11-03T00:00-03:00"), at("2018-11-05T00:00-02:00"))).toBe(
      47 * HOUR,
    );
    expect(addOpenTime(saoPaulo, at("2018-11-03T23:00-03:00"), 2 * HOUR)).toEqual(
      at("2018-11-04T02:00-02:00"),
    );
    const sundays = defineCalendar({ timeZone: "America/Sao_Paulo", hours: { sun: [["00:00", "02:00"]] } });
    expect(nextOpening(sundays, at("2018-11-03T12:00-03:00"))).toEqual(at("2018-11-04T01:00-02:00"));
    expect(addOpenTime(sundays, at("2018-11-03T12:00-03:00"), HOUR)).toEqual(at("2018-11-04T02:00-02:00"));
  });

  it("hours back from the evening before a holiday (seppemans/businesstimedelta#9)", () => {
    const losAngeles = workCalendar({
      timeZone: "America/Los_Angeles",
      hours: weekdays([["08:00", "17:00"]]),
      holidays: ["2021-11-11", "2021-12-24"],
    });
    const back = (from: string) => subtractOpenTime(losAngeles, at(from), 4 * HOUR);
    expect(back("2021-11-10T17:00-08:00")).toEqual(at("2021-11-10T13:00-08:00"));
    expect(back("2021-11-12T08:00-08:00")).toEqual(at("2021-11-10T13:00-08:00"));
    expect(back("2021-12-25T17:00-08:00")).toEqual(at("2021-12-23T13:00-08:00"));
  });

  it("a span without any open time between two days (lennym/moment-business-time#17)", () => {
    const days = inUtc([["09:00", "17:00"]]);
    expect(openTimeBetween(days, at("2016-10-16T03:00+08:00"), at("2016-10-16T07:00+08:00"))).toBe(0);
  });

  it("an add over a change of the clocks (dayjs-business-time never returns)", () => {
    const newYork = workCalendar({ timeZone: "America/New_York" });
    expect(addOpenTime(newYork, at("2024-03-08T17:00-05:00"), 2 * HOUR)).toEqual(
      at("2024-03-11T10:00-04:00"),
    );
    expect(addOpenTime(newYork, at("2024-11-01T17:00-04:00"), 2 * HOUR)).toEqual(
      at("2024-11-04T10:00-05:00"),
    );
  });

  it("a year 9999, ten thousand hours of one minute a week, a single minute for ever", () => {
    const minute = defineCalendar({ timeZone: "Europe/London", hours: { mon: [["09:00", "09:01"]] } });
    expect(addOpenTime(minute, at("1970-01-01T00:00Z"), 10_000 * HOUR)).toBeUndefined();
    expect(addOpenTime(minute, at("1970-01-01T00:00Z"), 5000 * HOUR)).toEqual(at("7719-08-07T08:01Z"));
    expect(nextOpening(minute, at("9999-12-29T00:00Z"))).toEqual(undefined);
    const once = defineCalendar({
      timeZone: "UTC",
      hours: {},
      dates: { "2024-05-20": [["09:00", "09:01"]] },
    });
    expect(nextOpening(once, 0)).toBe(Date.parse("2024-05-20T09:00Z"));
    expect(previousClosing(once, at("9999-12-31T23:59Z"))).toEqual(at("2024-05-20T09:01Z"));
    expect(addOpenTime(once, 0, MINUTE + 1)).toBeUndefined();
    expect(subtractOpenTime(once, at("9999-12-31T23:59Z"), MINUTE)).toEqual(at("2024-05-20T09:00Z"));
  });
});

describe("No minute is lost or added", () => {
  it("round the clock has no closed minute at midnight (zammad/zammad#3180)", () => {
    const day = 24 * HOUR;
    const written = inUtc([["00:00", "24:00"]], "mon", "tue", "wed", "thu", "fri", "sat", "sun");
    for (const calendar of [ALWAYS_OPEN, written]) {
      expect(addOpenTime(calendar, at("2020-09-04T23:30Z"), HOUR)).toEqual(at("2020-09-05T00:30Z"));
      expect(openTimeBetween(calendar, at("2020-09-04T12:00Z"), at("2020-09-11T12:00Z"))).toBe(7 * day);
      expect([...openSegments(calendar, 0, 7 * day)]).toEqual([
        { start: new Date(0), end: new Date(7 * day) },
      ]);
      expect(isOpen(calendar, at("2020-09-05T00:00Z"))).toBe(true);
    }
  });

  it("full days add up to full days (rankmyapp/dayjs-business-time#11)", () => {
    const days = inUtc([["00:00", "24:00"]]);
    expect(addOpenTime(days, at("2023-01-16T23:59:59Z"), 24 * HOUR)).toEqual(at("2023-01-17T23:59:59Z"));
    expect(addOpenTime(days, at("2023-01-16T23:59:59Z"), 72 * HOUR)).toEqual(at("2023-01-19T23:59:59Z"));
  });

  it("shifts on single days count as any other (zendesk/biz#142)", () => {
    const hours: HoursConfig = [
      ["07:40", "11:30"],
      ["12:30", "16:40"],
    ];
    const calendar = defineCalendar({
      timeZone: "Asia/Shanghai",
      hours: weekdays(hours),
      dates: { "2019-04-28": hours, "2019-04-29": hours },
    });
    expect(isOpen(calendar, at("2019-04-29T10:00+08:00"))).toBe(true);
    expect(openTimeBetween(calendar, at("2019-04-28T00:00+08:00"), at("2019-04-30T00:00+08:00"))).toBe(
      16 * HOUR,
    );
  });

  it("a night shift goes on over midnight (rickar/cal#49)", () => {
    const nights = inUtc(
      [
        ["00:00", "06:00"],
        ["22:00", "24:00"],
      ],
      "tue",
      "wed",
    );
    expect(addOpenTime(nights, at("2024-05-21T23:00Z"), 3 * HOUR)).toEqual(at("2024-05-22T02:00Z"));
    expect([...openSegments(nights, at("2024-05-21T12:00Z"), at("2024-05-22T12:00Z"))]).toEqual([
      { start: at("2024-05-21T22:00Z"), end: at("2024-05-22T06:00Z") },
    ]);
  });

  it("seconds and milliseconds count, in sums of short spans too", () => {
    const days = inUtc([["09:00", "17:00"]]);
    const start = at("2024-05-20T16:59:59.250Z");
    expect(openTimeBetween(days, start, at("2024-05-21T09:00:00.500Z"))).toBe(1250);
    expect(addOpenTime(days, start, 29 * SECOND)).toEqual(at("2024-05-21T09:00:28.250Z"));
  });

  it("lunch is no open time (frappe/helpdesk#2212, osTicket/osTicket#6847, chatwoot/chatwoot#14009)", () => {
    const lunch = inUtc([
      ["09:00", "12:00"],
      ["13:00", "18:00"],
    ]);
    expect(openTimeBetween(lunch, at("2024-05-20T11:30Z"), at("2024-05-20T13:30Z"))).toBe(HOUR);
    expect(addOpenTime(lunch, at("2024-05-20T11:30Z"), HOUR)).toEqual(at("2024-05-20T13:30Z"));
    expect(addOpenTime(lunch, at("2024-05-20T11:30Z"), 30 * MINUTE)).toEqual(at("2024-05-20T12:00Z"));
    expect(subtractOpenTime(lunch, at("2024-05-20T13:30Z"), HOUR)).toEqual(at("2024-05-20T11:30Z"));
    expect(subtractOpenTime(lunch, at("2024-05-20T13:30Z"), 30 * MINUTE)).toEqual(at("2024-05-20T13:00Z"));
  });

  it("any two days of the week will do, without Monday (osTicket/osTicket#6739)", () => {
    const days = inUtc([["10:00", "12:00"]], "wed", "sat");
    expect(addOpenTime(days, at("2024-05-20T00:00Z"), 5 * HOUR)).toEqual(at("2024-05-29T11:00Z"));
  });

  it("raised outside hours counts from the opening, not as nothing (glpi-project/glpi#687, frappe/helpdesk#2075)", () => {
    const days = inUtc([["09:00", "17:00"]]);
    expect(addOpenTime(days, at("2024-05-18T20:00Z"), HOUR)).toEqual(at("2024-05-20T10:00Z"));
    expect(openTimeBetween(days, at("2024-05-18T20:00Z"), at("2024-05-20T10:00Z"))).toBe(HOUR);
  });

  it("days on which the clocks change come once each (GLPI strides by 86,400 s)", () => {
    const berlin = defineCalendar({
      timeZone: "Europe/Berlin",
      hours: weekdays([["23:00", "24:00"]], "mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    });
    for (const month of ["2024-03", "2024-10"]) {
      const segments = [...openSegments(berlin, at(`${month}-01T12:00Z`), at(`${month}-31T23:30Z`))];
      expect(segments).toHaveLength(31);
      expect(segments.every(({ start, end }) => end.getTime() - start.getTime() === HOUR)).toBe(true);
    }
  });
});

describe("Ends are ends", () => {
  const days = inUtc([["09:00", "17:00"]]);

  it("eight hours from nine end at five, not at the next opening (zendesk/biz#139, GLPI)", () => {
    expect(addOpenTime(days, at("2024-05-20T09:00Z"), 8 * HOUR)).toEqual(at("2024-05-20T17:00Z"));
    expect(addOpenTime(days, at("2024-05-17T09:00Z"), 16 * HOUR)).toEqual(at("2024-05-20T17:00Z"));
    expect(subtractOpenTime(days, at("2024-05-20T17:00Z"), 8 * HOUR)).toEqual(at("2024-05-20T09:00Z"));
    expect(subtractOpenTime(days, at("2024-05-20T09:00Z"), HOUR)).toEqual(at("2024-05-17T16:00Z"));
  });

  it("the moment of closing is closed, and is its own previous closing (zendesk/biz#62)", () => {
    expect(isOpen(days, at("2024-05-20T17:00Z"))).toBe(false);
    expect(isOpen(days, at("2024-05-20T16:59:59.999Z"))).toBe(true);
    expect(previousClosing(days, at("2024-05-20T17:00Z"))).toEqual(at("2024-05-20T17:00Z"));
    expect(previousClosing(days, at("2024-05-20T12:00Z"))).toEqual(at("2024-05-20T12:00Z"));
    expect(previousClosing(days, at("2024-05-20T09:00Z"))).toEqual(at("2024-05-17T17:00Z"));
    expect(nextOpening(days, at("2024-05-20T17:00Z"))).toEqual(at("2024-05-21T09:00Z"));
    expect(nextOpening(days, at("2024-05-20T09:00Z"))).toEqual(at("2024-05-20T09:00Z"));
  });

  it("nothing added is the moment itself, open or not; less than nothing is refused", () => {
    expect(addOpenTime(days, at("2024-05-18T12:00Z"), 0)).toEqual(at("2024-05-18T12:00Z"));
    expect(subtractOpenTime(days, at("2024-05-18T12:00Z"), 0)).toEqual(at("2024-05-18T12:00Z"));
    for (const shift of [addOpenTime, subtractOpenTime]) {
      expect(() => shift(days, 0, -1)).toThrow(expect.objectContaining({ code: "negative_budget" }));
      expect(() => shift(days, 0, Number.NEGATIVE_INFINITY)).toThrow(
        expect.objectContaining({ code: "negative_budget" }),
      );
      for (const ms of [Number.NaN, Number.POSITIVE_INFINITY])
        expect(() => shift(days, 0, ms)).toThrow(expect.objectContaining({ code: "invalid_span" }));
    }
  });

  it("a budget that is no number is refused, whatever it would be converted to", () => {
    const budgets: readonly unknown[] = ["5", "-5", "", null, true, [], [5], new Date(5), 5n, undefined, {}];
    for (const shift of [addOpenTime, subtractOpenTime])
      for (const ms of budgets)
        expect(() => shift(days, 0, ms as number)).toThrow(expect.objectContaining({ code: "invalid_span" }));
  });

  it("hours that changed in June leave May as it was (an edited calendar rewrites history elsewhere)", () => {
    const before = inUtc([["09:00", "17:00"]]);
    const after = defineCalendar({
      timeZone: "UTC",
      hours: weekdays([["09:00", "17:00"]]),
      changes: [{ from: "2024-06-01", hours: weekdays([["08:00", "12:00"]]) }],
    });
    const may = [at("2024-05-01T00:00Z"), at("2024-06-01T00:00Z")] as const;
    expect(openTimeBetween(after, ...may)).toBe(openTimeBetween(before, ...may));
    expect(openTimeBetween(after, at("2024-06-03T00:00Z"), at("2024-06-04T00:00Z"))).toBe(4 * HOUR);
  });

  it("moments before 1970 and after 9999 are refused", () => {
    for (const far of [
      at("1969-12-30T23:59Z"),
      at("-000001-01-01T00:00Z"),
      at("+010000-01-03T00:00Z"),
      8.64e15,
    ])
      expect(() => isOpen(days, far)).toThrow(expect.objectContaining({ code: "out_of_range" }));
    expect(isOpen(days, at("9999-12-31T10:00Z"))).toBe(true);
    expect(subtractOpenTime(days, at("1970-01-02T12:00Z"), 100 * HOUR)).toBeUndefined();
  });
});
