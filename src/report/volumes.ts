import { dayOfWeekIso } from "../time/day";
import { wallAt } from "../time/local";
import type { CaseFacts } from "./case-facts";
import { type Book, traced } from "./figure";
import { periodAt } from "./period-bucket";
import { type TopEntry, topEntries } from "./top-n";
import { trendPeriods } from "./trend-periods";

/** The key under which a record stands that does not say. */
export const UNSTATED = "";

/** One period of a trend. */
export interface TrendVolume {
  readonly period: string;
  readonly cases: number;
}

/** What came in during the window. Records, customers and contacts are three different things. */
export interface Volumes {
  readonly cohort: "received";
  readonly cases: number;
  /** Different customers, of the cases that name one. */
  readonly customers: number;
  readonly withoutCustomer: number;
  /** Calls and messages of the customers of these cases, up to `asOf`. */
  readonly contacts: number;
  readonly byChannel: readonly TopEntry<string>[];
  readonly byServiceType: readonly TopEntry<string>[];
  readonly byTier: readonly TopEntry<string>[];
  /** hourByWeekday[dayOfWeekIso − 1][hour], in the report's zone. */
  readonly hourByWeekday: readonly (readonly number[])[];
  readonly trend: readonly TrendVolume[];
}

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

export function volumesOf(book: Book, received: readonly CaseFacts[]): Volumes {
  const customers = received.flatMap(({ customer }) => (customer === undefined ? [] : [customer]));
  return {
    cohort: "received",
    cases: traced(book, "volumes", received).length,
    customers: new Set(customers).size,
    withoutCustomer: received.length - customers.length,
    contacts: received.reduce((n, { contacts }) => n + contacts, 0),
    byChannel: sharesBy(received, ({ channel }) => channel),
    byServiceType: sharesBy(received, ({ serviceType }) => serviceType),
    byTier: sharesBy(received, ({ tier }) => tier),
    hourByWeekday: hourByWeekday(book, received),
    trend: trendOf(book, received),
  };
}

function sharesBy(
  cases: readonly CaseFacts[],
  keyOf: (facts: CaseFacts) => string | undefined,
): TopEntry<string>[] {
  const counts = new Map<string, number>();
  for (const facts of cases) {
    const key = keyOf(facts) ?? UNSTATED;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return topEntries(counts);
}

function hourByWeekday({ spec }: Book, received: readonly CaseFacts[]): number[][] {
  const table = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const { receivedAt } of received) {
    const wall = wallAt(receivedAt as number, spec.timeZone);
    const day = Math.floor(wall / DAY_MS);
    const row = table[dayOfWeekIso(day) - 1] as number[];
    const hour = Math.floor((wall - day * DAY_MS) / HOUR_MS);
    row[hour] = (row[hour] ?? 0) + 1;
  }
  return table;
}

function trendOf(book: Book, received: readonly CaseFacts[]): TrendVolume[] {
  const { trendUnit, timeZone } = book.spec;
  const moments = received.map(({ receivedAt }) => receivedAt as number);
  const counts = new Map(trendPeriods(book, moments).map((key) => [key, 0]));
  for (const at of moments) {
    const { key } = periodAt(at, trendUnit, timeZone);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts, ([period, cases]) => ({ period, cases }));
}
