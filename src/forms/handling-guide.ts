import { label } from "../base";
import type { Form } from "./form";

/** How one type of problem is handled: a line of 问题分类处理指引表. */
export interface HandlingGuide {
  /** 问题类型: on this form the category. */
  readonly category: string;
  /** 常见场景举例. */
  readonly scenarios: readonly string[] | null;
  /** 处理方式. */
  readonly approach: string;
  readonly owner: string;
  /** 升级标准; `null` where the matter is never escalated. */
  readonly escalateWhen: string | null;
}

/**
 * The form 问题分类处理指引表, how each kind of problem is handled: its fields, labels, options and columns, as data.
 *
 * @example
 * ```ts
 * handlingGuide.name; // => "handlingGuide"
 * ```
 */
export const handlingGuide: Form<HandlingGuide> = {
  name: "handlingGuide",
  title: label("问题分类处理指引表", "Handling guide by type of problem"),
  key: "category",
  fields: {
    category: {
      kind: "text",
      label: label("问题类型", "Type of problem"),
      required: true,
      privacy: "public",
      example: "业务咨询",
    },
    scenarios: {
      kind: "list",
      list: "items",
      between: "、",
      label: label("常见场景举例", "Usual cases"),
      required: false,
      privacy: "internal",
      example: ["套餐内容", "账单明细", "活动规则"],
    },
    approach: {
      kind: "text",
      label: label("处理方式", "How to handle it"),
      required: true,
      privacy: "internal",
      example: "知识库查询,当场解答",
    },
    owner: {
      kind: "text",
      label: label("责任人", "Owner"),
      required: true,
      privacy: "internal",
      example: "一线客服",
    },
    escalateWhen: {
      kind: "text",
      label: label("升级标准", "Escalate when"),
      required: false,
      privacy: "internal",
      example: "客户按引导仍无法解决",
    },
  },
  columns: [
    { kind: "value", field: "category" },
    { kind: "value", field: "scenarios" },
    { kind: "value", field: "approach" },
    { kind: "value", field: "owner" },
    { kind: "value", field: "escalateWhen" },
  ],
};
