import type { StatusSegment } from "./status-history";
import type { Status } from "./table";

/** The time that a case spent in one status. */
export interface StatusTime {
  readonly calendarMs: number;
  /** Absent where no calendar was given. */
  readonly openMs?: number;
}

/**
 * The time spent in each status, in milliseconds; a status in which no time was spent is absent.
 *
 * Open time comes from a function of the caller's: `(start, end) => openTimeBetween(calendar, start, end)`.
 *
 * @example
 * ```ts
 * const start = new Date("2024-05-20T14:15+08:00");
 * const end = new Date("2024-05-20T14:17+08:00");
 * timePerStatus([{ status: "pending", start, end, cycle: 1 }]); // => { pending: { calendarMs: 120_000 } }
 * ```
 */
export function timePerStatus(
  segments: Iterable<StatusSegment>,
  openMsBetween?: (start: Date, end: Date) => number,
): Readonly<Partial<Record<Status, StatusTime>>> {
  const times: Partial<Record<Status, StatusTime>> = {};
  for (const { status, start, end } of segments) {
    const { calendarMs = 0, openMs = 0 } = times[status] ?? {};
    times[status] = {
      calendarMs: calendarMs + end.getTime() - start.getTime(),
      ...(openMsBetween !== undefined && { openMs: openMs + openMsBetween(start, end) }),
    };
  }
  return times;
}
