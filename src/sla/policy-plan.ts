import { KefuError } from "../base";
import type { CaseEvent } from "../cases/service-case";
import { type CaseMatcher, caseMatcher } from "./case-matcher";
import { isBare, isMeant, patternsOf } from "./event-match";
import { type Limits, limitsOf, wholeMs } from "./limit";
import { mootOf } from "./moot";
import type { PauseGroup } from "./pause-log";
import type { EventMatch, EventPattern, SlaPolicy, SlaTarget } from "./sla-policy";

/** A target made ready. */
export interface TargetPlan {
  readonly policy: string;
  readonly target: SlaTarget;
  /** Its place in the batch, and the bit of that place. */
  readonly index: number;
  readonly bit: number;
  readonly limits: Limits;
  readonly holds: CaseMatcher | undefined;
  /** Its group of pauses, or −1 where nothing stops it. */
  readonly group: number;
  readonly capMs: number;
  readonly notBeforeMs: number;
  readonly warnAt: readonly number[];
  readonly bindsCustomer: boolean;
  /** The promise of a solution, which the customer's own expectation overrides: by its id or its events. */
  readonly isResolve: boolean;
}

/** The targets that a kind of event starts, meets and cancels, as bits. */
export interface Effect {
  start: number;
  meet: number;
  cancel: number;
}

export const NOTHING: Effect = { start: 0, meet: 0, cancel: 0 };

/** What a kind of event does: always, and by pattern. */
interface TypeEffect extends Effect {
  readonly patterns: (Effect & { readonly pattern: EventPattern })[];
}

/** Adds what an event does by a name that it bears or counts as; of one that is not plain, its patterns alone. */
export function addEffects(
  sum: Effect,
  batch: Batch,
  name: string,
  event: Omit<CaseEvent, "at">,
  isPlain = true,
): void {
  const effect = batch.effects.get(name);
  if (effect === undefined) return;
  if (isPlain) add(sum, effect);
  if (effect.patterns.length > 0)
    for (const each of effect.patterns) if (isMeant(each.pattern, event)) add(sum, each);
}

function add(sum: Effect, { start, meet, cancel }: Effect): void {
  sum.start |= start;
  sum.meet |= meet;
  sum.cancel |= cancel;
}

/** Up to 31 targets of a policy: as many as one machine word has bits to spare. */
export interface Batch {
  readonly targets: readonly TargetPlan[];
  readonly groups: readonly PauseGroup[];
  readonly effects: ReadonlyMap<string, TypeEffect>;
  /** Whether any condition goes by what has happened. */
  readonly looksAtEvents: boolean;
  /** Begun by the reception. */
  readonly atReception: number;
  readonly each: number;
  readonly restart: number;
  readonly newCycle: number;
  readonly goesOn: number;
  /** Begun anew by a change of tier. */
  readonly anew: number;
  /** Not begun while the case is solved, closed, or gone (cancelled, merged, abandoned). */
  readonly notWhenSolved: number;
  readonly notWhenClosed: number;
  readonly notWhenGone: number;
  /** Undecided where the case is known to be solved, or closed, nobody knows when. */
  readonly mootWhenSolved: number;
  readonly mootWhenClosed: number;
}

const BATCH = 31;
const GONE = ["cancelled", "merged", "abandoned"];
const CUSTOMERS = ["rated", "customerMessaged"];
const plans = new WeakMap<SlaPolicy, Batch[]>();

/** A policy made ready, once for each policy object. */
export function planOf(policy: SlaPolicy): readonly Batch[] {
  let plan = plans.get(policy);
  if (plan === undefined) {
    if (!Array.isArray(policy?.targets)) throw new KefuError("invalid_config", "No targets");
    plan = [];
    for (let i = 0; i < policy.targets.length; i += BATCH)
      plan.push(batchOf(policy.id, policy.targets.slice(i, i + BATCH)));
    plans.set(policy, plan);
  }
  return plan;
}

