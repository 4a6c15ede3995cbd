import { countUpTo } from "./count-up-to";

/**
 * Values sorted by their leading bits into narrow ranges. A range is put in order only once a rank within it
 * is asked for, so that a few quantiles cost a few passes and not a sort of everything.
 */
export interface Selection {
  readonly values: Float64Array;
  /** Where each range begins, and at last where all of them end. */
  readonly starts: Uint32Array;
  /** 1 for a range that is in order. */
  readonly isOrdered: Uint8Array;
}

/** Where the half of a double stands that holds sign, exponent and the first digits. */
const LEADING = new Int32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;
/** At most so many ranges, and about eight values to each. */
const MOST_BITS = 12;

/** A copy of the values of several pieces, of which any rank can then be asked. */
export function selectionOf(pieces: readonly Float64Array[]): Selection {
  const halves = pieces.map((piece) => new Int32Array(piece.buffer, piece.byteOffset, 2 * piece.length));
  const n = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const [lowest, highest] = extentOf(halves);
  const bits = Math.min(Math.max(29 - Math.clz32(n), 1), MOST_BITS);
  const shift = Math.max(0, 32 - Math.clz32(highest - lowest) - bits);
  const starts = new Uint32Array(((highest - lowest) >>> shift) + 2);
  for (const half of halves) countInto(starts, half, lowest, shift);
  for (let i = 1, before = 0; i < starts.length; i++) before = starts[i] = before + (starts[i] as number);
  const values = new Float64Array(n);
  const next = starts.slice();
  pieces.forEach((piece, i) => {
    distribute(values, next, piece, halves[i] as Int32Array, lowest, shift);
  });
  return { values, starts, isOrdered: new Uint8Array(starts.length - 1) };
}

/** The value of a rank, 0 for the smallest. */
export function valueAt(selection: Selection, rank: number): number {
  const { values, starts, isOrdered } = selection;
  const range = countUpTo(starts, rank) - 1;
  if (isOrdered[range] === 0) {
    values.subarray(starts[range], starts[range + 1]).sort();
    isOrdered[range] = 1;
  }
  return values[rank] as number;
}

/** A whole number that never falls as the double rises whose leading half it is made of. */
const keyOf = (half: number): number => half ^ ((half >> 31) & 0x7fffffff);

function extentOf(halves: readonly Int32Array[]): readonly [lowest: number, highest: number] {
  let lowest = 0x7fffffff;
  let highest = -0x80000000;
  for (const half of halves)
    for (let i = LEADING; i < half.length; i += 2) {
      const key = keyOf(half[i] as number);
      if (key < lowest) lowest = key;
      if (key > highest) highest = key;
    }
  return [lowest, highest];
}

function countInto(counts: Uint32Array, half: Int32Array, lowest: number, shift: number): void {
  for (let i = LEADING; i < half.length; i += 2) {
    const range = (keyOf(half[i] as number) - lowest) >>> shift;
    counts[range + 1] = (counts[range + 1] as number) + 1;
  }
}

function distribute(
  into: Float64Array,
  next: Uint32Array,
  values: Float64Array,
  half: Int32Array,
  lowest: number,
  shift: number,
): void {
  for (let i = 0; i < values.length; i++) {
    const range = (keyOf(half[2 * i + LEADING] as number) - lowest) >>> shift;
    const at = next[range] as number;
    next[range] = at + 1;
    into[at] = values[i] as number;
  }
}
