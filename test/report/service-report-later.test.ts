import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { runFold, serviceReport } from "../../src/report";
import { FROM, randomCases, TO } from "./random-cases";
import { at, caseOf, type Extra, reportOf } from "./report-cases";

const on = (day: string, extra: Partial<Extra> = {}): Extra => ({ day: `2024-05-${day}`, ...extra }) as Extra;
const WEEK = {
  period: { from: at("00:00"), to: at("00:00", "2024-05-27") },
  timeZone: "Asia/Shanghai",
} as const;
const weekSeen = (day: string, cases: readonly ServiceCase[]) =>
  reportOf(cases, { ...WEEK, asOf: at("00:00", `2024-05-${day}`) });

describe("a past week, looked at again later", () => {
  const due = { expectedBy: at("12:00", "2024-05-22") };
  const reopenedLater = caseOf(
    "1",
    ["09:00 received", ["10:00 closed", on("21")], ["09:00 reopened", on("27")]],
    due,
  );
  const solvedAgainLater = caseOf(
    "2",
    [
      "09:00 received",
      ["10:00 solved", on("21")],
      ["11:00 closed", on("21")],
      ["09:00 reopened", on("27")],
      ["10:00 solved", on("27")],
      ["11:00 closed", on("27")],
    ],
    due,
  );

  it.each(["27", "28", "29"])(
    "keeps the closing of a case that was reopened after it (as of 05-%s)",
    (day) => {
      const { handling, onTimeClosing, backlog, outcomes } = weekSeen(day, [reopenedLater]);
      expect([handling.all.calendar.n, handling.all.excluded]).toEqual([1, {}]);
      expect([onTimeClosing.rate.num, onTimeClosing.rate.den]).toEqual([1, 1]);
      expect([backlog.cases, outcomes.handled]).toEqual([0, 1]);
    },
  );

  it.each(["27", "28", "29"])(
    "keeps what was solved and closed in it and again after it (as of 05-%s)",
    (day) => {
      const { handling, onTimeClosing, outcomes, resolution } = weekSeen(day, [solvedAgainLater]);
      expect([handling.all.calendar.n, onTimeClosing.rate.num, outcomes.handled]).toEqual([1, 1, 1]);
      expect(outcomes.shares[0]?.key).toBe("solved");
      expect(resolution.full.calendar.totalMs).toBe(25 * 3_600_000);
    },
  );

  it("counts both solutions, each in its own week", () => {
    const next = { ...WEEK, period: { from: WEEK.period.to, to: at("00:00", "2024-06-03") } };
    const { handling, outcomes, resolution } = reportOf([solvedAgainLater], {
      ...next,
      asOf: at("00:00", "2024-06-03"),
    });
    expect([handling.all.calendar.n, outcomes.handled, resolution.full.calendar.n]).toEqual([1, 1, 1]);
    expect(resolution.first.calendar.n).toBe(0);
  });

  it("a cancellation in the second week is an outcome of that week, although the case was solved before", () => {
    const report = reportOf(
      [
        caseOf("3", [
          ["09:00 received", on("14")],
          ["10:00 solved", on("15")],
          ["09:00 reopened", on("20")],
          ["09:00 cancelled", on("21")],
        ]),
      ],
      { ...WEEK, asOf: at("00:00", "2024-05-27") },
    );
    expect(report.outcomes.shares.map(({ key, count }) => [key, count])).toEqual([["cancelled", 1]]);
  });

  it("what happens at the very end of the week belongs to the next one", () => {
    const atEnd = caseOf(
      "4",
      ["09:00 received", ["10:00 closed", on("21")], ["00:00 reopened", on("27")]],
      due,
    );
    const { handling, onTimeClosing, backlog } = weekSeen("28", [atEnd]);
    expect([handling.all.calendar.n, onTimeClosing.rate.num, onTimeClosing.rate.den]).toEqual([1, 1, 1]);
    expect(backlog.cases).toBe(1);
  });

  it("has the same closings, outcomes, solutions and backlog, however much later it is looked at", () => {
    const flows = (cases: readonly ServiceCase[], asOf: number) => {
      const { resolution, handling, onTimeClosing, outcomes, reopening, backlog } = runFold(
        serviceReport({ period: { from: FROM, to: TO }, timeZone: "Asia/Shanghai", asOf }),
        cases,
      );
      const { ofSolved: _, ...reopenings } = reopening;
      return { resolution, handling, onTimeClosing, outcomes, reopenings, backlog };
    };
    fc.assert(
      fc.property(randomCases, fc.nat(100), (all, hours) => {
        // A reception after the week that comes after the case's own solution is a fault found later.
        const cases = all.filter((c) => c.history.every((e) => e.type !== "received" || +e.at <= TO));
        expect(flows(cases, TO + hours * 3_600_000)).toEqual(flows(cases, TO));
      }),
      { numRuns: 150 },
    );
  });
});
