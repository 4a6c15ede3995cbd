import { accuracyOf, confusionOf, readDescriptions } from "./confusion";

/** Prints how many descriptions of each label were given each tier: `npx tsx test/tier/descriptions/write-confusion.ts`. */
for (const name of ["held-out", "tuning", "other-hand"]) {
  const confusion = confusionOf(readDescriptions(name));
  const { right, recall, urgentPrecision } = accuracyOf(confusion);
  console.log(name);
  console.table(confusion);
  console.log({ right, ...recall, urgentPrecision });
}
