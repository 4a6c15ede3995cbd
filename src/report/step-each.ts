import type { Fold } from "./fold";

/** An accumulator after the first `count` items, by the fold's own fast way where it has one. */
export function stepEach<T, A>(fold: Fold<T, A, unknown>, acc: A, items: readonly T[], count: number): A {
  if (fold.stepAll !== undefined) return fold.stepAll(acc, items, count);
  let held = acc;
  for (let i = 0; i < count; i++) held = fold.step(held, items[i] as T);
  return held;
}
