import { label } from "../base";
import type { Tier } from "../tier/tier";
import { FOLLOW_THROUGH, FOLLOW_THROUGH_COLUMNS, type FollowThrough } from "./follow-through";
import type { Form } from "./form";
import { SERVICE_TYPE_OPTIONS, STATUS_OPTIONS, TIER_OPTIONS } from "./options";

/** One line of the incoming call log: 客户来电记录表. */
export interface CallLog extends FollowThrough {
  /** The line's number on the sheet: 序号. */
  readonly sequence: number | null;
  readonly calledAt: Date;
  /** Masked: `*女士`. */
  readonly customerName: string;
  /** Masked: `138****5678`. */
  readonly contact: string | null;
  /** 问题类型: on this form the type of service, not the category. */
  readonly serviceType: "consultation" | "complaint" | "suggestion" | "business";
  readonly summary: string;
  /** 处理结果/解决方案. */
  readonly result: string | null;
  /** The staff number of who follows up: 跟进人. */
  readonly handler: string | null;
  readonly status: "pending" | "processing" | "closed";
  /** 诉求优先级. */
  readonly tier: Tier | null;
  /** 预计完成时间: after it, work across departments is chased. */
  readonly expectedBy: Date | null;
  /** The key pressed after the call: 1 satisfied, 2 has suggestions. */
  readonly satisfactionKey: "satisfied" | "suggestion" | null;
  /** Before an escalation: what led to it. */
  readonly background: string | null;
  /** Before an escalation: what was tried. */
  readonly attempts: string | null;
}

/**
 * The form 客户来电记录表, the incoming call log: its fields, labels, options and columns, as data.
 *
 * @example
 * ```ts
 * callLog.fields.summary.privacy; // => "freeText"
 * ```
 */
export const callLog: Form<CallLog> = {
  name: "callLog",
  title: label("客户来电记录表", "Incoming call log"),
  fields: {
    sequence: {
      kind: "number",
      unit: "count",
      integer: true,
      min: 0,
      label: label("序号", "No."),
      required: false,
      privacy: "public",
      example: 1,
    },
    calledAt: {
      kind: "instant",
      precision: "minute",
      label: label("来电时间", "Called at"),
      required: true,
      privacy: "internal",
      example: "2023-10-01T09:30+08:00",
    },
    customerName: {
      kind: "text",
      label: label("客户姓名", "Customer"),
      required: true,
      privacy: "name",
      example: "*女士",
    },
    contact: {
      kind: "text",
      label: label("联系方式", "Contact"),
      required: false,
      privacy: "phone",
      masked: true,
      example: "138****5678",
    },
    serviceType: {
      kind: "enum",
      label: label("问题类型", "Service type"),
      required: true,
      privacy: "public",
      example: "consultation",
      options: {
        consultation: SERVICE_TYPE_OPTIONS.consultation,
        complaint: SERVICE_TYPE_OPTIONS.complaint,
        suggestion: SERVICE_TYPE_OPTIONS.suggestion,
        business: SERVICE_TYPE_OPTIONS.business,
      },
    },
    summary: {
      kind: "text",
      label: label("问题描述摘要", "Summary"),
      required: true,
      privacy: "freeText",
      example: "话费套餐变更流程",
    },
    result: {
      kind: "text",
      label: label("处理结果/解决方案", "Result/solution"),
      required: false,
      privacy: "freeText",
      example: "告知线上及线下办理渠道",
    },
    handler: {
      kind: "text",
      label: label("跟进人", "Followed up by"),
      required: false,
      privacy: "internal",
      example: "001",
    },
    status: {
      kind: "enum",
      label: label("跟进状态", "Status"),
      required: true,
      privacy: "public",
      example: "closed",
      options: {
        pending: STATUS_OPTIONS.pending,
        processing: STATUS_OPTIONS.processing,
        closed: { label: label("已完成", "Done"), aliases: ["完成"], colour: "success" },
      },
    },
    tier: {
      kind: "enum",
      label: label("诉求优先级", "Priority"),
      required: false,
      privacy: "public",
      example: "high",
      options: TIER_OPTIONS,
    },
    expectedBy: {
      kind: "instant",
      precision: "minute",
      term: true,
      label: label("预计完成时间", "Expected by"),
      required: false,
      privacy: "internal",
      example: "2023-10-02T18:00+08:00",
    },
    satisfactionKey: {
      kind: "enum",
      label: label("满意度按键", "Satisfaction key"),
      required: false,
      privacy: "public",
      example: "satisfied",
      options: {
        satisfied: { label: label("满意", "Satisfied"), aliases: ["1", "按1"], colour: "success" },
        suggestion: { label: label("有建议", "Has suggestions"), aliases: ["2", "按2"], colour: "warning" },
      },
    },
    background: {
      kind: "text",
      label: label("问题背景", "Background"),
      required: false,
      privacy: "freeText",
      example: "上月起账单多出一项",
    },
    attempts: {
      kind: "text",
      label: label("已尝试措施", "Attempts made"),
      required: false,
      privacy: "freeText",
      example: "已核对账单并重新计费",
    },
    ...FOLLOW_THROUGH,
  },
  columns: [
    { kind: "value", field: "sequence" },
    { kind: "value", field: "calledAt" },
    { kind: "value", field: "customerName" },
    { kind: "value", field: "contact" },
    {
      kind: "value",
      field: "serviceType",
      header: label(
        "问题类型(咨询/投诉/建议/业务办理)",
        "Service type (consultation/complaint/suggestion/business)",
      ),
    },
    { kind: "value", field: "summary" },
    { kind: "value", field: "result", aliases: ["处理结果", "解决方案"] },
    { kind: "value", field: "handler" },
    {
      kind: "value",
      field: "status",
      header: label("跟进状态(待处理/处理中/已完成)", "Status (pending/processing/done)"),
    },
    { kind: "value", field: "tier", extra: true },
    { kind: "value", field: "expectedBy", extra: true },
    { kind: "value", field: "satisfactionKey", extra: true },
    { kind: "value", field: "background", extra: true },
    { kind: "value", field: "attempts", extra: true },
    ...FOLLOW_THROUGH_COLUMNS,
  ],
};
