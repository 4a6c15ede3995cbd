import type { Calendar } from "../calendar/calendar";
import { msOf } from "../calendar/moment";
import type { Timeline } from "../calendar/timeline";
import type { Tier } from "../tier/tier";
import { firstPlace } from "../time/first-place";
import type { Terms } from "./limit";
import type { Batch, Effect } from "./policy-plan";
import { isMeantFor, type Question } from "./promises";
import type { Cycle, Replay } from "./replay";
import { mergeSpans, NO_SPANS, type Spans, spansBetween } from "./spans";
import { cappedAt, cappedInDays, runningMs, runsOutAt, type Time, workingDaysEndAt } from "./stopwatch";

/** All that a judgement rests on besides the cycle itself. */
export interface Bench extends Question {
  readonly batch: Batch;
  readonly replay: Replay;
  /** What is known to have happened, nobody knows when. */
  readonly silent: Effect;
  /** The open time of the calendar; absent where it never closes. */
  readonly open: Timeline | undefined;
  readonly calendar: Calendar;
  readonly workdays: Calendar;
}

/** The terms under which a cycle stands at its end, and what they come to. */
export interface Verdict {
  readonly cycle: Cycle;
  readonly tier: Tier | undefined;
  /** Where counting begins, and since when these terms hold. */
  readonly from: number;
  readonly since: number;
  /** Where counting ends: met, cancelled or the moment of the question. */
  readonly stop: number;
  /** The kind of time that elapsed time is told in. */
  readonly time: Time;
  readonly holes: Spans;
  /** Absent: not applicable, or unknown for want of a tier. */
  readonly terms: Terms | undefined;
  /** `Infinity` when it never runs out. */
  readonly due: number;
  /** Whether `due` is a moment of its own, from which the limit follows. */
  readonly isFixed: boolean;
}

const NEVER = Infinity;

/** Whether something that would end a cycle has happened, nobody knows when. */
export function isEndUnknown({ plan, outcome, byEnding, isMetBefore }: Cycle, { silent }: Bench): boolean {
  if (outcome === "met") return false;
  const known = outcome === "open" ? silent.meet | silent.cancel : byEnding ? silent.meet : 0;
  return isMetBefore || (known & plan.bit) !== 0;
}

/** The pauses of a cycle between two instants, and the time that it was not open at all. */
function holesOf(
  { plan, idle }: Cycle,
  { replay, workdays }: Bench,
  { days }: Terms,
  time: Time,
  from: number,
  to: number,
): Spans {
  const { group, capMs } = plan;
  const spans = group < 0 ? undefined : replay.pauses?.[group]?.spans;
  let holes = spansBetween(spans ?? NO_SPANS, from, to);
  if (capMs < NEVER)
    holes = days < 0 ? cappedAt(time, holes, capMs) : cappedInDays(workdays, from, days, holes, capMs);
  return idle === undefined ? holes : mergeSpans(holes, spansBetween(idle, from, to));
}

/** What a cycle comes to. Once its terms are broken they stand, whatever the tier becomes later. */
export function judge(cycle: Cycle, bench: Bench): Verdict {
  const { plan, start } = cycle;
  const { tiers } = bench.replay;
  const mode = plan.target.onTierChange ?? "carry";
  const isOpen = cycle.outcome === "open";
  const stop = isOpen ? bench.asOf : cycle.end;
  // A round that has ended is done with what is told later; what was met may be judged again.
  const lastTold = isOpen || (mode === "retroactive" && cycle.outcome === "met") ? NEVER : cycle.tiersTold;
  let next = firstPlace(tiers.length, (place) => (tiers[place]?.at as number) > start);
  let tier = next === 0 ? bench.serviceCase.tier : tiers[next - 1]?.tier;
  let from = start;
  let since = start;

  for (; next < tiers.length && mode !== "keep"; next++) {
    const change = tiers[next] as Replay["tiers"][number];
    const terms = termsOf(cycle, bench, tier);
    // What is told after the end comes too late, unless it is of the same moment and nothing was promised till then.
    if (next >= lastTold && (mode !== "restart" || change.at > stop || terms !== undefined)) break;
    // Pauses and closed time only put off what is due, so that most changes need no closer look.
    const end = Math.min(change.at, stop);
    if (terms !== undefined && end > from + terms.ms)
      if (end > verdictBy(cycle, bench, tier, terms, from, since, end).due) break;
    tier = change.tier;
    since = change.at;
    if (mode === "restart") from = change.at;
  }
  return verdictBy(cycle, bench, tier, termsOf(cycle, bench, tier), from, since, stop);
}

/** What a cycle comes to between two instants under one tier. */
function verdictBy(
  cycle: Cycle,
  bench: Bench,
  tier: Tier | undefined,
  terms: Terms | undefined,
  from: number,
  since: number,
  stop: number,
): Verdict {
  const isExpected = terms?.at !== undefined;
  const isInDays = terms !== undefined && terms.days >= 0;
  const time = isInDays || cycle.plan.target.time === "calendar" ? undefined : bench.open;
  const holes = isExpected || terms === undefined ? NO_SPANS : holesOf(cycle, bench, terms, time, from, stop);
  let due = NEVER;
  if (isExpected) due = terms.at as number;
  else if (isInDays) due = workingDaysEndAt(bench.workdays, from, terms.days, holes);
  else if (terms !== undefined) due = runsOutAt(time, from, terms.ms, holes);
  return { cycle, tier, from, since, stop, time, holes, terms, due, isFixed: isExpected || isInDays };
}

/** The terms of a cycle under a tier; the customer's own expectation where there is one. */
function termsOf(cycle: Cycle, bench: Bench, tier: Tier | undefined): Terms | undefined {
  const { plan, number, start } = cycle;
  const { expectedBy } = bench.serviceCase;
  if (!isMeantFor(plan, tier, bench)) return undefined;
  if (plan.isResolve && expectedBy !== undefined) {
    const at = msOf(expectedBy);
    // A later round only where it still lies ahead.
    if (number === 1 || at >= start) return { ms: 0, days: -1, at };
  }
  return plan.limits.of(tier);
}

/** The length of a verdict's limit in its own kind of time; `Infinity` when it never runs out. */
export function limitMsOf({ terms, isFixed, time, from, due, holes }: Verdict): number {
  if (terms === undefined || (isFixed && due === NEVER)) return NEVER;
  return isFixed ? Math.max(0, runningMs(time, from, due, holes)) : terms.ms;
}
