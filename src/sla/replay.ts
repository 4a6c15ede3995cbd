import { msOf } from "../calendar/moment";
import type { CaseEvent } from "../cases/service-case";
import type { Tier } from "../tier/tier";
import { isMeant } from "./event-match";
import { endPauses, enterStatus, type PauseLog, pause, pauseLog, resume } from "./pause-log";
import type { Batch, Effect, TargetPlan } from "./policy-plan";
import { promises, type Question } from "./promises";

/** One round of one target, as the history tells it. */
export interface Cycle {
  readonly plan: TargetPlan;
  readonly number: number;
  readonly start: number;
  /** The moment of the start as the history holds it, and that of the end once there is one. */
  readonly startedAt: Date;
  endedAt: Date | undefined;
  /** `Infinity` while it is open. */
  end: number;
  outcome: "open" | "met" | "cancelled";
  /** Whether solving or closing the case ended it, so that reopening may bring it back. */
  byEnding: boolean;
  /** The time between an ending and the reopening, as flat spans. */
  idle: readonly number[];
}

/** What the history says up to a moment. */
export interface Replay {
  /** The rounds of each target, by its place in the batch. */
  readonly rounds: readonly (readonly Cycle[] | undefined)[];
  /** The changes of tier, oldest first; being told the tier that it has already is none. */
  readonly tiers: readonly { readonly at: number; readonly tier: Tier }[];
  readonly pauses: PauseLog | undefined;
  /** Targets that have begun at all. */
  readonly begun: number;
  /** Targets met by something that lies before the case began. */
  readonly metTooSoon: number;
}

/**
 * The history in order: `received` comes first among the events of one moment, the rest stay as told.
 *
 * @throws KefuError `invalid_instant` or `out_of_range` for an event without a moment that can be
 */
export function inOrder(history: readonly CaseEvent[]): readonly CaseEvent[] {
  let before = -Infinity;
  let isReception = true;
  for (const { at, type } of history) {
    const ms = msOf(at);
    if (ms < before || (ms === before && type === "received" && !isReception))
      return [...history].sort(byMoment);
    before = ms;
    isReception = type === "received";
  }
  return history;
}

function byMoment(a: CaseEvent, b: CaseEvent): number {
  return msOf(a.at) - msOf(b.at) || Number(b.type === "received") - Number(a.type === "received");
}

const NONE: readonly number[] = [];
const NO_EFFECT: Effect = { start: 0, meet: 0, cancel: 0 };

