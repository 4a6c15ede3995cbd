import { KefuError } from "../base";
import type { Tier } from "../tier/tier";
import { spanMs } from "../time/span";
import type { Limit, SlaTarget, Span } from "./sla-policy";

/** What a limit comes to: milliseconds, working days where `days` is not −1, or a moment where there is one. */
export interface Terms {
  readonly ms: number;
  readonly days: number;
  readonly at?: number;
}

/** The terms of each tier; the same for all where the limit does not name tiers. */
export interface Limits {
  readonly tiered: boolean;
  /** For a tier, or for a case of unknown tier. */
  readonly of: (tier: Tier | undefined) => Terms | undefined;
  /** Whether any tier has terms. */
  readonly any: boolean;
}

const NO_LIMIT: Terms = { ms: Infinity, days: -1 };

/**
 * The whole milliseconds of a span.
 *
 * @throws KefuError `invalid_span` for a part that is not a number or for a span below zero.
 */
export const wholeMs = (span: Span): number => Math.round(spanMs(span));

/** Whether a limit is one for all tiers. */
export function isPlainLimit(limit: object): limit is Limit {
  return ["workingDays", "days", "hours", "minutes", "seconds"].some((unit) => unit in limit);
}

function termsOf(limit: Limit): Terms {
  if (!("workingDays" in limit)) return { ms: wholeMs(limit), days: -1 };
  if (!(Number.isInteger(limit.workingDays) && limit.workingDays >= 0))
    throw new KefuError("invalid_span", "Working days must be whole");
  return { ms: 0, days: limit.workingDays };
}

/** A target's limit, made ready. */
export function limitsOf({ limit }: Pick<SlaTarget, "limit">): Limits {
  if (limit === "unlimited" || isPlainLimit(limit)) {
    const terms = limit === "unlimited" ? NO_LIMIT : termsOf(limit);
    return { tiered: false, of: () => terms, any: true };
  }
  const byTier = new Map<Tier | undefined, Terms>();
  for (const tier of Object.keys(limit) as Tier[]) {
    const own = limit[tier];
    if (own !== undefined) byTier.set(tier, termsOf(own));
  }
  return { tiered: true, of: (tier) => byTier.get(tier), any: byTier.size > 0 };
}
