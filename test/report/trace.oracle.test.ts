import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { type Durations, type Rate, runFold, serviceReport, traceFigure } from "../../src/report";
import { messyWorld, mulberry32 } from "./messy-cases";
import { tally, total } from "./plain-history";

const isRate = (node: object): node is Rate => "num" in node && "den" in node;
const isDurations = (node: object): node is Durations => "totalMs" in node;
/** By which name a path leads to an element of a list. */
function nameOf(part: object, i: number): string {
  const of = part as Readonly<Record<string, string | undefined>>;
  const clock = [of["policy"], of["target"], of["tier"]].filter((name) => name !== undefined).join(".");
  return of["key"] ?? of["handler"] ?? of["category"] ?? of["period"] ?? of["reason"] ?? (clock || String(i));
}
/** All rates and durations of a report, by their paths, each with what it says it left out. */
function figuresOf(node: unknown, path = "", left?: Rate["excluded"]): [string, Rate | Durations, unknown][] {
  if (typeof node !== "object" || node === null || node instanceof Date) return [];
  if (isRate(node)) return [[path, node, node.excluded]];
  if (isDurations(node)) return [[path, node, left]];
  const excluded = "excluded" in node ? (node.excluded as Rate["excluded"]) : undefined;
  const parts: [string, unknown][] =
    node instanceof Map
      ? [...node]
      : Array.isArray(node)
        ? node.map((part: unknown, i) => [typeof part === "object" && part ? nameOf(part, i) : `${i}`, part])
        : Object.entries(node);
  return parts.flatMap(([name, part]) => figuresOf(part, path === "" ? name : `${path}.${name}`, excluded));
}

describe("the records behind every rate and duration of a messy world", () => {
  it("are as many as its numerator, its denominator and each of its exclusions, and all of them given ones", () => {
    for (let seed = 0; seed < (process.env["KEFU_LONG"] ? 300 : 5); seed++) {
      const world = messyWorld(seed, 8);
      const next = mulberry32(seed);
      const cases = world.cases.map((c): ServiceCase => {
        return next() < 0.2 ? { ...c, mergedInto: `K${Math.floor(next() * 8)}` } : c;
      });
      const openMsOf = (from: Date, to: Date) => Math.floor((to.getTime() - from.getTime()) / 3);
      const options = { ...world.options, openMsOf };
      const ids = new Set(cases.map(({ id }) => id));
      for (const [path, figure, left] of figuresOf(runFold(serviceReport(options), cases))) {
        const { counted, excluded } = traceFigure(options, path, cases);
        const values = counted.map(({ value }) => value);
        // Of two different cohorts, the one of the denominator is listed with 0.
        const isOfTwo = path === "reopening.rate" || path === "reopening.events";
        const found = isRate(figure)
          ? [total(values), isOfTwo ? values.filter((value) => value === 0).length : values.length]
          : [total(values), values.length];
        const stated = isRate(figure) ? [figure.num, figure.den] : [figure.totalMs ?? 0, figure.n];
        expect([seed, path, ...found]).toEqual([seed, path, ...stated]);
        if (left !== undefined)
          expect([seed, path, tally(excluded.map(({ reason }) => reason))]).toEqual([seed, path, left]);
        for (const { id } of [...counted, ...excluded]) expect(ids).toContain(id);
      }
    }
  });
});
