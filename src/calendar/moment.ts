import { type EpochMs, epochMsOf, type InKind, type InstantLike } from "../base";
import { assertInRange, FIRST_MS, LAST_MS } from "./timeline";

/**
 * The epoch milliseconds of a moment that calendars answer for.
 *
 * @throws KefuError `invalid_instant`, `out_of_range`
 */
export function msOf(moment: InstantLike): EpochMs {
  if (typeof moment === "number" && moment >= FIRST_MS && moment <= LAST_MS) return moment;
  const at = epochMsOf(moment);
  assertInRange(at);
  return at;
}

/** An answer in the kind of the question. A `Date` has whole milliseconds, so it is rounded as asked. */
export function inKind<T extends InstantLike>(
  asked: T,
  at: EpochMs | undefined,
  round: (ms: number) => number = Math.ceil,
): InKind<T> | undefined {
  if (at === undefined || typeof asked === "number") return at as InKind<T> | undefined;
  return new Date(round(at)) as InKind<T>;
}
