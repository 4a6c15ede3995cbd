import type { CaseFacts } from "./case-facts";
import { categoryKey } from "./categories";
import { type Book, traced } from "./figure";
import { type GrowthRun, growthCases } from "./growth-cases";
import { monthAt, monthText } from "./period-bucket";
import { runFold } from "./run-fold";

/** A category that was reported often over months on end: the subject of an improvement. */
export interface GrowthCase extends Omit<GrowthRun<string>, "key"> {
  readonly category: string;
  readonly level: number;
}

/** Growth cases 连续高频 of the months that end with the window's last one. */
export interface Growth {
  readonly cohort: "received";
  readonly months: readonly string[];
  readonly cases: readonly GrowthCase[];
}

/** Categories with at least so many reports over the months, and in each month at least one; at every level. */
export function growthOf(book: Book, cases: readonly CaseFacts[]): Growth {
  const { timeZone, growthFirstMonth, growthFromMs, toMs, growth } = book.spec;
  const reported = cases.filter(
    ({ receivedAt }) => receivedAt !== undefined && receivedAt >= growthFromMs && receivedAt < toMs,
  );
  const depth = reported.reduce((deepest, { category }) => Math.max(deepest, category.length), 0);
  const levels = Array.from({ length: depth }, (_, i) => i + 1);
  return {
    cohort: "received",
    months: Array.from({ length: growth.months }, (_, i) => monthText(growthFirstMonth + i)),
    cases: levels.flatMap((level) => {
      const keyOf = ({ category }: CaseFacts) =>
        category.length < level ? undefined : categoryKey(category, level);
      const runs = runFold(
        growthCases({ timeZone, ...growth, atOf: ({ receivedAt }: CaseFacts) => receivedAt, keyOf }),
        reported,
      );
      return runs.map(({ key: category, ...run }) => {
        const path = `growth.cases.${category}`;
        const own = traced(
          book,
          path,
          reported.filter((facts) => keyOf(facts) === category),
        );
        run.perMonth.forEach(({ month }, at) => {
          traced(
            book,
            `${path}.perMonth.${at}`,
            own.filter(({ receivedAt }) => monthText(monthAt(receivedAt as number, timeZone)) === month),
          );
        });
        return { category, level, ...run };
      });
    }),
  };
}
