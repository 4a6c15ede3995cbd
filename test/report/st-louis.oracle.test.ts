import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases";
import { runFold, serviceReport } from "../../src/report";
import { durationsOf, tally, type7 } from "./plain-history";

/** When clocks went forward and back in Chicago, as local times. */
const SUMMERS = [
  ["2018-03-11 02", "2018-11-04 02"],
  ["2019-03-10 02", "2019-11-03 02"],
  ["2020-03-08 02", "2020-11-01 02"],
  ["2021-03-14 02", "2021-11-07 02"],
] as const;
const msOf = (local: string) => {
  const isSummer = SUMMERS.some(([from, to]) => local >= from && local < to);
  return Date.parse(`${local.replace(" ", "T")}${isSummer ? "-05:00" : "-06:00"}`);
};
const lengthen = (local: string) => (local.length === 10 ? `${local} 00:00:00` : local);

/** The rows of the file as text, without the exact duplicates. */
const ROWS = [...new Set(readFileSync("test/fixtures/st-louis-311-2018w1.csv", "utf8").trim().split("\n"))]
  .slice(1)
  .map((line) => {
    const cells = [...line.matchAll(/("[^"]*"|[^,"]*)(,|$)/g)].map(
      (found) => found[1]?.replaceAll('"', "") ?? "",
    );
    const [
      id = "",
      received = "",
      channel = "",
      code = "",
      office = "",
      ,
      closed = "",
      due = "",
      cancelled = "",
    ] = cells.map((cell) => (cell === "NA" ? "" : cell));
    return {
      id,
      received: lengthen(received),
      channel,
      code,
      office,
      closed,
      due: due.slice(0, 10),
      cancelled,
    };
  });
const dayAfter = (day: string) =>
  new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const CASES = ROWS.map((row): ServiceCase => {
  const ending = row.closed !== "" ? row.closed : row.cancelled;
  const type = row.closed !== "" ? "closed" : "cancelled";
  const history: CaseEvent[] = [{ type: "received", at: new Date(msOf(row.received)) }];
  if (ending !== "") history.push({ type, at: new Date(msOf(lengthen(ending))) });
  return {
    id: row.id,
    history,
    precisionMs: 1,
    category: [row.office, row.code],
    channel: row.channel,
    ...(row.due !== "" && { expectedBy: new Date(msOf(`${dayAfter(row.due)} 00:00:00`) - 1) }),
  };
});

const MONTHS = ["2018-01", "2018-02", "2018-03", "2018-04", "2018-11"] as const;
const monthAfter = (month: string) =>
  month.endsWith("12") ? "2019-01" : `2018-${String(Number(month.slice(5)) + 1).padStart(2, "0")}`;
const reportOf = (from: string, to: string) => {
  const period = { from: msOf(`${from} 00:00:00`), to: msOf(`${to} 00:00:00`) };
  const options = { period, timeZone: "America/Chicago", asOf: period.to, topCategories: 99 } as const;
  return runFold(serviceReport(options), CASES);
};

describe("a week of citizens' requests in St. Louis, worked out from the text of the rows", () => {
  const week = reportOf("2018-01-01", "2018-01-08");

  it("by hour, weekday and day, as they were written down", () => {
    const days = tally(ROWS.map(({ received }) => received.slice(0, 10)));
    expect(Object.fromEntries(week.volumes.trend.map(({ period, cases }) => [period, cases]))).toEqual(days);
    for (const [weekday, row] of week.volumes.hourByWeekday.entries())
      for (const [hour, n] of row.entries()) {
        const start = `2018-01-0${weekday + 1} ${String(hour).padStart(2, "0")}`;
        expect([start, n]).toEqual([start, ROWS.filter(({ received }) => received.startsWith(start)).length]);
      }
  });

  it("by office, the most frequent first, shares adding up to 1", () => {
    const offices = Object.entries(tally(ROWS.map(({ office }) => office)));
    const sorted = offices.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    expect(week.categories.levels[0]?.map(({ key, count }) => [key, count])).toEqual(sorted);
    expect(week.categories.levels[0]?.at(-1)?.cumulativeShare).toBe(1);
  });

  it.each(MONTHS)("handling time per office of what was closed in %s, and what is still open", (month) => {
    const end = msOf(`${monthAfter(month)}-01 00:00:00`);
    const { handling } = reportOf(`${month}-01`, `${monthAfter(month)}-01`);
    const closed = ROWS.filter((row) => row.closed.startsWith(month));
    const offices = ROWS.filter((row) => `${row.closed || row.cancelled}`.startsWith(month)).map(
      ({ office }) => office,
    );
    expect(handling.byCategory.map(({ key }) => key).sort()).toEqual([...new Set(offices)].sort());
    for (const { key, calendar, stillOpen, isSmall } of handling.byCategory) {
      const spans = closed
        .filter(({ office }) => office === key)
        .map((row) => msOf(lengthen(row.closed)) - msOf(row.received))
        .filter((ms) => ms >= 0)
        .sort((a, b) => a - b);
      const [q1 = 0, q3 = 0] = [type7(spans, 0.25), type7(spans, 0.75)];
      const isOut = (ms: number) => ms < q1 - 1.5 * (q3 - q1) || ms > q3 + 1.5 * (q3 - q1);
      const open = ROWS.filter(({ office, closed, cancelled }) => {
        const ending = closed || cancelled;
        return office === key && (ending === "" || msOf(lengthen(ending)) > end);
      });
      expect([key, calendar, stillOpen, isSmall]).toMatchObject([
        key,
        durationsOf(spans),
        open.length,
        spans.length < 5,
      ]);
      expect(calendar.boxPlot?.outliers ?? []).toEqual(spans.filter(isOut));
    }
  });

  it.each(MONTHS)("on time in %s: closed by the due day as text ÷ (closed + open beyond it)", (month) => {
    const next = monthAfter(month);
    const closed = ROWS.filter((row) => row.closed.startsWith(month) && row.due !== "");
    const overdue = ROWS.filter(({ closed: c, cancelled, due }) => {
      const ending = c || cancelled;
      const isOpen = ending === "" || lengthen(ending) > `${next}-01 00:00:00`;
      return due !== "" && due < `${next}-01` && isOpen;
    });
    const { rate, closedOnly } = reportOf(`${month}-01`, `${next}-01`).onTimeClosing;
    const inTime = closed.filter((row) => row.closed.slice(0, 10) <= row.due).length;
    expect([closedOnly.num, closedOnly.den, rate.num, rate.den]).toEqual([
      inTime,
      closed.length,
      inTime,
      closed.length + overdue.length,
    ]);
  });

  it.each(MONTHS)("the backlog at the end of %s, with its ages", (month) => {
    const end = `${monthAfter(month)}-01`;
    const open = ROWS.filter(({ closed, cancelled }) => (closed || cancelled || "9999") > `${end} 00:00:00`);
    const ages = open.map((row) => msOf(`${end} 00:00:00`) - msOf(row.received));
    const { backlog } = reportOf(`${month}-01`, end);
    expect([backlog.cases, backlog.ages]).toMatchObject([open.length, durationsOf(ages)]);
    expect(backlog.ageBuckets.above).toBe(ages.filter((ms) => ms >= 30 * 86_400_000).length);
  });
});
