import { Temporal } from "temporal-polyfill";
import type { Calendar, WeeklyCalendar } from "../../src/calendar";

const NAMES = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A calendar's open stretches by Temporal alone, day by day; touching ones joined. */
export function stretchesByTemporal(calendar: Calendar, from: number, to: number): Stretch[] {
  if ("combine" in calendar) throw new Error("weekly calendars only");
  const zone = calendar.timeZone;
  const dayAt = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate();
  const last = dayAt(to).add({ days: 2 });
  const all: Stretch[] = [];
  let day = dayAt(from).subtract({ days: 2 });
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    for (const [open, close] of hoursOn(calendar, day)) {
      const start = Math.max(from, instantOf(day, open, zone));
      const end = Math.min(to, instantOf(day, close, zone));
      if (end > start) all.push({ start, end });
    }
  }
  all.sort((a, b) => a.start - b.start);
  const joined: Stretch[] = [];
  for (const { start, end } of all) {
    const before = joined.at(-1);
    if (before !== undefined && start <= before.end)
      joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

function hoursOn(calendar: WeeklyCalendar, day: Temporal.PlainDate) {
  const own = calendar.dates?.[day.toString()];
  if (own !== undefined) return own;
  let hours = calendar.hours;
  for (const change of calendar.changes ?? []) if (change.from <= day.toString()) hours = change.hours;
  const name = NAMES[day.dayOfWeek - 1];
  return (name === undefined ? undefined : hours[name]) ?? [];
}

function instantOf(day: Temporal.PlainDate, time: string, zone: string): number {
  const at =
    time === "24:00"
      ? day.add({ days: 1 }).toPlainDateTime("00:00")
      : day.toPlainDateTime(Temporal.PlainTime.from(time));
  return at.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds;
}

/** Open time between two moments, counted stretch by stretch. */
export const between = (stretches: readonly Stretch[], from: number, to: number): number =>
  stretches.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, to) - Math.max(start, from)), 0);

/** The first t ≥ from with so much open time between, within the stretches; by trying every candidate. */
export function firstWith(stretches: readonly Stretch[], from: number, ms: number): number | undefined {
  if (ms === 0) return from;
  let left = ms;
  for (const { start, end } of stretches) {
    const begin = Math.max(start, from);
    if (end <= begin) continue;
    if (left <= end - begin) return begin + left;
    left -= end - begin;
  }
  return undefined;
}

/** The last t ≤ from with so much open time between, within the stretches. */
export function lastWith(stretches: readonly Stretch[], from: number, ms: number): number | undefined {
  if (ms === 0) return from;
  let left = ms;
  for (const { start, end } of [...stretches].reverse()) {
    const finish = Math.min(end, from);
    if (finish <= start) continue;
    if (left <= finish - start) return finish - left;
    left -= finish - start;
  }
  return undefined;
}
