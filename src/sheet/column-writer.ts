import type { Locale } from "../base";
import type { Column } from "../forms/column";
import { isTerm } from "../forms/column-facts";
import type { Field } from "../forms/field";
import type { Form } from "../forms/form";
import { DAY_MS } from "../time/day";
import type { CellContext } from "./cell-context";
import { choiceAndText } from "./choice-text";
import { guarded } from "./formula-guard";
import { sameItems } from "./list-text";
import { entriesOf } from "./part-lists";
import { floorFor, type RollRule, rollRule, timeOnDay } from "./rolled-time";
import { floorsOf } from "./time-reader";
import { propertyWriter, valueWriter, type WrittenCell } from "./value-writer";
import { writtenMoment } from "./written-moment";
import { dayText, momentText, termText, timeText, type ZoneClock } from "./zone-clock";

type RecordLike = Readonly<Record<string, unknown>>;

/** The cell of a record under one header. */
export type WriteColumn = (record: RecordLike) => WrittenCell;

/** The writer of a column. */
export function columnWriter(
  form: Form<object>,
  column: Column,
  context: CellContext,
  locale: Locale,
): WriteColumn {
  const fields = form.fields as Readonly<Record<string, Field>>;
  switch (column.kind) {
    case "value": {
      const field = fields[column.field];
      if (field === undefined) return () => null;
      const write = valueWriter(field, context, locale);
      return (record) => {
        const value = record[column.field];
        return value === null || value === undefined ? null : write(value);
      };
    }
    case "day":
      return (record) => {
        const day = sharedDay(column, record, context.clock);
        return day === undefined ? null : dayText(day);
      };
    case "time":
      return timeWriter(form, column, context.clock);
    case "span":
      return spanWriter(form, column, context.clock);
    case "choiceAndText":
      return choiceWriter(column, fields, locale);
    case "item":
      return (record) => {
        const item = (record[column.field] as readonly string[] | null | undefined)?.[column.index];
        return item === undefined ? null : guarded(item);
      };
    case "part":
      return partWriter(column, fields, context, locale);
  }
}

const momentOf = (record: RecordLike, field: string, clock: ZoneClock): number | undefined => {
  const moment = record[field];
  return moment instanceof Date ? writtenMoment(moment, clock) : undefined;
};

/** The day of the first moment that has one. */
function sharedDay(
  column: Extract<Column, { kind: "day" }>,
  record: RecordLike,
  clock: ZoneClock,
): number | undefined {
  for (const field of column.fields) {
    const moment = momentOf(record, field, clock);
    if (moment !== undefined) return clock.dayOf(moment);
  }
  return undefined;
}

type Timed = Extract<Column, { kind: "time" | "span" }>;

/** The day that a reader of the row will take for a time of day. */
function dayFinder(
  form: Form<object>,
  column: Timed,
  clock: ZoneClock,
): (record: RecordLike) => number | undefined {
  const columns = form.columns as readonly Column[];
  const dayColumn = columns.find((one) => one.kind === "day" && one.header["zh-CN"] === column.dayFrom);
  if (dayColumn?.kind === "day") return (record) => sharedDay(dayColumn, record, clock);
  return (record) => {
    const moment = momentOf(record, column.dayFrom, clock);
    return moment === undefined ? undefined : clock.dayOf(moment);
  };
}

function floorFinder(form: Form<object>, column: Timed, clock: ZoneClock): (record: RecordLike) => number {
  const floors = floorsOf(form, column);
  return (record) => {
    for (const name of floors) {
      const moment = momentOf(record, name, clock);
      if (moment !== undefined) return moment;
    }
    return Number.NaN;
  };
}

/** `HH:mm` where a reader will find the same moment from it; `undefined` where it will not. */
function shortTime(
  moment: number,
  day: number | undefined,
  floor: number,
  rule: RollRule,
  clock: ZoneClock,
): string | undefined {
  if (day === undefined) return undefined;
  const wall = clock.wall(moment);
  const timeMs = wall - Math.floor(wall / DAY_MS) * DAY_MS;
  const bound = floorFor(floor, timeMs % 60_000 !== 0);
  return timeOnDay(day, timeMs, bound, rule, clock) === moment ? timeText(timeMs) : undefined;
}

function timeWriter(
  form: Form<object>,
  column: Extract<Column, { kind: "time" }>,
  clock: ZoneClock,
): WriteColumn {
  const dayOf = dayFinder(form, column, clock);
  const floorOf = floorFinder(form, column, clock);
  const rule = rollRule(column);
  const inFull = column.written === "dateTime";
  const text = isTerm(form, column.field) ? termText : momentText;
  return (record) => {
    const moment = momentOf(record, column.field, clock);
    if (moment === undefined) return null;
    const short = inFull ? undefined : shortTime(moment, dayOf(record), floorOf(record), rule, clock);
    return short ?? text(moment, clock);
  };
}

function spanWriter(
  form: Form<object>,
  column: Extract<Column, { kind: "span" }>,
  clock: ZoneClock,
): WriteColumn {
  const dayOf = dayFinder(form, column, clock);
  const floorOf = floorFinder(form, column, clock);
  const rule = rollRule(column);
  return (record) => {
    const start = momentOf(record, column.start, clock);
    const end = momentOf(record, column.end, clock);
    if (start === undefined && end === undefined) return null;
    const day = dayOf(record);
    const floor = floorOf(record);
    const from = start === undefined ? "" : shortTime(start, day, floor, rule, clock);
    const to = end === undefined ? "" : shortTime(end, day, start ?? floor, rule, clock);
    if (from !== undefined && to !== undefined) return guarded(`${from}-${to}`);
    const left = start === undefined ? "" : momentText(start, clock);
    const right = end === undefined ? "" : momentText(end, clock);
    return guarded(`${left} ~ ${right}`.trim());
  };
}

function choiceWriter(
  column: Extract<Column, { kind: "choiceAndText" }>,
  fields: Readonly<Record<string, Field>>,
  locale: Locale,
): WriteColumn {
  const field = fields[column.choice];
  const options = field?.kind === "enum" ? field.options : {};
  const split = choiceAndText(field);
  return (record) => {
    const code = (record[column.choice] ?? null) as string | null;
    const text = (record[column.text] ?? null) as string | null;
    const word = code === null ? null : (options[code]?.label[locale] ?? code);
    if (text === null) return word;
    if (word !== null) return guarded(`${word}/${text}`);
    const alone = split(text);
    return guarded(alone.choice === null && alone.text === text ? text : `-/${text}`);
  };
}

function partWriter(
  column: Extract<Column, { kind: "part" }>,
  fields: Readonly<Record<string, Field>>,
  context: CellContext,
  locale: Locale,
): WriteColumn {
  const field = fields[column.field];
  const property = field?.kind === "parts" ? field.parts[column.part] : undefined;
  if (property === undefined) return () => null;
  const write = propertyWriter(property, context, locale);
  return (record) => {
    const parts = record[column.field] as readonly RecordLike[] | null | undefined;
    const texts = (parts ?? []).map((part) => write(part[column.part]));
    if (texts.every((text) => text === null)) return null;
    const plain = texts.map((text) => text ?? "-").join(";");
    return guarded(sameItems(entriesOf(plain), texts) ? plain : JSON.stringify(texts));
  };
}
