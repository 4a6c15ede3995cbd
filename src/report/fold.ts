/**
 * A statistic as four functions, after Apache Beam's CombineFn.
 *
 * `step` and `merge` may change their first accumulator; `done` changes none.
 */
export interface Fold<T, A, R> {
  init(): A;
  step(acc: A, item: T): A;
  merge(a: A, b: A): A;
  done(acc: A): R;
}
