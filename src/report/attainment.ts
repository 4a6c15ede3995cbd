import type { CaseFacts, ClockFact } from "./case-facts";
import { groupBy } from "./group-by";
import { type Rate, rate } from "./rate";
import { runFold } from "./run-fold";

/** SLA attainment 达标率 of one kind of clock. */
export interface AttainmentOf {
  readonly target: string;
  readonly tier: string | undefined;
  readonly rate: Rate;
}

/** SLA attainment 达标率: met ÷ (met + breached), over the clocks of cases received in the window. */
export interface Attainment {
  readonly cohort: "received";
  readonly overall: Rate;
  readonly byTarget: ReadonlyMap<string, Rate>;
  readonly byTargetAndTier: readonly AttainmentOf[];
}

const clockRate = () =>
  rate(
    (clock: ClockFact) => clock.state === "met",
    ({ state }) => state === "met" || state === "breached" || state,
  );

export function attainmentOf(cohort: readonly CaseFacts[]): Attainment {
  const clocks = cohort.flatMap((facts) => facts.clocks ?? []);
  const byPair = runFold(
    groupBy((clock: ClockFact) => JSON.stringify([clock.target, clock.tier ?? null]), clockRate()),
    clocks,
  );
  return {
    cohort: "received",
    overall: runFold(clockRate(), clocks),
    byTarget: runFold(
      groupBy((clock: ClockFact) => clock.target, clockRate()),
      clocks,
    ),
    byTargetAndTier: Array.from(byPair, ([pair, of]) => {
      const [target, tier] = JSON.parse(pair) as [string, string | null];
      return { target, tier: tier ?? undefined, rate: of };
    }),
  };
}
