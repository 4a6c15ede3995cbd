import { DAY_MS, dayOfWeekIso } from "../time/day";
import { wallAt } from "../time/local";
import type { CaseFacts } from "./case-facts";
import { type Book, sharesOver, traced } from "./figure";
import type { TopEntry } from "./top-n";
import { trendOf } from "./trend-periods";

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

export function volumesOf(book: Book, received: readonly CaseFacts[]): Volumes {
  const named = received.filter(({ customer }) => customer !== undefined);
  const contactsOf = ({ contacts }: CaseFacts) => contacts;
  return {
    cohort: "received",
    cases: traced(book, "volumes.cases", received).length,
    customers: new Set(traced(book, "volumes.customers", named).map(({ customer }) => customer)).size,
    withoutCustomer: traced(
      book,
      "volumes.withoutCustomer",
      received.filter(({ customer }) => customer === undefined),
    ).length,
    contacts: traced(book, "volumes.contacts", received, contactsOf).reduce(
      (n, facts) => n + facts.contacts,
      0,
    ),
    byChannel: sharesOver(book, "volumes.byChannel", received, ({ channel }) => channel),
    byServiceType: sharesOver(book, "volumes.byServiceType", received, ({ serviceType }) => serviceType),
    byTier: sharesOver(book, "volumes.byTier", received, ({ tier }) => tier),
    hourByWeekday: hourByWeekday(book, received),
    trend: trendOf(book, received, ({ receivedAt }) => receivedAt as number).map(({ period, within }) => ({
      period,
      cases: traced(book, `volumes.trend.${period}`, within).length,
    })),
  };
}

function hourByWeekday({ spec, trace }: Book, received: readonly CaseFacts[]): number[][] {
  const table = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  for (const { id, receivedAt } of received) {
    const wall = wallAt(receivedAt as number, spec.timeZone);
    const day = Math.floor(wall / DAY_MS);
    const row = table[dayOfWeekIso(day) - 1] as number[];
    const hour = Math.floor((wall - day * DAY_MS) / HOUR_MS);
    row[hour] = (row[hour] as number) + 1;
    trace?.(`volumes.hourByWeekday.${dayOfWeekIso(day) - 1}.${hour}`, { id, value: 1 });
  }
  return table;
}
