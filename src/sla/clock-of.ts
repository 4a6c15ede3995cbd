import type { Tier } from "../tier/tier";
import { coverageOf } from "./coverage";
import { type Bench, isEndUnknown, limitMsOf, type Verdict } from "./judge";
import type { TargetPlan } from "./policy-plan";
import { isMeantFor, promises } from "./promises";
import type { ClockState, SlaClock } from "./sla-clock";
import { runningMs, runsOutAt } from "./stopwatch";

/** A clock in the making: what is absent of it may be `undefined` as yet. */
type Draft = { -readonly [K in keyof SlaClock]: SlaClock[K] | undefined };

const CERTAIN: SlaClock["assumed"] = Object.freeze([]);
/** The last instant that a `Date` can hold. */
const LAST = 8.64e15;

/** A clock whose target is known to have begun, nobody knows when. */
export function clockOfUnknown(plan: TargetPlan, bench: Bench): SlaClock {
  const { tier } = bench.serviceCase;
  return known(
    clockOfNothing(plan, tier, 1, undefined, promises(plan, tier, bench) || isTierMissing(plan, tier, bench)),
  );
}

/** Whether nothing but the tier is missing to know what is promised. */
function isTierMissing(plan: TargetPlan, tier: Tier | undefined, bench: Bench): boolean {
  const { tiered, any } = plan.limits;
  return tier === undefined && tiered && any && isMeantFor(plan, tier, bench);
}

/** A clock that promises nothing, or nobody knows what. */
function clockOfNothing(
  { policy, target, bindsCustomer }: TargetPlan,
  tier: Tier | undefined,
  cycle: number,
  startedAt: Date | undefined,
  isUnknown: boolean,
): Draft {
  const state = isUnknown ? "unknown" : "notApplicable";
  const clock: Draft = { policy, target: target.id, cycle, tier, state, startedAt, assumed: CERTAIN };
  if (bindsCustomer) clock.binds = "customer";
  return clock;
}

/** A clock without what is absent of it. */
function known(draft: Partial<Draft>): SlaClock {
  return Object.fromEntries(Object.entries(draft).filter(([, value]) => value !== undefined)) as never;
}

/**
 * A verdict as a clock. It is made whole, as most clocks are, and what is absent of it taken away: objects
 * that need not grow are fast.
 */
export function clockOf(verdict: Verdict, bench: Bench): SlaClock {
  const { cycle, tier, from, stop, time, holes, terms, due, since } = verdict;
  const { plan, outcome } = cycle;
  const startedAt = from === cycle.start ? cycle.startedAt : new Date(from);
  if (terms === undefined) {
    const clock = clockOfNothing(plan, tier, cycle.number, startedAt, isTierMissing(plan, tier, bench));
    noteEnd(clock, verdict);
    return tier === undefined ? known(clock) : (clock as SlaClock);
  }
  const isDecided = !isEndUnknown(cycle, bench);
  const limitMs = limitMsOf(verdict);
  const isLimited = limitMs < Infinity;
  const elapsedMs = isDecided ? runningMs(time, from, stop, holes) : undefined;
  const share = isLimited && limitMs > 0 && elapsedMs !== undefined ? elapsedMs / limitMs : undefined;
  const clock: Draft = {
    policy: plan.policy,
    target: plan.target.id,
    cycle: cycle.number,
    tier,
    state: "running",
    startedAt,
    dueAt: due <= LAST ? new Date(due) : undefined,
    limitMs: isLimited ? limitMs : undefined,
    elapsedMs,
    share,
    assumed: CERTAIN,
  };
  if (plan.bindsCustomer) clock.binds = "customer";
  if (isDecided) noteEnd(clock, verdict);
  const opens = plan.notBeforeMs < 0 ? NaN : runsOutAt(time, from, plan.notBeforeMs, holes);
  if (opens <= LAST) clock.notBefore = new Date(opens);
  clock.state = stateOf(verdict, bench, isDecided, opens);
  if (clock.state === "breached" || clock.state === "expired") {
    if (stop > due) clock.breachedAt = since > due ? new Date(since) : clock.dueAt;
    else clock.breachedAt = cycle.endedAt;
    if (stop > due) clock.overdueMs = Math.max(0, (elapsedMs as number) - limitMs);
  } else if (isDecided && outcome === "open") {
    if (isLimited) clock.remainingMs = Math.max(0, limitMs - (elapsedMs as number));
    const warning = nextWarning(verdict, limitMs);
    if (warning <= LAST) clock.nextWarningAt = new Date(warning);
  }
  if (isDecided) clock.assumed = assumptions(verdict, bench, opens);
  return tier === undefined || share === undefined ? known(clock) : (clock as SlaClock);
}

function noteEnd(clock: Draft, { cycle: { outcome, endedAt } }: Verdict): void {
  if (outcome === "met") clock.metAt = endedAt;
  else if (outcome === "cancelled") clock.cancelledAt = endedAt;
}

function stateOf(verdict: Verdict, bench: Bench, isDecided: boolean, opens: number): ClockState {
  const { cycle, stop, due } = verdict;
  const { plan, outcome } = cycle;
  if (!isDecided) return "unknown";
  if (stop > due || (outcome === "met" && stop < opens)) return plan.bindsCustomer ? "expired" : "breached";
  if (outcome !== "open") return outcome;
  return isPaused(verdict, bench) ? "paused" : "running";
}

/** Whether the clock stands still at the moment of the question, its pauses not used up by their cap. */
function isPaused({ cycle, holes, stop, terms, isFixed }: Verdict, { replay }: Bench): boolean {
  const { group, capMs } = cycle.plan;
  const spans = replay.pauses?.[group]?.spans;
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
  { serviceCase, calendar, workdays }: Bench,
  opens: number,
): SlaClock["assumed"] {
  const { precisionMs } = serviceCase;
  const isRough =
    cycle.outcome === "met" && (Math.abs(stop - due) < precisionMs || Math.abs(stop - opens) < precisionMs);
  const asked = terms !== undefined && terms.days >= 0 ? workdays : time && calendar;
  if (asked !== undefined) {
    const { from: first, to: last } = coverageOf(asked);
    if (from < first || Math.max(stop, due) > last)
      return isRough ? ["uncoveredDays", "precision"] : ["uncoveredDays"];
  }
  return isRough ? ["precision"] : CERTAIN;
}
