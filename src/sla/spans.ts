import { joined, STEPS } from "../calendar/bounds";
import { firstPlace } from "../time/first-place";

/** Stretches of time as one flat list, in order and apart from one another: start, end, start, end, … */
export type Spans = readonly number[];

export const NO_SPANS: Spans = [];

/** The part of some spans that lies between two instants; a last one without an end lasts to the second. */
export function spansBetween(spans: Spans, from: number, to: number): Spans {
  const count = spans.length;
  const isOver = count % 2 === 0;
  if (count === 0 || (spans[0] as number) >= to || (isOver && (spans[count - 1] as number) <= from))
    return NO_SPANS;
  if (isOver && (spans[0] as number) >= from && (spans[count - 1] as number) <= to) return spans;
  // The first span that is not over at the first instant.
  const first = firstPlace(count >> 1, (place) => (spans[2 * place + 1] as number) > from);
  const cut: number[] = [];
  for (let i = 2 * first; (spans[i] as number) < to; i += 2) {
    const start = Math.max(spans[i] as number, from);
    const end = Math.min(spans[i + 1] ?? to, to);
    if (end > start) cut.push(start, end);
  }
  return cut;
}

/** Two lists of spans as one, overlaps once. */
export function mergeSpans(one: Spans, other: Spans): Spans {
  return other.length === 0 ? one : joined(one, other, STEPS.union);
}
