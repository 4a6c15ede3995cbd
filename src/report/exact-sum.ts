import { type Dyadic, minus } from "./dyadic";

/**
 * A sum without any rounding: order and splits cannot change it.
 *
 * Whole numbers are added in `whole` as long as it stays a safe integer. Everything else goes into
 * `limbs`, one fixed-point number wide enough for every double and every product of two.
 */
export interface ExactSum {
  whole: number;
  limbs: Float64Array | undefined;
  /** Additions since the carries were last taken up. */
  uncarried: number;
}

const BASE = 2 ** 32;
/** Weight of the lowest limb: below the square of the smallest double. */
const LOWEST = -2176;
const LIMBS = 136;
/** A limb takes 2^21 additions of 32 bits before it could leave the safe integers. */
const CARRY_AFTER = 2 ** 19;

export const emptySum = (): ExactSum => ({ whole: 0, limbs: undefined, uncarried: 0 });

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
  // As whole numbers their product can neither overflow nor underflow: Dekker's product and its exact rest.
  const mx = mantissaOf(x);
  const my = mantissaOf(y);
  const rounded = mx * my;
  if (rounded === 0) return;
  const e = exponentOf(x) + exponentOf(y);
  const xHigh = upperHalf(mx);
  const yHigh = upperHalf(my);
  const xLow = mx - xHigh;
  const yLow = my - yHigh;
  addScaled(sum, mantissaOf(rounded), exponentOf(rounded) + e);
  addScaled(sum, xLow * yLow - (rounded - xHigh * yHigh - xLow * yHigh - xHigh * yLow), e);
}

/** The upper 26 bits of a mantissa (Veltkamp); what is left fits into 26 bits and a sign. */
function upperHalf(mantissa: number): number {
  const spread = mantissa * (2 ** 27 + 1);
  return spread - (spread - mantissa);
}

export function mergeSums(a: ExactSum, b: ExactSum): void {
  addTo(a, b.whole);
  b.limbs?.forEach((limb, i) => {
    if (limb !== 0) addScaled(a, limb, LOWEST + 32 * i);
  });
}

/** The exact total. */
export function totalOf({ whole, limbs }: ExactSum): Dyadic {
  const first = limbs?.findIndex((limb) => limb !== 0) ?? -1;
  if (limbs === undefined || first < 0) return { m: BigInt(whole), e: 0 };
  let m = 0n;
  for (let i = LIMBS - 1; i >= first; i--) m = (m << 32n) + BigInt(limbs[i] as number);
  return minus({ m, e: LOWEST + 32 * first }, { m: BigInt(-whole), e: 0 });
}

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
  limbs[i] = (limbs[i] as number) + (m - rest * (BASE / scale)) * scale;
  limbs[i + 1] = (limbs[i + 1] as number) + (rest - high * BASE);
  limbs[i + 2] = (limbs[i + 2] as number) + high;
  if (++sum.uncarried < CARRY_AFTER) return;
  sum.uncarried = 0;
  for (let k = 0; k < LIMBS - 1; k++) {
    const up = Math.floor((limbs[k] as number) / BASE);
    limbs[k] = (limbs[k] as number) - up * BASE;
    limbs[k + 1] = (limbs[k + 1] as number) + up;
  }
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
