import { describe, expect, it } from "vitest";
import type { CaseEvent, ServiceCase } from "../../src/cases";
import {
  accumulatorFromJson,
  accumulatorToJson,
  runFold,
  runFoldAsync,
  serviceReport,
  stepThrough,
} from "../../src/report";
import { type Asked, messyWorld, mulberry32 } from "./messy-cases";
import { openHoursIn } from "./open-hours";

/** Worlds of which every list is told to its end, some in open time, with records merged into others. */
const WORLDS = Array.from({ length: process.env["KEFU_LONG"] ? 600 : 60 }, (_, seed) => {
  const world = messyWorld(seed, 30);
  const next = mulberry32(seed);
  const options: Asked = {
    ...world.options,
    topCategories: 999,
    clocksOf: (c) =>
      world.options.clocksOf(c).map((clock) => (c.id === "新" ? { ...clock, state: "met" } : clock)),
    ...(seed % 3 === 0 && { openMsOf: openHoursIn(world.options.timeZone) }),
  };
  const cases = world.cases.map((c) =>
    next() < 0.1 ? { ...c, mergedInto: `K${Math.floor(next() * 31)}` } : c,
  );
  return { seed, next, options, cases };
});

describe("the whole report over messy worlds", () => {
  it("is the same in whatever order the cases come", async () => {
    for (const { seed, next, options, cases } of WORLDS) {
      const fold = serviceReport(options);
      const whole = runFold(fold, cases);
      const shuffled = cases
        .map((each) => ({ each, by: next() }))
        .sort((a, b) => a.by - b.by)
        .map(({ each }) => each);
      for (const list of [shuffled, cases.toReversed()])
        expect([seed, runFold(fold, list)]).toEqual([seed, whole]);
      if (seed % 10 === 0) expect(await runFoldAsync(fold, shuffled)).toEqual(whole);
    }
  });

  it("is the same from parts, merged in any grouping, as they are, cloned or written as text", () => {
    for (const { seed, next, options, cases } of WORLDS) {
      const fold = serviceReport(options);
      const parts: ServiceCase[][] = [[], [], [], []];
      for (const each of cases) parts[Math.floor(next() * 4)]?.push(each);
      const sent = parts.map((part) => {
        const acc = stepThrough(fold, fold.init(), part);
        const way = Math.floor(next() * 3);
        return way === 0
          ? acc
          : way === 1
            ? structuredClone(acc)
            : accumulatorFromJson(fold, accumulatorToJson(acc));
      });
      const [a = fold.init(), b = fold.init(), c = fold.init(), d = fold.init()] = sent;
      const merged =
        next() < 0.5
          ? fold.merge(fold.merge(a, b), fold.merge(c, d))
          : fold.merge(fold.merge(d, fold.merge(c, b)), a);
      const whole = runFold(fold, cases);
      expect([seed, fold.done(merged)]).toEqual([seed, whole]);
      expect(fold.done(merged)).toEqual(fold.done(accumulatorFromJson(fold, accumulatorToJson(merged))));
    }
  });

  it("says the same of new names: ids, people, customers, and categories, kept in their order", () => {
    const anew = (text: string) => (text === "" ? "" : `~${text}`);
    const tail = (text: string) => text.split(" / ").map(anew).join(" / ");
    for (const { seed, options, cases } of WORLDS) {
      const renamed = cases.map(
        (c): ServiceCase => ({
          ...c,
          id: anew(c.id),
          category: c.category.map(anew),
          ...(c.customer !== undefined && { customer: anew(c.customer) }),
          ...(c.handler !== undefined && { handler: anew(c.handler) }),
          ...("mergedInto" in c && { mergedInto: anew(`${c.mergedInto}`) }),
          history: c.history.map((told): CaseEvent => {
            const e =
              told.type === "transferred" && told.to !== undefined ? { ...told, to: anew(told.to) } : told;
            return e.agent === undefined ? e : { ...e, agent: anew(e.agent) };
          }),
        }),
      );
      const presetCategories = options.presetCategories.map((path) =>
        typeof path === "string" ? anew(path) : path.map(anew),
      );
      const { handlers, categories, handling, growth, dissatisfaction, dataQuality, ...rest } = runFold(
        serviceReport(options),
        cases,
      );
      const keyed = <T extends { readonly key: string }>(list: readonly T[]) =>
        list.map((each) => ({ ...each, key: tail(each.key) }));
      const faults = dataQuality.faults.map((fault) => ({ ...fault, ids: fault.ids.map(anew) }));
      expect([seed, runFold(serviceReport({ ...options, presetCategories }), renamed)]).toEqual([
        seed,
        {
          ...rest,
          handlers: {
            ...handlers,
            list: handlers.list.map((each) => ({ ...each, handler: anew(each.handler) })),
          },
          categories: { ...categories, levels: categories.levels.map(keyed) },
          handling: { ...handling, byCategory: keyed(handling.byCategory) },
          growth: {
            ...growth,
            cases: growth.cases.map((each) => ({ ...each, category: tail(each.category) })),
          },
          dissatisfaction: keyed(dissatisfaction),
          dataQuality: { ...dataQuality, faults },
        },
      ]);
    }
  });

  it("gains nothing but a record by a case that was over years ago", () => {
    for (const { seed, options, cases } of WORLDS) {
      const fold = serviceReport(options);
      const { dataQuality, ...rest } = runFold(fold, cases);
      const old = cleanCase(options.period.from - 3 * 365 * 86_400_000);
      expect([seed, runFold(fold, [...cases, old])]).toEqual([
        seed,
        { ...rest, dataQuality: { ...dataQuality, records: dataQuality.records + 1 } },
      ]);
    }
  });

  it("counts one more in every place where a clean call belongs, and not one elsewhere", () => {
    for (const { seed, options, cases } of WORLDS) {
      const fold = serviceReport(options);
      const before = countsOf(runFold(fold, cases));
      const after = countsOf(runFold(fold, [...cases, cleanCase(options.period.from + 60_000)]));
      const grown = [...after].filter(([path, n]) => n !== (before.get(path) ?? 0));
      expect([seed, [...before.keys()].filter((path) => !after.has(path))]).toEqual([seed, []]);
      for (const [path, n] of grown)
        expect([seed, path, n - (before.get(path) ?? 0)]).toEqual([seed, path, 1]);
      const paths = new Set(grown.map(([path]) => path));
      const isMature = options.asOf >= options.period.from + 60_000 + (options.repeatWithinMs ?? 0);
      const [first, wait] = isMature ? ["num", "den"] : ["excluded.immature", "excluded.immature"];
      const expected = [
        "volumes.cases",
        "volumes.customers",
        "volumes.contacts",
        "volumes.byChannel.phone.count",
        "volumes.byTier.high.count",
        "response.calendar.n",
        "progressGap.calendar.n",
        "resolution.first.calendar.n",
        "resolution.longestCycle.calendar.n",
        "handling.all.calendar.n",
        "handling.byCategory.新.calendar.n",
        "onTimeClosing.rate.num",
        "onTimeClosing.rate.den",
        "outcomes.handled",
        "outcomes.shares.solved.count",
        "reopening.rate.den",
        "reopening.events.den",
        "satisfaction.csat.num",
        "satisfaction.csat.den",
        "satisfaction.responseRate.num",
        "categories.levels.0.新.count",
        "speedByScore.n",
        "coverage.rate.den",
        "attainment.overall.num",
        "attainment.perCase.num",
        "attainment.byTarget.t.den",
        "handlers.list.新人.cases",
        "handlers.list.新人.csat.num",
        "hotline.offered",
        "hotline.answerRate.num",
        "hotline.serviceLevel.answeredOnly.den",
        "hotline.speedOfAnswer.n",
        "hotline.abandonment.den",
        "hotline.handleTime.handled",
        `hotline.firstContact.rate.${first}`,
        `hotline.firstContact.rate.${wait}`,
        "dataQuality.records",
      ];
      expect([seed, expected.filter((path) => !paths.has(path))]).toEqual([seed, []]);
      const others = grown
        .map(([path]) => path)
        .filter((path) =>
          /reopening.*num|backlog|secondResp|nextResp|nps|ces|fault|excluded\.(?!immature)/.test(path),
        );
      expect([seed, others]).toEqual([seed, []]);
    }
  });
});

