import { bench, describe } from "vitest";
import { linkCases } from "../../src/cases/link-cases";
import type { ServiceCase } from "../../src/cases/service-case";

/** Evenly spread numbers from 0 to 1, the same ones every time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const next = numbers(1);
const CASES: ServiceCase[] = Array.from({ length: 100_000 }, (_, i) => {
  const at = Date.UTC(2024, 0, 1) + Math.floor(next() * 90 * 86_400_000);
  return {
    id: `CS${i}`,
    history: [
      { type: "received", at: new Date(at), by: "customer" },
      { type: "responded", at: new Date(at + 60_000) },
      { type: "solved", at: new Date(at + 6_000_000) },
    ],
    precisionMs: 60_000,
    category: [`类别${Math.floor(next() * 8)}`],
    customer: next() < 0.2 ? `138****${1000 + Math.floor(next() * 9000)}` : `C${Math.floor(next() * 30_000)}`,
  };
});

let sink = 0;

describe("100,000 records, a fifth of them with a masked customer", () => {
  bench(
    "sorting them, grouping them by one key and copying them",
    () => {
      const received = ({ history }: ServiceCase) => history[0]?.at.getTime() ?? 0;
      const groups = new Map<string, ServiceCase[]>();
      for (const each of [...CASES].sort((a, b) => received(a) - received(b))) {
        const key = `${each.customer}\n${each.category.join()}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [{ ...each }]);
        else group.push({ ...each });
      }
      sink += groups.size;
    },
    { iterations: 5, warmupIterations: 1, time: 0 },
  );
  bench(
    "linkCases",
    () => {
      sink += linkCases(CASES).links.length;
    },
    { iterations: 5, warmupIterations: 1, time: 0 },
  );
});

export const total = () => sink;
