import { numberAt, type PackedNumbers, packedNumbers } from "./packed-numbers";

/**
 * What values are, and so how they are packed: numbers; values of which many are the same; lists; or objects, each
 * of which is there where its first property is.
 */
export type Kind = "number" | "value" | readonly [Kind] | { readonly [property: string]: Kind };

/** The kind of a type's values. */
export type KindOf<T> = [T] extends [number | undefined]
  ? "number"
  : [T] extends [string | number | boolean | undefined]
    ? "value"
    : [T] extends [readonly (infer Item)[] | undefined]
      ? readonly [KindOf<Item>]
      : "value" | { readonly [K in keyof (T & {})]-?: KindOf<(T & {})[K]> };

/** Each value once, and which of them stands in a row. */
interface PackedValues {
  readonly values: readonly unknown[];
  readonly which: PackedNumbers;
}

/** The items of all lists, one list after another, and where each ends. */
interface PackedLists {
  readonly items: Packed;
  readonly ends: PackedNumbers;
}

/** Values of one kind, together in a few bytes each, as plain data; `undefined` where there are none. */
export type Packed =
  | PackedNumbers
  | PackedValues
  | PackedLists
  | { readonly [property: string]: Packed }
  | undefined;

/** Puts values of one kind together. */
export function packed(kind: Kind, values: readonly unknown[]): Packed {
  if (values.every((value) => value === undefined)) return undefined;
  if (kind === "number") return packedNumbers(values as readonly (number | undefined)[]);
  if (kind === "value") return packedValues(values);
  if (isList(kind)) return packedLists(kind[0], values as readonly (readonly unknown[] | undefined)[]);
  const properties = Object.keys(kind);
  const columns = properties.map((): unknown[] => []);
  // One object after the other: so each is looked at once, while the processor has it at hand.
  for (const object of values as readonly (Readonly<Record<string, unknown>> | undefined)[])
    for (let i = 0; i < properties.length; i++) columns[i]?.push(object?.[properties[i] as string]);
  return Object.fromEntries(
    properties.map((property, i) => [property, packed(kind[property] as Kind, columns[i] ?? [])]),
  );
}

function packedValues(all: readonly unknown[]): PackedValues {
  const places = new Map<unknown, number>();
  for (const value of all) if (!places.has(value)) places.set(value, places.size);
  return { values: [...places.keys()], which: packedNumbers(all.map((value) => places.get(value))) };
}

function packedLists(kind: Kind, lists: readonly (readonly unknown[] | undefined)[]): PackedLists {
  const items: unknown[] = [];
  const ends = lists.map((list = []) => {
    for (const item of list) items.push(item);
    return items.length;
  });
  return { items: packed(kind, items), ends: packedNumbers(ends) };
}

/** One of the values that were put together. A list that was not there is empty. */
export function unpacked(kind: Kind, all: Packed, row: number): unknown {
  if (all === undefined) return isList(kind) ? [] : undefined;
  if (kind === "number") return numberAt(all as PackedNumbers, row);
  if (kind === "value") {
    const { values, which } = all as PackedValues;
    return values[numberAt(which, row) as number];
  }
  if (isList(kind)) return listAt(kind[0], all as PackedLists, row);
  const columns = all as Readonly<Record<string, Packed>>;
  let object: Record<string, unknown> | undefined;
  for (const property in kind) {
    const value = unpacked(kind[property] as Kind, columns[property], row);
    if (object === undefined && value === undefined) return undefined;
    object ??= {};
    object[property] = value;
  }
  return object;
}

function listAt(kind: Kind, { items, ends }: PackedLists, row: number): unknown[] {
  const list: unknown[] = [];
  const end = numberAt(ends, row) as number;
  for (let at = row === 0 ? 0 : (numberAt(ends, row - 1) as number); at < end; at++)
    list.push(unpacked(kind, items, at));
  return list;
}

const isList = (kind: Kind): kind is readonly [Kind] => Array.isArray(kind);
