import type { Rating } from "./service-case";

const SATISFACTION = { satisfied: 5, fair: 4, dissatisfied: 1 } as const;

/** The rating in words: 满意 5, 基本满意 4, 不满意 1. */
export function satisfactionRating(feedback: keyof typeof SATISFACTION | null): { readonly rating?: Rating } {
  if (feedback === null) return {};
  return { rating: { scale: "satisfaction", raw: feedback, score: SATISFACTION[feedback] } };
}
