import { label } from "../base";
import type { Channel } from "../cases/service-case";
import type { Tier } from "../tier/tier";
import { FOLLOW_THROUGH, FOLLOW_THROUGH_COLUMNS, type FollowThrough } from "./follow-through";
import type { Form } from "./form";
import { CHANNEL_OPTIONS, SERVICE_TYPE_OPTIONS, TIER_LEVEL_OPTIONS } from "./options";
import { SOLUTION_PLAN, SOLUTION_PLAN_COLUMNS, type SolutionPlan } from "./solution-plan";
import { SCORE, SURVEY, SURVEY_COLUMNS, type Survey } from "./survey";

/** A customer's issue and its tracking: 客户问题响应与跟踪表. */
export interface IssueTicket extends SolutionPlan, Survey, FollowThrough {
  /** The line's number on the sheet: 序号. */
  readonly sequence: number | null;
  /** 问题编号. */
  readonly ticketNo: string;
  /** Name or id, with what the sheet says besides: `张某(VIP客户)`. */
  readonly customer: string;
  /** Phone or e-mail; phones are masked: `138****5678`. */
  readonly contact: string | null;
  readonly description: string;
  /** 问题级别, by scope of effect, urgency and what the customer asks. */
  readonly tier: Tier | null;
  readonly receivedAt: Date;
  /** 响应时限: until when the first response is due, as the sheet states it. */
  readonly responseDueAt: Date | null;
  /** 实际响应时间. */
  readonly respondedAt: Date | null;
  readonly handler: string | null;
  readonly solution: string | null;
  /** 执行时间, the beginning of the span. */
  readonly executionStartedAt: Date | null;
  /** 执行时间, the end of the span. */
  readonly executionEndedAt: Date | null;
  readonly completedAt: Date | null;
  /** 1–5 points. */
  readonly satisfaction: number | null;
  readonly remark: string | null;
  /** When the problem occurred, not when it was reported. */
  readonly occurredAt: Date | null;
  /** Until when the customer expects a solution; overrides the policy. */
  readonly expectedBy: Date | null;
  readonly customerClass: "vip" | "regular" | null;
  readonly channel: Exclude<Channel, "store" | "ticket"> | null;
  /** 售前, 售中, 售后. */
  readonly phase: "preSales" | "inSales" | "afterSales" | null;
  readonly serviceType: "consultation" | "complaint" | "repair" | null;
}

/**
 * The form 客户问题响应与跟踪表, an issue and its tracking: its fields, labels, options and columns, as data.
 *
 * @example
 * ```ts
 * issueTicket.key; // => "ticketNo"
 * ```
 */
