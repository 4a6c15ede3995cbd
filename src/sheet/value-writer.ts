import type { Locale } from "../base";
import type { AnyPartsField, Field, InstantField, NumberField } from "../forms/field";
import { isAbsent } from "./absent";
import type { CellContext } from "./cell-context";
import { guarded } from "./formula-guard";
import { itemsText } from "./list-text";
import { sink } from "./sheet-issue";
import { valueReader } from "./value-reader";
import { writtenMoment } from "./written-moment";
import { momentText, termText } from "./zone-clock";

/** A cell as it is written; `null` stays empty. */
export type WrittenCell = string | number | null;

/** What a sheet shows for a value; never called for `null`. */
type WriteValue = (value: unknown) => WrittenCell;

/** The writer of a field's cells, in one language and zone. */
export function valueWriter(field: Field, context: CellContext, locale: Locale): WriteValue {
  switch (field.kind) {
    case "text":
      return (value) => guarded(value as string);
    case "number":
      return numberWriter(field, locale);
    case "instant":
      return instantWriter(field, context);
    case "enum":
      return (value) => field.options[value as string]?.label[locale] ?? guarded(String(value));
    case "list":
      return (value) => {
        const items = value as readonly string[];
        return items.length === 0 ? null : guarded(notAbsent(itemsText(items, field), items));
      };
    case "parts":
      return partsWriter(field, context, locale);
  }
}

function instantWriter(field: InstantField, { clock }: CellContext): WriteValue {
  const text = field.term === true ? termText : momentText;
  return (value) => text(writtenMoment(value as Date, clock), clock);
}

/** A list whose only item is a mark of absence must not look like none. */
const notAbsent = (text: string, items: readonly string[]): string =>
  isAbsent(text.trim()) ? JSON.stringify(items) : text;

function numberWriter(field: NumberField, locale: Locale): WriteValue {
  void locale;
  if (field.unit !== "share") return (value) => value as number;
  return (value) => {
    const share = value as number;
    const percent = Number((share * 100).toPrecision(15));
    return Number(`${percent}e-2`) === share ? `${percent}%` : share;
  };
}

/** How a part's number is written, so that a reader sees what it counts. */
const UNIT_TEXT: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  hours: { "zh-CN": "小时", en: "h" },
  minutes: { "zh-CN": "分钟", en: "min" },
};

/** The text of one property of a part; `-` where it has none. */
export function propertyWriter(
  field: Field,
  context: CellContext,
  locale: Locale,
): (value: unknown) => string | null {
  const write = valueWriter(field, context, locale);
  const unit =
    field.kind === "number" && field.unit !== undefined ? (UNIT_TEXT[field.unit]?.[locale] ?? "") : "";
  return (value) => {
    const cell = writeIf(value, write);
    return cell === null ? null : typeof cell === "number" ? `${cell}${unit}` : cell;
  };
}

function partsWriter(field: AnyPartsField, context: CellContext, locale: Locale): WriteValue {
  const properties = Object.entries(field.parts).map(([name, inner]) => ({
    name,
    write: propertyWriter(inner, context, locale),
    writeCell: valueWriter(inner, context, locale),
  }));
  const between = field.between ?? ":";
  const read = valueReader(field, context);
  return (value) => {
    const parts = value as readonly Readonly<Record<string, unknown>>[];
    if (parts.length === 0) return null;
    const texts = parts.map((part) => properties.map(({ name, write }) => write(part[name])));
    const plain = guarded(texts.map((one) => joined(one, between)).join(";"));
    if (sameParts(read(plain, sink(locale)), parts)) return plain;
    return JSON.stringify(
      parts.map((part) => {
        const cells = properties.map(
          ({ name, writeCell }) => [name, writeIf(part[name], writeCell)] as const,
        );
        return Object.fromEntries(cells);
      }),
    );
  };
}

const writeIf = (value: unknown, write: WriteValue): WrittenCell =>
  value === null || value === undefined ? null : write(value);

/** Properties with what stands between them; those missing at the end are left out. */
function joined(texts: readonly (string | null)[], between: string): string {
  let end = texts.length;
  while (end > 0 && texts[end - 1] === null) end--;
  return texts
    .slice(0, end)
    .map((text) => text ?? "-")
    .join(between);
}

function sameParts(read: unknown, parts: readonly Readonly<Record<string, unknown>>[]): boolean {
  if (!Array.isArray(read) || read.length !== parts.length) return false;
  return parts.every((part, i) => Object.keys(part).every((name) => sameValue(read[i][name], part[name])));
}

/** Whether two values of a field are the same. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a instanceof Date && b instanceof Date) return a.getTime() === b.getTime();
  return a === b || ((a === null || a === undefined) && (b === null || b === undefined));
}
