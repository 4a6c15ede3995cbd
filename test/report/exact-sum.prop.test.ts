import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addProduct, addTo, emptySum, mergeSums, POINT, totalOf } from "../../src/report/exact-sum";

/** A double, times 2^POINT: found by doubling until it is whole. */
function exact(value: number): bigint {
  let [m, e] = [value, POINT];
  while (!Number.isInteger(m)) [m, e] = [m * 2, e - 1];
  return BigInt(m) << BigInt(e);
}
const timesExact = (x: number, y: number): bigint => (exact(x) * exact(y)) >> BigInt(POINT);
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
        expect(totalOf(sum)).toBe(timesExact(x, y));
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
          const expected = [...left, ...right].map(exact).reduce((all, value) => all + value, 0n);
          expect(totalOf(a)).toBe(expected);
        },
      ),
    );
  });

  it("millions of additions do not overflow a limb", () => {
    const sum = emptySum();
    for (let i = 0; i < 1_500_000; i++) addTo(sum, -0.1);
    expect(totalOf(sum)).toBe(exact(-0.1) * 1_500_000n);
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
    const each = exact(-0.1) + timesExact(-Number.MAX_VALUE, Number.MAX_VALUE);
    expect(totalOf(chain)).toBe(each * 200n);
  });
});
