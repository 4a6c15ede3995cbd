import type { CaseFacts, ClockFact } from "./case-facts";
import { type Durations, durationsOf } from "./durations";
import { type Book, each, grouped, type Of, rateOver, traced } from "./figure";
import type { Rate } from "./rate";
import { UNSTATED } from "./unstated";

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

type Clock = Of<ClockFact>;

const isMet = ({ item }: Clock) => item.state === "met";
const verdict = ({ item: { state } }: Clock) => state === "met" || state === "breached" || state;

export function attainmentOf(book: Book, received: readonly CaseFacts[]): Attainment {
  const clocks = each(received, (facts) => facts.clocks ?? []);
  const ended = each(
    received.filter(({ isEnded }) => isEnded),
    (facts) => facts.clocks ?? [],
  );
  const overdue = clocks.filter(({ item }) => item.state === "breached" && item.overdueMs !== undefined);
  const overdueOf = ({ item }: Clock) => item.overdueMs as number;
  const rateBy = (name: string, keyOf: (clock: Clock) => string) =>
    new Map(
      Array.from(grouped(clocks, keyOf), ([key, ofKey]) => [
        key,
        rateOver(book, `attainment.${name}.${key}`, ofKey, isMet, verdict),
      ]),
    );
  const parts = Array.from(grouped(clocks, ({ item }) => item.policy)).flatMap(([policy, ofPolicy]) =>
    Array.from(
      grouped(ofPolicy, ({ item }) => item.target),
      ([target, of]) => ({ policy, target, of }),
    ),
  );
  return {
    cohort: "received",
    overall: rateOver(book, "attainment.overall", clocks, isMet, verdict),
    byTarget: rateBy("byTarget", ({ item }) => item.target),
    byPolicyAndTarget: parts.map(({ policy, target, of }) => ({
      policy,
      target,
      rate: rateOver(book, `attainment.byPolicyAndTarget.${policy}.${target}`, of, isMet, verdict),
    })),
    byTier: rateBy("byTier", ({ item }) => item.tier ?? UNSTATED),
    byTargetAndTier: parts.flatMap(({ policy, target, of }) =>
      Array.from(
        grouped(of, ({ item }) => item.tier ?? UNSTATED),
        ([tier, ofTier]) => {
          const path = `attainment.byTargetAndTier.${policy}.${target}.${tier}`;
          return { policy, target, tier, rate: rateOver(book, path, ofTier, isMet, verdict) };
        },
      ),
    ),
    closedOnly: rateOver(book, "attainment.closedOnly", ended, isMet, verdict),
    pessimistic: rateOver(book, "attainment.pessimistic", clocks, isMet, (clock) =>
      clock.item.state === "running" || clock.item.state === "paused" ? true : verdict(clock),
    ),
    perCase: rateOver(
      book,
      "attainment.perCase",
      received,
      ({ clocks: of = [] }) => of.every(({ state }) => state !== "breached"),
      ({ clocks: of = [] }) =>
        of.some(({ state }) => state === "breached") ||
        (of.some(({ state }) => state === "running" || state === "paused")
          ? "running"
          : of.some(({ state }) => state === "met") || "withoutVerdict"),
    ),
    overdue: durationsOf(traced(book, "attainment.overdue", overdue, overdueOf).map(overdueOf)),
  };
}
