import type { Calendar } from "../calendar/calendar";
import { msOf } from "../calendar/moment";
import type { Timeline } from "../calendar/timeline";
import type { Tier } from "../tier/tier";
import type { Terms } from "./limit";
import { mergeSpans, spansBetween } from "./pause-log";
import type { Batch, Effect } from "./policy-plan";
import { isMeantFor, type Question } from "./promises";
import type { Cycle, Replay } from "./replay";
import { cappedHoles, type Holes, runningMs, runsOutAt, type Time, workingDaysEndAt } from "./stopwatch";

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
  readonly holes: Holes;
  /** Absent: not applicable, or unknown for want of a tier. */
  readonly terms: Terms | undefined;
  /** `Infinity` when it never runs out. */
  readonly due: number;
  /** Whether `due` is a moment of its own, from which the limit follows. */
  readonly isFixed: boolean;
}

const NO_HOLES: Holes = [];
const NEVER = Infinity;

/** Whether something that would end a cycle has happened, nobody knows when. */
export function isEndUnknown({ plan, number, outcome, byEnding }: Cycle, { silent, replay }: Bench): boolean {
  if (outcome !== "open") return outcome === "cancelled" && byEnding && (silent.meet & plan.bit) !== 0;
  if (((silent.meet | silent.cancel) & plan.bit) !== 0) return true;
  return number === 1 && (replay.metTooSoon & plan.bit) !== 0;
}

/** The pauses of a cycle between two instants, and the time that it was not open at all. */
function holesOf({ plan, idle }: Cycle, time: Time, from: number, to: number, { pauses }: Replay): Holes {
  const spans = plan.group < 0 ? undefined : pauses?.spans[plan.group];
  if (idle.length === 0 && (spans === undefined || spans.length === 0)) return NO_HOLES;
  let holes = spansBetween(spans ?? NO_HOLES, from, to);
  if (plan.capMs < NEVER) holes = cappedHoles(time, holes, plan.capMs);
  return mergeSpans(holes, spansBetween(idle, from, to));
}

/**
 * What a cycle comes to. Once its terms are broken they stand, whatever the tier becomes later.
 */
export function judge(cycle: Cycle, bench: Bench): Verdict {
  const { plan, start } = cycle;
  const { tiers } = bench.replay;
  const isOpen = cycle.outcome === "open";
  const stop = isOpen ? bench.asOf : cycle.end;
  const mode = plan.target.onTierChange ?? "carry";
  const isAnew = mode === "restart";
  const ownTime = plan.target.time === "open" ? bench.open : undefined;
  const expected = expectedBy(cycle, bench);
  let tier = bench.serviceCase.tier;
  let next = 0;
  while (next < tiers.length && (tiers[next]?.at as number) <= start) tier = tiers[next++]?.tier;
  let from = start;
  let since = start;

  const verdictBy = (end: number): Verdict => {
    const terms = isMeantFor(plan, tier, bench) ? (expected ?? plan.limits.of(tier)) : undefined;
    const isExpected = terms !== undefined && terms === expected;
    const isInDays = terms !== undefined && terms.days >= 0;
    const time = isInDays ? undefined : ownTime;
    const holes = terms === expected ? NO_HOLES : holesOf(cycle, time, from, end, bench.replay);
    let due = NEVER;
    if (isExpected) due = terms.ms;
    else if (isInDays) due = workingDaysEndAt(bench.workdays, from, terms.days, holes);
    else if (terms !== undefined) due = runsOutAt(time, from, terms.ms, holes);
    const isFixed = isExpected || isInDays;
    return { cycle, tier, from, since, stop: end, time, holes, terms, due, isFixed };
  };

  if (mode !== "keep")
    for (; next < tiers.length; next++) {
      const change = tiers[next] as Replay["tiers"][number];
      const isLate = !isOpen && mode !== "retroactive" && change.at >= stop;
      if (isLate && !(isAnew && change.at === stop)) break;
      const before = verdictBy(Math.min(change.at, stop));
      // What is told together with the answer comes too late for it, unless nothing was promised till then.
      if (before.stop > before.due || (isLate && before.terms !== undefined)) break;
      tier = change.tier;
      if (mode !== "retroactive") since = change.at;
      if (isAnew) from = change.at;
    }
  return verdictBy(stop);
}

/** The customer's own expectation as the terms of a cycle; a later round only where it still lies ahead. */
function expectedBy({ plan, number, start }: Cycle, { serviceCase }: Bench): Terms | undefined {
  if (!plan.isResolve || serviceCase.expectedBy === undefined) return undefined;
  const ms = msOf(serviceCase.expectedBy);
  return number === 1 || ms >= start ? { ms, days: -1 } : undefined;
}

/** The length of a verdict's limit in its own kind of time; `Infinity` when it never runs out. */
export function limitMsOf({ terms, isFixed, time, from, due, holes }: Verdict): number {
  if (terms === undefined) return NEVER;
  return isFixed && due < NEVER ? Math.max(0, runningMs(time, from, due, holes)) : isFixed ? NEVER : terms.ms;
}
