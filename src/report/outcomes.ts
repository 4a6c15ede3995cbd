import type { CaseFacts } from "./case-facts";
import { type Book, sharesOver, traced } from "./figure";
import { isWithin } from "./report-spec";
import type { TopEntry } from "./top-n";

/** Outcomes 处理结果: each ÷ all handled. */
export interface Outcomes {
  readonly cohort: "solved or closed";
  readonly handled: number;
  /** An outcome that nobody stated has the key `""`. */
  readonly shares: readonly TopEntry<string>[];
  /** Outcomes whose moment nobody wrote down; they count with the moment their case was received. */
  readonly undated: number;
}

export function outcomesOf(book: Book, cases: readonly CaseFacts[]): Outcomes {
  const handled = cases.filter((facts) => isWithin(book.spec, handledAt(facts)));
  traced(book, "outcomes.handled", handled);
  return {
    cohort: "solved or closed",
    handled: handled.length,
    shares: sharesOver(book, "outcomes.shares", handled, ({ outcome }) => outcome),
    undated: traced(book, "outcomes.undated", handled.filter(isUndated)).length,
  };
}

const isUndated = ({ solvedAt, closedAt, outcome }: CaseFacts): boolean =>
  outcome !== undefined && solvedAt.length === 0 && closedAt.length === 0;

/** Where only a snapshot tells of the outcome, it counts with the moment its case was received. */
const handledAt = (facts: CaseFacts): number | undefined =>
  facts.handledAt ?? (isUndated(facts) ? facts.receivedAt : undefined);
