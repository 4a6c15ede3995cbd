import { describe, expect, it } from "vitest";
import { hotlineCall, readRows, runFold, serviceReport, toCase } from "../../src";
import examples from "../fixtures/examples.json" with { type: "json" };

const at = (time: string) => Date.parse(`2024-05-${time}+08:00`);
const cases = readRows(hotlineCall, examples.hotlineCall, { timeZone: "Asia/Shanghai" }).records.map((call) =>
  toCase(hotlineCall, call),
);
const report = runFold(
  serviceReport({
    period: { from: at("20T00:00"), to: at("21T00:00") },
    timeZone: "Asia/Shanghai",
    asOf: at("21T00:00"),
  }),
  cases,
);

describe("the three calls of the printed hotline form, worked out with pencil and paper", () => {
  it("waited 2, 5 and 0 minutes, and one in three was answered within 20 s", () => {
    const { response, hotline, speedByScore } = report;
    expect(response.calendar).toMatchObject({ n: 3, totalMs: 420_000, meanMs: 140_000, p50Ms: 120_000 });
    expect(response.calendar.p90Ms).toBeCloseTo(264_000, 6);
    expect(hotline.answerRate).toMatchObject({ num: 3, den: 3 });
    expect(hotline.serviceLevel.standard).toMatchObject({ num: 1, den: 3 });
    expect(hotline.speedOfAnswer.meanMs).toBe(140_000);
    expect(hotline.handleTime).toMatchObject({ handled: 0, meanMs: undefined, withoutEnd: 3 });
    expect(speedByScore.buckets[0]).toMatchObject({ n: 3, meanScore: 14 / 3 });
    // Ranks of the waits 2, 3, 1 and of the scores 2.5, 1, 2.5: −1.5 ÷ √(2 × 1.5).
    expect(speedByScore.spearman).toBeCloseTo(-Math.sqrt(3) / 2, 12);
  });

  it("second response: 15:40 − 15:35, for want of a pick-up", () => {
    const { calendar, variants } = report.secondResponse;
    expect([calendar.n, calendar.totalMs, variants]).toEqual([1, 300_000, { pickUp: 0, transfer: 1 }]);
  });

  it("two solved and one in hand, at moments that nobody wrote down; all three are content", () => {
    const { outcomes, satisfaction, backlog } = report;
    expect([outcomes.handled, outcomes.undated]).toEqual([3, 3]);
    expect(outcomes.shares.map(({ key, count, cumulativeShare }) => [key, count, cumulativeShare])).toEqual([
      ["solved", 2, 2 / 3],
      ["followUp", 1, 1],
    ]);
    expect([satisfaction.csat.num, satisfaction.csat.den, satisfaction.mean, satisfaction.undated]).toEqual([
      3,
      3,
      14 / 3,
      3,
    ]);
    expect([backlog.cases, backlog.ages.p50Ms, backlog.excluded]).toEqual([
      1,
      at("21T00:00") - at("20T15:30"),
      { closedAtUnknown: 2 },
    ]);
  });

  it("a Monday at 14, 15 and 16 o'clock, one of each category", () => {
    expect(report.volumes.hourByWeekday[0]?.slice(13, 18)).toEqual([0, 1, 1, 1, 0]);
    expect(report.categories.levels[0]?.map(({ count, share }) => [count, share])).toEqual([
      [1, 1 / 3],
      [1, 1 / 3],
      [1, 1 / 3],
    ]);
  });

  it("no verdict on first contacts before the week is over, nor without a customer", () => {
    expect(report.hotline.firstContact.rate).toMatchObject({ num: 0, den: 0, value: undefined });
  });
});
