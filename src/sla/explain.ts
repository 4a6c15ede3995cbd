import { KefuError, type Locale } from "../base";
import type { ServiceCase } from "../cases/service-case";
import { benchesOf, type ClockOptions } from "./benches";
import { clockOf, clockOfUnknown } from "./clock-of";
import { sentencesOf } from "./explain-sentences";
import { type Bench, judge } from "./judge";
import type { SlaClock } from "./sla-clock";
import type { SlaPolicy } from "./sla-policy";
import { type TraceSegment, traceOf } from "./trace";

/** Why a clock stands as it does. */
export interface Explanation {
  /** The clock, told anew at `asOf`. */
  readonly clock: SlaClock;
  /** Every stretch of its time and how it was counted; of a running clock on to its due moment. */
  readonly segments: readonly TraceSegment[];
  /** The same in sentences. */
  readonly sentences: readonly string[];
}

/** How a clock is to be explained. */
export interface ExplainOptions extends ClockOptions {
  /** zh-CN where left out. */
  readonly locale?: Locale;
  /** What holidays are called, by local day; `chinese-days`' values (`National Day,国庆节,3`) are understood. */
  readonly dayNames?: Readonly<Record<string, string>>;
  /** What reasons of pauses are called; a reason without a name stays out of the sentences. */
  readonly reasonNames?: Readonly<Record<string, string>>;
}

/**
 * Why a clock stands as it does: the rule, every stretch of time and how it was counted (open, closed,
 * holiday, make-up day, paused), and what came of it, as data and as sentences.
 *
 * @throws KefuError `invalid_argument` for a clock that is none of this policy and case at `asOf`
 *
 * @example
 * ```ts
 * const policy = defineSlaPolicy({
 *   id: "shop",
 *   targets: [{ id: "respond", start: "received", meet: "responded", limit: { hours: 2 }, time: "open" }],
 * });
 * const at = new Date("2024-09-27T17:30+08:00");
 * const issue = { id: "1", history: [{ type: "received", at }], precisionMs: 1, category: [] } as const;
 * const options = { calendar: workCalendar({ workdays: ["2024-09-29"] }), asOf: at };
 * const [clock] = slaClocks(policy, issue, options);
 * explain(policy, issue, clock!, { ...options, locale: "zh-CN" }).sentences; // => [
 * //   "respond(shop):时限2小时,按营业时间计。",
 * //   "自2024-09-27 17:30起算。",
 * //   "预计:2024-09-27 17:30–18:00营业时间,计30分钟。",
 * //   "预计:2024-09-29 09:00–10:30调休上班日,计1小时30分钟。",
 * //   "其余为非营业时间,不计时。",
 * //   "截止时间2024-09-29 10:30,尚余2小时。",
 * // ]
 * ```
 */
export function explain(
  policy: SlaPolicy,
  serviceCase: ServiceCase,
  clock: Pick<SlaClock, "target" | "cycle">,
  options: ExplainOptions,
): Explanation {
  for (const bench of benchesOf(policy, serviceCase, options)) {
    const explanation = explanationBy(bench, policy, clock, options);
    if (explanation !== undefined) return explanation;
  }
  throw new KefuError("invalid_argument", "The case has no such clock under this policy at that moment");
}

function explanationBy(
  bench: Bench,
  policy: SlaPolicy,
  { target, cycle }: Pick<SlaClock, "target" | "cycle">,
  options: ExplainOptions,
): Explanation | undefined {
  const plan = bench.batch.targets.find((each) => each.target.id === target);
  if (plan === undefined) return undefined;
  const rounds = bench.replay.rounds[plan.index];
  if (rounds === undefined && cycle === 1 && (bench.silent.start & plan.bit) !== 0) {
    const clock = clockOfUnknown(plan, bench);
    return {
      clock,
      segments: [],
      sentences: sentencesOf({ policy, plan, bench, clock, segments: [], options }),
    };
  }
  const round = rounds?.[cycle - 1];
  if (round === undefined) return undefined;
  const verdict = judge(round, bench);
  const clock = clockOf(verdict, bench);
  const isTraced = verdict.terms !== undefined && clock.state !== "unknown";
  const segments = isTraced ? traceOf(verdict, bench) : [];
  const sentences = sentencesOf({ policy, plan, bench, clock, segments, options, verdict });
  return { clock, segments, sentences };
}
