import { findSensitive, SENSITIVE_KINDS, type SensitiveKind, type SensitiveSpan } from "../../src/privacy";
import type { Labelled } from "./corpus";

export interface Tally {
  labels: number;
  found: number;
  exact: number;
  spans: number;
  right: number;
}

/** How much of a label the spans of its kind cover. */
function coverOf(label: SensitiveSpan, spans: readonly SensitiveSpan[]): number {
  return spans
    .filter(({ kind }) => kind === label.kind)
    .reduce(
      (sum, { start, end }) => sum + Math.max(0, Math.min(end, label.end) - Math.max(start, label.start)),
      0,
    );
}

/** A label without a plus sign, a bracket or a blank before it. */
const bare = (text: string, { start, end }: SensitiveSpan): string =>
  text.slice(start, end).replace(/^(?:%2B|[+＋(（【\s])+/, "");

/**
 * What is found of the labels, by kind and in all.
 *
 * A label counts as found when spans of its kind cover all but three signs of it (%2B), as exact when one has its borders but for a
 * plus sign, bracket or blank before it; a span counts as right when it touches a label of its kind.
 */
export function tallyOf(texts: readonly Labelled[]): {
  tallies: Record<SensitiveKind | "all", Tally>;
  misses: string[];
} {
  const none = (): Tally => ({ labels: 0, found: 0, exact: 0, spans: 0, right: 0 });
  const tallies = Object.fromEntries([...SENSITIVE_KINDS, "all"].map((kind) => [kind, none()])) as Record<
    SensitiveKind | "all",
    Tally
  >;
  const misses: string[] = [];
  const add = (kind: SensitiveKind, counter: keyof Tally): void => {
    tallies[kind][counter]++;
    tallies.all[counter]++;
  };
  for (const { text, spans: labels, kinds } of texts) {
    const spans = findSensitive(text, { kinds });
    for (const label of labels) {
      const { kind, start, end } = label;
      add(kind, "labels");
      if (coverOf(label, spans) >= end - start - 3) add(kind, "found");
      else misses.push(`missed ${kind}: ${text}`);
      if (
        spans.some((span) => span.kind === kind && span.end === end && bare(text, span) === bare(text, label))
      )
        add(kind, "exact");
      else misses.push(`not exact ${kind}: ${text}`);
    }
    for (const span of spans) {
      add(span.kind, "spans");
      if (labels.some((label) => coverOf(label, [span]) > 0)) add(span.kind, "right");
      else misses.push(`wrong ${span.kind}: ${text} -> ${text.slice(span.start, span.end)}`);
    }
  }
  return { tallies, misses };
}
