import type { CaseFacts } from "./case-facts";
import { pearson } from "./correlation";
import { type Book, traced } from "./figure";
import { runFold } from "./run-fold";
import { fiveScore, ratingsWithin } from "./satisfaction";
import { spearman } from "./spearman";
import { mean } from "./sum";

/** The mean score of the cases that were answered within a time. */
export interface SpeedBucket {
  /** Up to and with this; `undefined` for the last bucket: everything slower. */
  readonly upToMs: number | undefined;
  readonly n: number;
  readonly meanScore: number | undefined;
}

/** Speed × score: whether those who waited less were happier, over ratings (1–5) of answered cases. */
export interface SpeedByScore {
  readonly cohort: "rated";
  readonly n: number;
  /** `undefined` below three, or where one side does not vary. */
  readonly spearman: number | undefined;
  readonly pearson: number | undefined;
  readonly buckets: readonly SpeedBucket[];
}

interface Pair {
  readonly id: string;
  readonly responseMs: number;
  readonly score: number;
}

const HOUR_MS = 3_600_000;
const UP_TO = [HOUR_MS, 4 * HOUR_MS, 24 * HOUR_MS, undefined];

export function speedByScoreOf(book: Book, cases: readonly CaseFacts[]): SpeedByScore {
  const answered = new Map(cases.map((facts) => [facts.id, facts.response?.calendarMs]));
  const pairs = ratingsWithin(book, cases).flatMap(({ id, item }): Pair[] => {
    const responseMs = answered.get(id);
    const score = fiveScore(book, item);
    return responseMs === undefined || score === undefined ? [] : [{ id, responseMs, score }];
  });
  traced(book, "speedByScore", pairs, ({ responseMs }) => responseMs);
  const msOf = ({ responseMs }: Pair) => responseMs;
  const scoreOf = ({ score }: Pair) => score;
  return {
    cohort: "rated",
    n: pairs.length,
    spearman: runFold(spearman(msOf, scoreOf), pairs),
    pearson: runFold(pearson(msOf, scoreOf), pairs),
    buckets: UP_TO.map((upToMs, i) => {
      const above = UP_TO[i - 1] ?? -1;
      const within = pairs.filter(
        ({ responseMs }) => responseMs > above && (upToMs === undefined || responseMs <= upToMs),
      );
      return { upToMs, n: within.length, meanScore: runFold(mean(scoreOf), within) };
    }),
  };
}
