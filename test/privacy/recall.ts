/**
 * Prints precision and recall per kind over the labelled corpus: `npx tsx test/privacy/recall.ts`.
 *
 * A label counts as found when one span of its kind covers it whole; a span counts as right when it covers a label of
 * its kind. `exact` counts those whose borders agree to the sign. With `--misses` every miss is listed.
 */
import { findSensitive, SENSITIVE_KINDS, type SensitiveKind, type SensitiveSpan } from "../../src/privacy";
import { type Labelled, readCorpus } from "./corpus";

interface Tally {
  labels: number;
  found: number;
  exact: number;
  spans: number;
  right: number;
}

const covers = (outer: SensitiveSpan, inner: SensitiveSpan): boolean =>
  outer.kind === inner.kind && outer.start <= inner.start && outer.end >= inner.end;

function tally(texts: readonly Labelled[]): { tallies: Map<SensitiveKind, Tally>; misses: string[] } {
  const tallies = new Map(
    SENSITIVE_KINDS.map((kind): [SensitiveKind, Tally] => [
      kind,
      { labels: 0, found: 0, exact: 0, spans: 0, right: 0 },
    ]),
  );
  const misses: string[] = [];
  for (const { text, spans: labels, kinds } of texts) {
    const spans = findSensitive(text, { kinds });
    for (const label of labels) {
      const own = tallies.get(label.kind) as Tally;
      own.labels++;
      const hit = spans.find((span) => covers(span, label));
      if (hit === undefined) misses.push(`missed ${label.kind}: ${text}`);
      else {
        own.found++;
        if (hit.start === label.start && hit.end === label.end) own.exact++;
        else misses.push(`wider ${label.kind}: ${text} -> ${text.slice(hit.start, hit.end)}`);
      }
    }
    for (const span of spans) {
      const own = tallies.get(span.kind) as Tally;
      own.spans++;
      if (labels.some((label) => covers(span, label))) own.right++;
      else misses.push(`wrong ${span.kind}: ${text} -> ${text.slice(span.start, span.end)}`);
    }
  }
  return { tallies, misses };
}

const percent = (num: number, den: number): string =>
  den === 0 ? "–" : `${((100 * num) / den).toFixed(1)} %`;

const { finds, chosen, traps } = readCorpus();
const { tallies, misses } = tally([...finds, ...chosen, ...traps]);
const lines = [
  "| kind | labels | recall | exact | spans | precision |",
  "| --- | --- | --- | --- | --- | --- |",
];
for (const [kind, { labels, found, exact, spans, right }] of tallies)
  lines.push(
    `| ${kind} | ${labels} | ${percent(found, labels)} | ${percent(exact, labels)} | ${spans} | ${percent(right, spans)} |`,
  );
const spared = traps.filter(({ text }) => findSensitive(text).length === 0).length;
lines.push(
  "",
  `${finds.length + chosen.length} texts with finds, ${traps.length} traps, ${spared} of them spared.`,
);
if (process.argv.includes("--misses")) lines.push("", ...misses);
process.stdout.write(`${lines.join("\n")}\n`);
