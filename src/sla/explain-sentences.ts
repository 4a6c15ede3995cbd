import type { Locale } from "../base";
import { factsIn } from "../rules/compile-condition";
import { DAY_MS, dayText } from "../time/day";
import { dayAt, wallAt } from "../time/local";
import { durationText } from "./duration-text";
import type { ExplainOptions } from "./explain";
import { STATUS_NAMES, TEXTS, TIER_NAMES } from "./explain-texts";
import type { Bench, Verdict } from "./judge";
import type { TargetPlan } from "./policy-plan";
import type { SlaClock } from "./sla-clock";
import type { SlaPolicy } from "./sla-policy";
import type { TraceSegment } from "./trace";

/** All that the sentences are made of. */
export interface Told {
  readonly policy: SlaPolicy;
  readonly plan: TargetPlan;
  readonly bench: Bench;
  readonly clock: SlaClock;
  readonly segments: readonly TraceSegment[];
  readonly options: ExplainOptions;
  readonly verdict?: Verdict;
}

type TextKey = keyof typeof TEXTS;
type Params = Readonly<Record<string, string | undefined>>;

function say(locale: Locale, key: TextKey, params: Params = {}): string {
  return TEXTS[key][locale].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "–");
}

/** The sentences of an explanation, from the rule to the result. */
export function sentencesOf(told: Told): string[] {
  const { clock, segments, verdict, options } = told;
  const { locale = "zh-CN" } = options;
  const spoken = segments.filter(({ kind }) => kind !== "closed");
  return [
    promiseOf(told),
    ...(verdict?.terms === undefined ? [] : [startOf(told, verdict), ...tierChangesOf(told, verdict)]),
    ...spoken.map((segment) => segmentSentence(segment, told)),
    ...(spoken.length < segments.length ? [say(locale, "closed")] : []),
    ...resultOf(told),
    ...clock.assumed.map((what) =>
      say(locale, what, { precision: durationText(told.bench.serviceCase.precisionMs, locale) }),
    ),
  ];
}

function promiseOf({ policy, plan, clock, options, verdict, bench }: Told): string {
  const { locale = "zh-CN" } = options;
  const names = {
    target: plan.target.label?.[locale] ?? plan.target.id,
    policy: policy.label?.[locale] ?? policy.id,
  };
  const terms = verdict?.terms;
  if (terms === undefined) return say(locale, "subject", names);
  if (verdict?.isFixed && terms.days < 0)
    return say(locale, "expected", { ...names, due: momentText(clock.dueAt, zoneOf(bench)) });
  const limit =
    terms.days === 0
      ? say(locale, "today")
      : terms.days > 0
        ? say(locale, "workingDays", { n: String(terms.days) })
        : terms.ms === Infinity
          ? say(locale, "unlimited")
          : durationText(terms.ms, locale);
  const time = say(
    locale,
    terms.days > 0 ? "dayTime" : plan.target.time === "open" ? "openTime" : "calendarTime",
  );
  const tier = clock.tier === undefined ? undefined : TIER_NAMES[clock.tier][locale];
  if (plan.limits.tiered && tier !== undefined)
    return say(locale, "promiseOfTier", { ...names, limit, time, tier });
  return say(locale, "promise", { ...names, limit, time });
}

const zoneOf = ({ calendar }: Bench): string => calendar.timeZone;

function startOf({ bench, options, clock }: Told, { from }: Verdict): string {
  const { locale = "zh-CN" } = options;
  const start = momentText(new Date(from), zoneOf(bench));
  return clock.cycle === 1
    ? say(locale, "start", { start })
    : say(locale, "startOfRound", { start, n: String(clock.cycle) });
}

function tierChangesOf({ plan, bench, options, clock }: Told, { cycle, since }: Verdict): string[] {
  const { locale = "zh-CN" } = options;
  const mode = plan.target.onTierChange ?? "carry";
  const keys = {
    carry: "tierCarry",
    restart: "tierRestart",
    retroactive: "tierRetroactive",
    keep: "tierKeep",
  } as const;
  const isByTier = plan.limits.tiered || factsIn(plan.target.when ?? {}).includes("tier");
  if (!isByTier) return [];
  return bench.replay.tiers
    .filter(
      ({ at }, place) =>
        at > cycle.start && (cycle.outcome === "open" || place < cycle.tiersTold || at <= since),
    )
    .map(({ at, tier }) => {
      const isBroken = clock.breachedAt !== undefined && clock.breachedAt.getTime() < at;
      return say(locale, isBroken ? "tierAfterBreach" : keys[mode], {
        at: momentText(new Date(at), zoneOf(bench)),
        tier: TIER_NAMES[tier][locale],
      });
    });
}

