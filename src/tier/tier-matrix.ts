import { type Issue, KefuError } from "../base";
import { TIERS, type Tier } from "./tier";
import { defineTierRules, type TierRule } from "./tier-rule";

/** Impact and urgency on their scales, and the tier of every pair. */
export interface TierMatrix {
  /** The levels of the fact `impact`, the gravest first. */
  readonly impact: readonly string[];
  /** The levels of the fact `urgency`, the most pressing first. */
  readonly urgency: readonly string[];
  /** One row for each level of impact, one column for each level of urgency. */
  readonly tiers: readonly (readonly Tier[])[];
}

/** ITIL's usual matrix of three levels each. */
export const ITIL_MATRIX: TierMatrix = {
  impact: ["high", "medium", "low"],
  urgency: ["high", "medium", "low"],
  tiers: [
    ["urgent", "high", "medium"],
    ["high", "medium", "low"],
    ["medium", "low", "low"],
  ],
};

/** Below these no matter falls, whatever its impact and urgency. */
export const TIER_FLOORS: readonly TierRule[] = [
  {
    id: "funds-or-safety",
    when: {
      anyOf: [
        { topics: ["funds-at-risk", "funds-moved", "safety"] },
        { amountAtRisk: { above: 0 } },
        { risk: 1 },
      ],
    },
    tier: "urgent",
  },
  {
    id: "unresolved-repeat",
    when: {
      anyOf: [{ topics: "repeated-complaint" }, { serviceType: "complaint", repeated: true }],
      not: { resolved: true },
    },
    tier: "high",
  },
  { id: "contract-dispute", when: { topics: "contract-dispute" }, tier: "high" },
];

/**
 * A matrix of impact and urgency as tier rules, with floors below which no matter falls.
 *
 * The rules stand from the top tier down, so that the higher of floor and matrix holds. Where one of
 * the two levels is unknown, only the floors speak.
 *
 * @throws KefuError `invalid_config` where the matrix is not full (`wrong_size`), repeats a level
 * (`duplicate_level`) or gives a graver matter the lower tier (`not_monotone`).
 *
 * @example
 * ```ts
 * const rules = tierRulesOf(ITIL_MATRIX);
 * classifyTier({ impact: "low", urgency: "medium" }, rules).tier; // => "low"
 * classifyTier({ impact: "low", urgency: "medium", topics: ["safety"] }, rules).tier; // => "urgent"
 * ```
 */
export function tierRulesOf(
  matrix: TierMatrix,
  floors: readonly TierRule[] = TIER_FLOORS,
): readonly TierRule[] {
  const issues = faultsOf(matrix);
  if (issues.length > 0)
    throw new KefuError("invalid_config", "The matrix has faults; see issues for their places", issues);
  const cells = matrix.impact.flatMap((impact, row) =>
    matrix.urgency.map(
      (urgency, column): TierRule => ({
        id: `${impact}-impact-${urgency}-urgency`,
        when: { impact, urgency },
        tier: matrix.tiers[row]?.[column] ?? "medium",
      }),
    ),
  );
  const rules = [...floors, ...cells];
  return defineTierRules(TIERS.flatMap((tier) => rules.filter((rule) => rule.tier === tier)));
}

const error = (code: string, ...path: (string | number)[]): Issue => ({
  code,
  severity: "error",
  path,
  params: {},
});

function faultsOf({ impact, urgency, tiers }: TierMatrix): readonly Issue[] {
  const issues: Issue[] = [];
  if (new Set(impact).size < impact.length) issues.push(error("duplicate_level", "impact"));
  if (new Set(urgency).size < urgency.length) issues.push(error("duplicate_level", "urgency"));
  if (tiers.length !== impact.length) issues.push(error("wrong_size", "tiers"));
  const rankAt = (row: number, column: number): number => TIERS.indexOf(tiers[row]?.[column] as Tier);
  for (const [row, line] of tiers.entries()) {
    if (line.length !== urgency.length) issues.push(error("wrong_size", "tiers", row));
    for (const column of line.keys()) {
      const rank = rankAt(row, column);
      if (rank < 0) issues.push(error("wrong_value", "tiers", row, column));
      else if (rank < rankAt(row - 1, column) || rank < rankAt(row, column - 1))
        issues.push(error("not_monotone", "tiers", row, column));
    }
  }
  return issues;
}
