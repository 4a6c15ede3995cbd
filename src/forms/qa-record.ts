import { label } from "../base";
import { FOLLOW_THROUGH, FOLLOW_THROUGH_COLUMNS, type FollowThrough } from "./follow-through";
import type { Form } from "./form";
import { CHANNEL_OPTIONS } from "./options";

/** A question and its standard answer: 客户服务标准问答记录表. */
export interface QaRecord extends FollowThrough {
  /** The customer's number, if any: 客户编号. */
  readonly customerNo: string | null;
  /** Masked: `*女士`. */
  readonly customerName: string;
  /** Masked, first three and last four: `138****5678`. */
  readonly contact: string | null;
  readonly channel: "phone" | "chat" | "email" | "ticket";
  readonly servedAt: Date;
  /** The staff number: 服务人员工号. */
  readonly handler: string;
  /** One or two levels, the widest first: 产品功能类-订单查询. */
  readonly category: readonly string[];
  readonly question: string;
  /** 特急 → urgent, 紧急 → high, 普通 → medium: a scale of its own. */
  readonly tier: "urgent" | "high" | "medium";
  /** 标准回复内容. */
  readonly answer: string;
  readonly feedback: string | null;
  readonly outcome: "solved" | "unsolved" | "followUp";
  readonly remark: string | null;
  readonly recordedBy: string | null;
  readonly reviewedBy: string | null;
  readonly reviewedAt: Date | null;
}

const SECTION = {
  basics: label("基础信息", "Basic information"),
  question: label("问题信息", "About the question"),
  handling: label("处理过程", "Handling of it"),
  review: label("审核信息", "Review of the record"),
};

/**
 * The form 客户服务标准问答记录表, the standard Q&A record: its fields, labels, options and columns, as data.
 *
 * @example
 * ```ts
 * qaRecord.name; // => "qaRecord"
 * ```
 */
export const qaRecord: Form<QaRecord> = {
  name: "qaRecord",
  title: label("客户服务标准问答记录表", "Standard Q&A record"),
  layout: "labelValue",
  fields: {
    customerNo: {
      kind: "text",
      label: label("客户编号", "Customer no."),
      required: false,
      privacy: "public",
      example: "C20240520001",
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
      label: label("联系方式(脱敏)", "Contact (masked)"),
      description: label("保留前三位和后四位", "First three and last four digits"),
      required: false,
      privacy: "phone",
      masked: true,
      example: "138****5678",
    },
    channel: {
      kind: "enum",
      label: label("服务渠道", "Channel"),
      required: true,
      privacy: "public",
      example: "chat",
      options: {
        phone: CHANNEL_OPTIONS.phone,
        chat: { label: label("在线聊天", "Online chat"), aliases: ["在线客服"] },
        email: CHANNEL_OPTIONS.email,
        ticket: CHANNEL_OPTIONS.ticket,
      },
    },
    servedAt: {
      kind: "instant",
      precision: "minute",
      label: label("服务时间", "Served at"),
      required: true,
      privacy: "internal",
      example: "2024-05-20T15:20+08:00",
    },
    handler: {
      kind: "text",
      label: label("服务人员工号", "Staff no."),
      required: true,
      privacy: "internal",
      example: "CS003",
    },
    category: {
      kind: "list",
      list: "path",
      between: "-",
      minItems: 1,
      maxItems: 2,
      label: label("问题类型", "Category"),
      description: label(
        "大类:产品功能类、售后政策类、账户操作类、投诉建议类",
        "Top level: product functions, after-sales policy, account, complaints and suggestions",
      ),
      required: true,
      privacy: "public",
      example: ["产品功能类", "订单查询"],
    },
    question: {
      kind: "text",
      label: label("问题描述", "Question"),
      required: true,
      privacy: "freeText",
      example: "查询物流时提示单号不存在",
    },
    tier: {
      kind: "enum",
      label: label("问题紧急程度", "Urgency"),
      required: true,
      privacy: "public",
      example: "medium",
      options: {
        medium: { label: label("普通", "Normal"), colour: "default" },
        high: { label: label("紧急", "Pressing"), colour: "warning" },
        urgent: { label: label("特急", "Most urgent"), colour: "error" },
      },
    },
    answer: {
      kind: "text",
      label: label("标准回复内容", "Standard reply"),
      required: true,
      privacy: "freeText",
      example: "请登录后在我的订单中查看物流。",
    },
    feedback: {
      kind: "text",
      label: label("客户反馈", "Customer's feedback"),
      required: false,
      privacy: "freeText",
      example: "刷新后已查到",
    },
    outcome: {
      kind: "enum",
      label: label("处理结果", "Outcome"),
      required: true,
      privacy: "public",
      example: "solved",
      options: {
        solved: { label: label("已解决", "Solved"), colour: "success" },
        unsolved: { label: label("未解决", "Unsolved"), colour: "error" },
        followUp: { label: label("需跟进", "To follow up"), colour: "processing" },
      },
    },
    remark: {
      kind: "text",
      label: label("备注", "Remark"),
      description: label("改动标准回复时写明原因", "Says why, where the standard reply was changed"),
      required: false,
      privacy: "freeText",
      example: "客户使用旧版APP,回复略有调整",
    },
    recordedBy: {
      kind: "text",
      label: label("记录人", "Recorded by"),
      required: false,
      privacy: "internal",
      example: "*客服专员",
    },
    reviewedBy: {
      kind: "text",
      label: label("审核人", "Reviewed by"),
      required: false,
      privacy: "internal",
      example: "*主管",
    },
    reviewedAt: {
      kind: "instant",
      precision: "minute",
      label: label("审核时间", "Reviewed at"),
      required: false,
      privacy: "internal",
      example: "2024-05-20T16:00+08:00",
    },
    ...FOLLOW_THROUGH,
  },
  columns: [
    { kind: "value", field: "customerNo", section: SECTION.basics },
    { kind: "value", field: "customerName", section: SECTION.basics },
    { kind: "value", field: "contact", section: SECTION.basics, aliases: ["联系方式"] },
    { kind: "value", field: "channel", section: SECTION.basics, aliases: ["渠道"] },
    { kind: "value", field: "servedAt", section: SECTION.basics },
    { kind: "value", field: "handler", section: SECTION.basics },
    { kind: "value", field: "category", section: SECTION.question },
    { kind: "value", field: "question", section: SECTION.question },
    { kind: "value", field: "tier", section: SECTION.question, aliases: ["紧急程度"] },
    { kind: "value", field: "answer", section: SECTION.handling },
    { kind: "value", field: "feedback", section: SECTION.handling },
    { kind: "value", field: "outcome", section: SECTION.handling },
    { kind: "value", field: "remark", section: SECTION.handling },
    { kind: "value", field: "recordedBy", section: SECTION.review },
    { kind: "value", field: "reviewedBy", section: SECTION.review },
    {
      kind: "time",
      field: "reviewedAt",
      dayFrom: "servedAt",
      notBefore: "servedAt",
      written: "dateTime",
      section: SECTION.review,
    },
    ...FOLLOW_THROUGH_COLUMNS,
  ],
};
