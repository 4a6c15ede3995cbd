import { describe, expect, it } from "vitest";
import {
  compareReports,
  type Rate,
  type ReportCell,
  reportSheets,
  runFold,
  type ServiceReport,
  serviceReport,
  type TopEntry,
} from "../../src/report";
import { type Asked, messyWorld } from "./messy-cases";
import { openHoursIn } from "./open-hours";
import { total } from "./plain-history";

type Report = ServiceReport<Asked>;
const [MIN, HOUR] = [60_000, 3_600_000];

function pairOf(seed: number): { now: Report; before: Report } {
  const { options, cases } = messyWorld(seed, 40);
  const { from, to } = options.period;
  const openMsOf = openHoursIn(options.timeZone);
  const asked: Asked = seed % 2 > 0 ? { ...options, openMsOf } : options;
  const period = { from: from - (to - from), to: from };
  return {
    now: runFold(serviceReport(asked), cases),
    before: runFold(serviceReport({ ...asked, period }), cases),
  };
}
const PAIRS = Array.from({ length: process.env["KEFU_LONG"] ? 1500 : 120 }, (_, seed) => ({
  seed,
  ...pairOf(seed),
}));
const leftOut = ({ excluded }: Rate) => total(Object.values(excluded));
const at = (report: object, path: string): unknown =>
  path
    .split(".")
    .reduce<unknown>((here, name) => (here as Record<string, unknown> | undefined)?.[name], report);
const orNull = (n: number | undefined, by = 1) => (n === undefined ? null : n / by);

/** The rows of figures as numbers alone: value, numerator, denominator, left out, before, change. */
function figuresOf(now: Report, before: Report): (number | null)[][] {
  return compareReports(now, before).map(({ path, unit, now: value, before: then, change }) => {
    const figure = at(now, path);
    const of = unit === "share" ? (figure as Rate) : undefined;
    const by = unit === "ms" ? MIN : 1;
    const rate = of === undefined ? [null, null, null] : [of.num, of.den, leftOut(of)];
    return [orNull(value, by), ...rate, orNull(then, by), orNull(change, by)];
  });
}
/** What a report says in numbers, sheet by sheet in the order of the sheets; those without rows are left out. */
function numbersOf(now: Report, before: Report): Readonly<Record<string, (number | null)[][]>> {
  const share = ({ count, share }: TopEntry<string>) => [count, share];
  const { volumes, satisfaction, speedByScore, backlog } = now;
  const rated = new Map(satisfaction.trend.map((each) => [each.period, each]));
  const buckets = backlog.ageBuckets;
  return {
    Figures: figuresOf(now, before),
    "Most frequent categories": now.categories.levels.flatMap((level, i) =>
      level.map((each) => [i + 1, ...share(each), each.cumulativeShare]),
    ),
    Attainment: now.attainment.byTargetAndTier.map(({ rate }) => [
      orNull(rate.value),
      rate.num,
      rate.den,
      leftOut(rate),
    ]),
    Shares: [
      volumes.byChannel,
      volumes.byServiceType,
      volumes.byTier,
      now.outcomes.shares,
      now.dissatisfaction,
    ]
      .flat()
      .map(share),
    "Hours (weekday × hour)": volumes.hourByWeekday.map((row, i) => [i + 1, ...row]),
    "Handling time": now.handling.byCategory.map(({ calendar: { n, boxPlot }, stillOpen }) => [
      n,
      ...[boxPlot?.q1, boxPlot?.median, boxPlot?.q3].map((ms) => orNull(ms, HOUR)),
      stillOpen,
    ]),
    Handlers: now.handlers.list.map(({ cases, response: { calendar }, attainment, csat }) => [
      cases,
      orNull(calendar.p50Ms, MIN),
      orNull(calendar.p90Ms, MIN),
      orNull(attainment?.value),
      orNull(csat.value),
      csat.den,
    ]),
    Trend: volumes.trend.map(({ period, cases }) => {
      const ratings = rated.get(period);
      return [cases, orNull(ratings?.csat.value), orNull(ratings?.mean), ratings?.n ?? 0];
    }),
    Backlog: [...buckets.counts, buckets.above].map((n, i) => [(buckets.edges[i] ?? 0) / (24 * HOUR), n]),
    "Response speed and score": speedByScore.buckets.map(({ upToMs, n, meanScore }) => [
      orNull(upToMs, HOUR),
      n,
      orNull(meanScore),
    ]),
    "Growth cases": now.growth.cases.map(({ level, reports }) => [level, reports]),
    "Data quality": now.dataQuality.faults.map(({ n }) => [n]),
  };
}
const isNumber = (cell: ReportCell | undefined) => typeof cell === "number" || cell === null;
const rounded = (rows: readonly (readonly ReportCell[])[]) =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? cell.toPrecision(12) : cell)));

