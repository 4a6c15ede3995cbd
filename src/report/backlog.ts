import type { CaseFacts } from "./case-facts";
import { countUpTo } from "./count-up-to";
import { type Durations, durationsOf } from "./durations";
import { type Book, traced } from "./figure";
import { type Histogram, histogram } from "./histogram";
import { runFold } from "./run-fold";

/** Backlog 积压: what is open at one moment; a level, not a flow. */
export interface Backlog {
  readonly cohort: "open";
  /** The window's end, or `asOf` where that is earlier. */
  readonly at: Date;
  readonly cases: number;
  /** How long they have been there. */
  readonly ages: Durations;
  /** Ages up to 1, 3, 7, 14 and 30 days, and above. */
  readonly ageBuckets: Histogram;
  /** Closed at a moment that nobody wrote down. */
  readonly excluded: Readonly<Record<string, number>>;
}

const DAY_MS = 86_400_000;
const AGE_EDGES = [0, 1, 3, 7, 14, 30].map((days) => days * DAY_MS);

export function backlogOf(book: Book, cases: readonly CaseFacts[]): Backlog {
  const { spec, trace } = book;
  const there = cases.filter(({ receivedAt }) => receivedAt !== undefined && receivedAt <= spec.endMs);
  const ageOf = ({ receivedAt }: CaseFacts) => spec.endMs - (receivedAt as number);
  const open = traced(
    book,
    "backlog",
    there.filter(({ standing }) => standing === "open"),
    ageOf,
  );
  AGE_EDGES.forEach((_, i) => {
    const isLast = i === AGE_EDGES.length - 1;
    traced(
      book,
      `backlog.ageBuckets.${isLast ? "above" : `counts.${i}`}`,
      open.filter((facts) => countUpTo(AGE_EDGES, ageOf(facts)) === i + 1),
    );
  });
  const unknown = there.filter(({ standing }) => standing === "unknown");
  for (const { id } of unknown) trace?.("backlog", { id, excluded: "closedAtUnknown" });
  return {
    cohort: "open",
    at: new Date(spec.endMs),
    cases: open.length,
    ages: durationsOf(open.map(ageOf)),
    ageBuckets: runFold(histogram(AGE_EDGES, ageOf), open),
    excluded: unknown.length === 0 ? {} : { closedAtUnknown: unknown.length },
  };
}
