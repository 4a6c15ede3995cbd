import { label } from "../base";
import type { Channel } from "../cases/service-case";
import type { Tier } from "../tier/tier";
import { FOLLOW_THROUGH, FOLLOW_THROUGH_COLUMNS, type FollowThrough } from "./follow-through";
import type { Form } from "./form";
import { CHANNEL_OPTIONS, TIER_OPTIONS } from "./options";
import { recordNumberPattern } from "./record-number-pattern";
import { YEAR_MINUTES } from "./year-minutes";

/** A customer's matter as it was received: 客户服务响应记录表. */
export interface ResponseRecord extends FollowThrough {
  /** yyyyMMdd + sequence: 记录编号. */
  readonly recordNo: string;
  /** To the second. */
  readonly createdAt: Date;
  /** Masked, the surname kept: `陈*`. */
  readonly customerName: string;
  readonly customerNo: string | null;
  /** Masked: `138****5678`. */
  readonly contact: string | null;
  readonly channel: Exclude<Channel, "ticket" | "afterSales">;
  /** One to three levels, the widest first: 产品功能 / 支付模块 / 退款失败. */
  readonly category: readonly string[];
  /** 紧急程度. */
  readonly tier: Tier;
  /** Risk level of a complaint, 1 the gravest; not the tier. */
  readonly risk: "1" | "2" | "3" | null;
  /** Description, first part: what is seen. */
  readonly phenomenon: string;
  /** Description, second part: what it does to the customer. */
  readonly impact: string | null;
  /** Description, third part: what the customer expects. */
  readonly expectation: string | null;
  /** 响应时限: until when the first response is due, as the sheet states it. */
  readonly responseDueAt: Date | null;
  /** 响应时效: how long the response really took, in minutes. */
  readonly responseMinutes: number | null;
  readonly handler: string | null;
}

const SECTION = {
  basics: label("基础信息", "Basic information"),
  problem: label("问题信息", "About the problem"),
  response: label("响应信息", "About the response"),
};

/**
 * The form 客户服务响应记录表, a matter as it was received: its fields, labels, options and columns, as data.
 *
 * @example
 * ```ts
 * responseRecord.key; // => "recordNo"
 * ```
 */
