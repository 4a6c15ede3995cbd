import type { AnyPartsField, Field } from "../forms/field";
import { type CellContext, type ReadValue, textOf } from "./cell-context";
import { leadingMoment, reportDayAlone, startsWithDay } from "./leading-moment";
import { jsonItems } from "./list-text";
import { report, type Sink } from "./sheet-issue";

/** One property of a part: its name, and how its text is read. */
interface PartProperty {
  readonly name: string;
  readonly field: Field;
  readonly read: ReadValue;
}

/** The reader of parts that stand in one cell: `技术:3.5小时;财务:0.5小时`. */
export function partsReader(
  field: AnyPartsField,
  context: CellContext,
  readerOf: (field: Field) => ReadValue,
): ReadValue {
  const properties = Object.entries(field.parts).map(
    ([name, inner]): PartProperty => ({ name, field: inner, read: readerOf(inner) }),
  );
  const separator = field.between ?? ":";
  return (cell, at) => {
    const text = textOf(cell, at, context);
    if (text === null || text === undefined) return text;
    const json = jsonItems(text);
    if (json !== undefined) return partsOfJson(json, properties, at);
    const pieces = piecesOf(text, properties[0]?.field.kind === "instant");
    return collected(pieces, at, (piece) =>
      partOf(splitPiece(piece, separator, properties, at, context), properties, at),
    );
  };
}

function partsOfJson(items: readonly unknown[], properties: readonly PartProperty[], at: Sink): unknown {
  return collected(items, at, (item) => {
    if (typeof item !== "object" || item === null) return report(at, "unreadable_parts");
    const values = item as Readonly<Record<string, unknown>>;
    return partOf(
      properties.map(({ name }) => values[name]),
      properties,
      at,
    );
  });
}

/** The parts of all items, each read where the sink stands at its place; every fault of every one is reported. */
function collected<T>(items: readonly T[], at: Sink, read: (item: T) => object | undefined): unknown {
  const { path } = at;
  const parts = items.map((item, place) => {
    at.path = [...path, place];
    return read(item);
  });
  at.path = path;
  if (parts.includes(undefined)) return undefined;
  return parts.length === 0 ? null : parts;
}

/** Pieces between semicolons or lines; where pieces begin with a date, one without it goes on with the last. */
function piecesOf(text: string, dated: boolean): string[] {
  const pieces: string[] = [];
  for (const match of text.matchAll(/[^;\uff1b\r\n]+([;\uff1b\r\n]|$)/g)) {
    const piece = match[0];
    if (dated && pieces.length > 0 && !startsDated(piece.trim())) pieces.push((pieces.pop() ?? "") + piece);
    else pieces.push(piece);
  }
  return pieces.map((piece) => piece.replace(/[;\uff1b\r\n]+$/, "").trim()).filter((piece) => piece !== "");
}

const startsDated = (text: string): boolean => leadingMoment(text) !== undefined || startsWithDay(text);

/** The texts of a piece's properties; the last property has all that is left. */
function splitPiece(
  piece: string,
  separator: string,
  properties: readonly PartProperty[],
  at: Sink,
  context: CellContext,
): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let rest: string | undefined = piece;
  for (let i = 0; i < properties.length - 1 && rest !== undefined; i++) {
    let end: number;
    if (properties[i]?.field.kind === "instant") {
      const leading = leadingMoment(rest);
      if (leading === undefined && !rest.startsWith(`-${separator}`)) {
        reportDayAlone(rest, at, context);
        texts.push(undefined);
        continue;
      }
      end = leading?.length ?? 1;
    } else end = nextSeparator(rest, separator);
    if (end < 0) end = rest.length;
    texts.push(rest.slice(0, end).trim());
    rest = end >= rest.length ? undefined : withoutSeparator(rest.slice(end), separator);
  }
  texts.push(rest);
  return texts;
}

/** Behind a moment a print may have lost what stood between it and the text. */
function withoutSeparator(text: string, separator: string): string {
  const isParted = /^[\s:\uff1a,\uff0c]/.test(text) || text.startsWith(separator);
  return text.slice(isParted ? 1 : 0).trim();
}

function nextSeparator(text: string, separator: string): number {
  const plain = text.indexOf(separator);
  const wide = separator === ":" ? text.indexOf("\uff1a") : separator === "," ? text.indexOf("\uff0c") : -1;
  return plain < 0 ? wide : wide < 0 ? plain : Math.min(plain, wide);
}

function partOf(
  values: readonly unknown[],
  properties: readonly PartProperty[],
  at: Sink,
): Record<string, unknown> | undefined {
  const { path } = at;
  const part: Record<string, unknown> = {};
  let isWhole = true;
  for (let i = 0; i < properties.length; i++) {
    const property = properties[i] as PartProperty;
    at.path = [...path, property.name];
    const value = property.read(values[i], at);
    if (value === null && property.field.required) report(at, "unreadable_parts");
    if (value === undefined || (value === null && property.field.required)) isWhole = false;
    part[property.name] = value;
  }
  at.path = path;
  return isWhole ? part : undefined;
}
