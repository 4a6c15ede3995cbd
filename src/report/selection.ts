import { countUpTo } from "./count-up-to";

/** Whole numbers of 32 bits, or any doubles. */
export type Values = Int32Array | Float64Array;

/** Values of which any rank can be asked. */
export interface Selection {
  readonly n: number;
  /** The value of a rank, 0 for the smallest. */
  at(rank: number): number;
}

/** Room for values of the same kind. */
export const roomLike = (values: Values | undefined, n: number): Values =>
  new (values instanceof Float64Array ? Float64Array : Int32Array)(n);

/** At most 2 to this power are the ranges that each doubling is cut into. */
const MOST_BITS = 7;

/**
 * A copy of n values in several pieces of one kind, by narrow ranges. A range is put in order only once a rank within
 * it is asked for, so that a few quantiles cost a few passes and not a sort of everything.
 *
 * Ranges are even near the smallest value and grow with the distance from it: durations have long tails.
 */
export function selectionOf(n: number, pieces: readonly Values[]): Selection {
  const [lowest, highest] = extentOf(pieces);
  const scale = 0x7fffffff / (highest - lowest);
  const bits = Math.min(25 - Math.clz32(n | 127), MOST_BITS);
  const values = roomLike(pieces[0], n);
  const starts = new Array<number>((32 - bits) << bits).fill(0);
  // The first time only counts: what it puts anywhere is written over by the second.
  placeAll(values, starts, pieces, lowest, scale, bits);
  let before = 0;
  starts.forEach((count, i) => {
    starts[i] = before;
    before += count;
  });
  const ends = starts.slice();
  placeAll(values, ends, pieces, lowest, scale, bits);
  return {
    n,
    at(rank) {
      const range = countUpTo(starts, rank) - 1;
      const end = ends[range] as number;
      if (end > 0) values.subarray(starts[range], end).sort();
      ends[range] = 0;
      return values[rank] as number;
    },
  };
}

function extentOf(pieces: readonly Values[]): readonly [lowest: number, highest: number] {
  let lowest = pieces[0]?.[0] as number;
  let highest = lowest;
  for (const piece of pieces)
    for (let i = 0; i < piece.length; i++) {
      const value = piece[i] as number;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
  return [lowest, highest];
}

/** Puts each value at the next place of its range, which is never a lower one than that of a smaller value. */
function placeAll(
  into: Values,
  next: number[],
  pieces: readonly Values[],
  lowest: number,
  scale: number,
  bits: number,
): void {
  for (const piece of pieces)
    for (let i = 0; i < piece.length; i++) {
      const value = piece[i] as number;
      const x = ((value - lowest) * scale) | 0;
      const shift = Math.max(0, 31 - bits - Math.clz32(x));
      const range = (shift << bits) + (x >>> shift);
      const at = next[range] as number;
      next[range] = at + 1;
      into[at] = value;
    }
}
