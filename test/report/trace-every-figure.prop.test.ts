import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import {
  type Durations,
  type Rate,
  type ReportOptions,
  runFold,
  serviceReport,
  traceFigure,
} from "../../src/report";
import type { ClockState } from "../../src/sla";
import { AS_OF, FROM, randomCases, TO } from "./random-cases";

const STATES: readonly ClockState[] = ["met", "breached", "running", "unknown"];
const OPTIONS: ReportOptions = {
  period: { from: FROM, to: TO },
  timeZone: "Asia/Shanghai",
  asOf: AS_OF,
  presetCategories: ["支付"],
  topCategories: 99,
  growth: { reports: 2, months: 1 },
  reasonOf: ({ customer }) => customer,
  openMsOf: (from, to) => Math.floor((to.getTime() - from.getTime()) / 3),
  clocksOf: (c: ServiceCase) => [
    {
      policy: "p",
      target: "t",
      cycle: 1,
      state: STATES[c.history.length % 4] as ClockState,
      overdueMs: 5,
      assumed: [],
    },
    { policy: "q", target: "t", cycle: 1, tier: "high", state: "met", assumed: [] },
  ],
};

/** What each kind of figure is worth when it is worked out again from the records behind it. */
const isRate = (node: object): node is Rate => "num" in node && "den" in node;
const isDurations = (node: object): node is Durations => "totalMs" in node;
const nameOf = (part: unknown, i: number): string => {
  const of = (typeof part === "object" && part !== null ? part : {}) as Record<string, string | undefined>;
  const clock = [of["policy"], of["target"], of["tier"]].filter((name) => name !== undefined).join(".");
  return of["key"] ?? of["handler"] ?? of["category"] ?? of["period"] ?? of["reason"] ?? (clock || String(i));
};

type Visit = (path: string, node: unknown) => void;
function walk(node: unknown, path: string, visit: Visit): void {
  visit(path, node);
  if (typeof node !== "object" || node === null || node instanceof Date) return;
  if (isRate(node) || isDurations(node)) return;
  const parts: [string, unknown][] =
    node instanceof Map
      ? [...node]
      : Array.isArray(node)
        ? node.map((part: unknown, i) => [nameOf(part, i), part])
        : Object.entries(node);
  for (const [name, part] of parts) walk(part, path === "" ? name : `${path}.${name}`, visit);
}

const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
/** Numbers that are no figures of their own: settings, shares of what stands beside them, names. */
const NOT_TRACED =
  /(share|cumulativeShare|level|withinMs|upToMs|repeatWithinMs|target|edges\.\d+|excluded\..*|spearman|pearson|meanScore|nps\.value|meanMs|satisfaction\.(mean|trend\..*\.(mean|n))|ces\.mean|perMonth\.\d+\.month|below)$/;

describe("the records behind every figure", () => {
  it("give the figure again, whichever it is", () => {
    fc.assert(
      fc.property(randomCases, (cases) => {
        const report = runFold(serviceReport(OPTIONS), cases);
        walk(report, "", (path, node) => {
          const traced = () => {
            const { counted, excluded } = traceFigure(OPTIONS, path, cases);
            return {
              values: counted.map(({ value }) => value),
              reasons: excluded.map(({ reason }) => reason),
            };
          };
          if (typeof node === "object" && node !== null && isRate(node)) {
            const { values, reasons } = traced();
            const of = path.startsWith("reopening") && !path.endsWith("ofSolved");
            expect([path, of ? values.filter((v) => v === 0).length : values.length]).toEqual([
              path,
              node.den,
            ]);
            expect([path, total(values)]).toEqual([path, node.num]);
            expect([path, reasons.length]).toEqual([path, total(Object.values(node.excluded))]);
          } else if (typeof node === "object" && node !== null && isDurations(node)) {
            const { values } = traced();
            expect([path, values.length, total(values)]).toEqual([path, node.n, node.totalMs ?? 0]);
          } else if (typeof node === "number" && !NOT_TRACED.test(path)) {
            const { values } = traced();
            const isWeighed = /^volumes\.contacts$/.test(path);
            const isDistinct = path === "volumes.customers";
            const found =
              isWeighed || /nps\.(promoters|detractors)$/.test(path) ? total(values) : values.length;
            if (isDistinct) expect(found).toBeGreaterThanOrEqual(node);
            else expect([path, found]).toEqual([path, node]);
          }
        });
      }),
      { numRuns: 6 },
    );
  });
});
