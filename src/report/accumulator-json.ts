import { KefuError } from "../base";
import type { Fold } from "./fold";

/** The key that marks what JSON has no words for. */
const MARK = "$";

/** The arrays of numbers that accumulators are made of, by what they are called in the text. */
const NUMBER_ARRAYS = [
  ["float64", Float64Array],
  ["int32", Int32Array],
  ["uint32", Uint32Array],
  ["uint16", Uint16Array],
  ["uint8", Uint8Array],
] as const;

/**
 * An accumulator as JSON text, for another process, another day or another machine. Nothing is lost:
 * typed arrays, Maps, `undefined`, −0 and infinities come back as they were.
 *
 * @throws KefuError `invalid_argument` for what is no accumulator: functions, symbols, bigints.
 *
 * @example
 * ```ts
 * const fold = mean();
 * const text = accumulatorToJson(stepThrough(fold, fold.init(), [1, 2, 6]));
 * fold.done(accumulatorFromJson(fold, text)); // => 3
 * ```
 */
export const accumulatorToJson = (acc: unknown): string => JSON.stringify(written(acc));

/**
 * The accumulator of a fold that {@link accumulatorToJson} wrote.
 *
 * @throws KefuError `invalid_argument` for text that it did not write.
 *
 * @example
 * ```ts
 * accumulatorFromJson(count(), accumulatorToJson(7)); // => 7
 * ```
 */
export function accumulatorFromJson<T, A, R>(_fold: Fold<T, A, R>, text: string): A {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw unreadable();
  }
  return read(parsed) as A;
}

function written(value: unknown): unknown {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { [MARK]: "number", is: Object.is(value, -0) ? "-0" : String(value) };
    case "string":
    case "boolean":
      return value;
    case "undefined":
      return { [MARK]: "undefined" };
    case "object":
      return value === null ? null : writtenObject(value);
    default:
      throw new KefuError("invalid_argument", "An accumulator holds plain data only");
  }
}

function writtenObject(value: object): unknown {
  if (Array.isArray(value)) return value.map(written);
  for (const [name, NumberArray] of NUMBER_ARRAYS)
    if (value instanceof NumberArray) return { [MARK]: name, is: Array.from(value, written) };
  if (value instanceof Date) return { [MARK]: "date", is: written(value.getTime()) };
  if (value instanceof Map)
    return { [MARK]: "map", is: Array.from(value, ([key, held]) => [written(key), written(held)]) };
  const entries = Object.entries(value).map(([key, held]) => [key, written(held)]);
  return MARK in value ? { [MARK]: "object", is: entries } : Object.fromEntries(entries);
}

function read(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(read);
  if (!(MARK in value)) return fromEntries(Object.entries(value));
  const { [MARK]: kind, is } = value as { readonly [MARK]: unknown; readonly is?: unknown };
  if (kind === "undefined") return undefined;
  if (kind === "number") return Number(is);
  if (kind === "date") return new Date(read(is) as number);
  if (!Array.isArray(is)) throw unreadable();
  for (const [name, NumberArray] of NUMBER_ARRAYS)
    if (kind === name) return NumberArray.from(is.map((held) => read(held) as number));
  if (kind === "map") return new Map(is.map(([key, held]: [unknown, unknown]) => [read(key), read(held)]));
  if (kind === "object") return fromEntries(is as [string, unknown][]);
  throw unreadable();
}

/** Own properties, also one of the name `__proto__`. */
const fromEntries = (entries: readonly (readonly [string, unknown])[]): object =>
  Object.fromEntries(entries.map(([key, held]) => [key, read(held)]));

const unreadable = (): KefuError =>
  new KefuError("invalid_argument", "This text is no accumulator that was written before");