function batchOf(policy: string, targets: readonly SlaTarget[]): Batch {
  const effects = new Map<string, TypeEffect>();
  const groups = new Map<string, PauseGroup>();
  const plans = targets.map((target, index) => targetPlan(policy, target, index, groups));
  for (const { target, bit } of plans)
    for (const part of ["start", "meet", "cancel"] as const) addEffect(effects, target[part], part, bit);
  const those = (isOne: (target: SlaTarget) => boolean): number =>
    plans.reduce((bits, { target, bit }) => (isOne(target) ? bits | bit : bits), 0);
  const endedBy = (type: string): number =>
    those(({ start, cancel }) => isNamed(type, cancel) && !isNamed(type, start));
  return {
    targets: plans,
    groups: [...groups.values()],
    effects,
    looksAtEvents: JSON.stringify(targets.map(({ when }) => when)).includes('"events"'),
    atReception: effects.get("received")?.start ?? 0,
    each: those(({ repeat }) => repeat !== undefined),
    restart: those(({ repeat }) => repeat === "restart"),
    newCycle: those(({ onReopen }) => onReopen === "newCycle"),
    anew: those(({ onTierChange }) => onTierChange === "restart"),
    goesOn: those(({ onReopen }) => onReopen === "continue"),
    notWhenSolved: endedBy("solved"),
    notWhenClosed: endedBy("closed"),
    notWhenGone: those(({ start }) => !GONE.some((type) => isNamed(type, start))),
    mootWhenSolved: those((target) => mootOf(target) === "bySolving"),
    mootWhenClosed: those((target) => mootOf(target) !== undefined),
  };
}

const isNamed = (name: string, match: EventMatch | undefined): boolean =>
  patternsOf(match).some(({ type }) => type === name);

function addEffect(
  effects: Map<string, TypeEffect>,
  match: EventMatch | undefined,
  part: keyof Effect,
  bit: number,
): void {
  for (const pattern of patternsOf(match)) {
    let effect = effects.get(pattern.type);
    if (effect === undefined) {
      effect = { ...NOTHING, patterns: [] };
      effects.set(pattern.type, effect);
    }
    if (isBare(pattern)) effect[part] |= bit;
    else effect.patterns.push({ ...NOTHING, [part]: bit, pattern });
  }
}

function targetPlan(
  policy: string,
  target: SlaTarget,
  index: number,
  groups: Map<string, PauseGroup>,
): TargetPlan {
  const meets = patternsOf(target.meet);
  return {
    policy,
    target,
    index,
    bit: 1 << index,
    limits: limitsOf(target),
    holds: target.when === undefined ? undefined : caseMatcher(target.when),
    group: groupOf(target.pausedBy ?? "any", groups),
    capMs: target.pauseCap === undefined ? Infinity : wholeMs(target.pauseCap),
    notBeforeMs: target.notBefore === undefined ? -1 : wholeMs(target.notBefore),
    warnAt: [...(target.warnAt ?? [])].sort((a, b) => a - b),
    bindsCustomer:
      target.binds === undefined
        ? meets.every(({ type, by }) => by === "customer" || CUSTOMERS.includes(type))
        : target.binds === "customer",
    isResolve: target.id === "resolve" || isSolution(target),
  };
}

/** From reception to solution or closing, and nothing else. */
const isSolution = ({ start, meet }: SlaTarget): boolean =>
  isNamed("received", start) && patternsOf(meet).every(({ type }) => type === "solved" || type === "closed");

function groupOf(pausedBy: NonNullable<SlaTarget["pausedBy"]>, groups: Map<string, PauseGroup>): number {
  if (pausedBy === "none" || pausedBy.length === 0) return -1;
  const key = JSON.stringify(pausedBy === "any" ? pausedBy : [...pausedBy].sort());
  if (!groups.has(key)) groups.set(key, { names: pausedBy === "any" ? undefined : new Set(pausedBy) });
  return [...groups.keys()].indexOf(key);
}
