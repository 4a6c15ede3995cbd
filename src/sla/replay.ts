import type { Tier } from "../tier/tier";
import { inOrder } from "./in-order";
import { endPauses, notePause, noteStatus, type PauseLog, pauseLog } from "./pause-log";
import { addEffects, type Batch, NOTHING, type TargetPlan } from "./policy-plan";
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
  /** How many changes of tier had been told when it ended. */
  tiersTold: number;
  /** Whether solving or closing the case ended it, so that reopening may bring it back. */
  byEnding: boolean;
  /** Whether nothing but what lies before the case began has met it. */
  isMetBefore: boolean;
  /** The time between an ending and the reopening, as flat spans, where there is any. */
  idle: number[] | undefined;
}

/** What the history says up to a moment. */
export interface Replay {
  /** The rounds of each target, by its place in the batch. */
  readonly rounds: readonly (readonly Cycle[] | undefined)[];
  /** The changes of tier, oldest first; being told the tier that it has already is none. */
  readonly tiers: readonly { readonly at: number; readonly tier: Tier }[];
  /** For each group of pauses; absent where nothing ever paused. */
  readonly pauses: readonly PauseLog[] | undefined;
  /** How many events there are by then, and whether the reception is one of them. */
  readonly told: number;
  readonly isReceived: boolean;
}

/** The place of the lowest of some bits. */
const placeOf = (bits: number): number => 31 - Math.clz32(bits & -bits);

