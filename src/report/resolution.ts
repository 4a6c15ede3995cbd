import { type CaseFacts, RESOLUTION_TIMES } from "./case-facts";
import type { Spans } from "./durations";
import { type Book, spansOver } from "./figure";
import { isWithin } from "./report-spec";

/** Resolution times of the cases solved in the window, counted in every way that people count them. */
export interface Resolution<S> {
  readonly cohort: "solved";
  /** First solved − received, of the cases first solved in the window. */
  readonly first: S;
  /** Last solved − received, of the cases last solved in the window. */
  readonly full: S;
  /** The same without pauses. */
  readonly netFirst: S;
  readonly netFull: S;
  /** All rounds of handling together; idle time between solved and reopened is not in it. */
  readonly cycleSum: S;
  readonly longestCycle: S;
}

export function resolutionSection(book: Book, cases: readonly CaseFacts[]): Resolution<Spans> {
  const first = cases.filter(({ solvedAt }) => isWithin(book.spec, solvedAt[0]));
  const last = cases.filter(({ lastSolvedAt }) => isWithin(book.spec, lastSolvedAt));
  const spans = (name: (typeof RESOLUTION_TIMES)[number], cohort: readonly CaseFacts[]) =>
    spansOver(
      book,
      `resolution.${name}`,
      cohort,
      ({ resolution, receivedAt }) =>
        resolution[RESOLUTION_TIMES.indexOf(name)] ??
        resolution[0] ??
        (receivedAt === undefined ? "receivedUnknown" : "solvedBeforeReceived"),
    );
  return {
    cohort: "solved",
    first: spans("first", first),
    full: spans("full", last),
    netFirst: spans("netFirst", first),
    netFull: spans("netFull", last),
    cycleSum: spans("cycleSum", last),
    longestCycle: spans("longestCycle", last),
  };
}
