import { type Label, type Locale, label } from "../base";
import type { Option } from "../forms/field";
import { CHANNEL_OPTIONS, SERVICE_TYPE_OPTIONS, STATUS_OPTIONS, TIER_LEVEL_OPTIONS } from "../forms/options";
import type { ClockState } from "../sla/sla-clock";
import type { Status } from "../status/table";
import type { Tier } from "../tier/tier";
import { EVENT_LABELS } from "./event-labels";
import type {
  CaseEvent,
  Channel,
  EventType,
  Outcome,
  ServiceCase,
  ServiceType,
  SurveyDimension,
} from "./service-case";

/** The vocabularies of cases, each with its codes. */
export interface Vocabulary {
  readonly tier: Tier;
  readonly status: Status;
  readonly outcome: Outcome;
  readonly channel: Channel;
  readonly serviceType: ServiceType;
  readonly event: EventType;
  readonly clockState: ClockState;
  readonly actor: NonNullable<CaseEvent["by"]>;
  readonly risk: NonNullable<ServiceCase["risk"]>;
  readonly surveyDimension: SurveyDimension;
}

type Labels<Code extends string | number> = Readonly<Record<Code, Label>>;

const OUTCOMES: Labels<Outcome> = {
  solved: label("已解决", "Solved"),
  followUp: label("处理中(需跟进)", "In progress (to follow up)"),
  unsolvable: label("无法解决", "Unsolvable"),
  unsolved: label("未解决", "Unsolved"),
  cancelled: label("已取消", "Cancelled"),
};

const CLOCK_STATES: Labels<ClockState> = {
  running: label("计时中", "Running"),
  paused: label("已暂停", "Paused"),
  met: label("达标", "Met"),
  breached: label("超时", "Breached"),
  cancelled: label("已取消", "Cancelled"),
  expired: label("已过期", "Expired"),
  notApplicable: label("不适用", "Not applicable"),
  unknown: label("未知", "Unknown"),
};

const ACTORS: Labels<Vocabulary["actor"]> = {
  customer: label("客户", "Customer"),
  agent: label("客服", "Agent"),
  bot: label("自动", "Automatic"),
  supervisor: label("主管", "Supervisor"),
};

const RISKS: Labels<Vocabulary["risk"]> = {
  1: label("一级风险", "Risk level 1"),
  2: label("二级风险", "Risk level 2"),
  3: label("三级风险", "Risk level 3"),
};

const DIMENSIONS: Labels<SurveyDimension> = {
  timeliness: label("响应及时性", "Timeliness"),
  professionalism: label("专业性", "Professionalism"),
  effect: label("解决效果", "Effect of the solution"),
  attitude: label("服务态度", "Attitude"),
};

/** Every code of every vocabulary; what the forms already name keeps the forms' names. */
const LABELS: {
  readonly [V in keyof Vocabulary]: Readonly<Record<Exclude<Vocabulary[V], `x-${string}`>, Label | Option>>;
} = {
  tier: TIER_LEVEL_OPTIONS,
  status: STATUS_OPTIONS,
  outcome: OUTCOMES,
  channel: CHANNEL_OPTIONS,
  serviceType: SERVICE_TYPE_OPTIONS,
  event: EVENT_LABELS,
  clockState: CLOCK_STATES,
  actor: ACTORS,
  risk: RISKS,
  surveyDimension: DIMENSIONS,
};

/**
 * What people call a code, in Chinese unless English is asked for.
 *
 * The same code may stand in several vocabularies (`closed` is a status and an event), so that a
 * vocabulary is always named. Codes of the caller's own, such as `x-…` events, come back as they are.
 *
 * @example
 * ```ts
 * labelOf("tier", "urgent"); // => "一级(紧急)"
 * labelOf("event", "closed", "en"); // => "Closed"
 * labelOf("event", "x-coupon-sent"); // => "x-coupon-sent"
 * ```
 */
export function labelOf<V extends keyof Vocabulary>(
  vocabulary: V,
  code: Vocabulary[V] | (string & {}),
  locale: Locale = "zh-CN",
): string {
  const labels: Readonly<Record<string, Label | Option>> = LABELS[vocabulary];
  const name = String(code);
  const found = Object.hasOwn(labels, name) ? labels[name] : undefined;
  if (found === undefined) return name;
  return "label" in found ? found.label[locale] : found[locale];
}

/**
 * The codes of a vocabulary, in the order in which a list shows them.
 *
 * @example
 * ```ts
 * codesOf("status").map((status) => labelOf("status", status)); // => ["待处理", "处理中", "待验证", "已关闭"]
 * ```
 */
export function codesOf<V extends Exclude<keyof Vocabulary, "risk">>(
  vocabulary: V,
): readonly Exclude<Vocabulary[V], `x-${string}`>[] {
  return Object.keys(LABELS[vocabulary]) as Exclude<Vocabulary[V], `x-${string}`>[];
}
