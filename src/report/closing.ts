import { isInBacklog } from "./backlog";
import type { CaseFacts } from "./case-facts";
import type { Spans } from "./durations";
import { type Book, grouped, rateOver, spansOver, traced } from "./figure";
import type { Rate } from "./rate";
import { isWithin } from "./report-spec";
import { UNSTATED } from "./unstated";

/** Handling time of one kind of case. */
export type HandlingOf<S> = S & {
  readonly key: string;
  /** Cases of this kind that are open at the end of the window. */
  readonly stillOpen: number;
  /** Fewer than five cases: too few for a box plot to be read. */
  readonly isSmall: boolean;
};

/** Handling time of the cases closed in the window: closed − received. */
export interface Handling<S> {
  readonly cohort: "closed";
  readonly all: S;
  readonly byCategory: readonly HandlingOf<S>[];
  readonly byServiceType: readonly HandlingOf<S>[];
}

/** On-time closing 按时办结率. */
export interface OnTimeClosing {
  readonly cohort: "closed";
  /** Closed in time ÷ (closed + open overdue); a cancelled case is neither. */
  readonly rate: Rate;
  /** Closed in time ÷ closed. */
  readonly closedOnly: Rate;
}

const SMALL = 5;

export function handlingSection(book: Book, cases: readonly CaseFacts[]): Handling<Spans> {
  const closed = cases.filter((facts) => isWithin(book.spec, facts.lastClosedAt));
  const open = cases.filter((facts) => isInBacklog(book.spec, facts));
  const spans = (path: string, of: readonly CaseFacts[]) =>
    spansOver(book, path, of, ({ handling, handlingGap }) => handling ?? handlingGap);
  const by = (name: string, keyOf: (facts: CaseFacts) => string): HandlingOf<Spans>[] => {
    const stillOpen = grouped(open, keyOf);
    return Array.from(grouped(closed, keyOf), ([key, ofKey]) => {
      const path = `handling.${name}.${key}`;
      const times = spans(path, ofKey);
      return {
        key,
        ...times,
        stillOpen: traced(book, `${path}.stillOpen`, stillOpen.get(key) ?? []).length,
        isSmall: times.calendar.n < SMALL,
      };
    });
  };
  return {
    cohort: "closed",
    all: spans("handling.all", closed),
    byCategory: by("byCategory", ({ category }) => category[0] ?? UNSTATED),
    byServiceType: by("byServiceType", ({ serviceType }) => serviceType ?? UNSTATED),
  };
}

export function onTimeClosingOf(book: Book, cases: readonly CaseFacts[]): OnTimeClosing {
  const { spec } = book;
  const isClosed = ({ lastClosedAt, handlingGap }: CaseFacts) =>
    isWithin(spec, lastClosedAt) && handlingGap !== "reopened";
  const isInTime = (facts: CaseFacts) =>
    isClosed(facts) && (facts.lastClosedAt as number) <= (facts.expectedBy as number);
  const isDue = (facts: CaseFacts) => {
    const { expectedBy, outcome, handlingGap, lastClosedAt } = facts;
    // What came back at the very end is cancelled no more.
    if (outcome === "cancelled" && (lastClosedAt === undefined || isClosed(facts))) return "cancelled";
    if (handlingGap === "abandoned") return "abandoned";
    return expectedBy !== undefined || "withoutDue";
  };
  const closed = cases.filter(isClosed);
  const late = cases.filter(
    (facts) => isInBacklog(spec, facts) && (facts.expectedBy ?? spec.endMs) < spec.endMs && !isClosed(facts),
  );
  return {
    cohort: "closed",
    rate: rateOver(book, "onTimeClosing.rate", [...closed, ...late], isInTime, isDue),
    closedOnly: rateOver(book, "onTimeClosing.closedOnly", closed, isInTime, isDue),
  };
}
