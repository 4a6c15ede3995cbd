import { type ColumnFold, piecesOf, type ValueColumn } from "./column";
import { blockFold, type Fold, type ItemOf, type ResultOf } from "./fold";
import { selectionOf } from "./selection";
import { stepEach } from "./step-each";

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
  const names = Object.keys(folds);
  const all = names.map((name) => folds[name] as AnyFold);
  // Folds that gather the very same column have one source.
  const sources = [...new Map(all.map((fold) => [sourceOf(fold), fold])).values()];
  const slots = all.map((fold) => sources.findIndex((source) => sourceOf(source) === sourceOf(fold)));
  return blockFold<CommonItem<F>, unknown[], Combined<F>>({
    init: () => sources.map((fold) => fold.init()),
    stepAll: (accs, items, from, to) => {
      sources.forEach((fold, i) => {
        accs[i] = stepEach(fold, accs[i], items, from, to);
      });
      return accs;
    },
    merge: (a, b) => sources.map((fold, i) => fold.merge(a[i], b[i])),
    done(accs) {
      const selections = sources.map((fold, i) =>
        fold.columnOf === undefined ? undefined : selectionOf(piecesOf(accs[i] as ValueColumn)),
      );
      const answers = all.map((fold, i): [string, unknown] => {
        const slot = slots[i] as number;
        const selection = selections[slot];
        const answer = selection === undefined ? fold.done(accs[slot]) : fold.finish?.(selection);
        return [names[i] as string, answer];
      });
      return Object.fromEntries(answers) as Combined<F>;
    },
  });
}

type AnyFold = Fold<unknown, unknown, unknown> &
  Partial<Pick<ColumnFold<unknown, unknown>, "columnOf" | "finish">>;

const sourceOf = (fold: AnyFold): unknown => fold.columnOf ?? fold;
