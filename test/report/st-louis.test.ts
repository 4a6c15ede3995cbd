import { readFileSync } from "node:fs";
import { parse } from "papaparse";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases";
import { runFold, serviceReport, stepThrough } from "../../src/report";

const LINES = [
  ...new Set(readFileSync("test/fixtures/st-louis-311-2018w1.csv", "utf8").trim().split("\n").slice(1)),
];

const instant = (local: string): Date =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime("America/Chicago").epochMilliseconds);

function caseOf(line: string): ServiceCase {
  const cells = (parse<string[]>(line).data[0] ?? []) as string[];
  const [
    id = "",
    received = "",
    caller = "",
    code = "",
    department = "",
    ,
    closed = "",
    due = "",
    cancelled = "",
  ] = cells;
  const dueDay = due === "" ? undefined : Temporal.PlainDate.from(due.slice(0, 10));
  const dueEnd = dueDay?.add({ days: 1 }).toZonedDateTime("America/Chicago").epochMilliseconds;
  const history: CaseEvent[] = [{ type: "received", at: instant(received) }];
  if (closed !== "") history.push({ type: "closed", at: instant(closed) });
  else if (cancelled !== "") history.push({ type: "cancelled", at: instant(cancelled) });
  return {
    id,
    history,
    precisionMs: 1,
    category: [department, code],
    ...(caller !== "" && { channel: caller }),
    // The last moment of the due day: closing at the midnight after it is closing on the next day.
    ...(dueEnd !== undefined && { expectedBy: new Date(dueEnd - 1) }),
  };
}

const CASES = LINES.map(caseOf);
const REPORT = {
  period: { from: new Date("2018-01-01T00:00-06:00"), to: new Date("2022-01-01T00:00-06:00") },
  timeZone: "America/Chicago",
  asOf: new Date("2022-01-01T00:00-06:00"),
  trendUnit: "quarter",
} as const;
const report = runFold(serviceReport(REPORT), CASES);

describe("a week of citizens' requests in St. Louis", () => {
  it("counts 1,541 requests once the exact duplicates are dropped", () => {
    expect(report.volumes.cases).toBe(1541);
  });

  it("closes 1,418 of them, in a median of 88.77 hours", () => {
    const { calendar } = report.handling.all;
    expect(calendar.n).toBe(1418);
    expect((calendar.p50Ms ?? 0) / 3_600_000).toBeCloseTo(88.77, 2);
  });

  it("closes 976 of 1,414 on or before the due day: 69.0 %", () => {
    const { closedOnly } = report.onTimeClosing;
    expect([closedOnly.num, closedOnly.den, closedOnly.excluded]).toEqual([
      976,
      1414,
      { withoutDue: 4, cancelled: 38 },
    ]);
    expect(closedOnly.value).toBeCloseTo(0.69, 3);
  });

  it("would count only 904 if the due day ended as it begins", () => {
    const byInstant = CASES.map((c) =>
      c.expectedBy === undefined ? c : { ...c, expectedBy: new Date(c.expectedBy.getTime() - 86_400_000) },
    );
    expect(runFold(serviceReport(REPORT), byInstant).onTimeClosing.closedOnly.num).toBe(904);
  });

  it("lists repeated numbers as a fault of the data, and nobody's rating as no rate at all", () => {
    const repeated = CASES.length - new Set(CASES.map(({ id }) => id)).size;
    expect(report.dataQuality.faults.find(({ reason }) => reason === "repeatedId")?.n).toBe(repeated);
    expect(report.satisfaction.csat).toEqual({ num: 0, den: 0, value: undefined, excluded: {} });
  });

  it("comes out the same from three parts merged in another order", () => {
    const fold = serviceReport(REPORT);
    const parts = [CASES.slice(1000), CASES.slice(0, 300), CASES.slice(300, 1000)];
    const merged = parts
      .map((part) => structuredClone(stepThrough(fold, fold.init(), part)))
      .reduce((a, b) => fold.merge(a, b), fold.init());
    expect(fold.done(merged)).toEqual(report);
  });
});