function segmentSentence(segment: TraceSegment, { bench, options, plan, verdict }: Told): string {
  const { locale = "zh-CN", dayNames, reasonNames } = options;
  const { kind, start, end, countedMs, causes = [], countedDays, isAhead } = segment;
  const span = spanText(start, end, zoneOf(bench));
  const counted = durationText(countedMs, locale);
  const name = kind === "holiday" ? holidayName(start, zoneOf(bench), locale, dayNames) : undefined;
  const declared = plan.target.pausedBy;
  const known = causes.flatMap((cause) => {
    const given = reasonNames?.[cause] ?? STATUS_NAMES[cause]?.[locale];
    return given ?? (Array.isArray(declared) && declared.includes(cause) ? cause : []);
  });
  const isByDays = verdict?.terms !== undefined && verdict.terms.days >= 0;
  const key: TextKey =
    kind === "holiday" && name !== undefined
      ? "namedHoliday"
      : kind === "paused" && known.length > 0
        ? "pausedBy"
        : isByDays && kind === "makeUp"
          ? (countedDays ?? 0) > 0
            ? "makeUpDay"
            : "makeUpBegun"
          : kind === "workday" && countedDays === undefined
            ? "workdayBegun"
            : kind;
  const sentence = say(locale, key, {
    span,
    counted,
    name,
    causes: known.join(locale === "en" ? ", " : "、"),
  });
  return isAhead ? say(locale, "ahead") + sentence : sentence;
}

/** The name of the day in the language asked for; `National Day,国庆节,3` holds both. */
function holidayName(
  start: Date,
  zone: string,
  locale: Locale,
  names: ExplainOptions["dayNames"],
): string | undefined {
  const [first, second] = names?.[dayText(dayAt(start.getTime(), zone))]?.split(",") ?? [];
  return locale === "en" ? first : (second ?? first);
}

function resultOf({ clock, plan, bench, options, verdict }: Told): string[] {
  const { locale = "zh-CN" } = options;
  const moment = (at: Date | undefined): string | undefined => at && momentText(at, zoneOf(bench));
  const params: Params = {
    due: moment(clock.dueAt),
    met: moment(clock.metAt),
    cancelled: moment(clock.cancelledAt),
    opens: moment(clock.notBefore),
    elapsed: durationText(clock.elapsedMs ?? 0, locale),
    overdue: durationText(clock.overdueMs ?? 0, locale),
    remaining: durationText(clock.remainingMs ?? 0, locale),
  };
  const result = say(locale, resultKey(clock, plan, verdict), params);
  const isWindow = clock.notBefore !== undefined && (clock.state === "running" || clock.state === "paused");
  return isWindow ? [say(locale, "window", params), result] : [result];
}

function resultKey(clock: SlaClock, plan: TargetPlan, verdict: Verdict | undefined): TextKey {
  const { state, metAt, dueAt, overdueMs, cancelledAt, tier } = clock;
  switch (state) {
    case "met":
      return dueAt === undefined ? "metOpenEnd" : "met";
    case "expired":
    case "breached":
      if (metAt !== undefined) return overdueMs === undefined ? "metEarly" : "metLate";
      if (cancelledAt !== undefined) return "frozen";
      return state;
    case "running":
      return dueAt === undefined ? "runningOpenEnd" : "running";
    case "paused":
      return "paused_";
    case "unknown":
      if (verdict === undefined) return "unknownStart";
      return tier === undefined && plan.limits.tiered ? "unknownTier" : "unknownEnd";
    default:
      return state;
  }
}

/** A moment as the wall shows it: `2024-05-20 14:15`, with seconds where there are any. */
function momentText(at: Date | undefined, zone: string): string | undefined {
  if (at === undefined) return undefined;
  const text = new Date(wallAt(at.getTime(), zone)).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, text.slice(17, 19) === "00" ? 16 : 19)}`;
}

/** A stretch as the wall shows it: whole days as days, the day once where both ends share it. */
function spanText(start: Date, end: Date, zone: string): string {
  const from = wallAt(start.getTime(), zone);
  const to = wallAt(end.getTime(), zone);
  const first = Math.floor(from / DAY_MS);
  const last = Math.floor((to - 1) / DAY_MS);
  if (from === first * DAY_MS && to === (last + 1) * DAY_MS)
    return first === last ? dayText(first) : `${dayText(first)}–${dayText(last)}`;
  const open = momentText(start, zone) ?? "";
  const close = momentText(end, zone) ?? "";
  if (to === (last + 1) * DAY_MS && first === last) return `${open}–24:00`;
  return first === last ? `${open}–${close.slice(11)}` : `${open}–${close}`;
}
