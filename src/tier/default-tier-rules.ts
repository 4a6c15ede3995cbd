import { label } from "../base";
import type { Condition } from "../rules/condition";
import type { TierRule } from "./tier-rule";
import { REPEATED_COMPLAINT } from "./words/complaint";
import { CONTRACT_DISPUTE, NAMES_CONTRACT } from "./words/contract";
import { FUNCTION_IMPAIRED } from "./words/fault";
import { FEEDBACK } from "./words/feedback";
import { FUNDS_MOVED, PAYMENT, PAYMENT_AT_RISK, PAYMENT_FAILED } from "./words/funds";
import { LOOK_UP } from "./words/look-up";
import { CORE_BUSINESS_STOPPED, OUTAGE } from "./words/outage";
import { either } from "./words/phrases";
import { FUNCTION_DOUBT, NAMES_PROCESS, PROCESS_SUGGESTION, SLOW_LOGISTICS, USAGE } from "./words/question";
import { SAFETY } from "./words/safety";

/** A matter that is marked as a topic, or whose description tells of it. */
const about = (topic: string, told: Condition): Condition => either({ topics: topic }, told);

const FAILED = about("payment-failed", PAYMENT_FAILED);
const IMPAIRED = about("function-impaired", FUNCTION_IMPAIRED);

/**
 * The rules that ship, from the top tier down, so that where two tiers fit the higher one holds.
 *
 * They carry the guide's criteria for 一级 to 四级 and the risk levels of complaints.
 */
export const DEFAULT_TIER_RULES: readonly TierRule[] = [
  {
    id: "safety",
    label: label("存在安全隐患(一级风险)", "Safety hazard (risk level 1)"),
    when: { anyOf: [{ risk: 1 }, about("safety", SAFETY)] },
    tier: "urgent",
  },
  {
    id: "outage",
    label: label("系统故障中断", "Outage of a system"),
    when: { anyOf: [about("outage", OUTAGE), { scope: "everyone", allOf: [IMPAIRED] }] },
    tier: "urgent",
  },
  {
    id: "core-business-stopped",
    label: label("核心业务停摆", "Core business stopped"),
    when: about("core-business-stopped", CORE_BUSINESS_STOPPED),
    tier: "urgent",
  },
  {
    id: "funds-moved",
    label: label("资金异常变动", "Funds moved abnormally"),
    when: about("funds-moved", FUNDS_MOVED),
    tier: "urgent",
  },
  {
    id: "funds-at-risk",
    label: label("存在重大财产损失风险", "Risk of serious loss of property"),
    when: { topics: ["funds-at-risk"] },
    tier: "urgent",
  },
  {
    id: "payment-at-risk",
    label: label("支付失败且款项或订单有风险", "Payment failed with money or an order at risk"),
    when: {
      anyOf: [
        PAYMENT_AT_RISK,
        {
          allOf: [
            { anyOf: [{ amountAtRisk: { above: 0 } }, { topics: "order-at-risk" }] },
            { anyOf: [FAILED, PAYMENT] },
          ],
        },
      ],
    },
    tier: "urgent",
  },
  {
    id: "repeated-complaint",
    label: label("重复投诉且未解决", "Repeated complaint still unresolved"),
    when: {
      anyOf: [
        { serviceType: "complaint", anyOf: [{ repeated: true }, { repeats: { atLeast: 2 } }] },
        about("repeated-complaint", REPEATED_COMPLAINT),
      ],
      not: { resolved: true },
    },
    tier: "high",
  },
  {
    id: "contract-dispute",
    label: label("合同或服务条款争议", "Dispute about contract or service terms"),
    when: {
      anyOf: [
        { topics: "contract-dispute" },
        CONTRACT_DISPUTE,
        { serviceType: "complaint", allOf: [NAMES_CONTRACT] },
      ],
    },
    tier: "high",
  },
  {
    id: "payment-failed",
    label: label("支付失败(操作故障)", "Payment failed (operating fault)"),
    when: FAILED,
    tier: "high",
  },
  {
    id: "function-impaired",
    label: label("功能受损", "A function is impaired"),
    when: { anyOf: [{ serviceType: "repair" }, IMPAIRED] },
    tier: "high",
  },
  {
    id: "risk-2",
    label: label("二级风险投诉", "Complaint of risk level 2"),
    when: { risk: 2 },
    tier: "high",
  },
  {
    id: "slow-logistics",
    label: label("物流缓慢(三级风险)", "Slow logistics (risk level 3)"),
    when: { anyOf: [{ risk: 3 }, about("slow-logistics", SLOW_LOGISTICS)] },
    tier: "medium",
  },
  {
    id: "process-suggestion",
    label: label("指明功能或流程的改进建议", "Suggestion that names a function or process to change"),
    when: {
      anyOf: [
        { topics: "process-suggestion" },
        PROCESS_SUGGESTION,
        { serviceType: "suggestion", allOf: [NAMES_PROCESS] },
      ],
    },
    tier: "medium",
  },
  {
    id: "usage",
    label: label("常规使用问题", "Usual question about use"),
    when: about("usage", USAGE),
    tier: "medium",
  },
  {
    id: "function-doubt",
    label: label("功能疑问", "Doubt about a function"),
    when: about("function-doubt", FUNCTION_DOUBT),
    tier: "medium",
  },
  {
    id: "look-up",
    label: label("查询类咨询(产品参数、历史订单)", "Look-up (product parameters, past orders)"),
    when: { anyOf: [about("look-up", LOOK_UP)], not: { serviceType: ["complaint"] } },
    tier: "low",
  },
  {
    id: "suggestion",
    label: label("反馈与建议", "Feedback and suggestions"),
    when: {
      anyOf: [{ serviceType: "suggestion" }, about("feedback", FEEDBACK)],
      not: { serviceType: ["complaint"] },
    },
    tier: "low",
  },
];
