import type { Fold } from "./fold";

/** So many items at a time are held, or gone through by one fold after the other. */
export const BLOCK = 8192;

/** An accumulator after the items from one index up to another, by the fold's own fast way where it has one. */
export function stepEach<T, A>(
  fold: Fold<T, A, unknown>,
  acc: A,
  items: readonly T[],
  from: number,
  to: number,
): A {
  if (fold.stepAll !== undefined) return fold.stepAll(acc, items, from, to);
  let held = acc;
  for (let i = from; i < to; i++) held = fold.step(held, items[i] as T);
  return held;
}
