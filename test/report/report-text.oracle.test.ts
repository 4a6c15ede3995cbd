import { describe, expect, it } from "vitest";
import {
  attentionOf,
  attentionText,
  compareReports,
  type Rate,
  reportSheets,
  reportText,
  runFold,
  type ServiceReport,
  serviceReport,
} from "../../src/report";
import { type Asked, messyWorld } from "./messy-cases";
import { openHoursIn } from "./open-hours";
import { wallOf } from "./wall-clock";

type Report = ServiceReport<Asked>;
const LOCALES = ["en", "zh-CN"] as const;
const PAIRS = Array.from({ length: process.env["KEFU_LONG"] ? 1500 : 120 }, (_, seed) => {
  const { options, cases } = messyWorld(seed, 40);
  const { from, to } = options.period;
  const asked: Asked & { openMsOf?: unknown } = {
    ...options,
    ...(seed % 2 > 0 && { openMsOf: openHoursIn(options.timeZone) }),
  };
  const [now, before] = [asked, { ...asked, period: { from: from - (to - from), to: from } }].map((each) =>
    runFold(serviceReport(each as Asked), cases),
  ) as [Report, Report];
  return { seed, options, now, before };
});

/** Names of units, how long one is, and how finely what begins with it is told: to the next smaller one, to seconds at last. */
const UNITS: readonly (readonly [name: RegExp, ms: number, fineMs: number])[] = [
  [/^(d|天)$/, 86_400_000, 3_600_000],
  [/^(h|小时)$/, 3_600_000, 60_000],
  [/^(min|分|分钟)$/, 60_000, 1000],
  [/^(s|秒)$/, 1000, 1000],
];
/** A written duration, and how far off it may be. */
function spanOf(text: string): readonly [ms: number, within: number] {
  const parts = [...text.matchAll(/(\d+) ([^\d\s]+)/g)].map(([, n, name = ""]) => {
    const [, ms = Number.NaN, fineMs = 0] = UNITS.find(([unit]) => unit.test(name)) ?? [];
    return [Number(n) * ms, fineMs] as const;
  });
  return [parts.reduce((sum, [ms]) => sum + ms, 0), (parts[0]?.[1] ?? 1000) / 2];
}
/** Whether a text tells a figure as its unit is told: within what its last digit or unit leaves open. */
function isTold(text: string, value: number, unit: string): boolean {
  const sign = text.startsWith("−") || text.startsWith("-") ? -1 : 1;
  const plain = text.replace(/^[−+±-]/, "");
  if (unit === "ms") {
    const [ms, within] = spanOf(plain);
    return Math.abs(sign * ms - value) <= within + 1e-6;
  }
  const number = Number.parseFloat(plain.replaceAll(",", ""));
  const told = sign * number * (unit === "share" ? 0.01 : 1);
  const within = unit === "count" ? 0 : unit === "share" ? 0.0005 : 0.005;
  return Math.abs(told - value) <= within + 1e-9;
}
/** Whether a sentence names a number, as its rule counts: in time, in times reported, else in hundredths. */
function isNamed(sentence: string, n: number, rule: string): boolean {
  if (rule === "backlogOld")
    return [...sentence.matchAll(/\d+ (d|天)( \d+ (h|小时))?|\d+ (h|小时)/g)].some(
      ([text]) => Math.abs(spanOf(text)[0] - n) <= spanOf(text)[1],
    );
  const by = rule === "growthCase" ? 1 : 100;
  return [...sentence.matchAll(/\d+(\.\d+)?/g)].some(
    ([text]) => Math.abs(Number(text) - n * by) <= 0.05 + 1e-9,
  );
}
/** The lines of a section, without its heading. */
function sectionOf(text: string, heading: RegExp): readonly string[] {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => heading.test(line));
  if (start < 0) return [];
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => /^\[|^## /.test(line));
  return rest.slice(0, end < 0 ? undefined : end).filter((line) => line.trim() !== "");
}

