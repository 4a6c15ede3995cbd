import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { classifyTier } from "../../../src/tier/classify-tier";
import { TIERS, type Tier } from "../../../src/tier/tier";

/** What a description is labelled with: its one tier, or only that it is not urgent. */
export type DescriptionLabel = Tier | "notUrgent";

/** A set of labelled descriptions. */
export type DescriptionSet = Readonly<Partial<Record<DescriptionLabel, readonly string[]>>>;

/** How many descriptions of each label were given each tier. */
export type Confusion = Readonly<Record<DescriptionLabel, Readonly<Record<Tier, number>>>>;

export const LABELS: readonly DescriptionLabel[] = [...TIERS, "notUrgent"];

export const readDescriptions = (name: string): DescriptionSet =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `${name}.json`), "utf8"));

/** The tiers that the rules that ship give to a set. */
export function confusionOf(set: DescriptionSet): Confusion {
  const row = (label: DescriptionLabel): Readonly<Record<Tier, number>> => {
    const given = { urgent: 0, high: 0, medium: 0, low: 0 };
    for (const description of set[label] ?? []) given[classifyTier({ description }).tier]++;
    return given;
  };
  return Object.fromEntries(LABELS.map((label) => [label, row(label)])) as unknown as Confusion;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Right among all that have one tier; recall of each tier; and how many of those called urgent are. */
export function accuracyOf(confusion: Confusion) {
  const total = sum(TIERS.map((tier) => sum(Object.values(confusion[tier]))));
  const calledUrgent = sum(LABELS.map((label) => confusion[label].urgent));
  return {
    right: sum(TIERS.map((tier) => confusion[tier][tier])) / total,
    recall: Object.fromEntries(
      TIERS.map((tier) => [tier, confusion[tier][tier] / sum(Object.values(confusion[tier]))]),
    ) as Record<Tier, number>,
    urgentPrecision: confusion.urgent.urgent / calledUrgent,
  };
}
