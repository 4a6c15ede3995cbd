import { type EpochMs, epochMsOf, type InKind, type InstantLike, KefuError } from "../base";
import { FIRST_MS, LAST_MS } from "./timeline";

/**
 * The epoch milliseconds of a moment that calendars answer for.
 *
 * @throws KefuError `invalid_instant`, `out_of_range`
 */
export function msOf(moment: InstantLike): EpochMs {
  const at = typeof moment === "number" ? moment : epochMsOf(moment);
  if (at >= FIRST_MS && at <= LAST_MS) return at;
  epochMsOf(at);
  throw outOfRange();
}

export const outOfRange = (): KefuError =>
  new KefuError("out_of_range", "Moments run from 1970 to the year 9999");

/** An answer in the kind of the question; a `Date` has whole milliseconds, and so the next one. */
export function inKind<T extends InstantLike>(asked: T, at: EpochMs | undefined): InKind<T> | undefined {
  if (at === undefined || typeof asked === "number") return at as InKind<T> | undefined;
  return new Date(Math.ceil(at)) as InKind<T>;
}
