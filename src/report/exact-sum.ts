/**
 * A sum without any rounding: order and splits cannot change it.
 *
 * Whole numbers are added in `whole` as long as it stays a safe integer. Everything else goes into
 * `limbs`, one fixed-point number wide enough for every double and every product of two.
 */
export interface ExactSum {
  whole: number;
  limbs: Float64Array | undefined;
}

const BASE = 2 ** 32;
const HALF = 2 ** 27;
/** The lowest limb counts 2^-POINT: less than the square of the smallest double. */
export const POINT = 2176;
const LIMBS = 136;
/** A limb beyond this hands its upper part on, long before it could leave the safe integers. */
const FULL = 2 ** 52;

export const emptySum = (): ExactSum => ({ whole: 0, limbs: undefined });

export function addTo(sum: ExactSum, value: number): void {
  if (Number.isInteger(value) && Number.isSafeInteger(sum.whole + value)) sum.whole += value;
  else {
    const { m, e } = scaled(value);
    addScaled(sum, m, e);
  }
}

/** Adds x × y, exactly. */
export function addProduct(sum: ExactSum, x: number, y: number): void {
  if (Number.isInteger(x) && Number.isInteger(y) && Number.isSafeInteger(x * y)) {
    addTo(sum, x * y);
    return;
  }
  // In halves of 26 bits and a sign every product of two is exact, and so is the sum of the middle ones.
  const a = scaled(x);
  const b = scaled(y);
  const e = a.e + b.e;
  const aHigh = Math.round(a.m / HALF);
  const bHigh = Math.round(b.m / HALF);
  const aLow = a.m - aHigh * HALF;
  const bLow = b.m - bHigh * HALF;
  addScaled(sum, aHigh * bHigh, e + 54);
  addScaled(sum, aHigh * bLow + aLow * bHigh, e + 27);
  addScaled(sum, aLow * bLow, e);
}

function mergeInto(a: ExactSum, b: ExactSum): void {
  addTo(a, b.whole);
  // Limb to limb: taken apart as a number again, a negative one would borrow two limbs further up each time.
  b.limbs?.forEach((limb, i) => {
    addLimb(limbsOf(a), i, limb);
  });
}

/** Adds the counts and exact sums of one state to those of another. */
export function mergeSums<S extends { readonly [K in keyof S]: number | ExactSum }>(a: S, b: S): S {
  for (const key of Object.keys(a) as (keyof S)[]) {
    const held = a[key];
    if (typeof held === "number") a[key] = (held + (b[key] as number)) as S[keyof S];
    else mergeInto(held as ExactSum, b[key] as ExactSum);
  }
  return a;
}

/** The exact total, times 2^POINT. */
export const totalOf = ({ whole, limbs }: ExactSum): bigint =>
  (limbs?.reduceRight((m, limb) => (m << 32n) + BigInt(limb), 0n) ?? 0n) + (BigInt(whole) << BigInt(POINT));

/** Adds m × 2^e, where m is a whole number of at most 54 bits. */
function addScaled(sum: ExactSum, m: number, e: number): void {
  const limbs = limbsOf(sum);
  const position = e + POINT;
  const i = position >> 5;
  const all = m * ((1 << (position & 31)) >>> 0);
  // Truncations instead of remainders: those of doubles are slow.
  const upper = Math.trunc(all / BASE);
  const high = Math.trunc(upper / BASE);
  addLimb(limbs, i, all - upper * BASE);
  addLimb(limbs, i + 1, upper - high * BASE);
  addLimb(limbs, i + 2, high);
}

function limbsOf(sum: ExactSum): Float64Array {
  sum.limbs ??= new Float64Array(LIMBS);
  return sum.limbs;
}

function addLimb(limbs: Float64Array, i: number, value: number): void {
  const limb = (limbs[i] as number) + value;
  const up = Math.abs(limb) < FULL ? 0 : Math.floor(limb / BASE);
  limbs[i] = limb - up * BASE;
  if (up !== 0) addLimb(limbs, i + 1, up);
}

/** m × 2^e. */
interface Scaled {
  readonly m: number;
  readonly e: number;
}

const view = new DataView(new ArrayBuffer(8));

/** A double as a whole number below 2^53, with its sign, and the power of two of which it is a multiple. */
function scaled(value: number): Scaled {
  view.setFloat64(0, value);
  const high = view.getUint32(0);
  const exponent = (high >>> 20) & 0x7ff;
  const m = ((high & 0xfffff) + (exponent === 0 ? 0 : 0x100000)) * BASE + view.getUint32(4);
  return { m: value < 0 ? -m : m, e: Math.max(exponent, 1) - 1075 };
}