export const issueTicket: Form<IssueTicket> = {
  name: "issueTicket",
  title: label("客户问题响应与跟踪表", "Issue response and tracking"),
  key: "ticketNo",
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
    ticketNo: {
      kind: "text",
      label: label("问题编号", "Issue no."),
      required: true,
      privacy: "public",
      example: "C20231001001",
    },
    customer: {
      kind: "text",
      label: label("客户信息(名称/ID)", "Customer (name/ID)"),
      required: true,
      privacy: "name",
      example: "张某(VIP客户)",
    },
    contact: {
      kind: "text",
      label: label("联系方式", "Contact"),
      description: label("电话须脱敏,或填邮箱", "A masked phone number, or an e-mail address"),
      required: false,
      privacy: "phone",
      masked: true,
      example: "138****5678",
    },
    description: {
      kind: "text",
      label: label("问题描述(含截图/附件)", "Description (with attachments)"),
      required: true,
      privacy: "freeText",
      example: "支付时提示银行卡状态异常",
    },
    tier: {
      kind: "enum",
      label: label("问题级别", "Tier"),
      description: label(
        "按影响范围、紧急程度和客户诉求划分",
        "By scope of effect, urgency and what the customer asks",
      ),
      required: false,
      privacy: "public",
      example: "urgent",
      options: TIER_LEVEL_OPTIONS,
    },
    receivedAt: {
      kind: "instant",
      precision: "minute",
      label: label("接收时间", "Received at"),
      required: true,
      privacy: "internal",
      example: "2023-10-01T10:00+08:00",
    },
    responseDueAt: {
      kind: "instant",
      precision: "minute",
      term: true,
      label: label("响应时限", "Response due at"),
      required: false,
      privacy: "internal",
      example: "2023-10-01T10:10+08:00",
    },
    respondedAt: {
      kind: "instant",
      precision: "minute",
      label: label("实际响应时间", "Responded at"),
      required: false,
      privacy: "internal",
      example: "2023-10-01T10:05+08:00",
    },
    handler: {
      kind: "text",
      label: label("处理人", "Handler"),
      required: false,
      privacy: "internal",
      example: "李某",
    },
    solution: {
      kind: "text",
      label: label("解决方案简述", "Solution in brief"),
      required: false,
      privacy: "freeText",
      example: "协调技术修复接口,客户重新支付成功",
    },
    executionStartedAt: {
      kind: "instant",
      precision: "minute",
      label: label("执行开始时间", "Execution started at"),
      required: false,
      privacy: "internal",
      example: "2023-10-01T10:05+08:00",
    },
    executionEndedAt: {
      kind: "instant",
      precision: "minute",
      label: label("执行结束时间", "Execution ended at"),
      required: false,
      privacy: "internal",
      example: "2023-10-01T10:30+08:00",
    },
    completedAt: {
      kind: "instant",
      precision: "minute",
      label: label("完成时间", "Completed at"),
      required: false,
      privacy: "internal",
      example: "2023-10-01T10:30+08:00",
    },
    satisfaction: { ...SCORE, label: label("客户满意度", "Satisfaction") },
    remark: {
      kind: "text",
      label: label("备注", "Remark"),
      required: false,
      privacy: "freeText",
      example: "客户对响应速度满意",
    },
    occurredAt: {
      kind: "instant",
      precision: "minute",
      label: label("问题发生时间", "Occurred at"),
      required: false,
      privacy: "internal",
      example: "2023-10-01T09:50+08:00",
    },
    expectedBy: {
      kind: "instant",
      precision: "minute",
      term: true,
      label: label("客户期望解决时限", "Customer expects a solution by"),
      required: false,
      privacy: "internal",
      example: "2023-10-01T12:00+08:00",
    },
    customerClass: {
      kind: "enum",
      label: label("客户类别", "Customer class"),
      required: false,
      privacy: "public",
      example: "vip",
      options: {
        vip: { label: label("VIP", "VIP"), aliases: ["VIP客户", "是"], colour: "warning" },
        regular: { label: label("非VIP", "Regular"), aliases: ["普通客户", "非VIP客户", "否"] },
      },
    },
    channel: {
      kind: "enum",
      label: label("渠道", "Channel"),
      required: false,
      privacy: "public",
      example: "app",
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
        afterSales: CHANNEL_OPTIONS.afterSales,
      },
    },
    phase: {
      kind: "enum",
      label: label("服务阶段", "Phase"),
      required: false,
      privacy: "public",
      example: "inSales",
      options: {
        preSales: { label: label("售前", "Before the sale") },
        inSales: { label: label("售中", "During the sale") },
        afterSales: { label: label("售后", "After the sale") },
      },
    },
    serviceType: {
      kind: "enum",
      label: label("服务类型", "Service type"),
      required: false,
      privacy: "public",
      example: "repair",
      options: {
        consultation: SERVICE_TYPE_OPTIONS.consultation,
        complaint: SERVICE_TYPE_OPTIONS.complaint,
        repair: { label: label("报障", "Fault report"), aliases: ["报修"] },
      },
    },
    ...SOLUTION_PLAN,
    ...SURVEY,
    ...FOLLOW_THROUGH,
  },
  columns: [
    { kind: "value", field: "sequence" },
    { kind: "value", field: "ticketNo" },
    { kind: "value", field: "customer" },
    { kind: "value", field: "contact" },
    { kind: "value", field: "description" },
    { kind: "value", field: "tier" },
    { kind: "value", field: "receivedAt" },
    {
      kind: "time",
      field: "responseDueAt",
      dayFrom: "receivedAt",
      notBefore: "receivedAt",
      rollHours: 24,
      strictlyAfter: true,
    },
    { kind: "time", field: "respondedAt", dayFrom: "receivedAt", notBefore: "receivedAt", rollHours: 24 },
    { kind: "value", field: "handler" },
    { kind: "value", field: "solution" },
    {
      kind: "span",
      header: label("执行时间", "Executed"),
      start: "executionStartedAt",
      end: "executionEndedAt",
      dayFrom: "receivedAt",
      notBefore: "receivedAt",
      rollHours: 24,
    },
    { kind: "time", field: "completedAt", dayFrom: "receivedAt", notBefore: "receivedAt", rollHours: 24 },
    { kind: "value", field: "satisfaction", header: label("客户满意度(1-5分)", "Satisfaction (1-5)") },
    { kind: "value", field: "remark" },
    { kind: "value", field: "occurredAt", extra: true },
    { kind: "value", field: "expectedBy", extra: true },
    { kind: "value", field: "customerClass", extra: true, aliases: ["客户分类", "是否VIP"] },
    { kind: "value", field: "channel", extra: true, aliases: ["服务渠道"] },
    { kind: "value", field: "phase", extra: true },
    { kind: "value", field: "serviceType", extra: true },
    ...SOLUTION_PLAN_COLUMNS,
    ...SURVEY_COLUMNS,
    ...FOLLOW_THROUGH_COLUMNS,
  ],
};
