import { label } from "../base";
import type { Column } from "./column";
import type { Catalogue } from "./field";

/** What will be done about an issue, by whom and until when, and what the customer is offered. */
export interface SolutionPlan {
  /** The plan: what will be done. */
  readonly planMeasures: string | null;
  /** The plan: who does it. */
  readonly planExecutor: string | null;
  /** The plan: when it will be done. */
  readonly planDueAt: Date | null;
  /** What the customer is offered in compensation. */
  readonly compensation: string | null;
}

export const SOLUTION_PLAN: Catalogue<SolutionPlan> = {
  planMeasures: {
    kind: "text",
    label: label("解决措施", "Plan: measures"),
    required: false,
    privacy: "freeText",
    example: "修复支付接口并补发订单",
  },
  planExecutor: {
    kind: "text",
    label: label("执行人", "Plan: executor"),
    required: false,
    privacy: "internal",
    example: "技术支持组",
  },
  planDueAt: {
    kind: "instant",
    precision: "minute",
    term: true,
    label: label("方案完成时间", "Plan: to be done by"),
    required: false,
    privacy: "internal",
    example: "2023-10-01T12:00+08:00",
  },
  compensation: {
    kind: "text",
    label: label("客户补偿方案", "Compensation"),
    required: false,
    privacy: "freeText",
    example: "赠送运费券一张",
  },
};

export const SOLUTION_PLAN_COLUMNS: readonly Column<keyof SolutionPlan>[] = [
  { kind: "value", field: "planMeasures", extra: true },
  { kind: "value", field: "planExecutor", extra: true },
  { kind: "value", field: "planDueAt", extra: true, aliases: ["计划完成时间"] },
  { kind: "value", field: "compensation", extra: true },
];
