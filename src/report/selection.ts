/** Values of which any rank can be asked; every answer leaves them a little more ordered. */
export interface Selection {
  readonly values: Float64Array;
  /** Ranks known to hold their final value, ascending. */
  readonly settled: number[];
}

/** Takes the values over: they will be reordered. */
export const selectionOf = (values: Float64Array): Selection => ({ values, settled: [] });

/** The value of a rank, 0 for the smallest. */
export function valueAt(selection: Selection, rank: number): number {
  const { values, settled } = selection;
  let i = 0;
  while (i < settled.length && (settled[i] as number) < rank) i++;
  if (settled[i] !== rank) {
    const first = (settled[i - 1] ?? -1) + 1;
    const last = (settled[i] ?? values.length) - 1;
    if (rank === first) swap(values, first, extreme(values, first, last, 1));
    else if (rank === last) swap(values, last, extreme(values, first, last, -1));
    else partition(values, first, last, rank);
    settled.splice(i, 0, rank);
  }
  return values[rank] ?? Number.NaN;
}

/** Where the smallest value stands, or with −1 the largest. */
function extreme(values: Float64Array, first: number, last: number, sign: 1 | -1): number {
  let found = first;
  let least = (values[first] as number) * sign;
  for (let i = first + 1; i <= last; i++) {
    const value = (values[i] as number) * sign;
    if (value >= least) continue;
    least = value;
    found = i;
  }
  return found;
}

function swap(values: Float64Array, i: number, j: number): void {
  const held = values[i] as number;
  values[i] = values[j] as number;
  values[j] = held;
}

/** Below this size sorting is faster than choosing pivots. */
const SMALL = 600;

/**
 * Brings rank k to its place, smaller values before it and larger ones behind: Floyd and Rivest's
 * SELECT (Algorithm 489). Where its pivots keep missing, the rest is sorted, so that no input is quadratic.
 */
function partition(values: Float64Array, first: number, last: number, k: number): void {
  let left = first;
  let right = last;
  let patience = 64;
  while (right > left) {
    if (right - left < SMALL || patience-- === 0) {
      values.subarray(left, right + 1).sort();
      return;
    }
    const n = right - left + 1;
    const fromLeft = k - left + 1;
    const z = Math.log(n);
    const s = 0.5 * Math.exp((2 * z) / 3);
    const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (fromLeft < n / 2 ? -1 : 1);
    const low = Math.max(left, Math.floor(k - (fromLeft * s) / n + sd));
    const high = Math.min(right, Math.floor(k + ((n - fromLeft) * s) / n + sd));
    if (high > low && low <= k && k <= high) partition(values, low, high, k);
    const pivot = values[k] ?? 0;
    let i = left;
    let j = right;
    while (i <= j) {
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
      if (i <= j) swap(values, i++, j--);
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else return;
  }
}
