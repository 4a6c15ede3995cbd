import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { at, caseOf, type Extra, MIN, reportOf } from "./report-cases";

const on = (day: string): Extra => ({ day }) as Extra;

describe("stillOpen: open at the end of the window", () => {
  const closed = caseOf("a", ["09:00 received", "10:00 closed"], { category: ["x"] });
  it.each<[string, ServiceCase]>([
    [
      "received the day after the window",
      caseOf("b", [["09:00 received", on("2024-05-22")]], { category: ["x"] }),
    ],
    ["received after the present", caseOf("b", [["09:00 received", on("2024-07-22")]], { category: ["x"] })],
    ["without any history", caseOf("b", [], { category: ["x"] })],
  ])("a case %s is not open at it", (_, other) => {
    const { handling, backlog } = reportOf([closed, other]);
    expect([backlog.cases, handling.byCategory[0]?.stillOpen]).toEqual([0, 0]);
  });
});

describe("on-time closing: closed + open overdue at the end", () => {
  const due = { expectedBy: at("12:00") };
  it.each([
    ["after the window", "2024-05-22"],
    ["after the present", "2024-07-20"],
  ])("a case received %s was not open at it, whatever its due moment says", (_, day) => {
    expect(reportOf([caseOf("1", [["09:00 received", on(day)]], due)]).onTimeClosing.rate.den).toBe(0);
  });
});

describe("an answer before the reception is invalid", () => {
  it("no progress gap begins with it: ten days of a case that was open for one hour", () => {
    const early = caseOf("1", [["09:00 responded", on("2024-05-10")], "09:00 received", "10:00 solved"]);
    expect(reportOf([early]).progressGap.calendar.maxMs ?? 0).toBeLessThanOrEqual(60 * MIN);
  });
});

describe("next response: after the first response", () => {
  it("a message of the same minute as the first answer, told before it, is not answered a second time by it", () => {
    const tie = caseOf("1", ["09:00 received", "10:00 customerMessaged", "10:00 responded"]);
    expect(reportOf([tie]).nextResponse.calendar.n).toBe(0);
  });
});

describe("a cancelled case is closed with the outcome cancelled", () => {
  it("its handling time is left out, as it is left out of closings on time", () => {
    const { handling, onTimeClosing } = reportOf([
      caseOf("1", ["09:00 received", "10:00 closed"], { outcome: "cancelled", expectedBy: at("12:00") }),
    ]);
    expect(onTimeClosing.rate.excluded).toEqual({ cancelled: 1 });
    expect([handling.all.calendar.n, handling.all.excluded]).toEqual([0, { cancelled: 1 }]);
  });
});
