import { DAY_MS } from "../time/day";
import type { CaseFacts } from "./case-facts";
import { countUpTo } from "./count-up-to";
import { type Durations, durationsOf } from "./durations";
import { type Book, traced } from "./figure";
import type { Histogram } from "./histogram";
import type { ReportSpec } from "./report-options";

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

const AGE_EDGES = [0, 1, 3, 7, 14, 30].map((days) => days * DAY_MS);

/** Whether a case had come in by the end of the window and was open there. */
export const isInBacklog = (spec: ReportSpec, facts: CaseFacts): boolean => isThere(spec, facts, "open");

const isThere = ({ endMs }: ReportSpec, facts: CaseFacts, standing: CaseFacts["standing"]): boolean =>
  facts.standing === standing && (facts.receivedAt ?? Number.NaN) <= endMs;

export function backlogOf(book: Book, cases: readonly CaseFacts[]): Backlog {
  const { spec, trace } = book;
  const ageOf = ({ receivedAt }: CaseFacts) => spec.endMs - (receivedAt as number);
  const open = traced(
    book,
    "backlog",
    cases.filter((facts) => isInBacklog(spec, facts)),
    ageOf,
  );
  const ages = open.map(ageOf);
  const buckets = AGE_EDGES.map((_, i) => {
    const path = i + 1 < AGE_EDGES.length ? `counts.${i}` : "above";
    const within = open.filter((_, at) => countUpTo(AGE_EDGES, ages[at] as number) === i + 1);
    return traced(book, `backlog.ageBuckets.${path}`, within).length;
  });
  const unknown = cases.filter((facts) => isThere(spec, facts, "unknown"));
  for (const { id } of unknown) trace?.("backlog", { id, excluded: "closedAtUnknown" });
  return {
    cohort: "open",
    at: new Date(spec.endMs),
    cases: open.length,
    ages: durationsOf(ages),
    ageBuckets: { edges: [...AGE_EDGES], counts: buckets.slice(0, -1), below: 0, above: buckets.at(-1) ?? 0 },
    excluded: unknown.length === 0 ? {} : { closedAtUnknown: unknown.length },
  };
}
