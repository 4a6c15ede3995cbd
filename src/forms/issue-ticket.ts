import { label } from "../base";
import type { Tier } from "../tier/tier";
import { FOLLOW_THROUGH, FOLLOW_THROUGH_COLUMNS, type FollowThrough } from "./follow-through";
import type { Form } from "./form";
import {
  ISSUE_CIRCUMSTANCES,
  ISSUE_CIRCUMSTANCES_COLUMNS,
  type IssueCircumstances,
} from "./issue-circumstances";
import { TIER_LEVEL_OPTIONS } from "./options";
import { SOLUTION_PLAN, SOLUTION_PLAN_COLUMNS, type SolutionPlan } from "./solution-plan";
import { SCORE, SURVEY, SURVEY_COLUMNS, type Survey } from "./survey";

/** A customer's issue and its tracking: 客户问题响应与跟踪表. */
export interface IssueTicket extends IssueCircumstances, SolutionPlan, Survey, FollowThrough {
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
    ...ISSUE_CIRCUMSTANCES,
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
    ...ISSUE_CIRCUMSTANCES_COLUMNS,
    ...SOLUTION_PLAN_COLUMNS,
    ...SURVEY_COLUMNS,
    ...FOLLOW_THROUGH_COLUMNS,
  ],
};
