/**
 * Prints precision and recall per kind over the labelled corpora: `npx tsx test/privacy/recall.ts`.
 *
 * `--misses` lists every miss of the corpora that the code was made against; of the held-out one only totals are told.
 */
import { findSensitive, SENSITIVE_KINDS } from "../../src/privacy";
import { type CorpusName, readCorpus } from "./corpus";
import { tallyOf } from "./tally";

const percent = (num: number, den: number): string =>
  den === 0 ? "–" : `${((100 * num) / den).toFixed(1)} %`;

const CORPORA: readonly CorpusName[] = [
  "privacy-corpus",
  "privacy-corpus-2",
  "privacy-corpus-3",
  "privacy-held-out",
  "privacy-held-out-2",
];
const lines: string[] = [];
for (const name of CORPORA) {
  const { finds, chosen, traps } = readCorpus(name);
  const { tallies, misses } = tallyOf([...finds, ...chosen, ...traps]);
  const spared = traps.filter(({ text }) => findSensitive(text).length === 0).length;
  lines.push(
    "",
    `${name}: ${finds.length + chosen.length} texts to find in, ${traps.length} traps, ${spared} of them spared.`,
    "",
  );
  lines.push(
    "| kind | labels | recall | exact | spans | precision |",
    "| --- | --- | --- | --- | --- | --- |",
  );
  for (const kind of [...SENSITIVE_KINDS, "all"] as const) {
    const { labels, found, exact, spans, right } = tallies[kind];
    lines.push(
      `| ${kind} | ${labels} | ${percent(found, labels)} | ${percent(exact, labels)} | ${spans} | ${percent(right, spans)} |`,
    );
  }
  if (process.argv.includes("--misses") && !name.startsWith("privacy-held-out")) lines.push("", ...misses);
}
process.stdout.write(`${lines.join("\n").trim()}\n`);
