import { finite } from "./finite";
import type { Fold, ValueOf } from "./fold";

/** A fold of the values of items, one after the other; `take` stands for its `step`. */
export const valueFold = <A, R>(
  of: ValueOf<unknown>,
  take: (acc: A, value: number) => A,
  fold: Omit<Fold<unknown, A, R>, "step" | "stepAll">,
): Fold<unknown, A, R> => ({
  ...fold,
  step(acc, item) {
    const value = of(item);
    return value === undefined ? acc : take(acc, finite(value));
  },
});
