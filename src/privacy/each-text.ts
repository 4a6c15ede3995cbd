import type { AnyPartsField, Field, Form } from "../forms";
import { findSensitive } from "./find-sensitive";

/** From a record down to a text. */
type Path = readonly (string | number)[];
/** A field, or the record itself, whose parts are its fields. */
type Place = Field | Pick<AnyPartsField, "kind" | "parts"> | undefined;

/** What holds numbers and moments may hold a number; elsewhere it stands for a text. */
const TEXT = /string$|^(?!num|ins).* (?:num|big)/;
/** How far below a record is searched, and how many values of one field. */
const DEEPEST = 9;
const MOST = 100_000;

/**
 * Shows every text of a record with its field, and what stands where a text should: numbers, lists, objects.
 *
 * The nearest come first. A field enters no list or object twice, so that the time grows with what is there; what
 * cannot be read is passed over. A name that is itself personal data stands in no path.
 */
export function eachText(
  fields: Form<unknown>["fields"],
  record: unknown,
  show: (text: string, path: Path, field: Field | undefined) => void,
): void {
  const waiting: [unknown, Path, number, Place, Set<unknown>][] = [
    [record, [], 0, { kind: "parts", parts: fields }, new Set()],
  ];
  for (const [value, path, depth, field, seen] of waiting)
    if (TEXT.test(`${field?.kind} ${typeof value}`)) show(String(value), path, field as Field);
    else if (depth < DEEPEST && seen.size < MOST && !seen.has(value)) {
      seen.add(value);
      const named = (field as AnyPartsField | undefined)?.parts;
      for (const [name, each] of ownValues(value)) {
        const place = Array.isArray(value) && Number(name) >= 0;
        waiting.push([
          each,
          findSensitive(name).length > 0 ? path : [...path, place ? Number(name) : name],
          depth + 1,
          place || !named ? field : Object.hasOwn(named, name) ? named[name] : undefined,
          depth > 0 ? seen : new Set(),
        ]);
      }
    }
}

/** What an object holds itself, by name; nothing for what cannot be read, as where a getter throws. */
export function ownValues(from: unknown): [name: string, value: unknown][] {
  try {
    return Object.keys(from as object).map((name) => {
      try {
        return [name, (from as Record<string, unknown>)[name]];
      } catch {
        return [name, undefined];
      }
    });
  } catch {
    return [];
  }
}