describe("sheets, read back", () => {
  it("every number is the report's own, unrounded, in the unit of its column", () => {
    for (const { seed, now, before } of PAIRS) {
      const expected = numbersOf(now, before);
      const sheets = reportSheets(now, { locale: "en", before });
      for (const { name, rows } of sheets) {
        const read = rows.slice(1).map((row) => row.filter(isNumber));
        expect([seed, name, rounded(read)]).toEqual([
          seed,
          name,
          rounded(expected[name] ?? [["?"] as never]),
        ]);
      }
      const isMissing = (name: string) => !sheets.some((sheet) => sheet.name === name);
      const missing = Object.keys(expected).filter(isMissing);
      const isEmpty = (rows: readonly (readonly unknown[])[] = []) => rows.every(([, n]) => n === 0);
      for (const name of missing) expect([seed, name, isEmpty(expected[name])]).toEqual([seed, name, true]);
    }
  });

  it("names stand beside their numbers: categories, handlers, periods, growing categories, faulty records", () => {
    for (const { seed, now, before } of PAIRS) {
      const sheets = reportSheets(now, { locale: "en", before });
      const textsOf = (name: string, column: number) =>
        sheets
          .find((sheet) => sheet.name === name)
          ?.rows.slice(1)
          .map((row) => row[column]) ?? [];
      const named = (keys: readonly string[]) => keys.map((key) => (key === "" ? "Not stated" : key));
      expect([seed, textsOf("Most frequent categories", 1), textsOf("Handlers", 0)]).toEqual([
        seed,
        named(now.categories.levels.flat().map(({ key }) => key)),
        named(now.handlers.list.map(({ handler }) => handler)),
      ]);
      expect([textsOf("Trend", 0), textsOf("Growth cases", 1), textsOf("Data quality", 2)]).toEqual([
        now.volumes.trend.map(({ period }) => period),
        now.growth.cases.map(({ category }) => category),
        now.dataQuality.faults.map(({ ids }) => ids.join(", ")),
      ]);
    }
  });

  it("both languages have the same sheets, columns and numbers, in rows as long as their headers", () => {
    for (const { seed, now, before } of PAIRS)
      for (const beside of [{}, { before }]) {
        const [english, chinese] = (["en", "zh-CN"] as const).map((locale) =>
          reportSheets(now, { locale, ...beside }),
        );
        const shape = (sheets: typeof english = []) =>
          sheets.map(({ rows }) => rows.map((row) => row.map((cell) => (isNumber(cell) ? cell : "text"))));
        expect([seed, shape(chinese)]).toEqual([seed, shape(english)]);
        for (const sheets of [english ?? [], chinese ?? []]) {
          const cells = sheets.flatMap(({ rows }) => rows.flat());
          expect(
            cells.every((cell) => cell === null || typeof cell === "string" || Number.isFinite(cell)),
          ).toBe(true);
          expect(sheets.every(({ rows }) => rows.every((row) => row.length === rows[0]?.length))).toBe(true);
          expect(cells.join("\n")).not.toMatch(/NaN|undefined|Infinity|\[object|\{\w+\}/);
        }
        expect(JSON.stringify(chinese)).not.toMatch(/Not stated|Cases received/);
      }
  });
});

describe("what is counted", () => {
  it.each([
    ["zh-CN", { 客户数: "位", 来电及来信次数: "次", 来电量: "通", 受理量: "件", 积压: "件" }],
    ["en", { Customers: "customers", Contacts: "contacts", "Calls offered": "calls", Backlog: "cases" }],
  ] as const)("goes by its own name in %s", (locale, units) => {
    const options = { period: { from: 0, to: 86_400_000 }, timeZone: "UTC", asOf: 86_400_000 };
    const [figures] = reportSheets(runFold(serviceReport(options), []), { locale });
    const unitOf = new Map(figures?.rows.map(([name, , unit]) => [name, unit]));
    expect(Object.keys(units).map((name) => unitOf.get(name))).toEqual(Object.values(units));
  });
});