/** Reads a history once for all targets of a batch. */
export function replay(batch: Batch, question: Question): Replay {
  const { effects } = batch;
  const { serviceCase, asOf } = question;
  const rounds: (Cycle[] | undefined)[] = [];
  const tiers: { at: number; tier: Tier }[] = [];
  const of = (type: string): Effect => effects.get(type) ?? NO_EFFECT;
  const atReception = of("received").start;
  let pauses: PauseLog | undefined;
  let { tier } = serviceCase;
  // What is promised anew wherever a change of tier promises it; and rounds that ended before anything was.
  let promised = anewFor(batch, tier, question);
  let hollow = 0;
  let running = 0;
  let begun = 0;
  let armed = -1;
  let metTooSoon = 0;
  let solved = false;
  let closed = false;
  let gone = false;
  let isReceived = false;
  // Rounds that what meets them has begun: it does not meet them at that very moment, told twice.
  let fresh = 0;
  let freshAt = -1;

  const blocked = (): number =>
    (solved ? batch.notWhenSolved : 0) | (closed ? batch.notWhenClosed : 0) | (gone ? batch.notWhenGone : 0);

  const begin = (bits: number, at: number, startedAt: Date): void => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const index = 31 - Math.clz32(rest & -rest);
      const plan = batch.targets[index] as TargetPlan;
      const own = rounds[index];
      const cycle: Cycle = {
        plan,
        number: own === undefined ? 1 : own.length + 1,
        start: at,
        startedAt,
        endedAt: undefined,
        end: Infinity,
        outcome: "open",
        byEnding: false,
        idle: NONE,
      };
      if (own === undefined) rounds[index] = [cycle];
      else own.push(cycle);
    }
    running |= bits;
    begun |= bits;
    hollow = (hollow & ~bits) | (bits & batch.anew & ~promised);
    armed = (armed & ~bits) | (bits & batch.each);
  };

  const lastOf = (bit: number): Cycle | undefined => rounds[31 - Math.clz32(bit)]?.at(-1);

  const end = (
    bits: number,
    at: number,
    outcome: Cycle["outcome"],
    byEnding: boolean,
    endedAt?: Date,
  ): void => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const cycle = lastOf(rest & -rest) as Cycle;
      cycle.end = at;
      cycle.endedAt = endedAt;
      cycle.outcome = outcome;
      cycle.byEnding = byEnding;
    }
    running &= ~bits;
  };

  const goOn = (bits: number, at: number): void => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const cycle = lastOf(rest & -rest);
      if (!cycle?.byEnding) continue;
      cycle.idle = [...cycle.idle, cycle.end, at];
      end(cycle.plan.bit, Infinity, "open", false);
      running |= cycle.plan.bit;
    }
  };

  // A case is pending from its reception and in hand once it is reopened, whether or not that is told.
  const enterUntold = (status: string, at: number): void => {
    if (pauses?.status !== undefined || !batch.groups.some(({ names }) => names?.has(status))) return;
    pauses ??= pauseLog(batch.groups);
    enterStatus(pauses, at, status);
  };

  for (const event of inOrder(serviceCase.history)) {
    const at = event.at.getTime();
    if (at > asOf) break;
    const effect = effects.get(event.type);
    let { start, meet, cancel } = effect ?? NO_EFFECT;
    let isEnding = false;
    let reopens = false;
    switch (event.type) {
      case "tierChanged": {
        if (event.to === tier) continue;
        tier = event.to;
        tiers.push({ at, tier });
        const before = promised;
        promised = anewFor(batch, tier, question);
        hollow &= ~(promised & running);
        const owed = promised & ~before & begun & ~running & ~blocked();
        for (let rest = owed; rest !== 0; rest &= rest - 1) {
          const bit = rest & -rest;
          const last = lastOf(bit) as Cycle;
          // Told together: the answer is to that very promise, see `judge`.
          if (last.end === at) continue;
          if ((hollow & bit) !== 0) rounds[last.plan.index]?.pop();
          begin(bit, at, event.at);
        }
        break;
      }
      case "paused":
      case "resumed":
        pauses ??= pauseLog(batch.groups);
        (event.type === "paused" ? pause : resume)(pauses, at, event.reason);
        break;
      case "statusChanged":
        pauses ??= pauseLog(batch.groups);
        enterStatus(pauses, at, event.to);
        isEnding = event.to === "closed";
        reopens = (event.to === "processing" || event.to === "pending") && (solved || closed);
        if (isEnding || reopens) {
          const implied = of(isEnding ? "closed" : "reopened");
          start |= implied.start;
          meet |= implied.meet;
          cancel |= implied.cancel;
        }
        closed ||= isEnding;
        break;
      case "solved":
        isEnding = solved = true;
        break;
      case "closed":
        isEnding = closed = true;
        break;
      case "reopened":
        reopens = true;
        enterUntold("processing", at);
        break;
      case "received":
        if (!isReceived) enterUntold("pending", at);
        isReceived = true;
        break;
      case "cancelled":
      case "merged":
      case "abandoned":
        gone = true;
        cancel = -1;
        break;
      case "responded":
        if (event.by === "bot") ({ start, meet, cancel } = of("acknowledged"));
        else if (event.by === "customer") start = meet = cancel = 0;
        break;
    }
    if (effect !== undefined && effect.patterns.length > 0)
      for (const each of effect.patterns)
        if (isMeant(each.pattern, event)) {
          start |= each.start;
          meet |= each.meet;
          cancel |= each.cancel;
        }
    metTooSoon |= meet & ~begun & atReception;
    const met = running & meet & (at === freshAt ? ~fresh : -1);
    if (met !== 0) end(met, at, "met", isEnding, event.at);
    const cancelled = running & cancel;
    if (cancelled !== 0) end(cancelled, at, "cancelled", isEnding, event.at);
    if (isEnding && pauses !== undefined) endPauses(pauses, at);
    if (reopens) {
      solved = closed = gone = false;
      armed |= batch.newCycle & ~running;
      start |= atReception & batch.newCycle & begun;
      goOn(batch.goesOn & ~running, at);
    }
    const again = solved || closed || gone ? 0 : met & batch.restart & ~cancel;
    const starts = ((start & armed) | again) & ~running & ~blocked();
    if (starts !== 0) {
      begin(starts, at, event.at);
      fresh = (at === freshAt ? fresh : 0) | (starts & meet & batch.restart);
      freshAt = at;
    }
  }
  return { rounds, tiers, pauses, begun, metTooSoon };
}

/** Of the targets that a change of tier begins anew those that promise something to a tier. */
function anewFor(batch: Batch, tier: Tier | undefined, question: Question): number {
  let bits = 0;
  for (let rest = batch.anew; rest !== 0; rest &= rest - 1) {
    const plan = batch.targets[31 - Math.clz32(rest & -rest)] as TargetPlan;
    if (promises(plan, tier, question)) bits |= plan.bit;
  }
  return bits;
}
