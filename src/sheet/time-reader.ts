import { type Label, NO_LABEL } from "../base";
import type { Column } from "../forms/column";
import { headerOf, isTerm } from "../forms/column-facts";
import type { Field } from "../forms/field";
import type { Form } from "../forms/form";
import { YEAR_MINUTES } from "../forms/year-minutes";
import { type Plain, plainCell } from "./cell";
import { type CellContext, instantOf, momentOf } from "./cell-context";
import { numberOfText } from "./number-text";
import { floorFor, type RollRule, rollRule, timeOnDay } from "./rolled-time";
import { REFUSED_DAY, type RowState, type Step, standAt } from "./row-state";
import { report } from "./sheet-issue";

type TimeColumn = Extract<Column, { kind: "time" }>;
type SpanColumn = Extract<Column, { kind: "span" }>;

/** From when on a next day that was assumed is worth a second look. */
const FAR_MS = 12 * 3_600_000;

/** Where a time of day takes its day from, and what it cannot lie before. */
interface DaySource {
  /** Place of the `day` column, or −1. */
  readonly daySlot: number;
  readonly dayField: string;
  /** The nearest moment known: the one named, then the one that it follows, and so on. */
  readonly floors: readonly string[];
  readonly floorHeader: Label;
  readonly rule: RollRule;
  /** Whether a day alone means its end. */
  readonly isTerm: boolean;
}

/** The step that reads a time of day. */
export function timeReader(
  form: Form<object>,
  column: TimeColumn,
  slot: number,
  header: Label,
  context: CellContext,
): Step {
  const source = daySource(form, column);
  const path = [column.field];
  const { field } = column;
  const required = (form.fields as Readonly<Record<string, Field>>)[field]?.required === true;
  return (state) => {
    const cell = state.cells[slot];
    if (cell === undefined && !required) return;
    const at = standAt(state, slot, header, path);
    const plain = plainCell(cell, at);
    if (plain === undefined) return;
    if (plain === null) {
      if (required) report(at, "required");
      return;
    }
    const moment = readTime(plain, floorOf(state, source), source, state, context);
    if (moment !== undefined) state.record[field] = new Date(moment);
  };
}

/** The step that reads `10:05-10:30`. */
export function spanReader(
  form: Form<object>,
  column: SpanColumn,
  slot: number,
  header: Label,
  context: CellContext,
): Step {
  const source = daySource(form, column);
  const path = [column.start];
  const endPath = [column.end];
  const fields = form.fields as Readonly<Record<string, Field>>;
  return (state) => {
    const at = standAt(state, slot, header, path);
    const plain = plainCell(state.cells[slot], at);
    if (plain === undefined) return;
    if (plain === null) {
      if (fields[column.start]?.required || fields[column.end]?.required) report(at, "required");
      return;
    }
    const [from, to] = typeof plain === "string" ? spanEnds(plain) : [plain, null];
    if (from === undefined) {
      report(at, "unreadable_span");
      return;
    }
    let floor = floorOf(state, source);
    if (from !== null) {
      const start = readTime(from, floor, source, state, context);
      if (start !== undefined) {
        state.record[column.start] = new Date(start);
        floor = start;
      }
    }
    if (to === null || to === undefined) return;
    standAt(state, slot, header, endPath);
    const end = readTime(to, floor, source, state, context);
    if (end !== undefined) state.record[column.end] = new Date(end);
  };
}

const SPAN = /^(.*?\d{1,2}[:\uff1a]\d{1,2}(?:[:\uff1a]\d{1,2})?)?\s*(?:[-\uff0d–—至到]+)\s*(.+)?$/;

/** The two ends of a span's text; `null` for an open end, `undefined` where it is none. */
function spanEnds(text: string): readonly [string | null | undefined, string | null] {
  if (text.length > 128) return [undefined, null];
  if (/^\s*\d{1,2}[:\uff1a]\d{1,2}(?:[:\uff1a]\d{1,2})?\s*$/.test(text)) return [text, null];
  // A hyphen may also belong to a date or an offset, a tilde to nothing else.
  const tilde = text.search(/[~\uff5e]/);
  if (tilde >= 0) {
    const [from, to] = [text.slice(0, tilde).trim(), text.slice(tilde + 1).trim()];
    return from === "" && to === "" ? [undefined, null] : [from || null, to || null];
  }
  const match = SPAN.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return [undefined, null];
  return [match[1]?.trim() ?? null, match[2]?.trim() ?? null];
}

