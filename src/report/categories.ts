import type { CaseFacts } from "./case-facts";
import { type Book, traced } from "./figure";
import { type TopEntry, topEntries } from "./top-n";
import { UNSTATED } from "./volumes";

/** Frequent categories: count ÷ all at every level, with the Pareto line. */
export interface Categories {
  readonly cohort: "received";
  /** levels[0] is the widest; a case without a category of that level stands under `""`. */
  readonly levels: readonly (readonly TopEntry<string>[])[];
}

/** A category down to a level as one text: 产品功能 / 支付模块. */
export const categoryKey = (category: readonly string[], level: number): string =>
  category.length < level ? UNSTATED : category.slice(0, level).join(" / ");

export function categoriesOf(book: Book, received: readonly CaseFacts[]): Categories {
  traced(book, "categories", received);
  const depth = received.reduce((deepest, { category }) => Math.max(deepest, category.length), 1);
  return {
    cohort: "received",
    levels: Array.from({ length: depth }, (_, i) => {
      const counts = new Map<string, number>();
      for (const { category } of received) {
        const key = categoryKey(category, i + 1);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return topEntries(counts).slice(0, book.spec.topCategories);
    }),
  };
}
