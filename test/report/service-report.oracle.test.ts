import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { runFold, serviceReport } from "../../src/report";
import type { ClockState } from "../../src/sla";
import { AS_OF, FROM, randomCases, TO } from "./random-cases";

const STATES: readonly ClockState[] = ["met", "breached", "running", "unknown"];
const stateOf = (c: ServiceCase) => STATES[c.history.length % 4] as ClockState;
const OPTIONS = {
  period: { from: FROM, to: TO },
  timeZone: "Asia/Shanghai",
  asOf: AS_OF,
  presetCategories: ["支付"],
  topCategories: 99,
  clocksOf: (c: ServiceCase) => [{ policy: "p", target: "t", cycle: 1, state: stateOf(c), assumed: [] }],
} as const;

const known = (c: ServiceCase) => c.history.filter((e) => +e.at <= AS_OF);
const firstOf = (c: ServiceCase, type: string) => known(c).find((e) => e.type === type);
const inWindow = (at: Date | undefined) => at !== undefined && +at >= FROM && +at < TO;
const received = (cases: readonly ServiceCase[]) => cases.filter((c) => inWindow(firstOf(c, "received")?.at));
const middle = (values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  if (sorted.length === 0) return undefined;
  return sorted.length % 2 === 1
    ? sorted[half]
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
};
/** Open or not, by looking at the last event that decides it. */
function isOpenAt(c: ServiceCase, at: number): boolean {
  const deciding = c.history.filter(
    (e) => +e.at <= at && ["closed", "cancelled", "abandoned", "reopened"].includes(e.type),
  );
  return deciding.length === 0 || deciding.at(-1)?.type === "reopened";
}

describe("every figure against counting by hand", () => {
  const check = (
    name: string,
    assert: (report: ReturnType<typeof reportOf>, cases: readonly ServiceCase[]) => void,
  ) =>
    it(name, () => {
      fc.assert(
        fc.property(randomCases, (cases) => {
          assert(reportOf(cases), cases);
        }),
        { numRuns: 150 },
      );
    });
  const reportOf = (cases: readonly ServiceCase[]) => runFold(serviceReport(OPTIONS), cases);

  check("volumes", ({ volumes }, cases) => {
    const own = received(cases);
    expect(volumes.cases).toBe(own.length);
    expect(volumes.customers).toBe(new Set(own.map((c) => c.customer).filter(Boolean)).size);
    expect(volumes.contacts).toBe(
      own.flatMap(known).filter((e) => e.type === "received" || e.type === "customerMessaged").length,
    );
    expect(volumes.trend.reduce((n, { cases: more }) => n + more, 0)).toBe(own.length);
    expect(volumes.byChannel.find(({ key }) => key === "phone")?.count ?? 0).toBe(
      own.filter((c) => c.channel === "phone").length,
    );
  });

  check("response time", ({ response }, cases) => {
    const waits = received(cases).flatMap((c) => {
      const answer = known(c).find((e) => e.type === "responded" && e.by === "agent");
      const wait = answer === undefined ? -1 : +answer.at - +(firstOf(c, "received")?.at ?? 0);
      return wait < 0 ? [] : [wait];
    });
    expect(response.calendar.n).toBe(waits.length);
    expect(response.calendar.p50Ms).toBe(middle(waits));
    expect(response.calendar.totalMs).toBe(waits.length === 0 ? undefined : waits.reduce((a, b) => a + b));
    expect(response.calendar.n + Object.values(response.excluded).reduce((a, b) => a + b, 0)).toBe(
      received(cases).length,
    );
  });

  check("attainment", ({ attainment }, cases) => {
    const states = received(cases).map(stateOf);
    const countOf = (state: ClockState) => states.filter((s) => s === state).length;
    expect([attainment.overall.num, attainment.overall.den]).toEqual([
      countOf("met"),
      countOf("met") + countOf("breached"),
    ]);
    expect(attainment.overall.excluded["running"] ?? 0).toBe(countOf("running"));
  });

  check("backlog", ({ backlog }, cases) => {
    const there = cases.filter((c) => +(firstOf(c, "received")?.at ?? Infinity) <= TO && isOpenAt(c, TO));
    const ages = there.map((c) => TO - +(firstOf(c, "received")?.at ?? 0));
    expect([backlog.cases, backlog.ages.p50Ms]).toEqual([there.length, middle(ages)]);
    expect(backlog.ageBuckets.counts.reduce((a, b) => a + b, 0) + backlog.ageBuckets.above).toBe(
      there.length,
    );
  });

  check("satisfaction", ({ satisfaction }, cases) => {
    const ratings = cases.flatMap(known).flatMap((e) => (e.type === "rated" && inWindow(e.at) ? [e] : []));
    const points = ratings.filter((e) => e.scale === "points" && e.score >= 1 && e.score <= 5);
    const nps = ratings.filter((e) => e.scale === "nps");
    expect([satisfaction.csat.num, satisfaction.csat.den]).toEqual([
      points.filter((e) => e.score > 3).length,
      points.length,
    ]);
    expect(satisfaction.nps).toMatchObject({ n: nps.length, promoters: 0, detractors: nps.length });
    expect(satisfaction.trend.reduce((n, day) => n + day.n, 0)).toBe(points.length);
  });

  check("categories and coverage", ({ categories, coverage }, cases) => {
    const own = received(cases);
    for (const [i, level] of categories.levels.entries())
      for (const { key, count } of level)
        expect(count).toBe(
          own.filter((c) => (c.category.length > i ? c.category.slice(0, i + 1).join(" / ") : "") === key)
            .length,
        );
    expect(categories.levels[0]?.reduce((n, { count }) => n + count, 0) ?? 0).toBe(own.length);
    expect([coverage.rate.num, coverage.rate.den]).toEqual([
      own.filter((c) => c.category[0] === "支付").length,
      own.length,
    ]);
  });

  check("the hotline", ({ hotline }, cases) => {
    const calls = received(cases).filter((c) => c.channel === "phone");
    const answered = calls.filter((c) => {
      const { at: start } = firstOf(c, "received") as { at: Date };
      const events = known(c);
      const answer = events.findIndex((e) => e.type === "responded" && e.by === "agent");
      const isGone = events.slice(0, answer).some((e) => e.type === "abandoned" && e.at >= start);
      return answer >= 0 && !isGone && (events[answer] as { at: Date }).at >= start;
    });
    expect([hotline.offered, hotline.answerRate.num]).toEqual([calls.length, answered.length]);
  });

  check("what every report must hold", (report, cases) => {
    const rates: { num: number; den: number; value: number | undefined }[] = [];
    JSON.stringify(report, (_, value) => {
      if (typeof value === "number" && Number.isNaN(value)) throw new Error("NaN in a report");
      if (typeof value === "object" && value !== null && "num" in value) rates.push(value);
      return value;
    });
    for (const { num, den, value } of rates) expect(value).toBe(den === 0 ? undefined : num / den);
    expect(report.dataQuality.records).toBe(cases.length);
  });
});
