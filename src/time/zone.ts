import { formatInTimeZone } from "date-fns-tz/formatInTimeZone";
import { type EpochMs, KefuError } from "../base";
import { DAY_MS, type DayNumber, dayNumber, dayOfWeekIso, yearOf } from "./day";

/**
 * Offsets are probed every 23 days and, where two neighbours differ, bisected. With this origin no change
 * since 1970 lies hidden between two probes that agree, not even one week of summer time (Boa Vista, 2000);
 * a test looks through all zones. Palestine's clocks go by Ramadan and keep weeks apart far ahead.
 */
const ORIGIN_MS = -28 * DAY_MS;
const CELL_MS = 23 * DAY_MS;
const FINE_CELL_MS = 7 * DAY_MS;
const FINE_ZONES = /^asia\/(gaza|hebron)$/i;
/** From here on no zone has anything but yearly rules: a year repeats any other of its kind. */
const FOLD_YEAR = 2101;
const FOLD_AT = Date.UTC(FOLD_YEAR + 28);
/** Zones kept at a time; the world has some six hundred names. */
const MAX_ZONES = 700;
const QUARTER_MS = 900_000;

const UNKNOWN = 0x7fffffff;
const CHANGING = 0x7ffffffe;

interface Changes {
  readonly at: readonly EpochMs[];
  /** One more than `at`: what holds before the first change, and after each. */
  readonly offsets: readonly number[];
}

interface Zone {
  readonly name: string;
  readonly cellMs: number;
  /** The offset throughout a cell, or one of the two marks above. */
  readonly cells: Int32Array;
  readonly edges: Int32Array;
  readonly changes: Map<number, Changes>;
}

const zones = new Map<string, Zone>();
let last: Zone | undefined;

/** IANA names alone: no offsets, and none of the runtime's own three letters (its CST is Chicago). */
const NAME_PATTERN = /^[A-Za-z][\w+-]*(\/[\w+-]+)*$/;
const THREE_LETTERS = /^(?!EST|MST|HST|UTC|GMT|CET|MET|EET|WET|PRC|ROC|ROK|UCT)[A-Z]{3}$|^Z$/i;

/** Whether the runtime knows a time zone of that name. */
export function isZone(name: unknown): name is string {
  if (typeof name !== "string") return false;
  if (zones.has(name)) return true;
  if (!NAME_PATTERN.test(name) || THREE_LETTERS.test(name)) return false;
  try {
    probe(0, name);
    return true;
  } catch {
    return false;
  }
}

/**
 * Refuses what is no time zone.
 *
 * @throws KefuError `unknown_zone`
 */
export function assertZone(name: string): void {
  if (!isZone(name)) throw new KefuError("unknown_zone", "The runtime knows no time zone of this name");
}

/**
 * What a zone's clocks add to UTC at an instant, in milliseconds: 28,800,000 in Shanghai.
 *
 * @throws KefuError `unknown_zone`
 */
export function offsetAt(at: EpochMs, name: string): number {
  const zone = last !== undefined && last.name === name ? last : zoneOf(name);
  const near = at < FOLD_AT ? at : folded(at);
  const cell = Math.floor((near - ORIGIN_MS) / zone.cellMs);
  let offset = zone.cells[cell];
  if (offset === undefined) throw new KefuError("out_of_range", "Moments run from 1970 to the year 9999");
  if (offset === UNKNOWN) offset = fill(zone, cell);
  return offset === CHANGING ? changing(zone, cell, near) : offset;
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    assertZone(name);
    if (zones.size >= MAX_ZONES) zones.clear();
    const cellMs = FINE_ZONES.test(name) ? FINE_CELL_MS : CELL_MS;
    const cells = Math.ceil((FOLD_AT - ORIGIN_MS) / cellMs);
    zone = {
      name,
      cellMs,
      cells: new Int32Array(cells).fill(UNKNOWN),
      edges: new Int32Array(cells + 1).fill(UNKNOWN),
      changes: new Map(),
    };
    zones.set(name, zone);
  }
  last = zone;
  return zone;
}

function fill(zone: Zone, cell: number): number {
  const before = edge(zone, cell);
  const after = edge(zone, cell + 1);
  if (before === after) {
    zone.cells[cell] = before;
    return before;
  }
  const at: EpochMs[] = [];
  const offsets = [before];
  let offset = before;
  let from = edgeAt(zone, cell);
  while (offset !== after) {
    from = firstChange(zone.name, from, edgeAt(zone, cell + 1), offset);
    offset = probe(from, zone.name);
    at.push(from);
    offsets.push(offset);
  }
  zone.changes.set(cell, { at, offsets });
  zone.cells[cell] = CHANGING;
  return CHANGING;
}

const edgeAt = (zone: Zone, index: number): EpochMs => ORIGIN_MS + index * zone.cellMs;

function edge(zone: Zone, index: number): number {
  const known = zone.edges[index] ?? UNKNOWN;
  if (known !== UNKNOWN) return known;
  const offset = probe(edgeAt(zone, index), zone.name);
  zone.edges[index] = offset;
  return offset;
}

/** The first instant in (from, to] at which `offset` no longer holds, given that it does not at `to`. */
function firstChange(name: string, from: EpochMs, to: EpochMs, offset: number): EpochMs {
  let [low, high] = narrowed(name, from, to, offset, QUARTER_MS);
  // Nearly all changes fall on a quarter of an hour; the others are sought to the second.
  if (probe(high - 1000, name) !== offset) [low, high] = narrowed(name, low, high - 1000, offset, 1000);
  return high;
}

function narrowed(
  name: string,
  from: EpochMs,
  to: EpochMs,
  offset: number,
  step: number,
): [low: EpochMs, high: EpochMs] {
  let low = from;
  let high = to;
  while (high - low > step) {
    const middle = low + Math.floor((high - low) / (2 * step)) * step;
    if (probe(middle, name) === offset) low = middle;
    else high = middle;
  }
  return [low, high];
}

function changing(zone: Zone, cell: number, at: EpochMs): number {
  const { at: times, offsets } = zone.changes.get(cell) as Changes;
  let i = times.length;
  while (i > 0 && at < (times[i - 1] as number)) i--;
  return offsets[i] as number;
}

/** First days of the years 2101 to 2128, by length and weekday: all fourteen kinds of year. */
const kinds: DayNumber[] = [];

/** The same moment of a year of the same kind. */
function folded(at: EpochMs): EpochMs {
  if (kinds.length === 0)
    for (let year = FOLD_YEAR; year < FOLD_YEAR + 28; year++) {
      const first = dayNumber(year, 1, 1);
      kinds[kindOf(first, year)] = first;
    }
  const year = yearOf(Math.floor(at / DAY_MS));
  const first = dayNumber(year, 1, 1);
  return at - (first - (kinds[kindOf(first, year)] as DayNumber)) * DAY_MS;
}

function kindOf(firstDay: DayNumber, year: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return dayOfWeekIso(firstDay) + (leap ? 7 : 0);
}

/** The one question put to date-fns-tz: nothing else of it is right in every host zone. */
function probe(at: EpochMs, name: string): number {
  const text = formatInTimeZone(at, name, "xxx");
  // Liberia until 1972: the one offset since 1970 that has seconds, which "xxx" cuts off.
  if (text === "-00:44") return -2_670_000;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6));
  return (text.startsWith("-") ? -minutes : minutes) * 60_000;
}
