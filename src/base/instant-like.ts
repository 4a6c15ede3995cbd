import { KefuError } from "./kefu-error";

/** Epoch milliseconds. */
export type EpochMs = number;

/** A moment as callers hold it: a `Date`, epoch milliseconds, or anything shaped like `Temporal.Instant`. */
export type InstantLike = Date | number | { readonly epochMilliseconds: number };

/** Moments are answered in kind: numbers for numbers, `Date` for everything else. */
export type InKind<T extends InstantLike> = T extends number ? number : Date;

/**
 * The epoch milliseconds of a moment.
 *
 * @throws KefuError `invalid_instant` for `NaN`, an infinite number or an Invalid Date.
 */
export function epochMsOf(at: InstantLike): EpochMs {
  const ms = typeof at === "number" ? at : isDate(at) ? at.getTime() : at?.epochMilliseconds;
  if (!Number.isFinite(ms)) {
    throw new KefuError("invalid_instant", "Not a finite number or Date");
  }
  return ms;
}

/** By what it can do: a `Date` of another realm is no instance of this one's. */
const isDate = (at: Exclude<InstantLike, number>): at is Date => typeof (at as Date)?.getTime === "function";
