import type { EnumField, Field, InstantField, ListField, NumberField, TextField } from "../forms/field";
import { type Plain, plainCell } from "./cell";
import {
  type CellContext,
  instantOf,
  localDay,
  momentOf,
  type ReadValue,
  textOf,
  yesOrNo,
} from "./cell-context";
import { lastFour, maskedContact } from "./contact-text";
import { itemsOfText } from "./list-text";
import { numberOfText } from "./number-text";
import { optionFinder } from "./option-words";
import { partsReader } from "./parts-reader";
import { report, type Sink } from "./sheet-issue";
import { dayText } from "./zone-clock";

/** The reader of a field's cells. */
export function valueReader(field: Field, context: CellContext): ReadValue {
  switch (field.kind) {
    case "text":
      return textReader(field, context);
    case "number":
      return numberReader(field);
    case "instant":
      return instantReader(field, context);
    case "enum":
      return enumReader(field);
    case "list":
      return listReader(field, context);
    case "parts":
      return partsReader(field, context, (inner) => valueReader(inner, context));
  }
}

function textReader(field: TextField, context: CellContext): ReadValue {
  if (field.format !== undefined) return localDayReader(field.format, context);
  if (field.masked === true && (field.privacy === "phone" || field.privacy === "phoneLast4"))
    return contactReader(field, context);
  const pattern = field.pattern === undefined ? undefined : new RegExp(field.pattern, "u");
  const { maxLength } = field;
  return (cell, at) => {
    const text = textOf(cell, at, context);
    if (text === null || text === undefined) return text;
    if (maxLength !== undefined && text.length > maxLength) return report(at, "too_long", { max: maxLength });
    if (pattern !== undefined && !pattern.test(text)) return report(at, "pattern_mismatch");
    return text;
  };
}

/** A month without its day; six digits are one as a number too, and no serial number of the year 2453. */
const MONTH = /^(\d{4})(?!\d$)\D?(0?[1-9]|1[0-2])月?$/;

function localDayReader(format: "day" | "month", context: CellContext): ReadValue {
  return (cell, at) => {
    const plain = plainCell(cell, at);
    if (plain === null || plain === undefined) return plain;
    if (format === "month") {
      const month = MONTH.exec(String(plain).normalize("NFKC").replace(/\s/g, ""));
      if (month !== null) return `${month[1]}-${(month[2] ?? "").padStart(2, "0")}`;
    }
    const fault = momentOf(plain, context);
    if (fault !== undefined) return report(at, fault);
    if (Number.isNaN(context.moment.day)) return report(at, "unreadable_date");
    const day = dayText(localDay(context.moment, context.clock));
    return format === "day" ? day : day.slice(0, 7);
  };
}

function contactReader(field: TextField, context: CellContext): ReadValue {
  const last4 = field.privacy === "phoneLast4";
  return (cell, at) => {
    const text = textOf(cell, at, context);
    if (text === null || text === undefined) return text;
    if (last4 && typeof cell === "number" && /^\d{1,3}$/.test(text)) {
      report(at, "zeros_restored");
      return text.padStart(4, "0");
    }
    const contact = last4 ? lastFour(text) : maskedContact(text);
    if (contact === undefined) return report(at, "unreadable_phone");
    if (contact.code !== undefined) report(at, contact.code);
    return contact.text;
  };
}

function numberReader(field: NumberField): ReadValue {
  const { unit, integer, words } = field;
  // Beyond it whole numbers lose their last digits.
  const widest = integer === true ? Number.MAX_SAFE_INTEGER : Number.POSITIVE_INFINITY;
  const { min = -widest, max = widest } = field;
  const bounds = {
    ...(Number.isFinite(min) ? { min } : {}),
    ...(Number.isFinite(max) ? { max } : {}),
  };
  return (cell, at) => {
    const plain = plainCell(cell, at);
    if (plain === null || plain === undefined) return plain;
    const value = numberOf(plain, unit);
    if (value === undefined) {
      const points =
        typeof plain === "string" && words && Object.hasOwn(words, plain) ? words[plain] : undefined;
      if (points === undefined) return report(at, "unreadable_number");
      report(at, "word_as_points", { points });
      return points;
    }
    if (value < min || value > max) return report(at, "out_of_range", bounds);
    if (integer === true && !Number.isInteger(value)) return report(at, "not_integer");
    return value;
  };
}

function numberOf(plain: Exclude<Plain, null>, unit: NumberField["unit"]): number | undefined {
  if (typeof plain === "number") return plain;
  return typeof plain === "string" ? numberOfText(plain, unit) : undefined;
}

function enumReader(field: EnumField): ReadValue {
  const find = optionFinder(field.options);
  return (cell, at) => {
    const plain = plainCell(cell, at);
    if (plain === null || plain === undefined) return plain;
    return find(typeof plain === "boolean" ? yesOrNo(plain) : String(plain)) ?? report(at, "unknown_option");
  };
}

function listReader(field: ListField, context: CellContext): ReadValue {
  return (cell, at) => {
    const text = textOf(cell, at, context);
    if (text === null || text === undefined) return text;
    return boundedItems(itemsOfText(text, field), field, at);
  };
}

/** Items within the field's bounds; none at all is an absent value. */
export function boundedItems(items: readonly string[], field: ListField, at: Sink): unknown {
  if (items.length === 0) return null;
  if (field.minItems !== undefined && items.length < field.minItems)
    return report(at, "too_few_items", { min: field.minItems });
  if (field.maxItems !== undefined && items.length > field.maxItems)
    return report(at, "too_many_items", { max: field.maxItems });
  return items;
}

function instantReader(field: InstantField, context: CellContext): ReadValue {
  const isTerm = field.term === true;
  return (cell, at) => {
    const plain = plainCell(cell, at);
    if (plain === null || plain === undefined) return plain;
    const fault = momentOf(plain, context);
    if (fault !== undefined) return report(at, fault);
    if (Number.isNaN(context.moment.day)) return report(at, "day_missing");
    return new Date(instantOf(context.moment, context.clock, isTerm));
  };
}
