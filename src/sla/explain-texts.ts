import { type Label, label } from "../base";

/** The sentences of an explanation; `{name}` is filled in. */
export const TEXTS = {
  subject: label("{target}({policy})。", "{target} ({policy})."),
  promise: label("{target}({policy}):时限{limit},{time}。", "{target} ({policy}): {limit}, {time}."),
  promiseOfTier: label(
    "{target}({policy}):{tier}时限{limit},{time}。",
    "{target} ({policy}): {limit} for tier {tier}, {time}.",
  ),
  expected: label(
    "{target}({policy}):以客户期望时间{due}为准,不按制度时限。",
    "{target} ({policy}): the customer's expected time {due} overrides the policy.",
  ),
  calendarTime: label("按自然时间计", "in calendar time"),
  openTime: label("按营业时间计", "in opening hours"),
  dayTime: label(
    "当日不计,至最后一个工作日营业结束",
    "the first day not counted, to the last one's close of business",
  ),
  today: label("当日营业结束前", "by close of business the same day"),
  workingDays: label("{n}个工作日", "{n} working day(s)"),
  unlimited: label("不设上限", "no upper limit"),
  start: label("自{start}起算。", "Counted from {start}."),
  startOfRound: label("第{n}轮,自{start}起算。", "Round {n}, counted from {start}."),
  tierCarry: label(
    "{at}级别改为{tier}:时钟不变,改用新时限。",
    "{at}: tier changed to {tier}; the same clock with the new limit.",
  ),
  tierRestart: label("{at}级别改为{tier}:重新计时。", "{at}: tier changed to {tier}; counted anew."),
  tierRetroactive: label(
    "{at}级别改为{tier}:新时限追溯至起点。",
    "{at}: tier changed to {tier}; its limit holds from the start.",
  ),
  tierKeep: label("{at}级别改为{tier}:时限不变。", "{at}: tier changed to {tier}; the limit stays."),
  tierAfterBreach: label(
    "{at}级别改为{tier}:此前已超时,结论不变。",
    "{at}: tier changed to {tier}; the breach before it stands.",
  ),
  calendar: label("{span},计{counted}。", "{span}: {counted} counted."),
  open: label("{span}营业时间,计{counted}。", "{span}: open, {counted} counted."),
  makeUp: label("{span}调休上班日,计{counted}。", "{span}: make-up working day, {counted} counted."),
  workday: label("{span}工作日,计1个工作日。", "{span}: working day, 1 working day counted."),
  makeUpDay: label("{span}调休上班日,计1个工作日。", "{span}: make-up working day, 1 working day counted."),
  workdayBegun: label(
    "{span}工作日,营业结束时才计。",
    "{span}: working day, not counted before its close of business.",
  ),
  makeUpBegun: label(
    "{span}调休上班日,营业结束时才计。",
    "{span}: make-up working day, not counted before its close of business.",
  ),
  holiday: label("{span}节假日,不计时。", "{span}: holiday, not counted."),
  namedHoliday: label("{span}节假日({name}),不计时。", "{span}: holiday ({name}), not counted."),
  paused: label("{span}暂停,不计时。", "{span}: paused, not counted."),
  pausedBy: label("{span}暂停({causes}),不计时。", "{span}: paused ({causes}), not counted."),
  solved: label("{span}已解决待重开,不计时。", "{span}: solved until reopened, not counted."),
  closed: label("其余为非营业时间,不计时。", "The rest is closed time, not counted."),
  ahead: label("预计:", "Ahead: "),
  met: label("{met}完成,用时{elapsed},在截止时间{due}之内。", "Met at {met} after {elapsed}, within {due}."),
  metOpenEnd: label("{met}完成,用时{elapsed}。", "Met at {met} after {elapsed}."),
  metLate: label(
    "{met}完成,截止时间为{due},超时{overdue}。",
    "Met at {met}, due at {due}: {overdue} overdue.",
  ),
  metEarly: label("{met}完成,早于{opens},过早。", "Met at {met}, before {opens}: too early."),
  breached: label("截止时间{due}已过,至今超时{overdue}。", "Due at {due}, {overdue} overdue by now."),
  expired: label(
    "截止时间{due}已过,客户未反馈,视为失效。",
    "Due at {due}; the customer did not answer: expired.",
  ),
  frozen: label(
    "截止时间{due}已过,{cancelled}终止,超时{overdue}。",
    "Due at {due}, called off at {cancelled}: {overdue} overdue.",
  ),
  cancelled: label(
    "{cancelled}终止,不计入达标率。",
    "Called off at {cancelled}; not part of the attainment.",
  ),
  running: label("截止时间{due},尚余{remaining}。", "Due at {due}, {remaining} left."),
  runningOpenEnd: label("没有截止时间。", "It never runs out."),
  paused_: label("目前暂停,尚余{remaining}。", "Paused now, {remaining} left."),
  window: label("不得早于{opens}。", "Not before {opens}."),
  notApplicable: label("该制度对此没有时限要求。", "The policy promises nothing here."),
  unknownTier: label(
    "级别未知,无法确定时限,不计入达标率。",
    "The tier is unknown, and so is the limit; not part of the attainment.",
  ),
  unknownEnd: label(
    "已知事情已了结,但时间没有记录,无法判定,不计入达标率。",
    "It is known to have ended, but nobody recorded when; not part of the attainment.",
  ),
  unknownStart: label(
    "已知已经开始,但时间没有记录,无法判定,不计入达标率。",
    "It is known to have begun, but nobody recorded when; not part of the attainment.",
  ),
  uncoveredDays: label(
    "部分日期超出日历已知的节假日安排,结果仅按每周营业时间推算。",
    "Some days lie beyond the holidays that the calendar knows; there the week alone decided.",
  ),
  precision: label(
    "时间只记录到{precision},与截止时间相差不足{precision},按记录判定。",
    "Moments are recorded to {precision} and lie closer than that to the due moment; judged as recorded.",
  ),
} as const satisfies Record<string, Label>;

/** The tiers by the name that a lead knows them by. */
export const TIER_NAMES = {
  urgent: label("一级(紧急)", "urgent"),
  high: label("二级(高)", "high"),
  medium: label("三级(中)", "medium"),
  low: label("四级(低)", "low"),
} as const;

/** The statuses that a pause may be named after. */
export const STATUS_NAMES: Readonly<Record<string, Label>> = {
  pending: label("待处理", "pending"),
  processing: label("处理中", "processing"),
  verify: label("待验证", "to be verified"),
  closed: label("已关闭", "closed"),
};
