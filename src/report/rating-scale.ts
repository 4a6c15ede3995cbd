/** What the numbers of a scale mean. */
export interface RatingScale {
  /** What its ratings go into: the satisfaction rate (unless said otherwise), NPS or CES. */
  readonly kind?: "csat" | "nps" | "ces";
  readonly min: number;
  readonly max: number;
  /** Scores from here on count as satisfied, promoters, or easy. */
  readonly satisfiedFrom: number;
  /** Scores up to here count as dissatisfied, or detractors. */
  readonly dissatisfiedTo: number;
  /** Scores that stand for another one; a listed `undefined` is no score at all. */
  readonly table?: Readonly<Record<number, number | undefined>>;
}

const FIVE_POINTS: RatingScale = { min: 1, max: 5, satisfiedFrom: 4, dissatisfiedTo: 2 };

/** The scales of the forms, and those of NPS and CES. By key, 1 is satisfied and 2 a suggestion, which is no score. */
export const RATING_SCALES: Readonly<Record<string, RatingScale>> = {
  points: FIVE_POINTS,
  satisfaction: FIVE_POINTS,
  csat: FIVE_POINTS,
  "1-5": FIVE_POINTS,
  key: { ...FIVE_POINTS, table: { 1: 5, 2: undefined } },
  nps: { kind: "nps", min: 0, max: 10, satisfiedFrom: 9, dissatisfiedTo: 6 },
  ces: { kind: "ces", min: 1, max: 7, satisfiedFrom: 5, dissatisfiedTo: 3 },
};
