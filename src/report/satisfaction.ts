import type { CaseFacts, RatingFact } from "./case-facts";
import { type Book, each, type Of, rateOver, sharesOver, traced } from "./figure";
import type { Rate } from "./rate";
import type { RatingScale } from "./rating-scale";
import { isWithin } from "./report-spec";
import { runFold } from "./run-fold";
import { mean } from "./sum";
import type { TopEntry } from "./top-n";
import { trendOf } from "./trend-periods";

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

/** NPS: % promoters − % detractors, from −100 to 100; 9–10 and 0–6 unless the scale says otherwise. */
export interface NetPromoterScore {
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
  readonly value: number | undefined;
  /** Ratings of such scales that give no score, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
}

/** CES: the mean of scales of 1–7, and the share of the easy ones, 5–7 unless the scale says otherwise. */
export interface EffortScore {
  readonly mean: number | undefined;
  readonly easy: Rate;
}

/** TOP-N over the stated reasons of dissatisfied customers. */
export type DissatisfactionReasons = readonly TopEntry<string>[];

/** A rating of the window, with its scale, if anybody knows it, and the moment that it counts at. */
export interface Rated extends Of<RatingFact> {
  readonly scale: RatingScale | undefined;
  readonly heldAt: number;
}

/** The ratings of the window; one without a moment counts with the moment its case was received. */
export function ratingsWithin({ spec }: Book, cases: readonly CaseFacts[]): readonly Rated[] {
  const found: Rated[] = [];
  for (const rating of each(cases, ({ ratings }) => ratings)) {
    const heldAt = rating.item.at ?? rating.facts.receivedAt;
    if (isWithin(spec, heldAt)) found.push({ ...rating, scale: spec.scales[rating.item.scale], heldAt });
  }
  return found;
}

export function satisfactionOf(book: Book, cases: readonly CaseFacts[]): Satisfaction {
  const ratings = ratingsWithin(book, cases);
  const ofKind = (kind: string) => ratings.filter((rated) => kindOf(rated) === kind);
  const undated = ratings.filter(({ item }) => item.at === undefined);
  return {
    cohort: "rated",
    csat: csatOf(book, "satisfaction.csat", ratings),
    mean: meanOf(book, "satisfaction.mean", ofKind("csat"), 5),
    responseRate: responseRateOf(book, cases),
    undated: traced(book, "satisfaction.undated", undated).length,
    trend: trendIn(book, ratings),
    nps: npsOf(book, ofKind("nps")),
    ces: {
      mean: meanOf(book, "satisfaction.ces.mean", ofKind("ces"), 7),
      easy: rateOver(book, "satisfaction.ces.easy", ofKind("ces"), isSatisfied, isScored),
    },
  };
}

/** Each survey is answered by a rating before the next one; one without a moment answers the last. */
function responseRateOf(book: Book, cases: readonly CaseFacts[]): Rate {
  const areAnswered = each(cases, ({ surveyedAt, ratings }) =>
    surveyedAt.flatMap((sentAt, i) =>
      isWithin(book.spec, sentAt)
        ? [
            ratings.some(
              ({ at = Number.POSITIVE_INFINITY }) => at >= sentAt && !(at >= (surveyedAt[i + 1] as number)),
            ),
          ]
        : [],
    ),
  );
  return rateOver(book, "satisfaction.responseRate", areAnswered, ({ item }) => item);
}

/** What a rating goes into; one of a scale that nobody knows is left out of the satisfaction rate, and listed there. */
export const kindOf = ({ scale }: Rated): string => scale?.kind ?? "csat";
const scoreOf = ({ item: { score } }: Rated): number => (typeof score === "number" ? score : Number.NaN);
const isScored = ({ item: { score } }: Rated) => typeof score === "number" || score;

/** Each scale says from where on; so it does for promoters, and for those to whom it was easy. */
const isSatisfied = (of: Rated) => scoreOf(of) >= (of.scale?.satisfiedFrom ?? Number.NaN);

/** The other end: detractors too. */
const isDissatisfied = (of: Rated) => scoreOf(of) <= (of.scale?.dissatisfiedTo ?? Number.NaN);

/** The share of satisfied ratings. */
export const csatOf = (book: Book, path: string, ratings: readonly Rated[]): Rate =>
  rateOver(book, path, ratings, isSatisfied, (rated) => kindOf(rated) === "csat" && isScored(rated));

/** The scores on scales from 1 up to a top; others would not compare. */
export const scoredUpTo = (ratings: readonly Rated[], top: number): readonly Rated[] =>
  ratings.filter((rated) => rated.scale?.min === 1 && rated.scale.max === top && isScored(rated) === true);

const meanOf = (book: Book, path: string, ratings: readonly Rated[], top: number): number | undefined =>
  runFold(mean(scoreOf), traced(book, path, scoredUpTo(ratings, top), scoreOf));

const trendIn = (book: Book, ratings: readonly Rated[]): TrendSatisfaction[] =>
  trendOf(book, ratings, ({ heldAt }) => heldAt).map(({ period, within }) => {
    const path = `satisfaction.trend.${period}`;
    const csat = csatOf(book, path, within);
    const scores = within.filter((rated) => kindOf(rated) === "csat");
    return { period, n: csat.den, csat, mean: meanOf(book, `${path}.mean`, scores, 5) };
  });

function npsOf(book: Book, ratings: readonly Rated[]): NetPromoterScore {
  const path = "satisfaction.nps";
  const {
    num: promoters,
    den: n,
    excluded,
  } = rateOver(book, `${path}.promoters`, ratings, isSatisfied, isScored);
  const { num: detractors } = rateOver(book, `${path}.detractors`, ratings, isDissatisfied, isScored);
  traced(
    book,
    path,
    ratings.filter((rated) => isScored(rated) === true),
    scoreOf,
  );
  return {
    n,
    promoters,
    detractors,
    value: n === 0 ? undefined : (100 * (promoters - detractors)) / n,
    excluded,
  };
}

/** Why the dissatisfied were: TOP-N over stated reasons; who states none stands under `""`. */
export function reasonsOf(book: Book, cases: readonly CaseFacts[]): DissatisfactionReasons {
  const dissatisfied = ratingsWithin(book, cases).filter(
    (rated) => kindOf(rated) === "csat" && isDissatisfied(rated),
  );
  return sharesOver(book, "dissatisfaction", dissatisfied, ({ item }) => item.reason).slice(
    0,
    book.spec.topCategories,
  );
}
