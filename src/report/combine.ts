import { blockFold, type Fold, type ItemOf, type ResultOf } from "./fold";
import { BLOCK, stepEach } from "./step-each";

/** Folds by name, over items that suit all of them. */
export type Folds = Readonly<Record<string, Fold<never, unknown, unknown>>>;

type Takers<F> = { readonly [K in keyof F]: (item: ItemOf<F[K]>) => void };

/** An item that every one of the folds takes. */
export type CommonItem<F> = Takers<F>[keyof F] extends (item: infer T) => void ? T : never;

/** The answers of the folds, by the same names. */
export type Combined<F> = { readonly [K in keyof F]: ResultOf<F[K]> };

/**
 * Several figures in one pass, by name.
 *
 * Quantiles and box plots over the very same accessor share one column and one ordering.
 *
 * @example
 * ```ts
 * runFold(combine({ n: count(), mean: mean(), p50: quantile(0.5) }), [1, 2, 6]); // => { n: 3, mean: 3, p50: 2 }
 * ```
 */
export function combine<F extends Folds>(folds: F): Fold<CommonItem<F>, unknown[], Combined<F>> {
  const entries = Object.entries(folds) as [string, AnyFold][];
  // Folds that gather the very same column have one source.
  const sources = new Map(entries.map(([, fold]) => [sourceOf(fold), fold]));
  const all = [...sources.values()];
  return blockFold<CommonItem<F>, unknown[], Combined<F>>({
    init: () => all.map((fold) => fold.init()),
    stepAll(accs, items, from, to) {
      // In blocks small enough to stay in the processor's cache while every fold has its turn.
      for (let at = from; at < to; at += BLOCK)
        for (let i = 0; i < all.length; i++)
          accs[i] = stepEach(all[i] as AnyFold, accs[i], items, at, Math.min(at + BLOCK, to));
      return accs;
    },
    merge: (a, b) => all.map((fold, i) => fold.merge(a[i], b[i])),
    done(accs) {
      const ready = new Map(
        all.map((fold, i) => [
          sourceOf(fold),
          fold.columnOf === undefined ? accs[i] : fold.select?.(accs[i]),
        ]),
      );
      const answers = entries.map(([name, fold]) => {
        const held = ready.get(sourceOf(fold));
        return [name, fold.columnOf === undefined ? fold.done(held) : fold.finish?.(held)];
      });
      return Object.fromEntries(answers) as Combined<F>;
    },
  });
}

type AnyFold = Fold<unknown, unknown, unknown> & {
  readonly columnOf?: unknown;
  readonly select?: (acc: unknown) => unknown;
  readonly finish?: (selection: unknown) => unknown;
};

const sourceOf = (fold: AnyFold): unknown => fold.columnOf ?? fold;
