import type { Label } from "../base";
import { TIERS, type Tier } from "./tier";

/** The words of one scale for its tiers, as the options of a form's field declare them. */
export type TierScale = {
  readonly [T in Tier]?: { readonly label: Label; readonly aliases?: readonly string[] };
};

/**
 * The tier that a word means on one scale; `undefined` where the scale does not have the word.
 *
 * A word is never read without its scale: 紧急 is the top of one form and the middle of another. The
 * scale is what the form declares: `issueTicket.fields.tier.options` (一级…四级),
 * `responseRecord.fields.tier.options` (紧急/高/中/低), `qaRecord.fields.tier.options` (特急/紧急/普通).
 *
 * @example
 * ```ts
 * readTier("紧急", qaRecord.fields.tier.options); // => "high"
 * readTier("紧急", responseRecord.fields.tier.options); // => "urgent"
 * readTier("三级", issueTicket.fields.tier.options); // => "medium"
 * readTier("特急", responseRecord.fields.tier.options); // => undefined
 * ```
 */
export function readTier(word: string, scale: TierScale): Tier | undefined {
  const wanted = word.trim();
  return TIERS.find((tier) => {
    const option = scale[tier];
    return (
      option !== undefined &&
      (option.label["zh-CN"] === wanted || option.label.en === wanted || option.aliases?.includes(wanted))
    );
  });
}
