import { describe, expect, it } from "vitest";
import { KefuError } from "../../src/base";
import { ALWAYS_OPEN } from "../../src/calendar";
import type { ServiceCase } from "../../src/cases";
import { serviceReport } from "../../src/report";
import { GUIDE_POLICY, slaClocks } from "../../src/sla";
import { at, caseOf, DAY, MIN, reportOf } from "./report-cases";

describe("data", () => {
  it("a merged record is not counted; its messages and its answer count with the main one, along a chain", () => {
    const { volumes, response, dataQuality } = reportOf([
      caseOf("main", ["10:00 received"]),
      caseOf("copy", ["10:05 received", "10:09 responded", "10:30 customerMessaged"], { mergedInto: "main" }),
      caseOf("copy of copy", ["10:06 received"], { mergedInto: "copy" }),
      caseOf("stray", ["10:06 received"], { mergedInto: "nowhere" }),
      caseOf("circle", ["10:06 received"], { mergedInto: "circle" }),
    ]);
    expect([volumes.cases, volumes.contacts, response.calendar.meanMs]).toEqual([1, 4, 9 * MIN]);
    expect(dataQuality.merged).toBe(4);
    expect(dataQuality.faults.map(({ reason }) => reason)).toEqual(["mergedInCircle", "mergedIntoUnknown"]);
  });

  it("records out of order, without a beginning or with broken moments are listed", () => {
    const broken = {
      ...caseOf("broken", ["10:00 received"]),
      history: [
        { type: "received" as const, at: at("10:00") },
        { type: "responded" as const, at: new Date(Number.NaN) },
      ],
    };
    const { dataQuality } = reportOf([
      caseOf("disordered", ["10:05 responded", "10:00 received"]),
      caseOf("headless", ["10:05 responded"]),
      broken,
    ]);
    expect(dataQuality.faults.map(({ reason, ids }) => [reason, ids])).toEqual([
      ["disordered", ["disordered"]],
      ["invalidInstant", ["broken"]],
      ["receivedUnknown", ["headless"]],
    ]);
  });

  it("an id that stands twice is listed, although one of the two, or both, were settled long ago", () => {
    const day = { day: "2024-01-02" };
    const old = caseOf("x", [
      ["09:00 received", day],
      ["10:00 closed", day],
    ]);
    const once = [{ reason: "repeatedId", n: 1, ids: ["x"] }];
    expect(reportOf([old, caseOf("x", ["09:00 received"])]).dataQuality.faults).toEqual(once);
    expect(reportOf([old, old]).dataQuality.faults).toEqual(once);
    expect(reportOf([old, caseOf("y", ["09:00 received"])]).dataQuality.faults).toEqual([]);
  });

  it("clocks that throw over a broken moment are none, and the report goes on; any others are the caller's to mend", () => {
    const whole = caseOf("whole", ["10:00 received", "10:05 responded"], { tier: "urgent" });
    const broken = { ...whole, id: "broken" };
    const history = [...broken.history, { type: "notified" as const, at: new Date(Number.NaN) }];
    const clocksOf = (each: ServiceCase) =>
      slaClocks(GUIDE_POLICY, each, { calendar: ALWAYS_OPEN, asOf: DAY.asOf });
    expect(() => clocksOf({ ...broken, history })).toThrow(KefuError);
    const { attainment, dataQuality } = reportOf([whole, { ...broken, history }], { ...DAY, clocksOf });
    expect(attainment.byTarget.get("respond")).toMatchObject({ num: 1, den: 1 });
    expect(dataQuality.faults).toEqual([{ reason: "invalidInstant", n: 1, ids: ["broken"] }]);
    const throwing = () => {
      throw new KefuError("invalid_argument", "");
    };
    expect(() => reportOf([whole], { ...DAY, clocksOf: throwing })).toThrow(KefuError);
  });

  it("hours and weekdays are those of the report's zone", () => {
    const { hourByWeekday } = reportOf([caseOf("1", ["23:30 received"])]).volumes;
    expect(hourByWeekday[0]?.[23]).toBe(1);
    expect(hourByWeekday.flat().reduce((a, b) => a + b)).toBe(1);
  });

  it.each([
    ["an unknown zone", { ...DAY, timeZone: "Mars/Olympus" }, "unknown_zone"],
    ["a period that ends before it begins", { ...DAY, period: { from: 2, to: 1 } }, "invalid_argument"],
    ["an invalid present", { ...DAY, asOf: Number.NaN }, "invalid_instant"],
  ])("%s is refused", (_, options, code) => {
    expect(() => serviceReport(options)).toThrow(KefuError);
    expect(() => serviceReport(options)).toThrow(expect.objectContaining({ code }));
  });
});
