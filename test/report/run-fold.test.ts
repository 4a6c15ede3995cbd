import { describe, expect, it } from "vitest";
import {
  combine,
  count,
  type Fold,
  groupBy,
  mean,
  quantile,
  runFold,
  runFoldAsync,
  stepThrough,
} from "../../src/report";

/** A fold that writes down what it is handed. */
const listed: Fold<number, number[], readonly number[]> = {
  init: () => [],
  step: (all, item) => [...all, item],
  stepAll: (all, items, from, to) => all.concat(items.slice(from, to)),
  merge: (a, b) => [...a, ...b],
  done: (all) => all,
};
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
function* oneByOne(n: number) {
  for (let i = 0; i < n; i++) yield i;
}

describe("items in blocks", () => {
  it.each([0, 1, 8191, 8192, 8193, 20_000])(
    "nothing of %d is lost, doubled or put out of order",
    async (n) => {
      async function* slowly() {
        for (let i = 0; i < n; i++) {
          if (i % 5000 === 4999) await new Promise((resolve) => setTimeout(resolve, 1));
          yield i;
        }
      }
      expect(runFold(listed, upTo(n))).toEqual(upTo(n));
      expect(runFold(listed, oneByOne(n))).toEqual(upTo(n));
      expect(await runFoldAsync(listed, slowly())).toEqual(upTo(n));
      expect(await runFoldAsync(listed, upTo(n))).toEqual(upTo(n));
    },
  );

  it("a source that comes in time is held a block at a time, and an array is handed on as it stands", async () => {
    const sizes: number[] = [];
    const fold = {
      ...count(),
      stepAll: (n: number, _: unknown, from: number, to: number) => {
        sizes.push(to - from);
        return n + to - from;
      },
    };
    async function* pages() {
      yield* oneByOne(20_000);
    }
    expect(await runFoldAsync(fold, pages())).toBe(20_000);
    expect(runFold(fold, upTo(20_000))).toBe(20_000);
    expect(sizes).toEqual([8192, 8192, 3616, 20_000]);
  });

  it("a source that breaks off breaks off the answer, and a fold that refuses closes the source", async () => {
    async function* broken() {
      yield* oneByOne(10_000);
      throw new Error("cut off");
    }
    await expect(runFoldAsync(count(), broken())).rejects.toThrow("cut off");
    let isClosed = false;
    async function* endless() {
      try {
        for (;;) yield Number.NaN;
      } finally {
        isClosed = true;
      }
    }
    await expect(runFoldAsync(mean(), endless())).rejects.toThrow("finite");
    expect(isClosed).toBe(true);
  });

  it("an accumulator goes on from where it was, array after stream", () => {
    const first = stepThrough(listed, listed.init(), oneByOne(10_000));
    expect(listed.done(stepThrough(listed, first, [10_000, 10_001]))).toEqual(upTo(10_002));
  });

  it("a gap in an array is an item without a value", () => {
    const withGap = [1, 2, 3];
    delete withGap[1];
    expect(runFold(combine({ n: count(), mean: mean() }), withGap)).toEqual({ n: 3, mean: 2 });
  });
});

describe("groups of many and of few", () => {
  const keyed = Array.from({ length: 30_000 }, (_, i) => ({ key: i % 7 === 0 ? i : i % 3, value: i }));

  it("each has its own items, in order, and keys stand in the order in which they came", () => {
    const expected = new Map<number, number[]>();
    for (const { key, value } of keyed) {
      const held = expected.get(key);
      if (held === undefined) expected.set(key, [value]);
      else held.push(value);
    }
    const fold = groupBy(({ key }: { key: number; value: number }) => key, {
      ...listed,
      step: (all: number[], item: { value: number }) => all.concat(item.value),
      stepAll: (all: number[], items: readonly { value: number }[], from: number, to: number) =>
        all.concat(items.slice(from, to).map(({ value }) => value)),
    });
    expect([...runFold(fold, keyed)]).toEqual([...expected]);
  });

  it("a key that comes first stands first, though another is handed on before it", () => {
    const keys = ["rare", ...new Array<string>(500).fill("frequent"), "rare"];
    expect([
      ...runFold(
        groupBy((key: string) => key, count()),
        keys,
      ),
    ]).toEqual([
      ["rare", 2],
      ["frequent", 500],
    ]);
  });

  it("a group within a group is a group of both keys", () => {
    const nested = groupBy(
      (row: (typeof keyed)[number]) => row.value % 5,
      groupBy(
        (row: (typeof keyed)[number]) => row.key % 2,
        quantile(0.5, (row: (typeof keyed)[number]) => row.value),
      ),
    );
    const flat = groupBy(
      (row: (typeof keyed)[number]) => `${row.value % 5} ${row.key % 2}`,
      quantile(0.5, (row: (typeof keyed)[number]) => row.value),
    );
    const found = [...runFold(nested, keyed)].flatMap(([a, inner]) =>
      [...inner].map(([b, p50]) => [`${a} ${b}`, p50] as const),
    );
    expect(new Map(found)).toEqual(runFold(flat, keyed));
  });
});
