import type { Fold } from "./fold";
import { BLOCK, stepEach } from "./step-each";

/**
 * The answer of a fold over items in one pass; any iterable, read once.
 *
 * Items are taken in blocks of some thousands: a source may not change one that it has handed out before.
 *
 * @example
 * ```ts
 * runFold(mean(), [1, 2, 6]); // => 3
 * ```
 */
export function runFold<T, A, R>(fold: Fold<T, A, R>, items: Iterable<NoInfer<T>>): R {
  return fold.done(stepThrough(fold, fold.init(), items));
}

/**
 * An accumulator after items; for the parts of a split, before they are merged. It may change `acc`.
 *
 * @example
 * ```ts
 * const fold = count();
 * fold.done(fold.merge(stepThrough(fold, fold.init(), ["a"]), stepThrough(fold, fold.init(), ["b", "c"]))); // => 3
 * ```
 */
export function stepThrough<T, A>(fold: Fold<T, A, unknown>, acc: A, items: Iterable<NoInfer<T>>): A {
  if (Array.isArray(items)) return stepEach(fold, acc, items, 0, items.length);
  const blocks = blocksInto(fold, acc);
  for (const item of items) blocks.take(item);
  return blocks.end();
}

/**
 * The answer of a fold over items that arrive one by one: a stream, a cursor, pages of an API.
 *
 * They are taken in blocks as by `runFold`, of which one is held at a time.
 *
 * @example
 * ```ts
 * await runFoldAsync(count(), ["a", "b"]); // => 2
 * ```
 */
export async function runFoldAsync<T, A, R>(
  fold: Fold<T, A, R>,
  items: AsyncIterable<NoInfer<T>> | Iterable<NoInfer<T>>,
): Promise<R> {
  const blocks = blocksInto(fold, fold.init());
  for await (const item of items) blocks.take(item);
  return fold.done(blocks.end());
}

/** Takes items one by one, and hands them on when a block is full and at the end. */
function blocksInto<T, A>(fold: Fold<T, A, unknown>, acc: A) {
  const block: T[] = [];
  let n = 0;
  let held = acc;
  const end = () => {
    held = stepEach(fold, held, block, 0, n);
    n = 0;
    return held;
  };
  const take = (item: T) => {
    block[n++] = item;
    if (n === BLOCK) end();
  };
  return { take, end };
}
