import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { compareReports, previousPeriod, runFold, serviceReport } from "../../src/report";
import { messyWorld, mulberry32 } from "./messy-cases";
import { openHoursIn } from "./open-hours";
import { monthBefore, wallOf } from "./wall-clock";

const [HOUR, QUARTER] = [3_600_000, 900_000];
const ZONES = [
  "Asia/Shanghai",
  "America/New_York",
  "Europe/Berlin",
  "America/Sao_Paulo",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
];
/** The first moment of a day on the wall, found a quarter of an hour by a quarter; a day may begin at one o'clock. */
function startOf(day: string, timeZone: string): number {
  let at = Date.parse(`${day}T00:00Z`) - 15 * HOUR;
  while (wallOf(at, timeZone).day < day) at += QUARTER;
  return at;
}
const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00Z`) + days * 24 * HOUR).toISOString().slice(0, 10);
const previous = (from: number, to: number, timeZone: string) => {
  const period = previousPeriod({ from, to }, timeZone);
  return [+period.from, +period.to];
};
/** Years in which each of the zones set its clocks, most of them twice. */
const monthsOf = (timeZone: string): readonly string[] => {
  const year = timeZone === "America/Sao_Paulo" ? "2018" : "2024";
  return Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, "0")}`);
};

describe("the period before, found by the clock on the wall", () => {
  it.each(ZONES)("months are followed back by as many months, however long they are: %s", (timeZone) => {
    for (const month of monthsOf(timeZone))
      for (const n of [1, 2, 3, 6, 12]) {
        const [before, from, to] = [-n, 0, n].map((k) =>
          startOf(`${monthBefore(month, -k)}-01`, timeZone),
        ) as [number, number, number];
        expect([month, n, ...previous(from, to, timeZone)]).toEqual([month, n, before, from]);
      }
  });

  it.each(ZONES)("days by as many days, whether they had 23, 24 or 25 hours: %s", (timeZone) => {
    const next = mulberry32(timeZone.length);
    const year = monthsOf(timeZone)[0]?.slice(0, 4) ?? "";
    for (let i = 0; i < 150; i++) {
      const day = daysAfter(`${year}-01-01`, Math.floor(next() * 365));
      const n = [1, 2, 7, 7, 7, 14, 20][Math.floor(next() * 7)] ?? 7;
      const [before, from, to] = [-n, 0, n].map((k) => startOf(daysAfter(day, k), timeZone)) as [
        number,
        number,
        number,
      ];
      expect([day, n, ...previous(from, to, timeZone)]).toEqual([day, n, before, from]);
    }
  });

  it.each(ZONES)("what is neither by as many milliseconds: %s", (timeZone) => {
    const from = startOf(`${monthsOf(timeZone)[10]}-03`, timeZone);
    for (const [start, length] of [
      [from + HOUR, 5 * HOUR],
      [from, 30 * HOUR],
      [from + 1, 24 * HOUR - 1],
    ] as const)
      expect(previous(start, start + length, timeZone)).toEqual([start - length, start]);
  });
});

const UNITS = {
  count: "volumes.cases volumes.customers volumes.contacts backlog.cases hotline.offered",
  score: "satisfaction.mean satisfaction.nps.value satisfaction.ces.mean",
  share: `attainment.overall onTimeClosing.rate reopening.rate satisfaction.csat satisfaction.responseRate coverage.rate
    hotline.answerRate hotline.serviceLevel.standard hotline.abandonment hotline.firstContact.rate`,
  ms: `response.calendar.meanMs response.calendar.p50Ms response.calendar.p90Ms response.open.p50Ms response.open.p90Ms
    secondResponse.calendar.p50Ms nextResponse.calendar.p50Ms progressGap.calendar.p90Ms resolution.first.calendar.p50Ms
    resolution.full.calendar.p50Ms handling.all.calendar.p50Ms backlog.ages.p90Ms hotline.speedOfAnswer.meanMs
    hotline.handleTime.meanMs`,
} as const;
const EXPECTED = Object.entries(UNITS)
  .flatMap(([unit, paths]) => paths.split(/\s+/).map((path) => `${path} ${unit}`))
  .sort();

/** What stands at the end of a path; of a rate its value. */
function figureAt(report: object, path: string): number | undefined {
  let here: unknown = report;
  for (const name of path.split(".")) here = (here as Record<string, unknown> | undefined)?.[name];
  return typeof here === "object" ? (here as { value?: number }).value : (here as number | undefined);
}

describe("figures beside those before", () => {
  it("every headline once, with its unit, both figures, their difference and what share of before it is", () => {
    for (let seed = 0; seed < (process.env["KEFU_LONG"] ? 2000 : 120); seed++) {
      const { options, cases } = messyWorld(seed, 30);
      const openMsOf = openHoursIn(options.timeZone);
      const { from, to } = options.period;
      const period = { from: from - (to - from), to: from };
      const now = runFold(serviceReport({ ...options, openMsOf }), cases);
      const before = runFold(serviceReport({ ...options, openMsOf, period }), cases);
      const changes = compareReports(now, before);
      expect(changes.map(({ path, unit }) => `${path} ${unit}`).sort()).toEqual(EXPECTED);
      for (const each of changes) {
        const [a, b] = [figureAt(now, each.path), figureAt(before, each.path)];
        const change = a === undefined || b === undefined ? undefined : a - b;
        expect([seed, each.path, each.now, each.before]).toEqual([seed, each.path, a, b]);
        const shares = change === undefined || b === 0 || b === undefined ? [change] : [change, change / b];
        const told = each.relative === undefined ? [each.change] : [each.change, each.relative];
        expect([seed, each.path, told.map((n) => n?.toPrecision(9))]).toEqual([
          seed,
          each.path,
          shares.map((n) => n?.toPrecision(9)),
        ]);
      }
    }
  });
});

describe("what changed, rounded once", () => {
  const rated = (good: number, of: number): ServiceCase[] =>
    Array.from({ length: of }, (_, i) => ({
      id: String(i),
      category: [],
      precisionMs: 1,
      history: [
        { type: "received", at: new Date(1000) },
        { type: "rated", at: new Date(2000), scale: "points", score: i < good ? 5 : 1 },
      ],
    }));
  const reportOf = (cases: readonly ServiceCase[]) =>
    runFold(serviceReport({ period: { from: 0, to: 86_400_000 }, timeZone: "UTC", asOf: 86_400_000 }), cases);

  it.each([
    [19, 20, 20, 20, -0.05],
    [17, 20, 18, 20, -0.05],
    [1, 10, 2, 5, -0.3],
    [1, 3, 1, 3, 0],
  ])("%i of %i after %i of %i", (good, of, goodBefore, ofBefore, change) => {
    const compared = compareReports(reportOf(rated(good, of)), reportOf(rated(goodBefore, ofBefore)));
    expect(compared.find(({ path }) => path === "satisfaction.csat")?.change).toBe(change);
  });
});
