import type { CaseFacts, ClockFact } from "./case-facts";
import { type Durations, durationsOf } from "./durations";
import { type Book, each, grouped, type Of, rateOver, traced } from "./figure";
import type { Rate } from "./rate";

/** SLA attainment 达标率 of one target of one policy at one tier. */
export interface AttainmentOf {
  readonly policy: string;
  readonly target: string;
  /** `""` where the clock has no tier. */
  readonly tier: string;
  readonly rate: Rate;
}

/** SLA attainment 达标率 of one target of one policy: two policies may use the same name. */
export interface AttainmentOfPolicy {
  readonly policy: string;
  readonly target: string;
  readonly rate: Rate;
}

/** SLA attainment 达标率: met ÷ (met + breached), over the clocks of the cases received in the window. */
export interface Attainment {
  readonly cohort: "received";
  readonly overall: Rate;
  /** By the target's name, whatever its policy. */
  readonly byTarget: ReadonlyMap<string, Rate>;
  readonly byPolicyAndTarget: readonly AttainmentOfPolicy[];
  readonly byTier: ReadonlyMap<string, Rate>;
  readonly byTargetAndTier: readonly AttainmentOf[];
  /** Clocks of cases closed or solved alone. */
  readonly closedOnly: Rate;
  /** Met ÷ all that have a verdict or may still get one: a running clock counts as not met. */
  readonly pessimistic: Rate;
  /** Cases without a breach ÷ cases with a verdict. */
  readonly perCase: Rate;
  /** How far the breached ones ran over. */
  readonly overdue: Durations;
}

/** A clock of a case; or, unless somebody asks for the records, all the clocks that say the same. */
interface Clock extends ClockFact {
  readonly id: string;
  n: number;
}

export const isMet = ({ state }: ClockFact): boolean => state === "met";
const isBreached = ({ state }: ClockFact) => state === "breached";
const isOpen = ({ state }: ClockFact) => state === "running" || state === "paused";
/** Whether a clock counts, or why not. */
export const verdict = (clock: ClockFact): true | string => isMet(clock) || isBreached(clock) || clock.state;

export function attainmentOf(book: Book, received: readonly CaseFacts[]): Attainment {
  const clocks = clocksIn(book, received);
  const overdue = [...each(received, ({ overdueMs }) => overdueMs)];
  const overdueOf = ({ item }: Of<number>) => item;
  const rate = (path: string, of: readonly Clock[], isOf: (clock: Clock) => true | string = verdict) =>
    rateOver(book, `attainment.${path}`, of, isMet, isOf);
  const ratesBy = <K extends "policy" | "target" | "tier">(path: string, ...names: K[]) =>
    Array.from(grouped(clocks, (clock) => names.map((name) => clock[name]).join("\0")).values(), (of) => {
      const named = names.map((name) => [name, of[0]?.[name]] as const);
      return {
        ...(Object.fromEntries(named) as Pick<Clock, K>),
        rate: rate([path, ...named.map(([, is]) => is)].join("."), of),
      };
    });
  return {
    cohort: "received",
    overall: rate("overall", clocks),
    byTarget: new Map(ratesBy("byTarget", "target").map((of) => [of.target, of.rate])),
    byPolicyAndTarget: ratesBy("byPolicyAndTarget", "policy", "target"),
    byTier: new Map(ratesBy("byTier", "tier").map((of) => [of.tier, of.rate])),
    byTargetAndTier: ratesBy("byTargetAndTier", "policy", "target", "tier"),
    closedOnly: rate(
      "closedOnly",
      clocksIn(
        book,
        received.filter(({ endedAs, standing }) => endedAs ?? standing === "unknown"),
      ),
    ),
    pessimistic: rate("pessimistic", clocks, (clock) => isOpen(clock) || verdict(clock)),
    perCase: rateOver(
      book,
      "attainment.perCase",
      received,
      ({ clocks: of }) => !of.some(isBreached),
      ({ clocks: of }) =>
        of.some(isBreached) || (of.some(isOpen) ? "running" : of.some(isMet) || "withoutVerdict"),
    ),
    overdue: durationsOf(traced(book, "attainment.overdue", overdue, overdueOf).map(overdueOf)),
  };
}

function clocksIn({ trace }: Book, received: readonly CaseFacts[]): Clock[] {
  const found: Clock[] = [];
  const known = new Map<ClockFact, Clock>();
  for (const { id, item } of each(received, ({ clocks }) => clocks)) {
    const alike = known.get(item);
    if (alike !== undefined && trace === undefined) alike.n++;
    else {
      const clock = { ...item, id, n: 1 };
      found.push(clock);
      known.set(item, clock);
    }
  }
  return found;
}
