import { label } from "../base";
import type { DispatchRule } from "./dispatch-rule";
import { FUNCTION_IMPAIRED } from "./words/fault";
import { PAYMENT_FAILED } from "./words/funds";
import { OUTAGE } from "./words/outage";

/** The rules that ship: urgent to the supervisor first, technical matters to 技术支持组, complaints to 资深客服专员. */
export const DEFAULT_DISPATCH_RULES: readonly DispatchRule[] = [
  {
    id: "urgent-first",
    label: label("紧急问题优先转主管", "Urgent matters go to the supervisor first"),
    when: { tier: "urgent" },
    assignTo: "主管",
    first: true,
  },
  {
    id: "technical",
    label: label("技术类问题转技术支持组", "Technical matters go to technical support"),
    when: { anyOf: [{ category: { startsWith: "技术" } }, { topics: "technical" }] },
    assignTo: "技术支持组",
  },
  {
    id: "complaint",
    label: label("投诉类问题转资深客服专员", "Complaints go to a senior agent"),
    when: {
      anyOf: [
        { serviceType: "complaint" },
        { category: { startsWith: "投诉" } },
        { topics: ["complaint", "repeated-complaint", "contract-dispute"] },
      ],
    },
    assignTo: "资深客服专员",
  },
  {
    id: "technical-fault",
    label: label("故障类问题转技术支持组", "Faults go to technical support"),
    when: {
      anyOf: [
        { serviceType: "repair" },
        { category: ["产品功能类", "产品功能", "支付模块", "操作故障"] },
        { topics: ["outage", "payment-failed", "function-impaired"] },
        OUTAGE,
        PAYMENT_FAILED,
        FUNCTION_IMPAIRED,
      ],
    },
    assignTo: "技术支持组",
  },
  {
    id: "first-line",
    label: label("其余由一线客服处理", "The rest stays with the first line"),
    assignTo: "一线客服",
    escalateTo: "主管",
  },
];
