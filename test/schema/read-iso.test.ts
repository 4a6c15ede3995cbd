import { describe, expect, it } from "vitest";
import { isIsoDay, isIsoMonth, isoFault, readIso } from "../../src/schema/read-iso";

describe("a text with an offset is a moment", () => {
  it.each([
    ["to the minute, as forms record it", "2024-05-20T14:15+08:00", "2024-05-20T06:15:00.000Z"],
    ["to the second", "2023-08-15T14:32:18+08:00", "2023-08-15T06:32:18.000Z"],
    ["in UTC", "2024-05-20T06:15:00Z", "2024-05-20T06:15:00.000Z"],
    ["in UTC to the minute", "2024-05-20T06:15Z", "2024-05-20T06:15:00.000Z"],
    ["with a tenth of a second", "2024-05-20T06:15:00.5Z", "2024-05-20T06:15:00.500Z"],
    ["with milliseconds", "2024-05-20T06:15:00.123Z", "2024-05-20T06:15:00.123Z"],
    ["with microseconds, cut off", "2024-05-20T06:15:00.123999Z", "2024-05-20T06:15:00.123Z"],
    ["with nine nines, cut off", "2024-05-20T06:15:59.999999999Z", "2024-05-20T06:15:59.999Z"],
    ["west of Greenwich", "2024-05-20T06:15-09:30", "2024-05-20T15:45:00.000Z"],
    ["in Nepal", "2024-05-20T00:00+05:45", "2024-05-19T18:15:00.000Z"],
    ["with an offset of minus nothing", "2024-05-20T06:15-00:00", "2024-05-20T06:15:00.000Z"],
    ["on a leap day", "2024-02-29T00:00Z", "2024-02-29T00:00:00.000Z"],
    ["on the leap day of a fourth century", "2000-02-29T12:00Z", "2000-02-29T12:00:00.000Z"],
    ["the first of all", "1970-01-01T00:00Z", "1970-01-01T00:00:00.000Z"],
    ["the first of all, seen from Shanghai", "1970-01-01T08:00+08:00", "1970-01-01T00:00:00.000Z"],
    ["the last of all", "9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z"],
  ])("%s", (_, text, moment) => {
    expect(new Date(readIso(text)).toISOString()).toBe(moment);
  });
});

describe("everything else is none, and it can be said why", () => {
  it.each([
    ["nothing", "", "form"],
    ["a local time", "2024-05-20T14:15:00", "offset"],
    ["a local time to the minute", "2024-05-20T14:15", "offset"],
    ["a day", "2024-05-20", "form"],
    ["a sheet's text", "2024-05-20 14:15", "form"],
    ["a space in place of the T", "2024-05-20 14:15+08:00", "form"],
    ["a small t", "2024-05-20t14:15+08:00", "form"],
    ["a small z", "2024-05-20T14:15z", "form"],
    ["30 February", "2024-02-30T10:00Z", "impossible"],
    ["29 February of a common year", "2023-02-29T10:00Z", "impossible"],
    ["29 February of 2100", "2100-02-29T10:00Z", "impossible"],
    ["31 April", "2024-04-31T10:00+08:00", "impossible"],
    ["month 0", "2024-00-10T10:00Z", "impossible"],
    ["month 13", "2024-13-10T10:00Z", "impossible"],
    ["day 0", "2024-05-00T10:00Z", "impossible"],
    ["day 32", "2024-05-32T10:00Z", "impossible"],
    ["hour 24", "2024-05-20T24:00Z", "impossible"],
    ["minute 60", "2024-05-20T10:60Z", "impossible"],
    ["a leap second", "2016-12-31T23:59:60Z", "impossible"],
    ["an offset of a day", "2024-05-20T10:00+24:00", "impossible"],
    ["an offset of 60 minutes", "2024-05-20T10:00+08:60", "impossible"],
    ["an impossible local time", "2024-02-30T10:00", "impossible"],
    ["1969", "1969-12-31T23:59:59.999Z", "range"],
    ["1970 in Shanghai, 1969 in Greenwich", "1970-01-01T07:59+08:00", "range"],
    ["a typo in the year", "0204-05-20T10:00+08:00", "range"],
    ["an offset without a colon", "2024-05-20T10:00+0800", "form"],
    ["an offset of hours", "2024-05-20T10:00+08", "form"],
    ["a point without a fraction", "2024-05-20T10:00:00.Z", "form"],
    ["a comma for the point", "2024-05-20T10:00:00,5Z", "form"],
    ["one digit too few", "2024-5-20T10:00Z", "form"],
    ["a year of five digits", "12024-05-20T10:00Z", "form"],
    ["a signed year", "+002024-05-20T10:00Z", "form"],
    ["something after it", "2024-05-20T10:00Zx", "form"],
    ["a line break after it", "2024-05-20T10:00Z\n", "form"],
    ["a space before it", " 2024-05-20T10:00Z", "form"],
    ["a zone's name behind it", "2024-05-20T10:00+08:00[Asia/Shanghai]", "form"],
    ["digits of another script", "２０２４-05-20T10:00Z", "form"],
    ["letters for digits", "2O24-05-20T10:00Z", "form"],
    ["a sign for a digit", "2024-05-20T1-:00Z", "form"],
    ["epoch milliseconds", "1716200100000", "form"],
  ] as const)("%s", (_, text, fault) => {
    expect(readIso(text)).toBeNaN();
    expect(isoFault(text)).toBe(fault);
  });
});

describe("days and months of plans", () => {
  it.each([
    ["2023-08-29", true],
    ["2024-02-29", true],
    ["2023-02-29", false],
    ["2023-8-29", false],
    ["2023-08-29T00:00Z", false],
    ["", false],
  ])("%s is a day: %s", (text, is) => {
    expect(isIsoDay(text)).toBe(is);
  });

  it.each([
    ["2023-08", true],
    ["2023-13", false],
    ["2023-00", false],
    ["2023-8", false],
    ["2023-08-01", false],
  ])("%s is a month: %s", (text, is) => {
    expect(isIsoMonth(text)).toBe(is);
  });
});
