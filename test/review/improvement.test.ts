import { describe, expect, it } from "vitest";
import { type Improvement, type ImprovementMeasure, improvement } from "../../src/forms/improvement";
import { overdueMeasures } from "../../src/review/improvement-plan";
import { reviewRecord } from "../../src/review/review-record";
import { checkWhyChain } from "../../src/review/why-chain";

const OPTIONS = { asOf: new Date("2023-08-20T09:00+08:00"), timeZone: "Asia/Shanghai" };
const WHYS = ["财务未及时开具", "订单状态未同步", "接口程序有缺陷", "测试环境缺此场景", "测试用例设计不完整"];

const short: ImprovementMeasure = {
  measure: "修复接口",
  term: "short",
  owner: "技术部",
  dueOn: "2023-08-29",
  acceptance: "连续一周无漏单",
  progress: null,
  effect: null,
};
const long: ImprovementMeasure = {
  measure: "修订测试流程",
  term: "long",
  owner: "质量部",
  dueOn: "2023-09-30",
  acceptance: "新流程发布",
  progress: null,
  effect: null,
};

/** The example analysis, changed as a test says. */
const analysis = (changes: Partial<Improvement> = {}): Improvement => ({
  month: "2023-08",
  category: "发票开具延迟",
  count: 32,
  share: 0.32,
  handlingTime: null,
  speedAndScore: null,
  phenomenon: "客户未收到发票",
  whys: WHYS,
  measures: [short, long],
  sourceRecords: ["20230815001"],
  ...changes,
});

const findings = (changes: Partial<Improvement>, options = OPTIONS) =>
  reviewRecord(improvement, analysis(changes), options).map(({ code, path }) => [code, ...path]);

describe("the 5-Why chain", () => {
  it("[1.4 five-why] the example goes from the invoice down to the test design, the last link the root cause", () => {
    expect(checkWhyChain(WHYS, { phenomenon: "客户未收到发票" })).toEqual({
      rootCause: "测试用例设计不完整",
      findings: [],
    });
  });

  it.each<[string, string[], Parameters<typeof checkWhyChain>[1], unknown[]]>([
    ["one why is enough", ["人手不足"], {}, []],
    ["none", [], {}, [["why_chain_missing"]]],
    ["only empty ones", ["", "  "], {}, [["why_chain_missing"]]],
    ["six", [...WHYS, "预算不足"], {}, [["why_chain_too_long"]]],
    ["six where six are allowed", [...WHYS, "预算不足"], { limit: 6 }, []],
    ["an empty link", ["甲", "", "丙"], {}, [["why_link_empty", 1]]],
    ["a dash for a link", ["甲", "—"], {}, [["why_link_empty", 1]]],
    ["a circle", ["甲", "乙", "甲。"], {}, [["why_link_repeated", 2]]],
    [
      "the phenomenon again",
      ["客户未收到发票"],
      { phenomenon: "客户未收到发票" },
      [["why_link_repeated", 0]],
    ],
    ["a root cause that is not the last", ["甲", "乙"], { rootCause: "甲" }, [["root_cause_not_last"]]],
    ["a root cause that is", ["甲", "乙"], { rootCause: "乙。" }, []],
  ])("[1.4 five-why] %s", (_, whys, options, expected) => {
    const chain = checkWhyChain(whys, options);
    expect(chain.findings.map(({ code, path }) => [code, ...path])).toEqual(expected);
    expect(chain.rootCause).toBe(expected.length === 0 ? whys.at(-1) : undefined);
  });
});

describe("an improvement plan", () => {
  it("nothing is wrong with the example while it is under way", () => {
    expect(findings({})).toEqual([]);
  });

  it.each<[string, Partial<Improvement>, unknown[]]>([
    ["no analysis", { whys: null }, [["why_chain_missing", "whys"]]],
    ["a gap in the chain", { whys: ["甲", ""] }, [["why_link_empty", "whys", 1]]],
    ["no plan", { measures: null }, [["plan_missing", "measures"]]],
    ["no owner", { measures: [{ ...short, owner: null }] }, [["plan_without_owner", "measures", 0, "owner"]]],
    [
      "no date",
      { measures: [short, { ...long, dueOn: null }] },
      [["plan_without_date", "measures", 1, "dueOn"]],
    ],
    [
      "no acceptance",
      { measures: [{ ...short, acceptance: "" }] },
      [["plan_without_acceptance", "measures", 0, "acceptance"]],
    ],
    [
      "no measure",
      { measures: [{ ...short, measure: " " }] },
      [["plan_without_measure", "measures", 0, "measure"]],
    ],
  ])("[1.4 improvement-plan] a plan has measure, owner, date and acceptance: %s", (_, changes, expected) => {
    expect(findings(changes)).toEqual(expected);
  });

  it("[1.4 closed-loop] a plan names the records it came from", () => {
    expect(findings({ sourceRecords: [] })).toEqual([["plan_without_source", "sourceRecords"]]);
    expect(findings({ sourceRecords: null })).toEqual([["plan_without_source", "sourceRecords"]]);
  });

  it("[1.4 closed-loop] a finished measure is verified", () => {
    const done = { ...short, progress: "已完成" };
    expect(findings({ measures: [done] })).toEqual([["plan_not_verified", "measures", 0, "effect"]]);
    expect(findings({ measures: [{ ...done, effect: "连续两周无漏单" }] })).toEqual([]);
    expect(findings({ measures: [{ ...short, progress: "部分完成" }] })).toEqual([]);
  });

  const on = (day: string) => ({ ...OPTIONS, asOf: new Date(`${day}T00:00+08:00`) });

  it.each<[string, ImprovementMeasure, unknown[]]>([
    ["2023-08-29", short, []],
    ["2023-08-30", short, [["plan_overdue", "measures", 0, "dueOn"]]],
    ["2023-08-30", { ...short, progress: "完成80%" }, [["plan_overdue", "measures", 0, "dueOn"]]],
    ["2023-08-30", { ...short, progress: "完成100%" }, [["plan_not_verified", "measures", 0, "effect"]]],
    ["2023-08-30", { ...short, effect: "已验证" }, []],
    ["2023-08-30", { ...short, progress: "未完成" }, [["plan_overdue", "measures", 0, "dueOn"]]],
  ])("[1.4 overdue-plan] on %s a measure that is due on 2023-08-29: %j", (day, measure, expected) => {
    expect(findings({ measures: [measure] }, on(day))).toEqual(expected);
  });

  it("[1.4 overdue-plan] overdue measures are listed, the latest first, and finished ones are not", () => {
    const plans = [
      analysis({ measures: [short, long] }),
      analysis({
        category: "退款慢",
        measures: [
          { ...short, dueOn: "2023-08-01" },
          { ...short, progress: "已完成" },
        ],
      }),
      analysis({ measures: null }),
      analysis({ measures: [{ ...short, dueOn: "2023-02-30" }] }),
    ];
    expect(
      overdueMeasures(plans, on("2023-10-01")).map(({ improvement: { category }, measure, daysLate }) => [
        category,
        measure.dueOn,
        daysLate,
      ]),
    ).toEqual([
      ["退款慢", "2023-08-01", 61],
      ["发票开具延迟", "2023-08-29", 33],
      ["发票开具延迟", "2023-09-30", 1],
    ]);
  });

  it("[1.4 overdue-plan] the day ends where the plan is carried out", () => {
    const asOf = new Date("2023-08-29T20:00Z");
    const late = (timeZone: string) => overdueMeasures([analysis()], { asOf, timeZone }).length;
    expect([late("Asia/Shanghai"), late("Europe/London")]).toEqual([1, 0]);
  });
});
