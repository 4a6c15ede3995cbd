/** How pressing a case is, from the top: 一级(紧急), 二级(高), 三级(中), 四级(低). */
export type Tier = "urgent" | "high" | "medium" | "low";

/** Every tier, from the top. */
export const TIERS: readonly Tier[] = ["urgent", "high", "medium", "low"];

/**
 * The higher of two tiers.
 *
 * @example
 * ```ts
 * higherTier("medium", "urgent"); // => "urgent"
 * ```
 */
export function higherTier(a: Tier, b: Tier): Tier {
  return TIERS.indexOf(a) <= TIERS.indexOf(b) ? a : b;
}
