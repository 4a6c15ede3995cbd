import { label } from "../base";
import type { Channel } from "../cases/service-case";
import type { Column } from "./column";
import type { Catalogue } from "./field";
import { CHANNEL_OPTIONS, SERVICE_TYPE_OPTIONS } from "./options";

/** What is known of an issue besides the printed columns: whose it is, where it came from and by when it matters. */
export interface IssueCircumstances {
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

export const ISSUE_CIRCUMSTANCES: Catalogue<IssueCircumstances> = {
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
};

export const ISSUE_CIRCUMSTANCES_COLUMNS: readonly Column<keyof IssueCircumstances>[] = [
  { kind: "value", field: "occurredAt", extra: true },
  { kind: "value", field: "expectedBy", extra: true },
  { kind: "value", field: "customerClass", extra: true, aliases: ["客户分类", "是否VIP"] },
  { kind: "value", field: "channel", extra: true, aliases: ["服务渠道"] },
  { kind: "value", field: "phase", extra: true },
  { kind: "value", field: "serviceType", extra: true },
];
