import { describe, expect, it } from "vitest";
import { type CaseEvent, runFold, type ServiceCase, serviceReport } from "../../../src";

const HOUR = 3_600_000;
const month = { from: new Date("2024-05-01T00:00+08:00"), to: new Date("2024-06-01T00:00+08:00") };
const SET = { period: month, timeZone: "Asia/Shanghai", asOf: month.to } as const;

interface Told {
  readonly received: string;
  readonly respondedAfterMs?: number;
  readonly solvedAfterMs?: number;
  readonly score?: number;
  readonly category?: readonly string[];
  readonly outcome?: "solved" | "followUp";
}

/** A case of a phone call, as a test says it went. */
function told(
  { received, respondedAfterMs, solvedAfterMs, score, category = ["订单类"], outcome }: Told,
  index: number,
): ServiceCase {
  const start = Date.parse(`${received}+08:00`);
  const history: CaseEvent[] = [{ type: "received", at: new Date(start) }];
  if (respondedAfterMs !== undefined)
    history.push({ type: "responded", by: "agent", at: new Date(start + respondedAfterMs) });
  if (solvedAfterMs !== undefined)
    history.push(
      { type: "solved", at: new Date(start + solvedAfterMs) },
      { type: "closed", at: new Date(start + solvedAfterMs) },
    );
  if (score !== undefined)
    history.push({ type: "rated", score, scale: "1-5", at: new Date(start + (solvedAfterMs ?? 0) + 1) });
  return {
    id: String(index),
    precisionMs: 1,
    category,
    history,
    channel: "phone",
    ...(outcome && { outcome }),
  };
}

const report = (cases: readonly Told[], options: object = {}) =>
  runFold(serviceReport({ ...SET, ...options }), cases.map(told));

describe("what the report says of a month", () => {
  it("[1.1 summary] response times, outcomes, satisfaction and frequent categories", () => {
    const { response, outcomes, satisfaction, categories } = report([
      {
        received: "2024-05-20T14:15",
        respondedAfterMs: 120_000,
        solvedAfterMs: HOUR,
        score: 5,
        outcome: "solved",
      },
      { received: "2024-05-20T15:30", respondedAfterMs: 300_000, category: ["产品类"], outcome: "followUp" },
      { received: "2024-05-20T16:45", respondedAfterMs: 0, solvedAfterMs: HOUR, score: 4, outcome: "solved" },
    ]);
    expect(response.calendar).toMatchObject({ n: 3, meanMs: 140_000 });
    expect(outcomes.shares[0]).toMatchObject({ key: "solved", count: 2 });
    expect(satisfaction.csat).toMatchObject({ num: 2, den: 2, value: 1 });
    expect(categories.levels[0]?.[0]).toMatchObject({ key: "订单类", count: 2 });
  });

  it("[1.4 top-five] no more than five types, with frequency and share", () => {
    const types = ["发票", "发票", "退款", "物流", "登录", "支付", "会员"];
    const { categories } = report(types.map((type) => ({ received: "2024-05-20T10:00", category: [type] })));
    const top = categories.levels[0] ?? [];
    expect(top).toHaveLength(5);
    expect(top[0]).toMatchObject({ key: "发票", count: 2, share: 2 / 7 });
  });

  it("[1.4 handling-box-plot] handling times of a type have quartiles, whiskers and outliers", () => {
    const hours = [1, 2, 3, 4, 50];
    const { handling } = report(
      hours.map((n) => ({ received: "2024-05-10T10:00", respondedAfterMs: 0, solvedAfterMs: n * HOUR })),
    );
    expect(handling.byCategory).toMatchObject([
      {
        key: "订单类",
        calendar: { boxPlot: { median: 3 * HOUR, whiskerHigh: 4 * HOUR, outliers: [50 * HOUR] } },
        isSmall: false,
      },
    ]);
  });

  it("[1.4 speed-and-score] quick answers and high scores go together", () => {
    const { speedByScore } = report(
      [0.5, 3, 20, 30].map((hours, index) => ({
        received: "2024-05-10T10:00",
        respondedAfterMs: hours * HOUR,
        solvedAfterMs: 31 * HOUR,
        score: 5 - index,
      })),
    );
    expect(speedByScore.spearman).toBeCloseTo(-1, 12);
  });

  it("[1.4 growth-case] twenty reports over three consecutive months, each with at least one", () => {
    const monthly = (counts: readonly number[]) =>
      counts.flatMap((n, index) =>
        Array.from({ length: n }, () => ({ received: `2024-0${index + 3}-10T10:00` })),
      );
    expect(report(monthly([6, 7, 7])).growth.cases).toMatchObject([{ category: "订单类", reports: 20 }]);
    expect(report(monthly([6, 7, 6])).growth.cases).toEqual([]);
    expect(report(monthly([0, 13, 7])).growth.cases).toEqual([]);
  });

  it("[1.5 coverage-report] the share of enquiries in a preset type, against 80 %", () => {
    const asked = ["产品功能类", "产品功能类", "售后政策类", "账户操作类", "其他"].map((type) => ({
      received: "2024-05-20T10:00",
      category: [type],
    }));
    const presetCategories = [["产品功能类"], ["售后政策类"], ["账户操作类"]] as const;
    const { coverage } = runFold(serviceReport({ ...SET, presetCategories }), asked.map(told));
    expect(coverage).toMatchObject({ rate: { num: 4, den: 5, value: 0.8 }, target: 0.8, isReached: true });
  });
});
