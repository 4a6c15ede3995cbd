import { label } from "../base";
import { FOLLOW_THROUGH, FOLLOW_THROUGH_COLUMNS, type FollowThrough } from "./follow-through";
import type { Form } from "./form";
import { SERVICE_TYPE_OPTIONS } from "./options";
import { recordNumberPattern } from "./record-number-pattern";
import { YEAR_MINUTES } from "./year-minutes";

/** A call on the hotline: 客户服务响应时间与处理记录表. */
export interface HotlineCall extends FollowThrough {
  /** `CS` + yyyyMMdd + sequence: 记录编号. */
  readonly recordNo: string;
  /** When the customer called; minute precision. */
  readonly calledAt: Date;
  /** When the call was first answered; a call may run past midnight. */
  readonly answeredAt: Date | null;
  /** answeredAt − calledAt in minutes, as the sheet states it. */
  readonly responseMinutes: number | null;
  /** Masked: `*女士`. */
  readonly customerName: string;
  /** Only the last four digits may be kept. */
  readonly contact: string | null;
  /** Keywords: 来电事由. */
  readonly reason: string;
  /** 订单类, 产品类, 服务类, …; an open list. */
  readonly category: string;
  /** Who took the call over. */
  readonly transferredTo: string | null;
  readonly transferredAt: Date | null;
  /** Response counted anew after a transfer, in minutes, as the sheet states it. */
  readonly secondResponseMinutes: number | null;
  readonly handler: string;
  /** What was done, one step an item. */
  readonly steps: readonly string[];
  readonly outcome: "solved" | "followUp" | "unsolvable";
  /** How satisfied the customer is. */
  readonly feedback: "satisfied" | "fair" | "dissatisfied" | null;
  /** What the customer said besides. */
  readonly feedbackNote: string | null;
  readonly remark: string | null;
  /** 服务类型: the line's kinds of service; no printed column. */
  readonly serviceType: "consultation" | "complaint" | "suggestion" | "repair" | null;
  /** When somebody picked up after the transfer; no printed column. */
  readonly pickedUpAt: Date | null;
}

/**
 * The form 客户服务响应时间与处理记录表, a call on the hotline: its fields, labels, options and columns, as data.
 *
 * @example
 * ```ts
 * hotlineCall.fields.outcome.options.solved.label.en; // => "Solved"
 * ```
 */
