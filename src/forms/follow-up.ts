import { label } from "../base";
import type { Status } from "../status/table";
import { FOLLOW_THROUGH, FOLLOW_THROUGH_COLUMNS, type FollowThrough } from "./follow-through";
import type { Form } from "./form";
import { POINTS_BY_WORD, STATUS_OPTIONS } from "./options";

/** What one department put into a solution. */
export interface ResourceInput {
  /** 技术, 物流, 财务, … */
  readonly department: string;
  /** Working time in hours. */
  readonly hours: number | null;
  /** The new parcel's number, from logistics. */
  readonly trackingNo: string | null;
}

/** One contact with the customer. */
export interface ContactNote {
  readonly at: Date | null;
  readonly summary: string;
}

/** The tracking of a response record, joined to it by its number: 客户反馈跟踪表. */
export interface FollowUp extends FollowThrough {
  /** The number of the response record that is tracked. */
  readonly recordNo: string;
  /** 待处理 → 处理中 → 待验证 → 已关闭, strictly step by step. */
  readonly status: Status;
  readonly solution: string | null;
  /** 修复代码版本号, from technicians. */
  readonly fixVersion: string | null;
  /** 资源投入, by department. */
  readonly resources: readonly ResourceInput[] | null;
  /** 客户沟通: a summary per contact. */
  readonly contacts: readonly ContactNote[] | null;
  /** 1–5 points. */
  readonly satisfaction: number | null;
}

/**
 * The form 客户反馈跟踪表, joined to its response record by number: its fields, labels, options and columns, as data.
 *
 * @example
 * ```ts
 * followUp.key; // => "recordNo"
 * ```
 */
export const followUp: Form<FollowUp> = {
  name: "followUp",
  title: label("客户反馈跟踪表", "Follow-up of customer feedback"),
  key: "recordNo",
  fields: {
    recordNo: {
      kind: "text",
      label: label("记录编号", "Record no."),
      required: true,
      privacy: "public",
      example: "20230815001",
    },
    status: {
      kind: "enum",
      label: label("状态", "Status"),
      required: true,
      privacy: "public",
      example: "verify",
      options: STATUS_OPTIONS,
    },
    solution: {
      kind: "text",
      label: label("解决方案", "Solution"),
      required: false,
      privacy: "freeText",
      example: "开通临时支付通道,修复版本 v2.3.1",
    },
    fixVersion: {
      kind: "text",
      label: label("修复代码版本号", "Version of the fix"),
      required: false,
      privacy: "internal",
      example: "v2.3.1",
    },
    resources: {
      kind: "parts",
      label: label("资源投入", "Resources"),
      required: false,
      privacy: "internal",
      between: ":",
      example: [
        { department: "技术", hours: 3.5 },
        { department: "物流", hours: 1, trackingNo: "SF1020304050607" },
      ],
      parts: {
        department: {
          kind: "text",
          label: label("部门", "Department"),
          required: true,
          privacy: "internal",
          example: "技术",
        },
        hours: {
          kind: "number",
          unit: "hours",
          min: 0,
          max: 100_000,
          label: label("工时", "Working hours"),
          required: false,
          privacy: "public",
          example: 3.5,
        },
        trackingNo: {
          kind: "text",
          label: label("新快递单号", "New tracking no."),
          required: false,
          privacy: "public",
          example: "SF1020304050607",
        },
      },
    },
    contacts: {
      kind: "parts",
      label: label("客户沟通", "Contacts with the customer"),
      required: false,
      privacy: "freeText",
      between: " ",
      example: [{ at: "2023-08-15T14:44+08:00", summary: "已告知原因" }],
      parts: {
        at: {
          kind: "instant",
          precision: "minute",
          label: label("沟通时间", "Contact at"),
          required: false,
          privacy: "internal",
          example: "2023-08-15T14:44+08:00",
        },
        summary: {
          kind: "text",
          label: label("沟通摘要", "Summary"),
          required: true,
          privacy: "freeText",
          example: "已告知原因",
        },
      },
    },
    satisfaction: {
      kind: "number",
      unit: "points",
      integer: true,
      min: 1,
      max: 5,
      words: POINTS_BY_WORD,
      label: label("满意度评分", "Satisfaction"),
      required: false,
      privacy: "public",
      example: 4,
    },
    ...FOLLOW_THROUGH,
  },
  columns: [
    { kind: "value", field: "recordNo" },
    { kind: "value", field: "status" },
    { kind: "value", field: "solution" },
    { kind: "value", field: "fixVersion", extra: true },
    { kind: "value", field: "resources" },
    { kind: "value", field: "contacts" },
    { kind: "value", field: "satisfaction" },
    ...FOLLOW_THROUGH_COLUMNS,
  ],
};
