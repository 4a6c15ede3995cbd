import { describe, expect, it } from "vitest";
import type { ServiceCase } from "../../src/cases";
import { compareReports, growthCases, previousPeriod, runFold, serviceReport } from "../../src/report";
import { messyWorld, mulberry32 } from "./messy-cases";
import { messyLooks, sorted, tracedOf } from "./messy-looks";
import { rateOf, timeOf, topOf } from "./plain-history";
import { bucketsOf, monthBefore, wallOf } from "./wall-clock";

const LONG = process.env["KEFU_LONG"];

const LOOKS = messyLooks(LONG ? 6000 : 250);
const levelOf = ({ category }: ServiceCase, level: number) =>
  category.length < level ? "" : category.slice(0, level).join(" / ");

describe("what came in, counted again by hand", () => {
  it("by hour and weekday, and by period, on the clocks of the zone", () => {
    for (const look of LOOKS) {
      const { volumes } = look.report;
      const grid = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => 0));
      for (const { receivedAt } of look.own) {
        const { weekday, hour } = wallOf(receivedAt, look.options.timeZone);
        const row = grid[weekday];
        if (row !== undefined) row[hour] = (row[hour] ?? 0) + 1;
      }
      const latest = Math.max(...look.own.map(({ receivedAt }) => receivedAt + 1));
      const { of, all } = bucketsOf(look.options, Math.max(look.end, latest));
      expect([look.seed, volumes.hourByWeekday, volumes.trend]).toEqual([
        look.seed,
        grid,
        all.map((period) => ({
          period,
          cases: look.own.filter(({ receivedAt }) => of(receivedAt) === period).length,
        })),
      ]);
    }
  });

  it("the hour that does not happen stays empty, the one that happens twice counts both", () => {
    const received = (times: readonly string[]): ServiceCase[] =>
      times.map((time) => ({
        id: time,
        category: [],
        precisionMs: 1,
        history: [{ type: "received", at: new Date(time) }],
      }));
    const sundayOf = (from: string, to: string, cases: readonly ServiceCase[]) => {
      const period = { from: Date.parse(from), to: Date.parse(to) };
      const options = { period, timeZone: "America/New_York", asOf: period.to, trendUnit: "hour" } as const;
      return runFold(serviceReport(options), cases).volumes;
    };
    const short = sundayOf(
      "2024-03-10T00:00-05:00",
      "2024-03-11T00:00-04:00",
      received(["2024-03-10T06:59:59Z", "2024-03-10T07:00:00Z"]),
    );
    expect([short.trend.length, short.hourByWeekday[6]?.slice(0, 4)]).toEqual([23, [0, 1, 0, 1]]);
    const long = sundayOf(
      "2024-11-03T00:00-04:00",
      "2024-11-04T00:00-05:00",
      received(["2024-11-03T05:30:00Z", "2024-11-03T06:30:00Z"]),
    );
    expect([long.trend.length, long.hourByWeekday[6]?.slice(0, 3)]).toEqual([25, [0, 2, 0]]);
    expect(long.trend.map(({ cases }) => cases).filter((n) => n > 0)).toEqual([1, 1]);
  });

  it("shares by channel, kind, tier at reception and category; all of them add up to 1", () => {
    for (const look of LOOKS) {
      const { volumes, categories } = look.report;
      const cases = look.own.map(({ case: c }) => c);
      const tiers = look.own.map(({ case: c, events, receivedAt }) => {
        const change = events.findLast((e) => e.type === "tierChanged" && timeOf(e) <= receivedAt);
        return (change?.type === "tierChanged" ? change.to : c.tier) ?? "";
      });
      const depth = Math.max(1, ...cases.map(({ category }) => category.length));
      expect([
        look.seed,
        volumes.byChannel,
        volumes.byServiceType,
        volumes.byTier,
        categories.levels,
      ]).toEqual([
        look.seed,
        topOf(cases.map(({ channel = "" }) => channel)),
        topOf(cases.map(({ serviceType = "" }) => serviceType)),
        topOf(tiers),
        Array.from({ length: depth }, (_, i) =>
          topOf(
            cases.map((c) => levelOf(c, i + 1)),
            look.options.topCategories,
          ),
        ),
      ]);
      for (const list of [volumes.byChannel, volumes.byServiceType, volumes.byTier])
        expect(list.at(-1)?.cumulativeShare ?? 1).toBe(1);
    }
  });

  it("coverage by preset categories, each a path or its first levels", () => {
    for (const look of LOOKS) {
      const { presetCategories, coverageTarget: target = 0.8 } = look.options;
      const paths = presetCategories.map((path) => (typeof path === "string" ? [path] : path));
      const counted = look.own.map(({ id, case: { category } }) => {
        const isIn = paths.some((path) => path.every((name, i) => category[i] === name));
        return [id, isIn ? 1 : 0] as const;
      });
      const rate = rateOf(counted);
      const isReached = rate.value === undefined ? undefined : rate.value >= target;
      expect([look.seed, look.report.coverage]).toEqual([
        look.seed,
        { cohort: "received", rate, target, isReached },
      ]);
      if (look.seed % 10 === 0) expect(tracedOf(look, "coverage.rate").counted).toEqual(sorted(counted));
    }
  });
});