export const hotlineCall: Form<HotlineCall> = {
  name: "hotlineCall",
  title: label("客户服务响应时间与处理记录表", "Hotline response and handling record"),
  key: "recordNo",
  fields: {
    recordNo: {
      kind: "text",
      label: label("记录编号", "Record no."),
      required: true,
      privacy: "public",
      example: "CS20240520001",
      pattern: recordNumberPattern("CS"),
    },
    calledAt: {
      kind: "instant",
      precision: "minute",
      label: label("来电时间", "Called at"),
      required: true,
      privacy: "internal",
      example: "2024-05-20T14:15+08:00",
    },
    answeredAt: {
      kind: "instant",
      precision: "minute",
      label: label("首次接听时间", "First answered at"),
      required: false,
      privacy: "internal",
      example: "2024-05-20T14:17+08:00",
    },
    responseMinutes: {
      kind: "number",
      unit: "minutes",
      min: 0,
      max: YEAR_MINUTES,
      elapsed: [{ from: "calledAt", to: "answeredAt" }],
      label: label("响应时长", "Response time"),
      required: false,
      privacy: "public",
      example: 2,
    },
    customerName: {
      kind: "text",
      label: label("客户称呼", "Customer"),
      required: true,
      privacy: "name",
      example: "*女士",
    },
    contact: {
      kind: "text",
      label: label("联系方式(后四位)", "Contact (last four)"),
      required: false,
      privacy: "phoneLast4",
      masked: true,
      example: "5678",
    },
    reason: {
      kind: "text",
      label: label("来电事由", "Reason for the call"),
      required: true,
      privacy: "freeText",
      example: "订单物流异常",
    },
    category: {
      kind: "text",
      label: label("问题分类", "Category"),
      required: true,
      privacy: "public",
      example: "订单类",
    },
    transferredTo: {
      kind: "text",
      label: label("转接后负责人", "Transferred to"),
      required: false,
      privacy: "internal",
      example: "技术*工",
    },
    transferredAt: {
      kind: "instant",
      precision: "minute",
      label: label("转接时间", "Transferred at"),
      required: false,
      privacy: "internal",
      example: "2024-05-20T15:40+08:00",
    },
    secondResponseMinutes: {
      kind: "number",
      unit: "minutes",
      min: 0,
      max: YEAR_MINUTES,
      elapsed: [
        { from: "transferredAt", to: "pickedUpAt" },
        { from: "answeredAt", to: "transferredAt" },
      ],
      label: label("二次响应时长", "Second response time"),
      required: false,
      privacy: "public",
      example: 5,
    },
    handler: {
      kind: "text",
      label: label("处理负责人", "Handler"),
      required: true,
      privacy: "internal",
      example: "客服*主管",
    },
    steps: {
      kind: "list",
      list: "steps",
      minItems: 1,
      label: label("处理步骤(可分条记录)", "Steps taken"),
      required: true,
      privacy: "freeText",
      example: ["查到订单号20240520001,系统已签收", "核对地址,门牌号填错", "联系物流改址,客户已确认"],
    },
    outcome: {
      kind: "enum",
      label: label("处理结果", "Outcome"),
      required: true,
      privacy: "public",
      example: "solved",
      options: {
        solved: { label: label("已解决", "Solved"), colour: "success" },
        followUp: {
          label: label("处理中(需跟进)", "In progress (to follow up)"),
          aliases: ["处理中", "需跟进"],
          colour: "processing",
        },
        unsolvable: {
          label: label("无法解决(需解释说明)", "Unsolvable (explain)"),
          aliases: ["无法解决"],
          colour: "error",
        },
      },
    },
    feedback: {
      kind: "enum",
      label: label("客户满意度", "Satisfaction"),
      required: false,
      privacy: "public",
      example: "satisfied",
      options: {
        satisfied: { label: label("满意", "Satisfied"), colour: "success" },
        fair: { label: label("基本满意", "Fairly satisfied"), colour: "warning" },
        dissatisfied: { label: label("不满意", "Dissatisfied"), colour: "error" },
      },
    },
    feedbackNote: {
      kind: "text",
      label: label("客户反馈备注", "Feedback note"),
      required: false,
      privacy: "freeText",
      example: "希望加快物流",
    },
    remark: {
      kind: "text",
      label: label("备注", "Remark"),
      required: false,
      privacy: "freeText",
      example: "需明日回访",
    },
    serviceType: {
      kind: "enum",
      label: label("服务类型", "Service type"),
      required: false,
      privacy: "public",
      example: "consultation",
      options: {
        consultation: SERVICE_TYPE_OPTIONS.consultation,
        complaint: SERVICE_TYPE_OPTIONS.complaint,
        suggestion: SERVICE_TYPE_OPTIONS.suggestion,
        repair: SERVICE_TYPE_OPTIONS.repair,
      },
    },
    pickedUpAt: {
      kind: "instant",
      precision: "minute",
      label: label("转接后接听时间", "Picked up after transfer at"),
      required: false,
      privacy: "internal",
      example: "2024-05-20T15:42+08:00",
    },
    ...FOLLOW_THROUGH,
  },
  columns: [
    { kind: "value", field: "recordNo" },
    {
      kind: "day",
      header: label("日期", "Date"),
      aliases: ["来电日期"],
      fields: ["calledAt", "answeredAt", "transferredAt"],
    },
    { kind: "time", field: "calledAt", dayFrom: "日期" },
    { kind: "time", field: "answeredAt", dayFrom: "日期", notBefore: "calledAt" },
    { kind: "value", field: "responseMinutes", header: label("响应时长(分钟)", "Response time (minutes)") },
    { kind: "value", field: "customerName" },
    { kind: "value", field: "contact" },
    { kind: "value", field: "reason" },
    { kind: "value", field: "category" },
    { kind: "value", field: "transferredTo" },
    { kind: "time", field: "transferredAt", dayFrom: "日期", notBefore: "calledAt" },
    {
      kind: "value",
      field: "secondResponseMinutes",
      header: label("二次响应时长(分钟)", "Second response time (minutes)"),
    },
    { kind: "value", field: "handler" },
    { kind: "value", field: "steps" },
    { kind: "value", field: "outcome" },
    {
      kind: "choiceAndText",
      header: label("客户反馈(满意度/备注)", "Feedback (satisfaction/note)"),
      choice: "feedback",
      text: "feedbackNote",
    },
    { kind: "value", field: "remark" },
    { kind: "value", field: "serviceType", extra: true },
    { kind: "time", field: "pickedUpAt", extra: true, dayFrom: "日期", notBefore: "transferredAt" },
    ...FOLLOW_THROUGH_COLUMNS,
  ],
};
