import type { Field, Form } from "../forms";
import { HIDDEN } from "./masked";

/** From a record down to a text. */
type Path = readonly (string | number)[];

type Fields = Readonly<Record<string, Field>>;

/**
 * A copy of a record in which every text and number of a field is what `map` makes of it, down through lists and parts.
 *
 * What the form does not name is left out, moments and truth values stay, and a value of a kind that no field can have is hidden.
 */
export function mapTexts<R>(
  form: Form<R>,
  record: unknown,
  map: (field: Field, value: string | number | bigint, path: Path) => unknown,
): Record<string, unknown> {
  const mapFields = (fields: Fields, part: unknown, path: Path): Record<string, unknown> => {
    const copy: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fields)) {
      if (typeof part !== "object" || part === null || !Object.hasOwn(part, key)) continue;
      const value = (part as Record<string, unknown>)[key];
      const here = [...path, key];
      copy[key] = Array.isArray(value)
        ? value.map((item, index) =>
            field.kind === "parts"
              ? mapFields(field.parts as Fields, item, [...here, index])
              : mapValue(field, item, [...here, index]),
          )
        : mapValue(field, value, here);
    }
    return copy;
  };
  const mapValue = (field: Field, value: unknown, path: Path): unknown => {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint")
      return map(field, value, path);
    const isHarmless =
      value === null || value === undefined || typeof value === "boolean" || value instanceof Date;
    return isHarmless ? value : HIDDEN;
  };
  return mapFields(form.fields as Fields, record, []);
}
