import type { Fold } from "./fold";

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

/** Items are handed on in blocks of this size, small enough to stay in the processor's cache. */
const BLOCK = 1024;

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
  if (fold.stepAll === undefined) {
    for (const item of items) held = fold.step(held, item);
    return held;
  }
  if (Array.isArray(items)) {
    for (let at = 0; at < items.length; at += BLOCK) {
      const block: readonly T[] = items.slice(at, at + BLOCK);
      held = fold.stepAll(held, block, block.length);
    }
    return held;
  }
  const block: T[] = [];
  for (const item of items) {
    block.push(item);
    if (block.length === BLOCK) {
      held = fold.stepAll(held, block, BLOCK);
      block.length = 0;
    }
  }
  return block.length === 0 ? held : fold.stepAll(held, block, block.length);
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