describe("the text, read back", () => {
  it.each(LOCALES)("every figure and its change, once each, in the order of the sheet: %s", (locale) => {
    for (const { seed, now, before } of PAIRS) {
      const names =
        reportSheets(now, { locale })[0]
          ?.rows.slice(1)
          .map(([name]) => name) ?? [];
      const expected = compareReports(now, before).map((each, i) => ({ ...each, name: `${names[i]}` }));
      const known = expected.filter((each) => each.now !== undefined);
      const text = reportText(now, { locale, before });
      const lines = sectionOf(text, /^\[(Figures|指标总览)\]/);
      expect([seed, lines.map((line) => line.replace(/: .*$/, ""))]).toEqual([
        seed,
        known.map(({ name }) => name),
      ]);
      known.forEach(({ path, unit, now: value = Number.NaN, change, name }, i) => {
        const [told = "", moved = ""] = (lines[i] ?? "").slice(name.length + 2).split(/ {2}/);
        expect([seed, path, told, value, isTold(told, value, unit)]).toEqual([seed, path, told, value, true]);
        const parts = path.split(".");
        const figure = parts.reduce<unknown>((here, key) => (here as Record<string, unknown>)[key], now);
        const { num, den } = figure as Rate;
        if (unit === "share") expect(told).toMatch(new RegExp(`\\(${num}/${den}\\)$`));
        if (change === undefined) expect([seed, path, moved]).toEqual([seed, path, "–"]);
        else
          expect([seed, path, moved, change, isTold(moved, change, unit)]).toEqual([
            seed,
            path,
            moved,
            change,
            true,
          ]);
      });
    }
  });

  it.each(LOCALES)(
    "markdown says the same as plain text, and without a period before no change: %s",
    (locale) => {
      for (const { seed, now, before } of PAIRS) {
        const plain = sectionOf(reportText(now, { locale, before }), /^\[(Figures|指标总览)\]/);
        const table = sectionOf(
          reportText(now, { locale, before, format: "markdown" }),
          /^## (Figures|指标总览)/,
        ).slice(2);
        expect([seed, table.map((row) => row.replace(/^\| | \|$/g, "").split(" | "))]).toEqual([
          seed,
          plain.map((line) => line.split(/: | {2}/)),
        ]);
        const alone = sectionOf(reportText(now, { locale }), /^\[(Figures|指标总览)\]/);
        expect([seed, alone]).toEqual([seed, plain.map((line) => line.replace(/ {2}.*$/, ""))]);
      }
    },
  );

  it.each(LOCALES)("its days, what needs attention, and the most frequent categories: %s", (locale) => {
    for (const { seed, options, now, before } of PAIRS) {
      const { period, timeZone, topCategories = 5 } = options;
      const text = reportText(now, { locale, before });
      const days = [period.from, period.to - 1].map((at) => wallOf(at, timeZone).day);
      expect([seed, text.split("\n")[0]]).toEqual([seed, expect.stringContaining(days.join(" – "))]);
      const found = attentionOf(now, { before });
      const told = sectionOf(text, /^\[(Needs attention|需要关注)\]/);
      if (found.length === 0) expect([seed, told.length < 2]).toEqual([seed, true]);
      else
        expect([seed, told]).toEqual([
          seed,
          found.map((each, i) => `${i + 1}. ${attentionText(each, locale)}`),
        ]);
      for (const each of found) {
        const sentence = attentionText(each, locale).replace(each.subject ?? "\0", "");
        for (const n of [each.value, each.bound])
          expect([seed, sentence, n, isNamed(sentence, n, each.rule)]).toEqual([seed, sentence, n, true]);
      }
      const top = now.categories.levels[0] ?? [];
      const named = locale === "en" ? "Not stated" : "未注明";
      const lines = sectionOf(text, /^\[(Most frequent categories|高频问题分类)\]/);
      expect([seed, lines]).toEqual([
        seed,
        top
          .slice(0, topCategories)
          .map(
            ({ key, count, share }, i) =>
              `${i + 1}. ${key || named}: ${count} (${(share * 100).toFixed(1)} %)`,
          ),
      ]);
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|\{\w+\}/);
    }
  });
});
