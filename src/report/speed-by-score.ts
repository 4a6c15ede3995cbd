import type { CaseFacts } from "./case-facts";
import { pearson } from "./correlation";
import { type Book, traced } from "./figure";
import { runFold } from "./run-fold";
import { kindOf, type Rated, ratingsWithin, scoredUpTo } from "./satisfaction";
import { spearman } from "./spearman";
import { mean } from "./sum";

/** The mean score of the cases that were answered within a time. */
export interface SpeedBucket {
  /** Up to and with this; `undefined` for the last bucket: everything slower. */
  readonly upToMs: number | undefined;
  readonly n: number;
  readonly meanScore: number | undefined;
}

/** Speed × score: whether those who waited less were happier, over answered cases and their last ratings (1–5). */
export interface SpeedByScore {
  readonly cohort: "rated";
  readonly n: number;
  /** `undefined` below three, or where one side does not vary. */
  readonly spearman: number | undefined;
  readonly pearson: number | undefined;
  readonly buckets: readonly SpeedBucket[];
}

const HOUR_MS = 3_600_000;
const UP_TO = [HOUR_MS, 4 * HOUR_MS, 24 * HOUR_MS, undefined];

export function speedByScoreOf(book: Book, cases: readonly CaseFacts[]): SpeedByScore {
  const last = new Map<CaseFacts, Rated>();
  for (const rated of scoredUpTo(ratingsWithin(book, cases), 5))
    if (kindOf(rated) === "csat" && rated.facts.response !== undefined) last.set(rated.facts, rated);
  const pairs = [...last.values()];
  const msOf = ({ facts }: Rated) => facts.response?.calendarMs ?? 0;
  const scoreOf = ({ item }: Rated) => item.score as number;
  traced(book, "speedByScore", pairs, msOf);
  return {
    cohort: "rated",
    n: pairs.length,
    spearman: runFold(spearman(msOf, scoreOf), pairs),
    pearson: runFold(pearson(msOf, scoreOf), pairs),
    buckets: UP_TO.map((upToMs, i) => {
      const above = UP_TO[i - 1] ?? -1;
      const within = traced(
        book,
        `speedByScore.buckets.${i}`,
        pairs.filter((pair) => msOf(pair) > above && msOf(pair) <= (upToMs ?? Number.POSITIVE_INFINITY)),
        scoreOf,
      );
      return { upToMs, n: within.length, meanScore: runFold(mean(scoreOf), within) };
    }),
  };
}
