import type { CaseFacts, Elapsed } from "./case-facts";
import { type Durations, durationsOf, type Spans } from "./durations";
import { emptyRate, exclude, include, type Rate, rateOf } from "./rate";
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
  readonly item: T;
}

/** A share of the items; `isOf` answers `true`, `false` (of no concern), or the reason for leaving one out. */
export function rateOver<T extends { readonly id: string }>(
  { trace }: Book,
  path: string,
  items: readonly T[],
  isIn: (item: T) => boolean,
  isOf: (item: T) => boolean | string = () => true,
): Rate {
  const state = emptyRate();
  trace?.(path);
  for (const item of items) {
    const counted = isOf(item);
    if (counted === false) continue;
    if (counted === true) {
      const isInside = isIn(item);
      include(state, isInside);
      trace?.(path, { id: item.id, value: isInside ? 1 : 0 });
    } else {
      exclude(state, counted);
      trace?.(path, { id: item.id, excluded: counted });
    }
  }
  return rateOf(state);
}

/** How long something took over a cohort; `spanOf` answers a reason where a case has no such span. */
export function spansOver<T extends { readonly id: string }>(
  { spec, trace }: Book,
  path: string,
  items: readonly T[],
  spanOf: (item: T) => Elapsed | string,
): Spans {
  const calendar: number[] = [];
  const open: number[] = [];
  const excluded: Record<string, number> = {};
  trace?.(path);
  trace?.(`${path}.open`);
  const leaveOut = (id: string, reason: string) => {
    excluded[reason] = (excluded[reason] ?? 0) + 1;
    trace?.(path, { id, excluded: reason });
  };
  for (const item of items) {
    const span = spanOf(item);
    if (typeof span === "string") leaveOut(item.id, span);
    else {
      calendar.push(span.calendarMs);
      trace?.(path, { id: item.id, value: span.calendarMs });
      if (span.openMs === undefined) continue;
      open.push(span.openMs);
      trace?.(`${path}.open`, { id: item.id, value: span.openMs });
    }
  }
  const inOpenTime: { open?: Durations } = spec.openMsOf === undefined ? {} : { open: durationsOf(open) };
  return { calendar: durationsOf(calendar), ...inOpenTime, excluded };
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
    counts.set(key, (counts.get(key) ?? 0) + 1);
    trace?.(`${path}.${key}`, { id: item.id, value: 1 });
  }
  return topEntries(counts);
}

/** What `listOf` finds in each case, each with the case's id. */
export const each = <T>(
  cases: readonly CaseFacts[],
  listOf: (facts: CaseFacts) => readonly T[],
): readonly Of<T>[] => {
  const found: Of<T>[] = [];
  for (const facts of cases) for (const item of listOf(facts)) found.push({ id: facts.id, item });
  return found;
};

/** The items by key, keys ascending. */
export function grouped<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return new Map([...groups].sort(([a], [b]) => byKey(a, b)));
}
