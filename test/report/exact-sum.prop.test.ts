import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Dyadic, minus } from "../../src/report/dyadic";
import { addProduct, addTo, emptySum, mergeSums, totalOf } from "../../src/report/exact-sum";

/** A double as an exact m × 2^e, found by doubling until it is whole. */
function exact(value: number): Dyadic {
  let [m, e] = [value, 0];
  while (!Number.isInteger(m)) [m, e] = [m * 2, e - 1];
  return { m: BigInt(m), e };
}
const isEqual = (a: Dyadic, b: Dyadic) => minus(a, b).m === 0n;
const times = (a: Dyadic, b: Dyadic): Dyadic => ({ m: a.m * b.m, e: a.e + b.e });
const plus = (a: Dyadic, b: Dyadic): Dyadic => minus(a, { m: -b.m, e: b.e });
const doubles = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.bigInt({ min: 0n, max: 2n ** 53n - 1n }).map(Number),
);

describe("sums without rounding", () => {
  it("a product adds exactly what it is, also of mantissas full of ones", () => {
    fc.assert(
      fc.property(doubles, doubles, (x, y) => {
        const sum = emptySum();
        addProduct(sum, x, y);
        expect(isEqual(totalOf(sum), times(exact(x), exact(y)))).toBe(true);
      }),
      {
        numRuns: 500,
        examples: [
          [2 ** 53 - 1, 2 ** 53 - 1],
          [2 ** 27 - 1 + 2 ** -20, 2 ** 27 - 1],
          [0, 0.5],
          [5e-324, 5e-324],
          [Number.MAX_VALUE, Number.MAX_VALUE],
        ],
      },
    );
  });

  it("any sum is the sum of its parts", () => {
    fc.assert(
      fc.property(
        fc.array(doubles, { maxLength: 12 }),
        fc.array(doubles, { maxLength: 12 }),
        (left, right) => {
          const [a, b] = [emptySum(), emptySum()];
          for (const value of left) addTo(a, value);
          for (const value of right) addTo(b, value);
          mergeSums({ sum: a }, { sum: b });
          const expected = [...left, ...right].map(exact).reduce(plus, { m: 0n, e: 0 });
          expect(isEqual(totalOf(a), expected)).toBe(true);
        },
      ),
    );
  });

  it("millions of additions do not overflow a limb", () => {
    const sum = emptySum();
    for (let i = 0; i < 1_500_000; i++) addTo(sum, -0.1);
    expect(isEqual(totalOf(sum), times(exact(-0.1), exact(1_500_000)))).toBe(true);
  });

  it("parts merged in a long chain, from the last one on, are still their sum", () => {
    let chain = emptySum();
    for (let i = 0; i < 200; i++) {
      const part = emptySum();
      addTo(part, -0.1);
      addProduct(part, -Number.MAX_VALUE, Number.MAX_VALUE);
      mergeSums({ sum: part }, { sum: chain });
      chain = part;
    }
    const each = plus(exact(-0.1), times(exact(-Number.MAX_VALUE), exact(Number.MAX_VALUE)));
    expect(isEqual(totalOf(chain), times(each, exact(200)))).toBe(true);
  });
});
