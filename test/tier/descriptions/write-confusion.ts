import { TIERS } from "../../../src/tier/tier";
import { accuracyOf, confusionOf, LABELS, readDescriptions } from "./confusion";

// How many descriptions of each label were given each tier: npx tsx test/tier/descriptions/write-confusion.ts
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

for (const name of ["held-out", "tuning", "other-hand", "last"]) {
  const confusion = confusionOf(readDescriptions(name));
  const { right, urgentPrecision } = accuracyOf(confusion);
  const rows = LABELS.map((label) => [label, ...TIERS.map((tier) => confusion[label][tier])].join("\t"));
  process.stdout.write(
    [
      name,
      ["", ...TIERS].join("\t"),
      ...rows,
      `right ${percent(right)}`,
      `urgent precision ${percent(urgentPrecision)}`,
      "",
    ]
      .join("\n")
      .concat("\n"),
  );
}
