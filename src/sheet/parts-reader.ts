import type { AnyPartsField, Field } from "../forms/field";
import { type CellContext, type ReadValue, textOf } from "./cell-context";
import { jsonItems } from "./list-text";
import { report, type Sink } from "./sheet-issue";

/** One property of a part: its name, and how its text is read. */
interface PartProperty {
  readonly name: string;
  readonly field: Field;
  readonly read: ReadValue;
}

/** A date, with or without a time, at the beginning of a text. */
const LEADING_MOMENT =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}[日号]?|\d{8})(?:[ T]?\d{1,2}[:\uff1a]\d{2}(?:[:\uff1a]\d{2})?)?(?:Z|[+-]\d\d:\d\d)?(?=\s|$|[:\uff1a,\uff0c])/;

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
    const parts: unknown[] = [];
    for (const piece of piecesOf(text, properties[0]?.field.kind === "instant")) {
      const part = partOf(splitPiece(piece, separator, properties), properties, at);
      if (part === undefined) return undefined;
      parts.push(part);
    }
    return parts.length === 0 ? null : parts;
  };
}

function partsOfJson(items: readonly unknown[], properties: readonly PartProperty[], at: Sink): unknown {
  const parts: unknown[] = [];
  for (const item of items) {
    if (typeof item !== "object" || item === null) return report(at, "unreadable_parts");
    const values = item as Readonly<Record<string, unknown>>;
    const part = partOf(
      properties.map(({ name }) => values[name]),
      properties,
      at,
    );
    if (part === undefined) return undefined;
    parts.push(part);
  }
  return parts.length === 0 ? null : parts;
}

/** Pieces between semicolons or lines; where pieces begin with a date, one without it goes on with the last. */
function piecesOf(text: string, dated: boolean): string[] {
  const pieces: string[] = [];
  for (const match of text.matchAll(/[^;\uff1b\r\n]+([;\uff1b\r\n]|$)/g)) {
    const piece = match[0];
    if (dated && pieces.length > 0 && !LEADING_MOMENT.test(piece.trim()))
      pieces.push((pieces.pop() ?? "") + piece);
    else pieces.push(piece);
  }
  return pieces.map((piece) => piece.replace(/[;\uff1b\r\n]+$/, "").trim()).filter((piece) => piece !== "");
}

/** The texts of a piece's properties; the last property has all that is left. */
function splitPiece(
  piece: string,
  separator: string,
  properties: readonly PartProperty[],
): (string | undefined)[] {
  const texts: (string | undefined)[] = [];
  let rest: string | undefined = piece;
  for (let i = 0; i < properties.length - 1 && rest !== undefined; i++) {
    let end: number;
    if (properties[i]?.field.kind === "instant") {
      const leading = LEADING_MOMENT.exec(rest)?.[0];
      if (leading === undefined && !rest.startsWith(`-${separator}`)) {
        texts.push(undefined);
        continue;
      }
      end = leading?.length ?? 1;
    } else end = nextSeparator(rest, separator);
    if (end < 0) end = rest.length;
    texts.push(rest.slice(0, end).trim());
    rest = end >= rest.length ? undefined : rest.slice(end + 1).trim();
  }
  texts.push(rest);
  return texts;
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
  const part: Record<string, unknown> = {};
  for (let i = 0; i < properties.length; i++) {
    const property = properties[i] as PartProperty;
    const value = property.read(values[i], at);
    if (value === undefined) return undefined;
    if (value === null && property.field.required) return report(at, "unreadable_parts");
    part[property.name] = value;
  }
  return part;
}
