import { label } from "../base";
import type { Column } from "./column";
import type { Catalogue } from "./field";

/** What the rules ask for and no printed column holds; on every form, and always optional. */
export interface FollowThrough {
  /** When the next follow-up is due: 下次跟进时间. */
  readonly nextFollowUpAt: Date | null;
  /** Who follows up: 跟进责任人. */
  readonly followUpOwner: string | null;
  /** Why the matter could not be solved: 未解决原因. */
  readonly unresolvedReason: string | null;
  /** What the customer asks for: 客户诉求. */
  readonly customerDemand: string | null;
  /** When it was promised to be done: 承诺完成时间. */
  readonly promisedAt: Date | null;
  /** Why the customer is dissatisfied: 不满意原因. */
  readonly dissatisfiedReason: string | null;
  /** When it went to the supervisor: 升级时间. */
  readonly escalatedAt: Date | null;
}

export const FOLLOW_THROUGH: Catalogue<FollowThrough> = {
  nextFollowUpAt: {
    kind: "instant",
    precision: "minute",
    term: true,
    label: label("下次跟进时间", "Next follow-up at"),
    required: false,
    privacy: "internal",
    example: "2024-05-21T10:00+08:00",
  },
  followUpOwner: {
    kind: "text",
    label: label("跟进责任人", "Follow-up owner"),
    required: false,
    privacy: "internal",
    example: "技术*工",
  },
  unresolvedReason: {
    kind: "text",
    label: label("未解决原因", "Reason unresolved"),
    required: false,
    privacy: "freeText",
    example: "配件缺货,等待到货",
  },
  customerDemand: {
    kind: "text",
    label: label("客户诉求", "Customer's demand"),
    required: false,
    privacy: "freeText",
    example: "更换新机",
  },
  promisedAt: {
    kind: "instant",
    precision: "minute",
    term: true,
    label: label("承诺完成时间", "Promised by"),
    required: false,
    privacy: "internal",
    example: "2024-05-22T18:00+08:00",
  },
  dissatisfiedReason: {
    kind: "text",
    label: label("不满意原因", "Reason dissatisfied"),
    required: false,
    privacy: "freeText",
    example: "等待时间太长",
  },
  escalatedAt: {
    kind: "instant",
    precision: "minute",
    label: label("升级时间", "Escalated at"),
    required: false,
    privacy: "internal",
    example: "2024-05-20T15:45+08:00",
  },
};

export const FOLLOW_THROUGH_COLUMNS: readonly Column<keyof FollowThrough>[] = [
  { kind: "value", field: "nextFollowUpAt", extra: true },
  { kind: "value", field: "followUpOwner", extra: true },
  { kind: "value", field: "unresolvedReason", extra: true },
  { kind: "value", field: "customerDemand", extra: true },
  { kind: "value", field: "promisedAt", extra: true },
  { kind: "value", field: "dissatisfiedReason", extra: true },
  { kind: "value", field: "escalatedAt", extra: true },
];
