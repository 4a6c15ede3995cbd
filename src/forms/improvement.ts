import { label } from "../base";
import type { Form } from "./form";

/** One measure of an improvement plan: 改进计划. */
export interface ImprovementMeasure {
  readonly measure: string;
  /** 短期 or 长期. */
  readonly term: "short" | "long" | null;
  readonly owner: string | null;
  /** A local day, `yyyy-MM-dd`: 时间节点. */
  readonly dueOn: string | null;
  /** 验收标准. */
  readonly acceptance: string | null;
  /** 修复进度. */
  readonly progress: string | null;
  /** 验证效果. */
  readonly effect: string | null;
}

/** A month's analysis of one type of problem: 服务改进分析表. */
export interface Improvement {
  /** `yyyy-MM`. */
  readonly month: string | null;
  /** 问题类型: on this form the category. */
  readonly category: string;
  /** How often it occurred. */
  readonly count: number;
  /** Its share of all, from 0 to 1. */
  readonly share: number | null;
  /** How handling times are distributed, in words. */
  readonly handlingTime: string | null;
  /** How response speed and score go together, in words. */
  readonly speedAndScore: string | null;
  /** What the five whys start from. */
  readonly phenomenon: string | null;
  /** Up to five whys, the last one the root cause. */
  readonly whys: readonly string[] | null;
  readonly measures: readonly ImprovementMeasure[] | null;
  /** The numbers of the records it came from: the closed loop. */
  readonly sourceRecords: readonly string[] | null;
}

/**
 * The form 服务改进分析表, the monthly analysis: its fields, labels, options and columns, as data.
 *
 * @example
 * ```ts
 * improvement.name; // => "improvement"
 * ```
 */
export const improvement: Form<Improvement> = {
  name: "improvement",
  title: label("服务改进分析表", "Service improvement analysis"),
  fields: {
    month: {
      kind: "text",
      format: "month",
      pattern: "^\\d{4}-\\d{2}$",
      label: label("月份", "Month"),
      required: false,
      privacy: "public",
      example: "2023-08",
    },
    category: {
      kind: "text",
      label: label("问题类型", "Type of problem"),
      required: true,
      privacy: "public",
      example: "发票开具延迟",
    },
    count: {
      kind: "number",
      unit: "count",
      integer: true,
      min: 0,
      label: label("出现次数", "Occurrences"),
      required: true,
      privacy: "public",
      example: 32,
    },
    share: {
      kind: "number",
      unit: "share",
      min: 0,
      max: 1,
      label: label("占比", "Share"),
      required: false,
      privacy: "public",
      example: 0.32,
    },
    handlingTime: {
      kind: "text",
      label: label("处理时长分布", "Handling times"),
      required: false,
      privacy: "internal",
      example: "中位数2小时,四分位距3小时",
    },
    speedAndScore: {
      kind: "text",
      label: label("响应速度与满意度", "Speed and score"),
      required: false,
      privacy: "internal",
      example: "1小时内响应的平均4.8分",
    },
    phenomenon: {
      kind: "text",
      label: label("现象", "What is seen"),
      required: false,
      privacy: "freeText",
      example: "客户未收到发票",
    },
    whys: {
      kind: "list",
      list: "steps",
      maxItems: 5,
      label: label("为什么", "Why"),
      required: false,
      privacy: "freeText",
      example: [
        "财务未及时开具",
        "订单状态未同步",
        "接口程序有缺陷",
        "测试环境缺此场景",
        "测试用例设计不完整",
      ],
    },
    measures: {
      kind: "parts",
      label: label("改进计划", "Improvement plan"),
      required: false,
      privacy: "internal",
      example: [
        {
          measure: "修复接口",
          term: "short",
          owner: "技术部",
          dueOn: "2023-08-29",
          acceptance: "连续一周无漏单",
        },
      ],
      parts: {
        measure: {
          kind: "text",
          label: label("改进措施", "Measure"),
          required: true,
          privacy: "internal",
          example: "修复接口",
        },
        term: {
          kind: "enum",
          label: label("类型", "Term"),
          required: false,
          privacy: "public",
          example: "short",
          options: {
            short: { label: label("短期", "Short term") },
            long: { label: label("长期", "Long term") },
          },
        },
        owner: {
          kind: "text",
          label: label("责任人", "Owner"),
          required: false,
          privacy: "internal",
          example: "技术部",
        },
        dueOn: {
          kind: "text",
          format: "day",
          pattern: "^\\d{4}-\\d{2}-\\d{2}$",
          label: label("时间节点", "Due on"),
          required: false,
          privacy: "public",
          example: "2023-08-29",
        },
        acceptance: {
          kind: "text",
          label: label("验收标准", "Accepted when"),
          required: false,
          privacy: "internal",
          example: "连续一周无漏单",
        },
        progress: {
          kind: "text",
          label: label("修复进度", "Progress"),
          required: false,
          privacy: "internal",
          example: "已上线",
        },
        effect: {
          kind: "text",
          label: label("验证效果", "Verified effect"),
          required: false,
          privacy: "internal",
          example: "当月漏单为零",
        },
      },
    },
    sourceRecords: {
      kind: "list",
      list: "items",
      between: ";",
      label: label("关联记录", "Source records"),
      required: false,
      privacy: "public",
      example: ["20230815001"],
    },
  },
  columns: [
    { kind: "value", field: "month", extra: true },
    { kind: "value", field: "category" },
    { kind: "value", field: "count" },
    { kind: "value", field: "share" },
    { kind: "value", field: "handlingTime", extra: true },
    { kind: "value", field: "speedAndScore", extra: true },
    { kind: "value", field: "phenomenon" },
    { kind: "item", field: "whys", index: 0, header: label("为什么1", "Why 1") },
    { kind: "item", field: "whys", index: 1, header: label("为什么2", "Why 2") },
    { kind: "item", field: "whys", index: 2, header: label("为什么3", "Why 3") },
    { kind: "item", field: "whys", index: 3, header: label("为什么4", "Why 4") },
    { kind: "item", field: "whys", index: 4, header: label("为什么5", "Why 5") },
    { kind: "part", field: "measures", part: "measure", header: label("改进措施", "Measure") },
    { kind: "part", field: "measures", part: "term", header: label("类型", "Term") },
    { kind: "part", field: "measures", part: "owner", header: label("责任人", "Owner") },
    { kind: "part", field: "measures", part: "dueOn", header: label("时间节点", "Due on") },
    { kind: "part", field: "measures", part: "acceptance", header: label("验收标准", "Accepted when") },
    { kind: "part", field: "measures", part: "progress", extra: true, header: label("修复进度", "Progress") },
    {
      kind: "part",
      field: "measures",
      part: "effect",
      extra: true,
      header: label("验证效果", "Verified effect"),
    },
    { kind: "value", field: "sourceRecords" },
  ],
};
