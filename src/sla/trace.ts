import { dayKind } from "../calendar/day-kind";
import { openSegments } from "../calendar/open-segments";
import { closingOn } from "../calendar/working-days";
import { dayText } from "../time/day";
import { dayAt, endOfDay, startOfDay } from "../time/local";
import type { Bench, Verdict } from "./judge";
import { type PauseCauses, pauseCauses } from "./pause-causes";
import { spansBetween } from "./spans";

/** How a stretch of time was counted. */
export type TraceKind =
  | "calendar"
  | "open"
  | "makeUp"
  | "workday"
  | "closed"
  | "holiday"
  | "paused"
  | "solved";

/** One stretch of a clock's time. */
export interface TraceSegment {
  readonly start: Date;
  readonly end: Date;
  /**
   * Counted: `calendar` (any time), `open` (opening hours), `makeUp` (a make-up day's), `workday` (a
   * working day of a limit in working days; as a make-up day of such a limit, it counts by `countedDays`).
   * Not counted: `closed`, `holiday`, `paused`, and `solved` (between solving and reopening).
   */
  readonly kind: TraceKind;
  /** What it adds to the elapsed time; 0 under a limit in working days, which counts days. */
  readonly countedMs: number;
  /**
   * The working days that it adds to a limit in working days: a day counts once, where it closes or where
   * the promise ends on it. Absent before that: a day that has not closed is not counted yet.
   */
  readonly countedDays?: number;
  /** The reasons or statuses of a pause, as the history has them. */
  readonly causes?: readonly string[];
  /** Whether it still lies ahead: how the way to the due moment will be counted. */
  readonly isAhead?: true;
}

interface Piece {
  start: number;
  end: number;
  kind: TraceKind;
}

/** How far ahead a clock is told. */
const AHEAD_MS = 400 * 86_400_000;

/** Every stretch from the start of a clock to its end; of one that runs, on to its due moment. */
export function traceOf(verdict: Verdict, bench: Bench): TraceSegment[] {
  const { cycle, from, stop, due, terms } = verdict;
  const until = cycle.outcome === "open" && due > stop ? Math.min(due, stop + AHEAD_MS) : stop;
  const isByDays = terms !== undefined && terms.days >= 0;
  const pieces = isByDays
    ? dayPieces(bench, from, until, due)
    : verdict.time === undefined
      ? [{ start: from, end: until, kind: "calendar" as const }]
      : openPieces(bench, from, until);
  const causesOf = pauseCauses(cycle.plan, bench);
  const counted = new Set<number>();
  return cut(pieces, verdict)
    .flatMap((piece) => splitAt(piece, stop))
    .map((piece) => segmentOf(piece, isByDays && daysIn(piece, verdict, bench, counted), verdict, causesOf));
}

const isCountedKind = (kind: TraceKind): boolean =>
  kind === "calendar" || kind === "open" || kind === "makeUp" || kind === "workday";

/**
 * What a part of a day adds to a limit in working days: 1 where the day's business closes, or where the
 * promise ends on it, 0 before that; `undefined` for what is no part of a working day, or comes after it has counted.
 */
function daysIn(
  { start, end, kind }: Piece,
  { cycle, stop }: Verdict,
  { workdays }: Bench,
  counted: Set<number>,
): 0 | 1 | undefined {
  const day = dayAt(start, workdays.timeZone);
  const closing = closingOn(workdays, day) ?? -1;
  if (!isCountedKind(kind) || start > closing || counted.has(day)) return undefined;
  if (closing > end && (end < stop || cycle.outcome === "open")) return 0;
  counted.add(day);
  return 1;
}

/** A piece as it is told; `days` is false where the limit is not in working days. */
function segmentOf(
  { start, end, kind }: Piece,
  days: 0 | 1 | undefined | false,
  { stop }: Verdict,
  causesOf: PauseCauses,
): TraceSegment {
  const isCounted = isCountedKind(kind);
  return {
    start: new Date(start),
    end: new Date(end),
    kind: isCounted && days === undefined ? "closed" : kind,
    countedMs: isCounted && days === false ? end - start : 0,
    ...(days === 1 && { countedDays: 1 }),
    ...(kind === "paused" && { causes: causesOf(start, end) }),
    ...(start >= stop && { isAhead: true }),
  };
}

function splitAt(piece: Piece, at: number): Piece[] {
  if (at <= piece.start || at >= piece.end) return [piece];
  return [
    { ...piece, end: at },
    { ...piece, start: at },
  ];
}

/** Local days one after another, as far as they reach into a stretch. */
function* daysOf(
  zone: string,
  from: number,
  to: number,
): Generator<{ day: number; start: number; end: number }> {
  for (let day = dayAt(from, zone); ; day++) {
    const start = Math.max(from, startOfDay(day, zone));
    if (start >= to) return;
    yield { day, start, end: Math.min(to, endOfDay(day, zone)) };
  }
}

function openPieces({ calendar }: Bench, from: number, to: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (start: number, end: number, isOpen: boolean): void => {
    for (const part of daysOf(calendar.timeZone, start, end)) {
      const known = dayKind(calendar, dayText(part.day));
      const kind = isOpen
        ? known === "makeUp"
          ? "makeUp"
          : "open"
        : known === "holiday"
          ? "holiday"
          : "closed";
      const last = pieces.at(-1);
      if (last?.kind === kind && last.end === part.start) last.end = part.end;
      else pieces.push({ start: part.start, end: part.end, kind });
    }
  };
  let at = from;
  for (const segment of openSegments(calendar, from, to)) {
    const start = segment.start.getTime();
    const end = segment.end.getTime();
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  return pieces;
}

/** The days of a limit in working days: the first does not count unless the limit is today. */
function dayPieces({ workdays }: Bench, from: number, to: number, due: number): Piece[] {
  const pieces: Piece[] = [];
  const first = dayAt(from, workdays.timeZone);
  const last = dayAt(Math.min(due, to) - 1, workdays.timeZone);
  for (const { day, start, end } of daysOf(workdays.timeZone, from, to)) {
    const known = dayKind(workdays, dayText(day));
    const counts = (day > first || first === last) && day <= last;
    const working = known === "makeUp" ? "makeUp" : "workday";
    const kind = known === "holiday" ? known : known === "closed" || !counts ? "closed" : working;
    const before = pieces.at(-1);
    if (before?.kind === kind && (kind === "holiday" || kind === "closed")) before.end = end;
    else pieces.push({ start, end, kind });
  }
  return pieces;
}

/** Pieces with the pauses cut out of them and put in between. */
function cut(pieces: readonly Piece[], { holes, cycle }: Verdict): Piece[] {
  const parts: Piece[] = [];
  const add = (start: number, end: number, kind: TraceKind): void => {
    if (end > start) parts.push({ start, end, kind });
  };
  let hole = 0;
  for (const { start, end, kind } of pieces) {
    let at = start;
    for (; (holes[hole] as number) < end; hole += 2) {
      const pause = holes[hole] as number;
      const resumption = holes[hole + 1] as number;
      add(at, pause, kind);
      // One that began in a piece before is in its place already.
      if (pause >= start) add(pause, resumption, isIdleAt(cycle, pause) ? "solved" : "paused");
      at = resumption;
      if (resumption > end) break;
    }
    add(at, end, kind);
  }
  return parts;
}

const isIdleAt = ({ idle = [] }: Verdict["cycle"], at: number): boolean =>
  spansBetween(idle, at, at + 1).length > 0;
