/** The numbers that the rules go by. */
export interface ReviewLimits {
  /** A score up to this needs a supervisor's revisit: 3. */
  readonly lowScore: number;
  /** A score up to this is a dissatisfied customer: 2. */
  readonly dissatisfiedScore: number;
  /** Hours from a low score to the revisit: 24. */
  readonly revisitHours: number;
  /** By how many minutes a stored duration may differ from its times: 1. */
  readonly durationMinutes: number;
  /** Local time of day at which work ends and records must have been reviewed: `24:00`. */
  readonly workEndsAt: string;
  /** How many whys a chain may have: 5. */
  readonly whys: number;
}

export const DEFAULT_LIMITS: ReviewLimits = {
  lowScore: 3,
  dissatisfiedScore: 2,
  revisitHours: 24,
  durationMinutes: 1,
  workEndsAt: "24:00",
  whys: 5,
};