describe("growth, counted again by hand", () => {
  it("categories of every level with enough reports up to the window's end, and one in each month", () => {
    for (const look of LOOKS) {
      const { timeZone, period, growth: { reports, months } = { reports: 20, months: 3 } } = look.options;
      const last = wallOf(period.to - 1, timeZone).month;
      const names = Array.from({ length: months }, (_, i) => monthBefore(last, months - 1 - i));
      const before = look.told.filter(({ receivedAt }) => (receivedAt ?? Infinity) < period.to);
      const all = [1, 2, 3].flatMap((level) => {
        const here = before.filter((told) => told.case.category.length >= level);
        return [...new Set(here.map((told) => levelOf(told.case, level)))].map((category) => {
          const ofIt = here.filter((told) => levelOf(told.case, level) === category);
          const counts = names.map(
            (month) => ofIt.filter((told) => wallOf(told.receivedAt ?? 0, timeZone).month === month).length,
          );
          return { level, category, counts };
        });
      });
      const expected = all.filter(
        ({ counts }) => counts.every((n) => n > 0) && counts.reduce((a, b) => a + b) >= reports,
      );
      const keyed = (list: readonly { level: number; category: string; counts: readonly number[] }[]) =>
        list.map(({ level, category, counts }) => `${level} ${category}: ${counts.join(" + ")}`).sort();
      const { growth } = look.report;
      const found = growth.cases.map((each) => ({ ...each, counts: each.perMonth.map((m) => m.reports) }));
      expect([look.seed, growth.months, keyed(found)]).toEqual([look.seed, names, keyed(expected)]);
    }
  });

  it("the latest run of months of each key, by trying every run", () => {
    for (let seed = 0; seed < (LONG ? 5000 : 400); seed++) {
      const next = mulberry32(seed);
      const [reports, months] = [1 + Math.floor(next() * 6), 1 + Math.floor(next() * 4)];
      const items = Array.from({ length: Math.floor(next() * 20) }, () => ({
        at: Date.UTC(
          2023,
          8 + Math.floor(next() * 8),
          1 + Math.floor(next() * 28),
          15 + Math.floor(next() * 9),
        ),
        key: next() < 0.6 ? "a" : "b",
      }));
      const timeZone = "Asia/Shanghai";
      const fold = growthCases({
        timeZone,
        reports,
        months,
        atOf: ({ at }: (typeof items)[number]) => at,
        keyOf: ({ key }) => key,
      });
      const expected = ["a", "b"].flatMap((key) => {
        const countOf = (month: string) =>
          items.filter((item) => item.key === key && wallOf(item.at, timeZone).month === month).length;
        for (let back = 0; back < 12; back++) {
          const run = Array.from({ length: months }, (_, i) => monthBefore("2024-06", back + months - 1 - i));
          const perMonth = run.map((month) => ({ month, reports: countOf(month) }));
          const sum = perMonth.reduce((all, each) => all + each.reports, 0);
          if (sum >= reports && perMonth.every((each) => each.reports > 0))
            return [{ key, reports: sum, perMonth }];
        }
        return [];
      });
      const found = runFold(fold, items);
      expect([
        seed,
        found.map(({ key, reports: n, perMonth }) => ({
          key,
          reports: n,
          perMonth: perMonth.slice(-months),
        })),
      ]).toEqual([seed, expected]);
    }
  });
});

describe("the period before", () => {
  it("as many months, days or milliseconds, side by side with its own figures", () => {
    for (let seed = 0; seed < 40; seed++) {
      const { options, cases } = messyWorld(seed, 30);
      const period = previousPeriod(options.period, options.timeZone);
      expect(period.to.getTime()).toBe(options.period.from);
      const [now, then] = [options, { ...options, period }].map((each) =>
        runFold(serviceReport(each), cases),
      );
      if (now === undefined || then === undefined) continue;
      const changes = compareReports(now, then);
      const csat = changes.find(({ path }) => path === "satisfaction.csat");
      const [rate, earlier] = [now.satisfaction.csat, then.satisfaction.csat];
      const [a, b] = [rate.value, earlier.value];
      const isBoth = a !== undefined && b !== undefined;
      // Over the common denominator.
      const change = (rate.num * earlier.den - earlier.num * rate.den) / (rate.den * earlier.den);
      expect([seed, csat?.now, csat?.before, csat?.change, csat?.relative]).toEqual([
        seed,
        a,
        b,
        isBoth ? change : undefined,
        isBoth && b !== 0 ? change / b : undefined,
      ]);
      const count = changes.find(({ path }) => path === "volumes.cases");
      expect(count?.change).toBe(now.volumes.cases - then.volumes.cases);
    }
  });
});
