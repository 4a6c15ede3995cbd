import type { AnyPartsField, Field, Form } from "../forms";
import { findSensitive } from "./find-sensitive";

/** From a record down to a text. */
type Path = readonly (string | number)[];

/** Whether a value is a text, or a number that can hold what a text should. */
export const isWritten = (value: unknown): value is string | number | bigint =>
  typeof value === "string" || typeof value === "number" || typeof value === "bigint";

/**
 * Shows every text of a record with its field, and what stands where a text should: numbers, lists, objects.
 *
 * Nine levels are read, the record among them, and a hundred thousand lists and objects below one field, none of them twice, so
 * that the time grows with what is there; what cannot be read is passed over. A name that is itself personal data stands in no path.
 */
export function eachText(
  fields: Form<unknown>["fields"],
  record: unknown,
  show: (text: string, path: Path, field: Field | undefined) => void,
): void {
  const seen = new Set();
  const look = (
    value: unknown,
    path: Path,
    field: Partial<AnyPartsField> | undefined,
    depth: number,
  ): void => {
    if (isWritten(value)) show(String(value), path, field as Field);
    else if (depth > 0 && !seen.has(value) && seen.add(value).size < 100_000)
      for (const name of Object.keys(Object(value)))
        try {
          if (depth === 9) seen.clear();
          const isList = Array.isArray(value);
          const parts = !isList && field?.parts;
          look(
            (value as Record<string, unknown>)[name],
            findSensitive(name)[0] ? path : path.concat(isList ? Number(name) : name),
            parts ? ((Object.hasOwn(parts, name) ? parts[name] : undefined) as AnyPartsField) : field,
            depth - 1,
          );
        } catch {
          // A getter or a proxy throws.
        }
  };
  look(record, [], { parts: fields }, 9);
}
