import type { CaseFacts, RatingFact } from "./case-facts";
import { type Book, grouped, type Of, rateOver, sharesOver, traced } from "./figure";
import type { Rate } from "./rate";
import type { RatingScale } from "./rating-scale";
import { isWithin } from "./report-spec";
import { runFold } from "./run-fold";
import { mean } from "./sum";
import type { TopEntry } from "./top-n";
import { trendKeyer, trendPeriods } from "./trend-periods";

/** Satisfaction in one period of the trend; without ratings a gap, not 0. */
export interface TrendSatisfaction {
  readonly period: string;
  readonly n: number;
  readonly csat: Rate;
  readonly mean: number | undefined;
}

/** What customers said, of the ratings given in the window. */
export interface Satisfaction {
  readonly cohort: "rated";
  /** CSAT 满意率: satisfied ÷ rated. */
  readonly csat: Rate;
  /** The mean score on the scale of 1–5. */
  readonly mean: number | undefined;
  /** Response rate 参评率: of the surveys sent in the window, those that were answered. */
  readonly responseRate: Rate;
  /** Ratings that say no moment of their own; they count with the moment their case was received. */
  readonly undated: number;
  readonly trend: readonly TrendSatisfaction[];
  readonly nps: NetPromoterScore;
  readonly ces: EffortScore;
}

/** NPS: % 9–10 − % 0–6, from −100 to 100. */
export interface NetPromoterScore {
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
  readonly value: number | undefined;
}

/** CES: the mean of 1–7, and the share of 5–7. */
export interface EffortScore {
  readonly mean: number | undefined;
  readonly easy: Rate;
}

/** TOP-N over the stated reasons of dissatisfied customers. */
export type DissatisfactionReasons = readonly TopEntry<string>[];

type Rated = Of<RatingFact & { readonly heldAt: number }>;

/** The ratings of the window, each with the moment that it counts at. */
export function ratingsWithin({ spec }: Book, cases: readonly CaseFacts[]): readonly Rated[] {
  const found: Rated[] = [];
  for (const { id, ratings, receivedAt } of cases)
    for (const rating of ratings) {
      const heldAt = rating.at ?? receivedAt;
      if (isWithin(spec, heldAt)) found.push({ id, item: { ...rating, heldAt } });
    }
  return found;
}

export function satisfactionOf(book: Book, cases: readonly CaseFacts[]): Satisfaction {
  const { spec } = book;
  const ratings = ratingsWithin(book, cases);
  const invited = cases.filter(({ surveyedAt }) => isWithin(spec, surveyedAt));
  const ofKind = (kind: string) => ratings.filter(({ item }) => kindOf(book, item) === kind);
  return {
    cohort: "rated",
    csat: csatOf(book, "satisfaction.csat", ratings),
    mean: meanOfFive(book, "satisfaction.mean", ratings),
    responseRate: rateOver(book, "satisfaction.responseRate", invited, ({ ratings: of, surveyedAt }) =>
      of.some(({ at }) => at === undefined || at >= (surveyedAt as number)),
    ),
    undated: ratings.filter(({ item }) => item.at === undefined).length,
    trend: trendOf(book, ratings),
    nps: npsOf(book, ofKind("nps")),
    ces: cesOf(book, ofKind("ces")),
  };
}

const scaleOf = ({ spec }: Book, { scale }: RatingFact): RatingScale | undefined => spec.scales[scale];
const kindOf = (book: Book, rating: RatingFact): string => scaleOf(book, rating)?.kind ?? "csat";

/** The share of satisfied ratings; each scale says from where on. */
export function csatOf(book: Book, path: string, ratings: readonly Rated[]): Rate {
  return rateOver(
    book,
    path,
    ratings,
    ({ item }) => (item.score ?? 0) >= (scaleOf(book, item)?.satisfiedFrom ?? Number.POSITIVE_INFINITY),
    ({ item }) => {
      if (kindOf(book, item) !== "csat") return false;
      if (scaleOf(book, item) === undefined) return "scaleUnknown";
      return item.score !== undefined || "noScore";
    },
  );
}

/** Scores on a scale of 1–5; means of other scales would not compare. */
export const fiveScore = (book: Book, rating: RatingFact): number | undefined => {
  const scale = scaleOf(book, rating);
  return scale?.min === 1 && scale.max === 5 && kindOf(book, rating) === "csat" ? rating.score : undefined;
};

function meanOfFive(book: Book, path: string, ratings: readonly Rated[]): number | undefined {
  const scored = ratings.filter(({ item }) => fiveScore(book, item) !== undefined);
  return runFold(mean(scoreOf), traced(book, path, scored, scoreOf));
}

const scoreOf = ({ item }: Rated): number => item.score ?? Number.NaN;

function trendOf(book: Book, ratings: readonly Rated[]): TrendSatisfaction[] {
  const keyOf = trendKeyer(book);
  const quiet = { spec: book.spec };
  const byPeriod = grouped(ratings, ({ item }) => keyOf(item.heldAt));
  const moments = ratings.map(({ item }) => item.heldAt);
  return trendPeriods(book, moments).map((key) => {
    const within = byPeriod.get(key) ?? [];
    const csat = csatOf(quiet, "", within);
    return { period: key, n: csat.den, csat, mean: meanOfFive(quiet, "", within) };
  });
}

function npsOf(book: Book, ratings: readonly Rated[]): NetPromoterScore {
  const scored = ratings.filter(({ item }) => item.score !== undefined);
  const scores = traced(book, "satisfaction.nps", scored, scoreOf).map(scoreOf);
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  const n = scores.length;
  return { n, promoters, detractors, value: n === 0 ? undefined : (100 * (promoters - detractors)) / n };
}

function cesOf(book: Book, ratings: readonly Rated[]): EffortScore {
  return {
    mean: runFold(
      mean(({ item }: Rated) => item.score),
      ratings,
    ),
    easy: rateOver(
      book,
      "satisfaction.ces",
      ratings,
      ({ item }) => (item.score ?? 0) >= 5,
      ({ item }) => item.score !== undefined || "noScore",
    ),
  };
}

/** Why the dissatisfied were: TOP-N over stated reasons; who states none stands under `""`. */
export function reasonsOf(book: Book, cases: readonly CaseFacts[]): DissatisfactionReasons {
  const dissatisfied = ratingsWithin(book, cases).filter(({ item }) => {
    const to = scaleOf(book, item)?.dissatisfiedTo ?? Number.NEGATIVE_INFINITY;
    return kindOf(book, item) === "csat" && item.score !== undefined && item.score <= to;
  });
  return sharesOver(book, "dissatisfaction", dissatisfied, ({ item }) => item.reason).slice(
    0,
    book.spec.topCategories,
  );
}
