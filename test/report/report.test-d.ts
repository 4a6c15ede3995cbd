import { describe, expectTypeOf, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import {
  type Attainment,
  combine,
  count,
  type Durations,
  type Fold,
  groupBy,
  mean,
  quantile,
  type Rate,
  rate,
  runFold,
  type ServiceReport,
  serviceReport,
  topN,
} from "../../src/report";

interface Call {
  readonly line: string;
  readonly waitMs: number;
}
declare const lineOf: (call: Call) => string;
declare const calls: readonly Call[];
declare const cases: readonly ServiceCase[];
const WEEK = { period: { from: 0, to: 1 }, timeZone: "Asia/Shanghai", asOf: 1 };

describe("folds", () => {
  it("know what they take and what they answer", () => {
    expectTypeOf(runFold(mean(), [1, 2])).toEqualTypeOf<number | undefined>();
    expectTypeOf(
      runFold(
        rate((call: Call) => call.waitMs < 1),
        calls,
      ),
    ).toEqualTypeOf<Rate>();
    expectTypeOf(
      runFold(
        groupBy(
          (call: Call) => call.line,
          combine({ n: count(), p: quantile(0.5, (call: Call) => call.waitMs) }),
        ),
        calls,
      ),
    ).toEqualTypeOf<ReadonlyMap<string, { readonly n: number; readonly p: number | undefined }>>();
    expectTypeOf(
      runFold(
        topN(3, (call: Call) => call.line),
        calls,
      )[0]?.key,
    ).toEqualTypeOf<string | undefined>();
  });

  it("take an accessor's items from the items at hand", () => {
    const fold: Fold<Call, unknown, number | undefined> = mean((call) => call.waitMs);
    expectTypeOf(fold).not.toBeAny();
  });

  it("refuse what has no value of its own", () => {
    // @ts-expect-error a call is no number: the mean needs to be told what of it
    runFold(mean(), calls);
    // @ts-expect-error a text is no value
    mean<Call>(lineOf);
  });
});

describe("the service report", () => {
  const plain = runFold(serviceReport(WEEK), cases);
  const withAll = runFold(
    serviceReport({
      ...WEEK,
      clocksOf: () => [],
      openMsOf: (from, to) => to.getTime() - from.getTime(),
      presetCategories: ["支付"],
      reasonOf: ({ id }) => id,
    }),
    cases,
  );

  it("has no figure that its options cannot give", () => {
    // @ts-expect-error without clocks there is no attainment
    plain.attainment;
    // @ts-expect-error without a calendar there is no open time
    plain.response.open;
    // @ts-expect-error without preset categories there is no coverage
    plain.coverage;
    // @ts-expect-error without reasons there is nothing to list
    plain.dissatisfaction;
  });

  it("has them where the options give them", () => {
    expectTypeOf(withAll.attainment).toEqualTypeOf<Attainment>();
    expectTypeOf(withAll.response.open).toEqualTypeOf<Durations>();
    expectTypeOf(withAll.resolution.netFull.open).toEqualTypeOf<Durations>();
    expectTypeOf(withAll.coverage.rate).toEqualTypeOf<Rate>();
  });

  it("is a report, whatever it has", () => {
    expectTypeOf(withAll).toExtend<ServiceReport>();
    expectTypeOf(plain).toExtend<ServiceReport>();
  });

  it("needs a period, a zone and a present", () => {
    // @ts-expect-error there is no hidden now
    serviceReport({ period: { from: 0, to: 1 }, timeZone: "Asia/Shanghai" });
  });
});
