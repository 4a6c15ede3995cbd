/** An exact number: m × 2^e. */
export interface Dyadic {
  readonly m: bigint;
  readonly e: number;
}

/** A whole number, exactly. */
export const integer = (value: number): Dyadic => ({ m: BigInt(value), e: 0 });

export const times = (a: Dyadic, b: Dyadic): Dyadic => ({ m: a.m * b.m, e: a.e + b.e });

export function minus(a: Dyadic, b: Dyadic): Dyadic {
  const e = Math.min(a.e, b.e);
  return { m: (a.m << BigInt(a.e - e)) - (b.m << BigInt(b.e - e)), e };
}

const bitLength = (positive: bigint): number => positive.toString(2).length;

/** Every double is a whole number of these. */
const FINEST = -1074;
/** More bits than a double has, and one that says whether anything is left: enough for every rounding. */
const ENOUGH_BITS = 66;

/** a ÷ b as the nearest double, ties to even: the one rounding of a figure. b is not zero. */
export function ratio(a: Dyadic, b: Dyadic): number {
  const [num, den] = [a.m, b.m].map((m) => (m < 0n ? -m : m)) as [bigint, bigint];
  const e = a.e - b.e;
  // A quotient no finer than a quarter of the finest: so the runtime's own rounding is the only one below, too.
  const shift = Math.min(ENOUGH_BITS - bitLength(num) + bitLength(den), e - FINEST + 2);
  const top = num << BigInt(Math.max(shift, 0));
  const bottom = den << BigInt(Math.max(-shift, 0));
  const size = (Number((top / bottom) | BigInt(top % bottom !== 0n)) / 4) * 2 ** (e - shift + 2);
  return a.m < 0n === b.m < 0n || size === 0 ? size : -size;
}
