import { addToList } from "../base";
import { addCount } from "./add-count";
import type { CaseFacts, Elapsed } from "./case-facts";
import { durationsOf, type Spans } from "./durations";
import { emptyRate, type Rate, rateOf } from "./rate";
import type { ReportSpec } from "./report-options";
import { byKey, type TopEntry, topEntries } from "./top-n";
import { UNSTATED } from "./unstated";

/** One record behind a figure: counted, or left out for a reason. */
export interface TraceEntry {
  readonly id: string;
  /** What the record adds to the figure: milliseconds, a score, 1 or 0. */
  readonly value?: number;
  readonly excluded?: string;
}

/** Is told of every figure, and then of every record behind it. */
export type Tracer = (path: string, entry?: TraceEntry) => void;

/** What the sections of a report are computed with. */
export interface Book {
  readonly spec: ReportSpec;
  /** Only there while somebody asks for the records behind a figure. */
  readonly trace?: Tracer | undefined;
}

/** Something that belongs to a case. */
export interface Of<T> {
  readonly id: string;
  readonly facts: CaseFacts;
  readonly item: T;
}

/** A share of the items; `isOf` answers `true`, `false` (of no concern), or the reason for leaving one out. */
export function rateOver<T extends { readonly id: string; readonly n?: number }>(
  { trace }: Book,
  path: string,
  items: Iterable<T>,
  isIn: (item: T) => boolean,
  isOf: (item: T) => boolean | string = () => true,
): Rate {
  const state = emptyRate();
  trace?.(path);
  for (const item of items) {
    const counted = isOf(item);
    const { id, n = 1 } = item;
    if (counted === false) continue;
    if (counted === true) {
      const isInside = isIn(item);
      state.den += n;
      if (isInside) state.num += n;
      trace?.(path, { id, value: isInside ? 1 : 0 });
    } else {
      addCount(state.excluded, counted, n);
      trace?.(path, { id, excluded: counted });
    }
  }
  return rateOf(state);
}

/** How long something took over a cohort; `spanOf` answers a reason where a case has no such span. */
export function spansOver<T extends { readonly id: string }>(
  { spec, trace }: Book,
  path: string,
  items: Iterable<T>,
  spanOf: (item: T) => Elapsed | string,
): Spans {
  const calendar: number[] = [];
  const open: number[] = [];
  const excluded: Record<string, number> = {};
  trace?.(path);
  trace?.(`${path}.open`);
  for (const item of items) {
    const { id } = item;
    const span = spanOf(item);
    if (typeof span === "string") {
      excluded[span] = (excluded[span] ?? 0) + 1;
      trace?.(path, { id, excluded: span });
      continue;
    }
    const { calendarMs, openMs } = span;
    calendar.push(calendarMs);
    trace?.(path, { id, value: calendarMs });
    if (openMs === undefined) continue;
    open.push(openMs);
    trace?.(`${path}.open`, { id, value: openMs });
  }
  return {
    calendar: durationsOf(calendar),
    ...(spec.openMsOf !== undefined && { open: durationsOf(open) }),
    excluded,
  };
}

/** The items that a count or a mean stands on, told to the tracer. */
export function traced<T extends { readonly id: string }>(
  { trace }: Book,
  path: string,
  items: readonly T[],
  valueIn: (item: T) => number = () => 1,
): readonly T[] {
  trace?.(path);
  if (trace !== undefined) for (const item of items) trace(path, { id: item.id, value: valueIn(item) });
  return items;
}

/** The items by key with their shares, the most frequent first; those without a key stand under `""`. */
export function sharesOver<T extends { readonly id: string }>(
  { trace }: Book,
  path: string,
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): TopEntry<string>[] {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item) ?? UNSTATED;
    addCount(counts, key);
    trace?.(`${path}.${key}`, { id: item.id, value: 1 });
  }
  return topEntries(counts);
}

/** What `listOf` finds in each case, each with its case. */
export function* each<T>(
  cases: Iterable<CaseFacts>,
  listOf: (facts: CaseFacts) => readonly T[],
): Generator<Of<T>> {
  for (const facts of cases) {
    const { id } = facts;
    for (const item of listOf(facts)) yield { id, facts, item };
  }
}

/** The items by key, keys ascending. */
export function grouped<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) addToList(groups, keyOf(item), item);
  return new Map([...groups].sort(([a], [b]) => byKey(a, b)));
}