/** A call as it should be: answered, written up, solved at once, closed in time, asked and praised. */
function cleanCase(start: number): ServiceCase {
  const at = (seconds: number) => new Date(start + seconds * 1000);
  return {
    id: "新",
    category: ["新"],
    channel: "phone",
    customer: "新客",
    tier: "high",
    precisionMs: 1,
    expectedBy: at(1000),
    history: [
      { type: "received", at: at(0) },
      { type: "responded", at: at(4), by: "agent", agent: "新人" },
      { type: "hungUp", at: at(60) },
      { type: "writtenUp", at: at(90) },
      { type: "solved", at: at(100), by: "agent", agent: "新人" },
      { type: "closed", at: at(110) },
      { type: "surveyed", at: at(120) },
      { type: "rated", at: at(200), score: 5, scale: "1-5" },
    ],
  };
}
const COUNTS =
  /^(n|num|den|count|cases|customers|withoutCustomer|contacts|handled|offered|records|reports|merged)$/;
const KEYS = ["key", "handler", "category", "period", "reason", "policy", "upToMs"] as const;
/** Every count of a report by its path; of what stands in a list by its name. */
function countsOf(report: object): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const visit = (value: unknown, path: string, name: string) => {
    if (typeof value === "number" && (COUNTS.test(name) || path.includes(".excluded.")))
      counts.set(path, value);
    else if (value instanceof Map) for (const [key, each] of value) visit(each, `${path}.${key}`, "");
    else if (Array.isArray(value))
      for (const [i, each] of value.entries()) {
        const key = KEYS.find((k) => typeof each === "object" && each !== null && k in each);
        visit(each, `${path}.${key === undefined ? i : (each as Record<string, unknown>)[key]}`, "");
      }
    else if (typeof value === "object" && value !== null && !(value instanceof Date))
      for (const [key, each] of Object.entries(value)) visit(each, path === "" ? key : `${path}.${key}`, key);
  };
  visit(report, "", "");
  return counts;
}
