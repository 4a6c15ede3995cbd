import { DAY_MS } from "../time/day";
import { instantAt, wallAt } from "../time/local";
import { assertZone } from "../time/zone";

/** Local days and times of one zone, and the instants they are. */
export interface ZoneClock {
  readonly timeZone: string;
  instant(day: number, timeMs: number): number;
  /** The local day of an instant, as days since 1970-01-01. */
  dayOf(at: number): number;
  /** Milliseconds since 1970-01-01T00:00 on the wall's own clock. */
  wall(at: number): number;
}

/**
 * The clock of a zone.
 *
 * @throws KefuError `unknown_zone`
 */
export function zoneClock(timeZone: string): ZoneClock {
  assertZone(timeZone);
  return {
    timeZone,
    instant: (day, timeMs) => instantAt(day * DAY_MS + timeMs, timeZone),
    dayOf: (at) => Math.floor(wallAt(at, timeZone) / DAY_MS),
    wall: (at) => wallAt(at, timeZone),
  };
}

const two = (n: number): string => (n < 10 ? `0${n}` : String(n));

/** `HH:mm`, with seconds where there are any. */
export function timeText(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000);
  const text = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? text : `${text}:${two(seconds % 60)}`;
}

/** `yyyy-MM-dd HH:mm` of a whole second, with seconds where there are any; with the offset where the wall shows it twice. */
export function momentText(at: number, clock: ZoneClock): string {
  const wall = clock.wall(at);
  const day = Math.floor(wall / DAY_MS);
  const timeMs = wall - day * DAY_MS;
  const date = dayText(day);
  if (clock.instant(day, timeMs) === at) return `${date} ${timeText(timeMs)}`;
  const offset = (wall - at) / 60_000;
  const sign = offset < 0 ? "-" : "+";
  const ahead = Math.abs(offset);
  return `${date}T${timeText(timeMs)}${sign}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

/** As {@link momentText}, but the day alone where a term ends with it. */
export function termText(at: number, clock: ZoneClock): string {
  const day = Math.floor(clock.wall(at) / DAY_MS) - 1;
  return day >= 0 && clock.instant(day, DAY_MS) === at ? dayText(day) : momentText(at, clock);
}

/** `yyyy-MM-dd`. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