export const responseRecord: Form<ResponseRecord> = {
  name: "responseRecord",
  title: label("客户服务响应记录表", "Service response record"),
  key: "recordNo",
  layout: "labelValue",
  fields: {
    recordNo: {
      kind: "text",
      label: label("记录编号", "Record no."),
      description: label("日期加三位序号", "The date and a sequence of three digits"),
      required: true,
      privacy: "public",
      example: "20230815001",
      pattern: recordNumberPattern(""),
    },
    createdAt: {
      kind: "instant",
      precision: "second",
      label: label("创建时间", "Created at"),
      description: label("精确到秒", "To the second"),
      required: true,
      privacy: "internal",
      example: "2023-08-15T14:32:18+08:00",
    },
    customerName: {
      kind: "text",
      label: label("客户姓名", "Customer"),
      description: label("脱敏,保留姓氏", "Masked, the surname kept"),
      required: true,
      privacy: "name",
      example: "陈*",
    },
    customerNo: {
      kind: "text",
      label: label("客户编号", "Customer no."),
      required: false,
      privacy: "public",
      example: "C0001024",
    },
    contact: {
      kind: "text",
      label: label("联系方式", "Contact"),
      description: label("脱敏", "Masked"),
      required: false,
      privacy: "phone",
      masked: true,
      example: "138****5678",
    },
    channel: {
      kind: "enum",
      label: label("渠道", "Channel"),
      required: true,
      privacy: "public",
      example: "website",
      options: {
        phone: CHANNEL_OPTIONS.phone,
        website: CHANNEL_OPTIONS.website,
        app: CHANNEL_OPTIONS.app,
        miniProgram: CHANNEL_OPTIONS.miniProgram,
        chat: CHANNEL_OPTIONS.chat,
        wechat: CHANNEL_OPTIONS.wechat,
        weibo: CHANNEL_OPTIONS.weibo,
        douyin: CHANNEL_OPTIONS.douyin,
        social: CHANNEL_OPTIONS.social,
        email: CHANNEL_OPTIONS.email,
        store: CHANNEL_OPTIONS.store,
      },
    },
    category: {
      kind: "list",
      list: "path",
      between: "/",
      minItems: 1,
      maxItems: 3,
      label: label("问题分类", "Category"),
      description: label("一至三级,由大到小", "One to three levels, the widest first"),
      required: true,
      privacy: "public",
      example: ["产品功能", "支付模块", "退款失败"],
    },
    tier: {
      kind: "enum",
      label: label("紧急程度", "Urgency"),
      required: true,
      privacy: "public",
      example: "urgent",
      options: TIER_OPTIONS,
    },
    risk: {
      kind: "enum",
      label: label("风险等级", "Risk level"),
      description: label("投诉填写", "For complaints"),
      required: false,
      privacy: "public",
      example: "1",
      options: {
        "1": { label: label("一级", "Level 1"), aliases: ["一级风险"], colour: "error" },
        "2": { label: label("二级", "Level 2"), aliases: ["二级风险"], colour: "warning" },
        "3": { label: label("三级", "Level 3"), aliases: ["三级风险"], colour: "default" },
      },
    },
    phenomenon: {
      kind: "text",
      label: label("现象", "What is seen"),
      required: true,
      privacy: "freeText",
      example: "退款提交后一直处理中",
    },
    impact: {
      kind: "text",
      label: label("影响", "What it does"),
      required: false,
      privacy: "freeText",
      example: "货款未到账",
    },
    expectation: {
      kind: "text",
      label: label("期望", "What is expected"),
      required: false,
      privacy: "freeText",
      example: "今日到账",
    },
    responseDueAt: {
      kind: "instant",
      precision: "second",
      term: true,
      label: label("响应时限", "Response due at"),
      required: false,
      privacy: "internal",
      example: "2023-08-15T14:47:00+08:00",
    },
    responseMinutes: {
      kind: "number",
      unit: "minutes",
      min: 0,
      max: YEAR_MINUTES,
      label: label("响应时效", "Response time"),
      required: false,
      privacy: "public",
      example: 12,
    },
    handler: {
      kind: "text",
      label: label("处理人", "Handler"),
      required: false,
      privacy: "internal",
      example: "技术支持组",
    },
    ...FOLLOW_THROUGH,
  },
  columns: [
    { kind: "value", field: "recordNo", section: SECTION.basics },
    { kind: "value", field: "createdAt", section: SECTION.basics },
    { kind: "value", field: "customerName", section: SECTION.basics },
    { kind: "value", field: "customerNo", section: SECTION.basics },
    { kind: "value", field: "contact", section: SECTION.basics, aliases: ["联系方式(脱敏)"] },
    { kind: "value", field: "channel", section: SECTION.basics, aliases: ["服务渠道"] },
    { kind: "value", field: "category", section: SECTION.problem },
    { kind: "value", field: "tier", section: SECTION.problem },
    { kind: "value", field: "risk", section: SECTION.problem },
    { kind: "value", field: "phenomenon", section: SECTION.problem, aliases: ["问题描述-现象"] },
    { kind: "value", field: "impact", section: SECTION.problem, aliases: ["问题描述-影响"] },
    { kind: "value", field: "expectation", section: SECTION.problem, aliases: ["问题描述-期望"] },
    {
      kind: "time",
      field: "responseDueAt",
      dayFrom: "createdAt",
      notBefore: "createdAt",
      rollHours: 24,
      strictlyAfter: true,
      written: "dateTime",
      section: SECTION.response,
    },
    { kind: "value", field: "responseMinutes", section: SECTION.response },
    { kind: "value", field: "handler", section: SECTION.response },
    ...FOLLOW_THROUGH_COLUMNS,
  ],
};
