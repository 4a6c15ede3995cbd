import { workCalendar } from "../../src/calendar/work-calendar";
import type { CaseEvent, ServiceCase } from "../../src/cases/service-case";
import type { SlaTarget } from "../../src/sla/sla-policy";

/** Mon–Fri 09:00–18:00 in Shanghai with the holidays and make-up days of 2024. */
export const office = workCalendar({
  holidays: [
    "2024-10-01",
    "2024-10-02",
    "2024-10-03",
    "2024-10-04",
    "2024-10-05",
    "2024-10-06",
    "2024-10-07",
  ],
  workdays: [
    "2024-02-04",
    "2024-02-18",
    "2024-04-07",
    "2024-04-28",
    "2024-05-11",
    "2024-09-14",
    "2024-09-29",
    "2024-10-12",
  ],
  covers: { from: "2024-01-01", to: "2024-12-31" },
});

/** A moment in Shanghai: `14:15` on Monday 20 May 2024, or `2024-05-21 14:15`. */
export const t = (text: string): Date =>
  new Date(`${text.includes(" ") ? text.replace(" ", "T") : `2024-05-20T${text}`}+08:00`);

/** The moment, the kind of event, and what it carries. */
export type Line = readonly [at: string, type: CaseEvent["type"], more?: object];

/** A history from lines. */
export const happened = (...events: readonly Line[]): CaseEvent[] =>
  events.map(([at, type, more]) => ({ at: t(at), type, ...more }) as CaseEvent);

export const caseOf = (history: readonly CaseEvent[], more: Partial<ServiceCase> = {}): ServiceCase => ({
  id: "c",
  history,
  precisionMs: 1,
  category: [],
  tier: "medium",
  ...more,
});

/** A first response within two hours of calendar time, unless told otherwise. */
export const target = (more: Partial<SlaTarget> = {}): SlaTarget => ({
  id: "respond",
  start: "received",
  meet: "responded",
  limit: { hours: 2 },
  time: "calendar",
  ...more,
});

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
