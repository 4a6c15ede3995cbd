import type { CaseFacts } from "./case-facts";
import { categoryKey } from "./categories";
import type { Book } from "./figure";
import { addReports, type GrowthRun, growthRuns, type MonthlyReports } from "./growth-cases";
import { monthAt, monthText } from "./period-bucket";

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
export function growthOf({ spec, trace }: Book, cases: readonly CaseFacts[]): Growth {
  const { timeZone, growthFirstMonth, growth } = spec;
  const levels: MonthlyReports<string>[] = [];
  for (const { id, receivedAt, category } of cases) {
    if (receivedAt === undefined || receivedAt < spec.growthFromMs || receivedAt >= spec.toMs) continue;
    const month = monthAt(receivedAt, timeZone);
    category.forEach((_, i) => {
      const key = categoryKey(category, i + 1);
      const keys = levels[i] ?? new Map();
      levels[i] = keys;
      addReports(keys, key, month);
      const path = `growth.cases.${key}`;
      trace?.(path, { id, value: 1 });
      trace?.(`${path}.perMonth.${month - growthFirstMonth}`, { id, value: 1 });
    });
  }
  return {
    cohort: "received",
    months: Array.from({ length: growth.months }, (_, i) => monthText(growthFirstMonth + i)),
    cases: levels.flatMap((keys, i) =>
      growthRuns(keys, growth).map(({ key: category, ...run }) => ({ category, level: i + 1, ...run })),
    ),
  };
}
