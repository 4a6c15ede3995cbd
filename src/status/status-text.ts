import { type Label, type Locale, label } from "../base";
import type { ActionRefused } from "./apply-action";
import type { StatusFault } from "./status-moves";
import type { StatusAction } from "./table";

const ACTIONS: Readonly<Record<StatusAction, Label>> = {
  start: label("开始处理", "Start"),
  cancel: label("取消", "Cancel"),
  submit: label("提交验证", "Submit for verification"),
  confirm: label("确认关闭", "Confirm and close"),
  reject: label("退回处理", "Reject"),
  reopen: label("重新打开", "Reopen"),
};

const REFUSALS: Readonly<Record<ActionRefused["code"], Label>> = {
  not_allowed: label("当前状态不允许该操作", "The present status does not allow this"),
  guarded: label("缺少必要信息", "Something is missing"),
  too_early: label("该时间之后已有记录", "The history goes on after this moment"),
  outcome_differs: label("处理结果与状态不符", "The outcome does not go with the status"),
  window_over: label("已超过可重新打开的期限", "It is too late to reopen the case"),
  closing_unknown: label("关闭时间未知,无法判断是否可重新打开", "Nobody knows when the case was closed"),
};

const FAULTS: Readonly<Record<StatusFault, Label>> = {
  invalid_instant: label("时间无效", "The moment is invalid"),
  out_of_order: label("时间早于前一条记录", "Earlier than the entry before it"),
  unknown_status: label("状态不存在", "No such status"),
  not_allowed: label("该状态变更不在流转表中", "The table does not hold this move"),
  not_verified: label("未经验证即关闭", "Closed without verification"),
  no_change: label("状态未发生变化", "The status was the same before"),
  moves_unknown: label("状态已变化,但无变更时间", "The status has moved, and nobody has recorded when"),
  snapshot_differs: label("当前状态与历史记录不一致", "The present status differs from the history"),
};

/**
 * What an action is called.
 *
 * @example
 * ```ts
 * actionLabel("submit"); // => "提交验证"
 * actionLabel("reopen", "en"); // => "Reopen"
 * ```
 */
export function actionLabel(action: StatusAction, locale: Locale = "zh-CN"): string {
  return ACTIONS[action][locale];
}

/**
 * One sentence on why an action was refused, and what is missing or allowed instead.
 *
 * @example
 * ```ts
 * const at = new Date("2024-05-20T14:17+08:00");
 * const answer = applyAction({ history: [], status: "closed" }, "confirm", { at });
 * answer.ok ? "" : refusalText(answer); // => "当前状态不允许该操作;可执行:重新打开"
 * ```
 */
export function refusalText({ code, allowed, missing }: ActionRefused, locale: Locale = "zh-CN"): string {
  const isChinese = locale === "zh-CN";
  const reason = REFUSALS[code][locale];
  const listed = (texts: readonly string[]): string => texts.join(isChinese ? "、" : ", ");
  if (code === "guarded")
    return `${reason}${isChinese ? ":" : ": "}${missing.map((each) => each.label[locale]).join(isChinese ? ";" : "; ")}`;
  if (code !== "not_allowed" || allowed.length === 0) return reason;
  const instead = listed(allowed.map((action) => actionLabel(action, locale)));
  return isChinese ? `${reason};可执行:${instead}` : `${reason}; allowed: ${instead}`;
}

/**
 * What a fault of a status history means.
 *
 * @example
 * ```ts
 * statusFaultText("not_verified"); // => "未经验证即关闭"
 * ```
 */
export function statusFaultText(code: StatusFault, locale: Locale = "zh-CN"): string {
  return FAULTS[code][locale];
}
