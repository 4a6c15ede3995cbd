import { addCount, addCounts } from "./add-count";
import type { Fold } from "./fold";

/** A share that can be checked: never a bare number. */
export interface Rate {
  readonly num: number;
  readonly den: number;
  /** num ÷ den; `undefined` where den is 0, never 0 % and never 100 %. */
  readonly value: number | undefined;
  /** How many were left out of den, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

/** The counts behind a {@link Rate}. */
export interface RateState {
  num: number;
  den: number;
  readonly excluded: Map<string, number>;
}

/**
 * The share of items that are in, of those that are of it.
 *
 * `isOf` says which items count at all: `true`, `false` (not of this matter), or a reason, under which
 * the item is listed as excluded. Left out, all items count.
 *
 * @example
 * ```ts
 * runFold(rate((score: number) => score >= 4, (score) => score > 0 || "unrated"), [5, 4, 2, 0]); // => { num: 2, den: 3, value: 2 / 3, excluded: { unrated: 1 } }
 * ```
 */
export function rate<T>(
  isIn: (item: T) => boolean,
  isOf: (item: T) => boolean | string = () => true,
): Fold<T, RateState, Rate> {
  return {
    init: emptyRate,
    step(state, item) {
      const counted = isOf(item);
      if (counted === true) include(state, isIn(item));
      else if (counted !== false) exclude(state, counted);
      return state;
    },
    merge: mergeRates,
    done: rateOf,
  };
}

export const emptyRate = (): RateState => ({ num: 0, den: 0, excluded: new Map() });

function include(state: RateState, isIn: boolean): void {
  state.den++;
  if (isIn) state.num++;
}

const exclude = (state: RateState, reason: string): void => addCount(state.excluded, reason);

function mergeRates(a: RateState, b: RateState): RateState {
  a.num += b.num;
  a.den += b.den;
  addCounts(a.excluded, b.excluded);
  return a;
}

export const rateOf = ({ num, den, excluded }: RateState): Rate => ({
  num,
  den,
  value: den === 0 ? undefined : num / den,
  excluded: Object.fromEntries(excluded),
});

/** How much larger one share is than another, rounded once; `undefined` where either has no value. */
export const shareRise = (now: Rate, before: Rate): number | undefined =>
  now.den === 0 || before.den === 0
    ? undefined
    : (now.num * before.den - before.num * now.den) / (now.den * before.den);
