/** Open stretches as one flat list: start, end, start, end, … in order and apart from one another. */
export type Bounds = readonly number[];

/** Whether a moment is open, by whether it is in the one and in the other. */
type Step = (one: boolean, other: boolean) => boolean;

export const STEPS = {
  union: (one, other) => one || other,
  intersection: (one, other) => one && other,
  minus: (one, other) => one && !other,
} as const satisfies Record<string, Step>;

/** Two lists of stretches as one. */
export function joined(one: Bounds, other: Bounds, step: Step): Bounds {
  const bounds: number[] = [];
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    const at = Math.min(one[i] ?? Infinity, other[j] ?? Infinity);
    if (one[i] === at) i++;
    if (other[j] === at) j++;
    // In a list of edges the moment is open when the number of those before it is odd.
    if (step(i % 2 === 1, j % 2 === 1) !== (bounds.length % 2 === 1)) bounds.push(at);
  }
  return bounds;
}
