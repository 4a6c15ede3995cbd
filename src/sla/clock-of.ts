import { coverageOf } from "./coverage";
import { type Bench, isEndUnknown, limitMsOf, type Verdict } from "./judge";
import type { TargetPlan } from "./policy-plan";
import { isMeantFor, promises } from "./promises";
import type { SlaClock } from "./sla-clock";
import { runningMs, runsOutAt } from "./stopwatch";

type Draft = { -readonly [K in keyof SlaClock]: SlaClock[K] };

const CERTAIN: SlaClock["assumed"] = Object.freeze([]);
/** The last instant that a `Date` can hold. */
const LAST = 8.64e15;

/** A clock whose target is known to have begun, nobody knows when. */
export function clockOfUnknown(plan: TargetPlan, bench: Bench): SlaClock {
  const { tier } = bench.serviceCase;
  const isPromised =
    promises(plan, tier, bench) || (tier === undefined && plan.limits.any && isMeantFor(plan, tier, bench));
  return {
    policy: plan.policy,
    target: plan.target.id,
    cycle: 1,
    state: isPromised ? "unknown" : "notApplicable",
    assumed: CERTAIN,
    ...(tier !== undefined && { tier }),
    ...(plan.bindsCustomer && { binds: "customer" as const }),
  };
}

/**
 * A verdict as a clock. The properties are set in one order, the common ones first: objects that grow
 * alike are fast.
 */
export function clockOf(verdict: Verdict, bench: Bench): SlaClock {
  const { cycle, from, stop, time, holes, terms, due } = verdict;
  const { plan, outcome } = cycle;
  const clock = begunClock(verdict);
  if (plan.bindsCustomer) clock.binds = "customer";
  if (terms === undefined) {
    clock.state = isUnknownTier(verdict, bench) ? "unknown" : "notApplicable";
    return endedClock(clock, verdict);
  }

  const limitMs = limitMsOf(verdict);
  if (due <= LAST) clock.dueAt = new Date(due);
  if (limitMs < Infinity) clock.limitMs = limitMs;
  const opens = plan.notBeforeMs < 0 ? undefined : runsOutAt(time, from, plan.notBeforeMs, holes);
  if (opens !== undefined && opens <= LAST) clock.notBefore = new Date(opens);
  if (isEndUnknown(cycle, bench)) {
    clock.state = "unknown";
    return clock;
  }

  const elapsedMs = runningMs(time, from, stop, holes);
  clock.elapsedMs = elapsedMs;
  if (limitMs > 0 && limitMs < Infinity) clock.share = elapsedMs / limitMs;
  endedClock(clock, verdict);
  const isEarly = outcome === "met" && opens !== undefined && stop < opens;
  if (stop > due || isEarly) {
    clock.state = plan.bindsCustomer ? "expired" : "breached";
    clock.breachedAt = new Date(isEarly ? stop : Math.max(due, verdict.since));
    if (!isEarly) clock.overdueMs = Math.max(0, elapsedMs - limitMs);
  } else if (outcome === "open") {
    clock.state = isPaused(verdict, bench) ? "paused" : "running";
    if (limitMs < Infinity) clock.remainingMs = Math.max(0, limitMs - elapsedMs);
    const warning = nextWarning(verdict, limitMs);
    if (warning <= LAST) clock.nextWarningAt = new Date(warning);
  } else clock.state = outcome;
  clock.assumed = assumptions(verdict, bench, opens);
  return clock;
}

function begunClock({ cycle, tier, from }: Verdict): Draft {
  const { policy, target } = cycle.plan;
  const startedAt = from === cycle.start ? cycle.startedAt : new Date(from);
  return tier === undefined
    ? { policy, target: target.id, cycle: cycle.number, state: "running", startedAt, assumed: CERTAIN }
    : { policy, target: target.id, cycle: cycle.number, tier, state: "running", startedAt, assumed: CERTAIN };
}

function endedClock(clock: Draft, { cycle }: Verdict): Draft {
  if (cycle.endedAt === undefined) return clock;
  if (cycle.outcome === "met") clock.metAt = cycle.endedAt;
  else clock.cancelledAt = cycle.endedAt;
  return clock;
}

/** Whether nothing but the tier is missing to know the terms. */
function isUnknownTier({ cycle: { plan }, tier }: Verdict, bench: Bench): boolean {
  return tier === undefined && plan.limits.tiered && plan.limits.any && isMeantFor(plan, tier, bench);
}

/** Whether the clock stands still at the moment of the question, its pauses not used up by their cap. */
function isPaused({ cycle, holes, stop, terms, isFixed }: Verdict, { replay }: Bench): boolean {
  const { group, capMs } = cycle.plan;
  const spans = group < 0 ? undefined : replay.pauses?.spans[group];
  if (spans === undefined || spans.length % 2 === 0 || (isFixed && terms?.days === -1)) return false;
  return capMs === Infinity || holes.at(-1) === stop || spans.at(-1) === stop;
}

/** When a share of the limit has gone by. */
export function shareReachedAt(
  { terms, time, from, due, holes }: Verdict,
  share: number,
  limitMs: number,
): number {
  if (share === 1) return due;
  if (limitMs === Infinity || terms === undefined) return Infinity;
  return Math.ceil(runsOutAt(time, from, share * limitMs, holes));
}

function nextWarning(verdict: Verdict, limitMs: number): number {
  for (const share of verdict.cycle.plan.warnAt) {
    const at = shareReachedAt(verdict, share, limitMs);
    if (at > verdict.stop) return at;
  }
  return Infinity;
}

function assumptions(
  { cycle, from, stop, time, terms, due }: Verdict,
  bench: Bench,
  opens = NaN,
): SlaClock["assumed"] {
  const { precisionMs } = bench.serviceCase;
  const isRough =
    cycle.outcome === "met" && (Math.abs(stop - due) < precisionMs || Math.abs(stop - opens) < precisionMs);
  const calendar =
    terms !== undefined && terms.days >= 0 ? bench.workdays : time === undefined ? undefined : bench.calendar;
  let isUncovered = false;
  if (calendar !== undefined) {
    const { from: first, to: last } = coverageOf(calendar);
    isUncovered = from < first || Math.max(stop, due) > last;
  }
  if (isUncovered) return isRough ? ["uncoveredDays", "precision"] : ["uncoveredDays"];
  return isRough ? ["precision"] : CERTAIN;
}
