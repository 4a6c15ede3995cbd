import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import {
  accumulatorFromJson,
  accumulatorToJson,
  runFold,
  serviceReport,
  stepThrough,
} from "../../src/report";
import { AS_OF, FROM, randomCases, TO } from "./random-cases";

const OPTIONS = {
  period: { from: FROM, to: TO },
  timeZone: "Asia/Shanghai",
  asOf: AS_OF,
  openMsOf: (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 3),
  topCategories: 99,
} as const;
const fold = serviceReport(OPTIONS);

describe("laws of the report", () => {
  it("any split, sent as a clone or as JSON and merged, is the whole", () => {
    fc.assert(
      fc.property(randomCases, fc.nat(25), (cases, cut) => {
        const [a, b] = [cases.slice(0, cut), cases.slice(cut)].map((part) =>
          stepThrough(fold, fold.init(), part),
        );
        const cloned = structuredClone(a) as typeof a;
        const read = accumulatorFromJson(fold, accumulatorToJson(b));
        expect(fold.done(fold.merge(cloned as NonNullable<typeof a>, read))).toEqual(runFold(fold, cases));
      }),
      { numRuns: 60 },
    );
  });

  it("the order in which cases come changes nothing", () => {
    fc.assert(
      fc.property(randomCases, (cases) => {
        expect(runFold(fold, [...cases].reverse())).toEqual(runFold(fold, cases));
      }),
      { numRuns: 60 },
    );
  });

  it("new names for handlers and customers change no figure of the whole", () => {
    fc.assert(
      fc.property(randomCases, (cases) => {
        const renamed = cases.map(
          (c): ServiceCase => ({
            ...c,
            ...(c.customer !== undefined && { customer: `new ${c.customer}` }),
            history: c.history.map((e) => (e.agent === undefined ? e : { ...e, agent: `new ${e.agent}` })),
          }),
        );
        const { handlers: _, ...before } = runFold(fold, cases);
        const { handlers, ...after } = runFold(fold, renamed);
        expect(after).toEqual(before);
        expect(handlers.list.length).toBe(_.list.length);
      }),
      { numRuns: 40 },
    );
  });

  it("one more record moves the number of cases by one and no rate's denominator down", () => {
    const more: ServiceCase = {
      id: "more",
      history: [{ type: "received", at: new Date(FROM) }],
      precisionMs: 1,
      category: [],
    };
    fc.assert(
      fc.property(randomCases, (cases) => {
        const before = runFold(fold, cases);
        const after = runFold(fold, [...cases, more]);
        expect(after.volumes.cases).toBe(before.volumes.cases + 1);
        expect(after.response.calendar).toEqual(before.response.calendar);
        expect(after.backlog.cases).toBe(before.backlog.cases + 1);
        expect(after.satisfaction).toEqual(before.satisfaction);
      }),
      { numRuns: 40 },
    );
  });
});
