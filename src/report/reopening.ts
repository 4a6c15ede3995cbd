import type { EpochMs } from "../base";
import type { CaseFacts } from "./case-facts";
import { type Book, each, rateOver } from "./figure";
import { type Rate, rateOf } from "./rate";
import { isWithin } from "./report-spec";

/** How often cases came back. */
export interface Reopening {
  readonly cohort: "reopened";
  /** Different cases reopened in the window ÷ different cases solved in it. */
  readonly rate: Rate;
  /** Reopenings ÷ solves, each as often as it happened. */
  readonly events: Rate;
  /** Of the cases solved in the window, those reopened since, in the window or after it. */
  readonly ofSolved: Rate;
}

export function reopeningOf(book: Book, cases: readonly CaseFacts[]): Reopening {
  const { spec } = book;
  const within = (moments: readonly EpochMs[]) => moments.filter((at) => isWithin(spec, at));
  const solves = [...each(cases, ({ solvedAt }) => within(solvedAt))];
  const reopenings = [...each(cases, ({ reopenedAt }) => within(reopenedAt))];
  const solved = cases.filter(({ solvedAt }) => within(solvedAt).length > 0);
  const reopened = cases.filter(({ reopenedAt }) => within(reopenedAt).length > 0);
  return {
    cohort: "reopened",
    rate: quotient(book, "reopening.rate", reopened, solved),
    events: quotient(book, "reopening.events", reopenings, solves),
    // Between two solutions lies a reopening.
    ofSolved: rateOver(
      book,
      "reopening.ofSolved",
      solved,
      ({ solvedAt, endedAs }) => endedAs !== "solved" || within(solvedAt.slice(0, -1)).length > 0,
    ),
  };
}

/** A rate whose numerator need not be part of its denominator. */
function quotient(
  { trace }: Book,
  path: string,
  num: readonly { readonly id: string }[],
  den: readonly { readonly id: string }[],
): Rate {
  for (const { id } of num) trace?.(path, { id, value: 1 });
  for (const { id } of den) trace?.(path, { id, value: 0 });
  return rateOf({ num: num.length, den: den.length, excluded: new Map() });
}
