import type { Rating } from "./service-case";

/** What each raw value of a scale counts as on 1–5; a value without a score is `null`. */
export type SatisfactionTable = Readonly<Record<string, number | null>>;

/** The scales of the forms: words, the key pressed after a call, points. Copy and change it at will. */
export const SATISFACTION_TABLES: Readonly<Record<string, SatisfactionTable>> = {
  satisfaction: { satisfied: 5, fair: 4, dissatisfied: 1, 满意: 5, 基本满意: 4, 不满意: 1 },
  key: { "1": 5, "2": null, satisfied: 5, suggestion: null },
  "1-5": { "1": 1, "2": 2, "3": 3, "4": 4, "5": 5 },
};

/**
 * A raw satisfaction on 1–5, by the table of its scale.
 *
 * `undefined` where the scale gives no score (key 2 is a suggestion, not a score) and for values or
 * scales that no table knows. Other scales, and other scores, come with a table of the caller's.
 *
 * @example
 * ```ts
 * satisfactionScore("基本满意", "satisfaction"); // => 4
 * satisfactionScore(2, "key"); // => undefined
 * satisfactionScore(9, "0-10", { "0-10": { "9": 5, "10": 5 } }); // => 5
 * ```
 */
export function satisfactionScore(
  raw: string | number,
  scale: string,
  tables: Readonly<Record<string, SatisfactionTable>> = SATISFACTION_TABLES,
): number | undefined {
  const table = Object.hasOwn(tables, scale) ? tables[scale] : undefined;
  const key = String(raw).trim();
  return table !== undefined && Object.hasOwn(table, key) ? (table[key] ?? undefined) : undefined;
}

/** The rating of a record: nothing where the customer did not rate, whatever else was written. */
export function ratingOf(
  raw: string | number | null,
  scale: string,
  tables: Readonly<Record<string, SatisfactionTable>> | undefined,
  reason: string | null,
  dimensions?: Rating["dimensions"],
): Rating | undefined {
  if (raw === null && dimensions === undefined) return undefined;
  const rating: { -readonly [K in keyof Rating]: Rating[K] } = { scale };
  if (raw !== null) {
    const score = satisfactionScore(raw, scale, tables);
    rating.raw = raw;
    if (score !== undefined) rating.score = score;
  }
  if (dimensions !== undefined) rating.dimensions = dimensions;
  if (reason !== null) rating.reason = reason;
  return rating;
}
