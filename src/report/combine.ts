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
  const all = names.map((name) => folds[name] as Fold<unknown, unknown, unknown>);
  const sources = all.filter((fold, i) => firstLike(all, fold) === i);
  const slots = all.map((fold) => sources.indexOf(all[firstLike(all, fold)] as (typeof all)[number]));
  return blockFold<CommonItem<F>, unknown[], Combined<F>>({
    init: () => sources.map((fold) => fold.init()),
    stepAll(accs, items, from, to) {
      sources.forEach((fold, i) => {
        accs[i] = stepEach(fold, accs[i], items, from, to);
      });
      return accs;
    },
    merge(a, b) {
      sources.forEach((fold, i) => {
        a[i] = fold.merge(a[i], b[i]);
      });
      return a;
    },
    done(accs) {
      const selections = new Map<number, ReturnType<typeof selectionOf>>();
      const answers = all.map((fold, i) => {
        const slot = slots[i] as number;
        if (!isColumnFold(fold)) return fold.done(accs[slot]);
        const selection = selections.get(slot) ?? selectionOf(piecesOf(accs[slot] as ValueColumn));
        selections.set(slot, selection);
        return fold.finish(selection);
      });
      return Object.fromEntries(names.map((name, i) => [name, answers[i]])) as Combined<F>;
    },
  });
}

/** The first fold that gathers the very same column, or the fold itself. */
function firstLike(all: readonly object[], fold: object): number {
  return all.findIndex(
    (other) =>
      other === fold || (isColumnFold(other) && isColumnFold(fold) && other.columnOf === fold.columnOf),
  );
}

const isColumnFold = (fold: object): fold is ColumnFold<unknown, unknown> => "columnOf" in fold;
