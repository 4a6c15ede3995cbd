import { type Dyadic, integer, minus } from "./dyadic";

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
/** Weight of the lowest limb: below the square of the smallest double. */
const LOWEST = -2176;
const LIMBS = 136;
/** A limb beyond this hands its upper part on, long before it could leave the safe integers. */
const FULL = 2 ** 52;

export const emptySum = (): ExactSum => ({ whole: 0, limbs: undefined });

export function addTo(sum: ExactSum, value: number): void {
  const next = sum.whole + value;
  if (Number.isSafeInteger(next) && Number.isInteger(value)) sum.whole = next;
  else addScaled(sum, mantissaOf(value), exponentOf(value));
}

/** Adds x × y, exactly. */
export function addProduct(sum: ExactSum, x: number, y: number): void {
  const product = x * y;
  if (Number.isSafeInteger(product) && Number.isInteger(x) && Number.isInteger(y)) {
    addTo(sum, product);
    return;
  }
  // In halves of 26 bits and a sign every product of two is exact, and so is the sum of the middle ones.
  const mx = mantissaOf(x);
  const my = mantissaOf(y);
  const e = exponentOf(x) + exponentOf(y);
  const xHigh = Math.round(mx / HALF);
  const yHigh = Math.round(my / HALF);
  const xLow = mx - xHigh * HALF;
  const yLow = my - yHigh * HALF;
  addScaled(sum, xHigh * yHigh, e + 54);
  addScaled(sum, xHigh * yLow + xLow * yHigh, e + 27);
  addScaled(sum, xLow * yLow, e);
}

function mergeInto(a: ExactSum, b: ExactSum): void {
  addTo(a, b.whole);
  if (b.limbs === undefined) return;
  a.limbs ??= new Float64Array(LIMBS);
  // Limb to limb: taken apart as a number again, a negative one would borrow two limbs further up each time.
  for (let i = 0; i < LIMBS; i++) addLimb(a.limbs, i, b.limbs[i] as number);
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

/** The exact total. */
export const totalOf = ({ whole, limbs }: ExactSum): Dyadic =>
  limbs === undefined
    ? integer(whole)
    : minus({ m: limbs.reduceRight((m, limb) => (m << 32n) + BigInt(limb), 0n), e: LOWEST }, integer(-whole));

/** Adds m × 2^e, where m is a whole number of at most 54 bits. */
function addScaled(sum: ExactSum, m: number, e: number): void {
  sum.limbs ??= new Float64Array(LIMBS);
  const limbs = sum.limbs;
  const position = e - LOWEST;
  const i = position >> 5;
  const scale = (1 << (position & 31)) >>> 0;
  // Floors instead of remainders: those of doubles are slow.
  const rest = Math.floor(m / (BASE / scale));
  const high = Math.floor(rest / BASE);
  addLimb(limbs, i, (m - rest * (BASE / scale)) * scale);
  addLimb(limbs, i + 1, rest - high * BASE);
  addLimb(limbs, i + 2, high);
}

function addLimb(limbs: Float64Array, i: number, value: number): void {
  const limb = (limbs[i] as number) + value;
  const up = Math.abs(limb) < FULL ? 0 : Math.floor(limb / BASE);
  limbs[i] = limb - up * BASE;
  if (up !== 0) addLimb(limbs, i + 1, up);
}

const view = new DataView(new ArrayBuffer(8));

/** The whole number below 2^53 of which a double is a multiple by a power of two, with its sign. */
function mantissaOf(value: number): number {
  view.setFloat64(0, value);
  const high = view.getUint32(0);
  const implicit = (high & 0x7ff00000) === 0 ? 0 : 0x100000;
  const size = ((high & 0xfffff) + implicit) * BASE + view.getUint32(4);
  return value < 0 ? -size : size;
}

/** That power. */
function exponentOf(value: number): number {
  view.setFloat64(0, value);
  return Math.max((view.getUint32(0) >>> 20) & 0x7ff, 1) - 1075;
}
