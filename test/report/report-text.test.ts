import { describe, expect, it } from "vitest";
import {
  attentionOf,
  attentionText,
  compareReports,
  previousPeriod,
  type ReportOptions,
  reportSheets,
  reportText,
} from "../../src/report";
import { at, caseOf, DAY, type Extra, reportOf } from "./report-cases";

const rated = (id: string, minute: string, score: number, category = "支付|测试") =>
  caseOf(
    id,
    ["09:00 received", `09:${minute} responded`, ["11:00 rated", { score, scale: "points" } as Extra]],
    {
      category: [category],
      channel: "phone",
    },
  );
const NOW = [
  rated("1", "05", 5),
  rated("2", "10", 2),
  rated("3", "15", 1),
  rated("4", "20", 3),
  rated("5", "50", 4),
];
const BEFORE = [
  rated("6", "05", 5),
  rated("7", "06", 5),
  rated("8", "07", 4),
  rated("9", "08", 5),
  rated("10", "09", 5),
];
const options = (target: number): ReportOptions => ({
  ...DAY,
  clocksOf: ({ id }) => [
    {
      policy: "p",
      target: "respond",
      cycle: 1,
      state: Number(id) > target ? "met" : "breached",
      assumed: [],
    },
  ],
});
const now = reportOf(NOW, options(3));
const before = reportOf(BEFORE, options(3));

describe("the period before", () => {
  it.each([
    ["a month is followed back by a month", "2024-03-01", "2024-04-01", "2024-02-01"],
    ["a week by a week", "2024-05-20", "2024-05-27", "2024-05-13"],
    ["a quarter by a quarter", "2024-04-01", "2024-07-01", "2024-01-01"],
  ])("%s", (_, from, to, expected) => {
    const period = previousPeriod({ from: at("00:00", from), to: at("00:00", to) }, "Asia/Shanghai");
    expect(period).toEqual({ from: at("00:00", expected), to: at("00:00", from) });
  });

  it("a week with a change of clocks is still a week of local days", () => {
    const week = { from: new Date("2024-03-11T00:00-04:00"), to: new Date("2024-03-18T00:00-04:00") };
    expect(previousPeriod(week, "America/New_York").from).toEqual(new Date("2024-03-04T00:00-05:00"));
  });

  it("figures stand beside those before, with change and relative change", () => {
    const csat = compareReports(now, before).find(({ path }) => path === "satisfaction.csat");
    expect([csat?.now, csat?.before, csat?.change, csat?.relative]).toEqual([0.4, 1, -0.6, -0.6]);
  });

  it("a figure without data on one side has no change", () => {
    const change = compareReports(now, reportOf([])).find(({ path }) => path === "response.calendar.p50Ms");
    expect([change?.before, change?.change, change?.relative]).toEqual([undefined, undefined, undefined]);
  });
});

describe("what needs attention", () => {
  it("the three furthest beyond their bounds, each with its rule", () => {
    const found = attentionOf(now, { before });
    expect(found).toHaveLength(3);
    expect(found.map(({ rule }) => rule)).toEqual(
      ["responseSlower", "csatFell", "categoryDominates"].slice(0, 3),
    );
    expect(attentionText(found[1] as never, "zh-CN")).toContain("60.0 %");
  });

  it("speaks of rates only where there are enough records", () => {
    expect(attentionOf(reportOf(NOW.slice(0, 4), options(9))).map(({ rule }) => rule)).not.toContain(
      "csatLow",
    );
  });

  it("bounds are the caller's to set", () => {
    const never = {
      csat: 0,
      attainment: 0,
      categoryShare: 2,
      answerRate: 0,
      serviceLevel: 0,
      backlogAgeMs: 1e15,
    };
    expect(attentionOf(now, { bounds: never })).toEqual([]);
  });
});

