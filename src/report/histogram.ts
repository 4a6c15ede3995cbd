import { KefuError } from "../base";
import { countUpTo } from "./count-up-to";
import { itself } from "./finite";
import type { Fold, ValueOf } from "./fold";
import { valueFold } from "./value-fold";

/** How many values lie between each edge and the next. */
export interface Histogram {
  readonly edges: readonly number[];
  /** counts[i]: values from edges[i] up to, not including, edges[i + 1]. */
  readonly counts: readonly number[];
  /** Values before the first edge. */
  readonly below: number;
  /** Values from the last edge on. */
  readonly above: number;
}

/**
 * Values counted between edges, half-open like every window here: an edge belongs to the bin above it.
 *
 * The outer edges may be infinite.
 *
 * @throws KefuError `invalid_argument` for edges that do not ascend, or a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(histogram([0, 10, 20]), [0, 9, 10, 20, -1]); // => { edges: [0, 10, 20], counts: [2, 1], below: 1, above: 1 }
 * ```
 */
export function histogram(edges: readonly number[]): Fold<number | undefined, number[], Histogram>;
export function histogram<T>(edges: readonly number[], of: ValueOf<T>): Fold<T, number[], Histogram>;
export function histogram(
  edges: readonly number[],
  of: ValueOf<unknown> = itself,
): Fold<unknown, number[], Histogram> {
  if (edges.length < 2 || !edges.every((edge, i) => i === 0 || edge > (edges[i - 1] as number)))
    throw new KefuError("invalid_argument", "Edges must ascend, two or more");
  const bounds = [...edges];
  const take = (counts: number[], value: number) => {
    (counts[countUpTo(bounds, value)] as number)++;
    return counts;
  };
  return valueFold(of, take, {
    init: () => new Array<number>(bounds.length + 1).fill(0),
    merge: (a, b) => a.map((n, i) => n + (b[i] as number)),
    done: (counts) => ({
      edges: bounds,
      counts: counts.slice(1, -1),
      below: counts[0] as number,
      above: counts[bounds.length] as number,
    }),
  });
}