/** Reads a history once for all targets of a batch. */
export function replay(batch: Batch, question: Question): Replay {
  const { targets } = batch;
  const { serviceCase, asOf } = question;
  const rounds: (Cycle[] | undefined)[] = [];
  const tiers: { at: number; tier: Tier }[] = [];
  let pauses: PauseLog[] | undefined;
  let isStatusTold = false;
  let { tier } = serviceCase;
  // What is promised of that which a change of tier begins anew; and its rounds that ended before it was.
  let promised = promisedAnew(batch, tier, question);
  let hollow = 0;
  let running = 0;
  let begun = 0;
  let armed = -1;
  // What something has met before it began.
  let metTooSoon = 0;
  let solved = false;
  let closed = false;
  let gone = false;
  let told = 0;
  let isReceived = false;
  // Rounds that what meets them has begun: it does not meet them at that very moment, told twice.
  let fresh = 0;
  let moment = -1;
  // What the event at hand starts, meets and cancels.
  const now = { ...NOTHING };

  const begin = (bits: number, startedAt: Date): void => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const index = placeOf(rest);
      const own = rounds[index];
      const cycle: Cycle = {
        plan: targets[index] as TargetPlan,
        number: (own?.length ?? 0) + 1,
        start: startedAt.getTime(),
        startedAt,
        endedAt: undefined,
        end: Infinity,
        outcome: "open",
        tiersTold: 0,
        byEnding: false,
        isMetBefore: (metTooSoon & rest & -rest) !== 0,
        idle: undefined,
      };
      if (own === undefined) rounds[index] = [cycle];
      else own.push(cycle);
    }
    metTooSoon &= ~bits;
    running |= bits;
    begun |= bits;
    hollow = (hollow & ~bits) | (bits & batch.anew & ~promised);
    armed = (armed & ~bits) | (bits & batch.each);
  };

  const lastOf = (bits: number): Cycle => rounds[placeOf(bits)]?.at(-1) as Cycle;

  const end = (bits: number, at: Date | undefined, outcome: Cycle["outcome"], byEnding: boolean): void => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const cycle = lastOf(rest);
      cycle.end = at?.getTime() ?? Infinity;
      cycle.endedAt = at;
      cycle.outcome = outcome;
      cycle.tiersTold = tiers.length;
      cycle.byEnding = byEnding;
      if (outcome === "met") cycle.isMetBefore = false;
    }
    running &= ~bits;
  };

  const goOn = (bits: number, at: number): void => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const cycle = lastOf(rest);
      if (!cycle.byEnding) continue;
      cycle.idle ??= [];
      cycle.idle.push(cycle.end, at);
      end(cycle.plan.bit, undefined, "open", false);
      running |= cycle.plan.bit;
    }
  };

  const blocked = (): number =>
    (solved ? batch.notWhenSolved : 0) | (closed ? batch.notWhenClosed : 0) | (gone ? batch.notWhenGone : 0);

  /** What the new tier promises and the old one did not begins, unless it was told at that very moment. */
  const beginAnew = (before: number, at: Date): void => {
    hollow &= ~(promised & running);
    for (let rest = promised & ~before & begun & ~running & ~blocked(); rest !== 0; rest &= rest - 1) {
      if (lastOf(rest).end === at.getTime()) continue;
      const bit = rest & -rest;
      if ((hollow & bit) !== 0) rounds[placeOf(bit)]?.pop();
      begin(bit, at);
    }
  };

  const enter = (to: string, at: number): void => {
    if (!batch.groups.some(({ names }) => names)) return;
    pauses ??= batch.groups.map(pauseLog);
    for (const log of pauses) noteStatus(log, at, to);
  };

  for (const event of inOrder(serviceCase.history)) {
    const { type } = event;
    const at = event.at.getTime();
    if (at > asOf) break;
    told++;
    if (at !== moment) fresh = 0;
    moment = at;
    now.start = now.meet = now.cancel = 0;
    let isEnding = false;
    let reopens = false;
    switch (type) {
      case "tierChanged": {
        if (event.to === tier) continue;
        tier = event.to;
        tiers.push({ at, tier });
        const before = promised;
        promised = promisedAnew(batch, tier, question);
        beginAnew(before, event.at);
        break;
      }
      case "paused":
      case "resumed":
        pauses ??= batch.groups.map(pauseLog);
        for (const log of pauses) notePause(log, at, type === "paused", event.reason);
        break;
      case "statusChanged":
        enter(event.to, at);
        isStatusTold = true;
        isEnding = event.to === "closed";
        reopens = (event.to === "processing" || event.to === "pending") && (solved || closed);
        if (isEnding || reopens) addEffects(now, batch, isEnding ? "closed" : "reopened", event);
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
        // A case is pending from its reception and in hand once it is reopened, whether or not that is told.
        if (!isStatusTold) enter("processing", at);
        break;
      case "received":
        if (!isReceived && !isStatusTold) enter("pending", at);
        isReceived = true;
        break;
      case "cancelled":
      case "merged":
      case "abandoned":
        gone = true;
        now.cancel = -1;
        break;
      case "responded":
        if (event.by === "bot") addEffects(now, batch, "acknowledged", event);
        break;
    }
    addEffects(
      now,
      batch,
      type,
      event,
      type !== "responded" || (event.by !== "bot" && event.by !== "customer"),
    );
    const { meet, cancel } = now;
    metTooSoon |= meet & ~begun & batch.atReception;
    const met = running & meet & ~fresh;
    if (met !== 0) end(met, event.at, "met", isEnding);
    if ((running & cancel) !== 0) end(running & cancel, event.at, "cancelled", isEnding);
    if (isEnding) {
      isStatusTold = false;
      for (const log of pauses ?? []) endPauses(log, at);
    }
    if (reopens) {
      solved = closed = gone = false;
      armed |= batch.newCycle & ~running;
      now.start |= batch.atReception & batch.newCycle & begun;
      goOn(batch.goesOn & begun & ~running, at);
    }
    const again = solved || closed || gone ? 0 : met & batch.restart & ~cancel;
    const starts = ((now.start & armed) | again) & ~running & ~blocked();
    if (starts !== 0) {
      begin(starts, event.at);
      fresh |= starts & meet & batch.restart;
    }
  }
  return { rounds, tiers, pauses, told, isReceived };
}

/** Of the targets that a change of tier begins anew those that promise something to a tier. */
function promisedAnew(batch: Batch, tier: Tier | undefined, question: Question): number {
  let bits = 0;
  for (let rest = batch.anew; rest !== 0; rest &= rest - 1) {
    const plan = batch.targets[placeOf(rest)] as TargetPlan;
    if (promises(plan, tier, question)) bits |= plan.bit;
  }
  return bits;
}