describe("text and sheets", () => {
  it("both languages, both formats, every template filled in", () => {
    for (const locale of ["zh-CN", "en"] as const)
      for (const format of ["text", "markdown"] as const) {
        const text = reportText(now, { locale, format, before });
        expect(text).toContain(locale === "en" ? "Customer service report" : "客户服务报告");
        expect(text).not.toMatch(/undefined|NaN|\{\w+\}/);
      }
  });

  it("a category cannot break the table or add markup", () => {
    const text = reportText(now, { format: "markdown" });
    expect(text).toContain("支付\\|测试");
    expect(text.replaceAll("支付\\|测试", "")).not.toContain("支付");
    const hostile = reportOf([{ ...(NOW[0] as (typeof NOW)[number]), category: ["a\n# [x](http://y)"] }]);
    expect(reportText(hostile, { format: "markdown" })).toContain("a \\# \\[x\\]\\(http://y\\)");
  });

  it("a category that looks like a formula cannot become one", () => {
    const formula = reportOf([
      rated("1", "05", 5, "=1+2"),
      rated("2", "06", 5, "+86"),
      rated("3", "07", 5, "订单类"),
    ]);
    const names = reportSheets(formula)
      .find(({ name }) => name === "高频问题分类")
      ?.rows.map((row) => row[1]);
    expect(names).toEqual(["问题分类", "'+86", "'=1+2", "订单类"]);
  });

  it.each([
    [
      "zh-CN",
      ["渠道", "电话"],
      ["服务类型", "constructor"],
      ["问题级别", "紧急"],
      ["接听时间不详", "响应早于受理"],
    ],
    [
      "en",
      ["Channel", "Phone"],
      ["Service type", "constructor"],
      ["Tier", "Urgent"],
      ["Answered, nobody knows when", "Answered before it was received"],
    ],
  ] as const)(
    "codes stand in the sheets as words, what is no code as it is: %s",
    (locale, channel, type, tier, faults) => {
      const rest = { channel: "phone", tier: "urgent", serviceType: "constructor" } as const;
      const sheets = reportSheets(reportOf([caseOf("1", ["09:10 responded", "09:20 received"], rest)]), {
        locale,
      });
      const rowsOf = (name: string) => sheets.find((sheet) => sheet.name === name)?.rows.slice(1);
      expect(rowsOf(locale === "en" ? "Shares" : "构成")).toEqual(
        [channel, type, tier].map((row) => [...row, 1, 1]),
      );
      expect(rowsOf(locale === "en" ? "Data quality" : "数据质量")).toEqual(
        faults.map((fault) => [fault, 1, "1"]),
      );
    },
  );

  it("a promise is called as its policy says, and by its id where nobody says", () => {
    const policies = [
      {
        id: "p",
        label: { "zh-CN": "指引", en: "Guide" },
        targets: [{ id: "respond", label: { "zh-CN": "首次响应", en: "First response" } }],
      },
    ];
    const nameIn = (names: typeof policies) =>
      reportSheets(now, { locale: "en", policies: names })
        .find(({ name }) => name === "Attainment")
        ?.rows[1]?.slice(0, 2);
    expect(nameIn(policies)).toEqual(["Guide", "First response"]);
    expect(nameIn([])).toEqual(["p", "respond"]);
    const low = attentionOf(now, { n: 9 }).find(({ rule }) => rule === "attainmentLow");
    expect(low).toMatchObject({ policy: "p", subject: "respond", value: 0.4 });
    expect(attentionText(low as never, "zh-CN", policies)).toContain("首次响应");
    expect(attentionText(low as never, "zh-CN")).toContain("respond");
    expect(reportText(now, { policies, bounds: { csat: 0 } })).toContain("首次响应");
  });

  it("every part of the report has a sheet", () => {
    expect(reportSheets(now, { locale: "en" }).map(({ name }) => name)).toEqual([
      "Figures",
      "Most frequent categories",
      "Attainment",
      "Shares",
      "Hours (weekday × hour)",
      "Handlers",
      "Trend",
      "Backlog",
      "Response speed and score",
    ]);
    const [hours, backlog, speed] = ["Hours (weekday × hour)", "Backlog", "Response speed and score"].map(
      (wanted) => reportSheets(now, { locale: "en" }).find(({ name }) => name === wanted)?.rows ?? [],
    );
    expect(hours?.map((row) => row[10])).toEqual([9, 5, 0, 0, 0, 0, 0, 0]);
    expect(backlog?.slice(1)).toEqual([
      [0, 5],
      [1, 0],
      [3, 0],
      [7, 0],
      [14, 0],
      [30, 0],
    ]);
    expect(speed?.slice(1)).toEqual([
      [1, 5, 3],
      [4, 0, null],
      [24, 0, null],
      [null, 0, null],
    ]);
  });

  it("sheets have rows as long as their headers and cells of plain values", () => {
    for (const locale of ["zh-CN", "en"] as const)
      for (const { rows } of reportSheets(now, { locale, before })) {
        for (const row of rows) {
          expect(row).toHaveLength(rows[0]?.length ?? 0);
          for (const cell of row)
            expect(cell === null || typeof cell === "string" || Number.isFinite(cell)).toBe(true);
        }
      }
    const [figures] = reportSheets(now, { locale: "en" });
    expect(figures?.rows.find(([name]) => name === "Satisfied customers")).toEqual([
      "Satisfied customers",
      0.4,
      "share",
      2,
      5,
      0,
      null,
      null,
    ]);
  });
});
