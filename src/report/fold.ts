/**
 * A statistic as four functions, after Apache Beam's CombineFn.
 *
 * `step` and `merge` may change their first accumulator; `done` changes none. Accumulators are plain
 * data (numbers, objects, arrays, Maps, typed arrays), so that they survive `structuredClone`. As text
 * they go through `accumulatorToJson` and `accumulatorFromJson`, not through bare JSON, which loses Maps,
 * typed arrays, `undefined`, −0 and infinities without a word.
 */
export interface Fold<T, A, R> {
  init(): A;
  step(acc: A, item: T): A;
  merge(a: A, b: A): A;
  done(acc: A): R;
  /** The same as `step` for each of the items from one index up to another, where a fold knows a faster way. */
  stepAll?(acc: A, items: readonly T[], from: number, to: number): A;
}

/** What a figure is taken of; an item without a value (`undefined`) is skipped. */
export type ValueOf<T> = (item: T) => number | undefined;

/** The items that a fold takes. */
export type ItemOf<F> = F extends { step(acc: never, item: infer T): unknown } ? T : never;

/** What a fold answers. */
export type ResultOf<F> = F extends { done(acc: never): infer R } ? R : never;

/** A fold that is written for many items at a time: one alone is a block of one. */
export const blockFold = <T, A, R>(fold: Required<Omit<Fold<T, A, R>, "step">>): Required<Fold<T, A, R>> => ({
  ...fold,
  step: (acc, item) => fold.stepAll(acc, [item], 0, 1),
});
