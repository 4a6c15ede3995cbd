import type { CaseFacts } from "./case-facts";
import { type Book, sharesOver } from "./figure";
import type { TopEntry } from "./top-n";
import { UNSTATED } from "./unstated";

/** Frequent categories: count ÷ all at every level, with the Pareto line. */
export interface Categories {
  readonly cohort: "received";
  /** levels[0] is the widest; a case without a category of that level stands under `""`. */
  readonly levels: readonly (readonly TopEntry<string>[])[];
}

/** Slashes that stand alone in a name; one more tells them from the sign between levels. */
const LONE_SLASHES = /(^| )(\/+)(?= |$)/g;

/** A category down to a level as one text: 产品功能 / 支付模块. */
export const categoryKey = (category: readonly string[], level: number): string =>
  category.length < level
    ? UNSTATED
    : category
        .slice(0, level)
        .map((name) => name.replace(LONE_SLASHES, "$1$2/"))
        .join(" / ");

export function categoriesOf(book: Book, received: readonly CaseFacts[]): Categories {
  const depth = received.reduce((deepest, { category }) => Math.max(deepest, category.length), 1);
  return {
    cohort: "received",
    levels: Array.from({ length: depth }, (_, i) =>
      sharesOver(book, `categories.levels.${i}`, received, ({ category }) =>
        categoryKey(category, i + 1),
      ).slice(0, book.spec.topCategories),
    ),
  };
}
