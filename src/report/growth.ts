import type { CaseFacts } from "./case-facts";
import { categoryKey } from "./categories";
import { type Book, traced } from "./figure";
import { monthText, startOfMonth } from "./period-bucket";
import { byKey } from "./top-n";
import { UNSTATED } from "./unstated";

/** A category that was reported often over months on end: the subject of an improvement. */
export interface GrowthCase {
  readonly category: string;
  readonly level: number;
  readonly reports: number;
  readonly perMonth: readonly { readonly month: string; readonly reports: number }[];
}

/** Growth cases 连续高频 of the months that end with the window's last one. */
export interface Growth {
  readonly cohort: "received";
  readonly months: readonly string[];
  readonly cases: readonly GrowthCase[];
}

/** Categories with at least so many reports over the months, and in each month at least one. */
export function growthOf(book: Book, cases: readonly CaseFacts[]): Growth {
  const { timeZone, growthFirstMonth: first, growthFromMs, toMs, growth } = book.spec;
  const months = Array.from({ length: growth.months }, (_, i) => monthText(first + i));
  const starts = months.map((_, i) => startOfMonth(first + i, timeZone));
  const reported = cases.filter(
    ({ receivedAt }) => receivedAt !== undefined && receivedAt >= growthFromMs && receivedAt < toMs,
  );
  const found: GrowthCase[] = [];
  const depth = reported.reduce((deepest, { category }) => Math.max(deepest, category.length), 0);
  for (let level = 1; level <= depth; level++) {
    const perMonth = new Map<string, number[]>();
    for (const { category, receivedAt } of reported) {
      const key = categoryKey(category, level);
      if (key === UNSTATED) continue;
      const counts = perMonth.get(key) ?? new Array<number>(growth.months).fill(0);
      const month = starts.filter((start) => start <= (receivedAt as number)).length - 1;
      counts[month] = (counts[month] ?? 0) + 1;
      perMonth.set(key, counts);
    }
    for (const [category, counts] of [...perMonth].sort(([a], [b]) => byKey(a, b))) {
      const reports = counts.reduce((a, b) => a + b, 0);
      if (reports < growth.reports || counts.some((n) => n === 0)) continue;
      found.push({
        category,
        level,
        reports,
        perMonth: counts.map((n, i) => ({ month: months[i] as string, reports: n })),
      });
      traced(
        book,
        `growth.cases.${category}`,
        reported.filter((facts) => categoryKey(facts.category, level) === category),
      );
    }
  }
  return { cohort: "received", months, cases: found };
}
