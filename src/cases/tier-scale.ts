import type { Option } from "../forms/field";
import { TIER_LEVEL_OPTIONS, TIER_OPTIONS } from "../forms/options";
import { qaRecord } from "../forms/qa-record";
import type { Tier } from "../tier/tier";

/**
 * The scales on which forms write a tier.
 *
 * `level`: 一级 … 四级. `urgency`: 紧急, 高, 中, 低. `qa`: 特急, 紧急, 普通. 紧急 is the top of the second and the
 * middle of the third, so that a label is never read without its scale.
 */
export type TierScale = "level" | "urgency" | "qa";

function optionsOf(scale: TierScale): Readonly<Partial<Record<Tier, Option>>> {
  if (scale === "level") return TIER_LEVEL_OPTIONS;
  if (scale === "urgency") return TIER_OPTIONS;
  return scale === "qa" ? qaRecord.fields.tier.options : {};
}

/** Width, spaces and case are not told apart. */
const folded = (text: string) => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/**
 * The tier that a label means on its scale; `undefined` for a label that is not on it, and for a scale that is none.
 *
 * Chinese and English labels and bare ones (`一级` for `一级(紧急)`) are read, in any width.
 *
 * @example
 * ```ts
 * tierFrom("紧急", "urgency"); // => "urgent"
 * tierFrom("紧急", "qa"); // => "high"
 * tierFrom("特急", "urgency"); // => undefined
 * ```
 */
export function tierFrom(label: string, scale: TierScale): Tier | undefined {
  const wanted = folded(label);
  for (const [tier, option] of Object.entries(optionsOf(scale))) {
    const words = [option.label["zh-CN"], option.label.en, ...(option.aliases ?? [])];
    if (words.some((word) => folded(word) === wanted)) return tier as Tier;
  }
  return undefined;
}
