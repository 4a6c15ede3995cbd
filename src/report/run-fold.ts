import type { Fold } from "./fold";
import { stepEach } from "./step-each";

/**
 * The answer of a fold over items in one pass; any iterable, read once.
 *
 * @example
 * ```ts
 * runFold(mean(), [1, 2, 6]); // => 3
 * ```
 */
export function runFold<T, A, R>(fold: Fold<T, A, R>, items: Iterable<NoInfer<T>>): R {
  return fold.done(stepThrough(fold, fold.init(), items));
}

/** Items that come one by one are handed on in blocks of this size, small enough to stay in the processor's cache. */
const BLOCK = 4096;

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
  let held = acc;
  const block: T[] = [];
  for (const item of items) {
    block.push(item);
    if (block.length < BLOCK) continue;
    held = stepEach(fold, held, block, 0, BLOCK);
    block.length = 0;
  }
  return stepEach(fold, held, block, 0, block.length);
}

/**
 * The answer of a fold over items that arrive one by one: a stream, a cursor, pages of an API.
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
  let acc = fold.init();
  for await (const item of items) acc = fold.step(acc, item);
  return fold.done(acc);
}
