import { format } from "date-fns-tz/format";
import { type EpochMs, KefuError } from "../base";
import { DAY_MS, dayOfWeekIso, yearOf } from "./day";

/**
 * Offsets are probed every 23 days and, where two neighbours differ, bisected. With this origin no change
 * since 1970 lies hidden between two probes that agree, not even one week of summer time (Boa Vista, 2000);
 * a test looks through the zones. Palestine's clocks go by Ramadan and keep weeks apart far ahead.
 */
const ORIGIN_MS = -28 * DAY_MS;
const CELL_MS = 23 * DAY_MS;
const FINE_CELL_MS = 7 * DAY_MS;
const FINE_ZONES = /^asia\/(gaza|hebron)$/i;
/** From here on no zone has anything but yearly rules: 28 years hold every kind of year. */
const RULES_YEAR = 2101;
const FOLD_AT = Date.UTC(RULES_YEAR + 28);
/** Zones kept at a time; the world has some six hundred names. */
const MAX_ZONES = 700;
/** So far from 1970 years still have a next one that a `Date` can hold. */
const FARTHEST_MS = 8.6e15;
const UNKNOWN = 0x7fffffff;

interface Zone {
  readonly name: string;
  readonly cellMs: number;
  /** The offset at the start of each cell, or UNKNOWN. */
  readonly edges: Int32Array;
  /** Of cells in which it changes: instant and new offset, one after the other. */
  readonly changes: Map<number, readonly number[]>;
}

const zones = new Map<string, Zone>();
let last: Zone | undefined;

/** IANA names alone: no offsets, and none of the runtime's own three letters (its CST is Chicago). */
const NAME = /^(?!z$|(?!est|mst|hst|utc|gmt|cet|met|eet|wet|prc|roc|rok|uct)...$)[a-z][\w+/-]*$/i;

/** Whether the runtime knows a time zone of that name. */
export function isZone(name: unknown): name is string {
  try {
    return typeof name === "string" && NAME.test(name) && probe(0, name) < UNKNOWN;
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
  zoneOf(name);
}

/**
 * What a zone's clocks add to UTC at an instant, in milliseconds: 28,800,000 in Shanghai. Right from 1970
 * on; before, to the minute.
 *
 * @throws KefuError `unknown_zone` · `out_of_range` for `NaN` and at the ends of what a `Date` can hold
 */
export function offsetAt(at: EpochMs, name: string): number {
  const zone = last !== undefined && last.name === name ? last : zoneOf(name);
  const near = at < FOLD_AT ? at : folded(at);
  const cell = Math.floor((near - ORIGIN_MS) / zone.cellMs);
  const before = zone.edges[cell] as number;
  return before === zone.edges[cell + 1] && before < UNKNOWN ? before : offsetWithin(zone, cell, near);
}

function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (zone === undefined) {
    if (!isZone(name)) throw new KefuError("unknown_zone", "Unknown time zone");
    if (zones.size >= MAX_ZONES) zones.clear();
    const cellMs = FINE_ZONES.test(name) ? FINE_CELL_MS : CELL_MS;
    const edges = new Int32Array((FOLD_AT - ORIGIN_MS) / cellMs + 2).fill(UNKNOWN);
    zone = { name, cellMs, edges, changes: new Map() };
    zones.set(name, zone);
  }
  last = zone;
  return zone;
}

/** The offset in a cell that is new, or in which it changes. */
function offsetWithin(zone: Zone, cell: number, at: EpochMs): number {
  assertShown(at);
  let changes = zone.changes.get(cell);
  if (changes === undefined) {
    changes = changesIn(zone, cell);
    if (changes.length > 0) zone.changes.set(cell, changes);
  }
  let offset = edge(zone, cell);
  for (let i = 0; at >= (changes[i] as EpochMs); i += 2) offset = changes[i + 1] as number;
  return offset;
}

/** Refuses a moment that would be sought for ever. */
function assertShown(at: EpochMs): void {
  if (!(Math.abs(at) <= FARTHEST_MS))
    throw new KefuError("out_of_range", "Moments run from 1970 to the year 9999");
}

const edgeAt = (zone: Zone, cell: number): EpochMs => ORIGIN_MS + cell * zone.cellMs;

function edge(zone: Zone, cell: number): number {
  const known = zone.edges[cell] as number;
  if (known < UNKNOWN) return known;
  const offset = probe(edgeAt(zone, cell), zone.name);
  zone.edges[cell] = offset;
  return offset;
}

function changesIn(zone: Zone, cell: number): readonly number[] {
  const changes: number[] = [];
  const end = edgeAt(zone, cell + 1);
  let at = edgeAt(zone, cell);
  for (let offset = edge(zone, cell); offset !== edge(zone, cell + 1); ) {
    at = firstChange(zone.name, at, end, offset);
    offset = probe(at, zone.name);
    changes.push(at, offset);
  }
  return changes;
}

/** The first instant after `from` at which `offset` no longer holds, given that it does not at `to`. */
function firstChange(name: string, from: EpochMs, to: EpochMs, offset: number): EpochMs {
  let low = from;
  let high = to;
  // Nearly all changes fall on a quarter of an hour; the others are sought to the second.
  for (const step of [900_000, 1000]) {
    while (high - low > step) {
      const middle = low + Math.floor((high - low) / (2 * step)) * step;
      if (probe(middle, name) === offset) low = middle;
      else high = middle;
    }
    if (probe(high - 1000, name) === offset) break;
  }
  return high;
}

/** By year: how far it lies from a year of the same kind, 2101 to 2128. */
const shifts: number[] = [];

/** The same moment of a year with the same weekdays and length. */
function folded(at: EpochMs): EpochMs {
  assertShown(at);
  const year = yearOf(Math.floor(at / DAY_MS));
  if (shifts[year] === undefined) {
    let like = RULES_YEAR;
    while (kindOf(like) !== kindOf(year)) like++;
    shifts[year] = Date.UTC(year) - Date.UTC(like);
  }
  return at - (shifts[year] as number);
}

/** The weekday of the first day of a year, and of the first day after it. */
const kindOf = (year: number): number =>
  10 * dayOfWeekIso(Date.UTC(year) / DAY_MS) + dayOfWeekIso(Date.UTC(year + 1) / DAY_MS);

/**
 * The one question put to date-fns-tz: nothing else of it is right in every host zone. `formatInTimeZone`
 * gives the same text for twice the time, as it works out the local fields as well.
 */
function probe(at: EpochMs, name: string): number {
  const text = format(at, "xxx", { timeZone: name });
  // Liberia until 1972: the one offset since 1970 that has seconds, which "xxx" cuts off.
  if (text === "-00:44") return -2_670_000;
  // Where the wall is ahead, its midnight comes earlier.
  return 0 - Date.parse(`1970-01-01T00:00${text}`);
}
