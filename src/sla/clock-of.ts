import type { Tier } from "../tier/tier";
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
  const clock = begunClock(plan, 1, tier);
  if (!promises(plan, tier, bench) && !isTierMissing(plan, tier, bench)) clock.state = "notApplicable";
  return clock;
}

/** Whether nothing but the tier is missing to know what is promised. */
function isTierMissing(plan: TargetPlan, tier: Tier | undefined, bench: Bench): boolean {
  return tier === undefined && plan.limits.any && isMeantFor(plan, tier, bench);
}

/** What every clock says; the rest is set in one order, the common first: objects that grow alike are fast. */
function begunClock(
  { policy, target, bindsCustomer }: TargetPlan,
  cycle: number,
  tier: Tier | undefined,
  startedAt?: Date,
): Draft {
  const clock: Draft =
    tier === undefined
      ? { policy, target: target.id, cycle, state: "unknown", assumed: CERTAIN }
      : { policy, target: target.id, cycle, tier, state: "unknown", assumed: CERTAIN };
  if (startedAt !== undefined) clock.startedAt = startedAt;
  if (bindsCustomer) clock.binds = "customer";
  return clock;
}

/** A verdict as a clock. */
export function clockOf(verdict: Verdict, bench: Bench): SlaClock {
  const { cycle, tier, from, stop, time, holes, terms, due, since } = verdict;
  const { plan, outcome } = cycle;
  const startedAt = from === cycle.start ? cycle.startedAt : new Date(from);
  const clock = begunClock(plan, cycle.number, tier, startedAt);
  if (terms === undefined) {
    if (!isTierMissing(plan, tier, bench)) clock.state = "notApplicable";
    noteEnd(clock, verdict);
    return clock;
  }
  const limitMs = limitMsOf(verdict);
  const isLimited = limitMs < Infinity;
  const opens = plan.notBeforeMs < 0 ? -Infinity : runsOutAt(time, from, plan.notBeforeMs, holes);
  if (due <= LAST) clock.dueAt = new Date(due);
  if (isLimited) clock.limitMs = limitMs;
  if (plan.notBeforeMs >= 0 && opens <= LAST) clock.notBefore = new Date(opens);
  if (isEndUnknown(cycle, bench)) return clock;

  const elapsedMs = runningMs(time, from, stop, holes);
  clock.elapsedMs = elapsedMs;
  if (isLimited && limitMs > 0) clock.share = elapsedMs / limitMs;
  noteEnd(clock, verdict);
  clock.assumed = assumptions(verdict, bench, opens);
  if (stop > due) {
    clock.state = "breached";
    clock.breachedAt = since > due ? new Date(since) : (clock.dueAt as Date);
    clock.overdueMs = Math.max(0, elapsedMs - limitMs);
  } else if (outcome === "met" && stop < opens) {
    clock.state = "breached";
    clock.breachedAt = clock.metAt as Date;
  } else if (outcome === "open") {
    clock.state = isPaused(verdict, bench) ? "paused" : "running";
    if (isLimited) clock.remainingMs = Math.max(0, limitMs - elapsedMs);
    const warning = nextWarning(verdict, limitMs);
    if (warning <= LAST) clock.nextWarningAt = new Date(warning);
  } else clock.state = outcome;
  if (clock.state === "breached" && plan.bindsCustomer) clock.state = "expired";
  return clock;
}

function noteEnd(clock: Draft, { cycle: { outcome, endedAt } }: Verdict): void {
  if (endedAt === undefined) return;
  if (outcome === "met") clock.metAt = endedAt;
  else clock.cancelledAt = endedAt;
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
  const assumed: SlaClock["assumed"][number][] = [];
  const asked = terms !== undefined && terms.days >= 0 ? workdays : time && calendar;
  if (asked !== undefined) {
    const { from: first, to: last } = coverageOf(asked);
    if (from < first || Math.max(stop, due) > last) assumed.push("uncoveredDays");
  }
  if (cycle.outcome === "met" && Math.min(Math.abs(stop - due), Math.abs(stop - opens)) < precisionMs)
    assumed.push("precision");
  return assumed.length > 0 ? assumed : CERTAIN;
}
