import fc from "fast-check";
import { expect, it } from "vitest";
import { linkCases } from "../../src/cases/link-cases";
import type { ServiceCase } from "../../src/cases/service-case";

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2024, 0, 1);

const someCases = fc
  .array(
    fc.record({
      hour: fc.nat({ max: 100 }),
      customer: fc.constantFrom("C1", "C2", "138****5678", undefined),
      category: fc.constantFrom(["a"], ["a", "b"], []),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(
      ({ hour, customer, category }, index): ServiceCase => ({
        id: `r${index}`,
        history: [{ type: "received", at: new Date(START_MS + hour * HOUR_MS) }],
        precisionMs: 1,
        category,
        ...(customer !== undefined && { customer }),
      }),
    ),
  );

const options = { within: { hours: 10 } };
const byId = (cases: readonly ServiceCase[]) => [...cases].sort((a, b) => (a.id < b.id ? -1 : 1));
const shuffled = someCases.chain((cases) =>
  fc.tuple(fc.constant(cases), fc.shuffledSubarray(cases, { minLength: cases.length })),
);

it("the order of the input changes nothing", () => {
  fc.assert(
    fc.property(shuffled, ([cases, others]) => {
      const a = linkCases(cases, options);
      const b = linkCases(others, options);
      expect(byId(b.cases)).toEqual(byId(a.cases));
      expect(b.links).toEqual(a.links);
      expect(b.candidates).toEqual(a.candidates);
    }),
  );
});

it("to link what was linked changes nothing", () => {
  fc.assert(
    fc.property(someCases, (cases) => {
      const once = linkCases(cases, options).cases;
      expect(linkCases(once, options).cases).toEqual(once);
    }),
  );
});

it("no event is lost and none is told twice by the records that count", () => {
  fc.assert(
    fc.property(someCases, (cases) => {
      const moments = (each: readonly ServiceCase[]) =>
        each.flatMap(({ history }) => history.map(({ at }) => at.getTime())).sort((a, b) => a - b);
      const counted = linkCases(cases, options).cases.filter(({ mergedInto }) => mergedInto === undefined);
      expect(moments(counted)).toEqual(moments(cases));
      for (const { history } of counted)
        expect(history.filter(({ type }) => type === "received")).toHaveLength(1);
    }),
  );
});

it("the groups are those that a comparison of every pair finds", () => {
  fc.assert(
    fc.property(someCases, (cases) => {
      const hourOf = ({ history }: ServiceCase) => history[0]?.at.getTime() ?? 0;
      const areOne = (a: ServiceCase, b: ServiceCase) =>
        a.customer !== undefined &&
        a.customer === b.customer &&
        a.customer.startsWith("C") &&
        a.category.length > 0 &&
        a.category.join() === b.category.join() &&
        Math.abs(hourOf(a) - hourOf(b)) <= 10 * HOUR_MS;
      const group = new Map(cases.map((each) => [each, each.id]));
      for (let changed = true; changed; ) {
        changed = false;
        for (const a of cases)
          for (const b of cases)
            if (areOne(a, b) && group.get(a) !== group.get(b)) {
              const [low, high] = [group.get(a) as string, group.get(b) as string].sort();
              for (const each of cases) if (group.get(each) === high) group.set(each, low as string);
              changed = true;
            }
      }
      const linked = linkCases(cases, options).cases;
      const mainOf = (index: number) => linked[index]?.mergedInto ?? linked[index]?.id;
      for (const [i, a] of cases.entries())
        for (const [j, b] of cases.entries())
          expect(mainOf(i) === mainOf(j)).toBe(group.get(a) === group.get(b));
    }),
    { numRuns: process.env["KEFU_LONG"] ? 1_000 : 60 },
  );
});
