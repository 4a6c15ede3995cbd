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

/** Every double has a last bit no finer than this, and at most 53 of them. */
const FINEST = -1074;
/** Enough quotient bits that one sticky bit below decides every rounding. */
const GUARDED_BITS = 66;

/** a ÷ b as the nearest double, ties to even: the one rounding of a figure. b is not zero. */
export function ratio(a: Dyadic, b: Dyadic): number {
  if (a.m === 0n) return 0;
  const negative = a.m < 0n !== b.m < 0n;
  const num = a.m < 0n ? -a.m : a.m;
  const den = b.m < 0n ? -b.m : b.m;
  const shift = Math.max(0, GUARDED_BITS - (bitLength(num) - bitLength(den)));
  const scaled = num << BigInt(shift);
  const quotient = (scaled / den) | (scaled % den === 0n ? 0n : 1n);
  const e = a.e - b.e - shift;
  const lastBit = Math.max(e + bitLength(quotient) - 53, FINEST);
  const dropped = BigInt(lastBit - e);
  const kept = quotient >> dropped;
  const rest = quotient - (kept << dropped);
  const half = 1n << (dropped - 1n);
  const up = rest > half || (rest === half && (kept & 1n) === 1n);
  const size = Number(up ? kept + 1n : kept) * 2 ** lastBit;
  return negative ? -size : size;
}