function readTime(
  plain: Exclude<Plain, null>,
  floor: number,
  source: DaySource,
  state: RowState,
  context: CellContext,
): number | undefined {
  const { at } = state;
  const { moment, clock } = context;
  const fault = momentOf(plain, context);
  if (fault !== undefined) {
    const term = source.rule.strictlyAfter ? termEnd(plain, floor) : undefined;
    return term ?? report(at, fault === "unreadable_date" ? "unreadable_time" : fault);
  }
  const hasSeconds = moment.seconds;
  const bound = floorFor(floor, hasSeconds);
  if (!Number.isNaN(moment.day)) {
    const instant = instantOf(moment, clock, source.isTerm);
    if (instant < bound) report(at, "times_out_of_order", { before: source.floorHeader[at.locale] });
    return instant;
  }
  const day = dayOf(state, source, context);
  if (day === REFUSED_DAY) {
    at.failed = true;
    return undefined;
  }
  if (Number.isNaN(day)) return report(at, "day_missing");
  const { timeMs } = moment;
  const instant = timeOnDay(day, timeMs, bound, source.rule, clock);
  if (instant < bound) report(at, "times_out_of_order", { before: source.floorHeader[at.locale] });
  else if (instant - bound > FAR_MS && clock.dayOf(instant) > day && !source.rule.strictlyAfter)
    report(at, "next_day_taken", { hours: Math.round((instant - bound) / 360_000) / 10 });
  return instant;
}

/** A term may be written as how long it is: 30分钟 after the moment from which it runs. */
function termEnd(plain: Exclude<Plain, null>, from: number): number | undefined {
  if (typeof plain !== "string" || Number.isNaN(from) || /^[\d.]+$/.test(plain)) return undefined;
  const minutes = numberOfText(plain, "minutes");
  return minutes !== undefined && minutes > 0 && minutes <= YEAR_MINUTES
    ? from + minutes * 60_000
    : undefined;
}

function dayOf(state: RowState, source: DaySource, context: CellContext): number {
  if (source.daySlot >= 0) return state.days[source.daySlot] ?? Number.NaN;
  const moment = state.record[source.dayField];
  return moment instanceof Date ? context.clock.dayOf(moment.getTime()) : REFUSED_DAY;
}

function floorOf(state: RowState, source: DaySource): number {
  for (const name of source.floors) {
    const moment = state.record[name];
    if (moment instanceof Date) return moment.getTime();
  }
  return Number.NaN;
}

function daySource(form: Form<object>, column: TimeColumn | SpanColumn): DaySource {
  const columns = form.columns as readonly Column[];
  const daySlot = columns.findIndex(
    (one) =>
      one.kind === "day" && (one.header["zh-CN"] === column.dayFrom || one.header.en === column.dayFrom),
  );
  const floors = floorsOf(form, column);
  const first = columns.find(
    (one) => (one.kind === "time" || one.kind === "value") && one.field === column.notBefore,
  );
  return {
    daySlot,
    dayField: column.dayFrom,
    floors,
    floorHeader: first === undefined ? NO_LABEL : headerOf(form, first),
    rule: rollRule(column),
    isTerm: column.kind === "time" && isTerm(form, column.field),
  };
}

/** The moments before which a column's time cannot lie, nearest first. */
export function floorsOf(form: Form<object>, column: TimeColumn | SpanColumn): readonly string[] {
  const columns = form.columns as readonly Column[];
  const floors: string[] = [];
  let name: string | undefined = column.notBefore;
  while (name !== undefined && !floors.includes(name)) {
    const current: string = name;
    floors.push(current);
    name = columns.find((one): one is TimeColumn => one.kind === "time" && one.field === current)?.notBefore;
  }
  return floors;
}
