import type { ListField } from "../forms/field";
import { stepsOfText, stepsText } from "./step-text";

/** Items that no plain spelling carries safely stand as a JSON list; so nothing is ever lost. */
export function jsonItems(text: string): readonly unknown[] | undefined {
  if (text.charCodeAt(0) !== 91 || !text.endsWith("]")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function jsonTexts(text: string): string[] | undefined {
  const items = jsonItems(text);
  return items?.every((item): item is string => typeof item === "string") ? (items as string[]) : undefined;
}

/** The items of a cell, in the spellings that people use for such a list. */
export function itemsOfText(text: string, field: ListField): string[] {
  const json = jsonTexts(text);
  if (json !== undefined) return json;
  if (field.list === "steps") return stepsOfText(text);
  return cleaned(text.split(separators(field)));
}

/** What a sheet shows for a list; the spelling is checked, so that reading it gives the same items. */
export function itemsText(items: readonly string[], field: ListField): string {
  const plain = field.list === "steps" ? stepsText(items) : items.join(field.between ?? between(field));
  return sameItems(itemsOfText(plain, field), items) ? plain : JSON.stringify(items);
}

const between = (field: ListField): string => (field.list === "path" ? "/" : ";");

/** Levels are parted by their own sign, `/` or `>`; equals by any mark of enumeration. */
function separators(field: ListField): RegExp {
  if (field.list === "items") return /[、;\uff1b,\uff0c\r\n]/;
  return field.between === "-" ? /[-\uff0d/\uff0f>\uff1e]/ : /[/\uff0f>\uff1e]/;
}

/** Trimmed items, without the empty ones. */
function cleaned(items: readonly string[]): string[] {
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

export function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
