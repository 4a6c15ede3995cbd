import { DAY_MS } from "../time/day";
import { type Plain, plainCell } from "./cell";
import { wallOfDate } from "./date-cell";
import { clear, isInRange, type MomentFault, type MomentParts } from "./moment-parts";
import { readMomentText } from "./moment-text";
import { setSerial } from "./serial-moment";
import { report, type Sink } from "./sheet-issue";
import { dayText, timeText, type ZoneClock } from "./zone-clock";

/** A cell's value for its field: `null` where there is nothing, `undefined` where it was refused. */
export type ReadValue = (cell: unknown, at: Sink) => unknown;

/** How the cells of one sheet are to be taken. */
export interface CellContext {
  readonly clock: ZoneClock;
  readonly dateCells: "utc" | "local";
  /** Scratch space of the moment readers. */
  readonly moment: MomentParts;
}

/** How a box that is ticked, or is not, reads as a word. */
export const yesOrNo = (ticked: boolean): string => (ticked ? "是" : "否");

/** The text of a cell, whatever its kind. */
export function textOf(cell: unknown, at: Sink, context: CellContext): string | null | undefined {
  const plain = plainCell(cell, at);
  if (typeof plain === "string" || plain === null || plain === undefined) return plain;
  if (typeof plain === "boolean") return yesOrNo(plain);
  if (typeof plain === "number") return numberAsText(plain, at);
  if (momentOf(plain, context) !== undefined) return report(at, "unreadable_cell");
  return textOfMoment(context.moment);
}

/** Digits beyond the fifteenth are lost before they reach us: such a number is no text any more. */
function numberAsText(value: number, at: Sink): string | undefined {
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? report(at, "digits_lost") : String(value);
}

function textOfMoment(moment: MomentParts): string {
  const day = Number.isNaN(moment.day) ? "" : dayText(moment.day);
  const isWhole = Number.isNaN(moment.timeMs) || (moment.timeMs === 0 && day !== "");
  return isWhole ? day : `${day} ${timeText(moment.timeMs)}`.trimStart();
}

/**
 * The instant of a moment that has its day; without a time it is the beginning of the day, and the end of
 * it for a term: what is due on a day is due when the day ends.
 */
export function instantOf(moment: MomentParts, clock: ZoneClock, isTerm: boolean): number {
  const timeMs = Number.isNaN(moment.timeMs) ? (isTerm ? DAY_MS : 0) : moment.timeMs;
  if (Number.isNaN(moment.offsetMs)) return clock.instant(moment.day, timeMs);
  return moment.day * DAY_MS + timeMs - moment.offsetMs;
}

/** The local day on which a moment lies; one with an offset may lie on another than the text names. */
export const localDay = (moment: MomentParts, clock: ZoneClock): number =>
  Number.isNaN(moment.offsetMs) ? moment.day : clock.dayOf(instantOf(moment, clock, false));

/** Before this day a `Date` cell is a time of day alone: exceljs counts such from 1899-12-30, or 1904-01-01. */
const TIMES_ALONE_BEFORE = -24_000;

/** Takes a cell for a moment and leaves what it says in the context. */
export function momentOf(plain: Exclude<Plain, null>, context: CellContext): MomentFault | undefined {
  const { moment } = context;
  if (typeof plain === "string") return readMomentText(plain, moment);
  if (typeof plain === "number") return setSerial(moment, plain);
  clear(moment);
  if (!(plain instanceof Date) || Number.isNaN(plain.getTime())) return "unreadable_date";
  const wall = wallOfDate(plain, context.dateCells);
  const day = Math.floor(wall / DAY_MS);
  moment.timeMs = wall - day * DAY_MS;
  moment.seconds = moment.timeMs % 60_000 !== 0;
  if (day < TIMES_ALONE_BEFORE) return undefined;
  if (!isInRange(day)) return "date_out_of_range";
  moment.day = day;
  // A cell at midnight is how a spreadsheet stores a day.
  if (moment.timeMs === 0) moment.timeMs = Number.NaN;
  return undefined;
}
