import type { EpochMs } from "../base";
import type { CaseEvent } from "../cases/service-case";
import type { Field } from "../forms/field";
import type { SlaClock } from "../sla/sla-clock";
import type { Status } from "../status/table";
import type { Finding, FindingCode } from "./finding";
import type { ReviewLimits } from "./limits";
import type { StandardReply } from "./standard-reply";

/** A record as the rules read it: whatever stands in it, a reader answers or says `undefined`. */
export interface Reading {
  readonly fields: Readonly<Record<string, Field>>;
  readonly record: Readonly<Record<string, unknown>>;
  readonly asOf: EpochMs;
  readonly timeZone: string;
  readonly limits: ReviewLimits;
  readonly clocks: readonly SlaClock[];
  readonly history: readonly CaseEvent[];
  readonly status: Status | undefined;
  readonly replies: readonly StandardReply[] | undefined;
}

/** One rule of the review: a record in, what it found out. */
export type Rule = (reading: Reading) => Iterable<Finding<FindingCode>>;

const DASHES = /^[\s\-–—]*$/;

/** Whether the form has a field of that name; a rule never asks for what a form cannot hold. */
export const declares = ({ fields }: Reading, name: string): boolean => Object.hasOwn(fields, name);

/** The first of the names that the form has. */
export const firstDeclared = (reading: Reading, names: readonly string[]): string | undefined =>
  names.find((name) => declares(reading, name));

const rawIn = ({ record }: Reading, name: string): unknown =>
  Object.hasOwn(record, name) ? record[name] : undefined;

/** The text in a field; `undefined` when there is none, or only spaces and dashes. */
export function textIn(reading: Reading, name: string): string | undefined {
  const value = rawIn(reading, name);
  return typeof value === "string" && !DASHES.test(value) ? value : undefined;
}

/** Moments run from 1970 to the year 9999; what lies outside is a slip of the sheet. */
const END_OF_TIME = 253_402_300_800_000;

const isMoment = (value: unknown): value is Date =>
  value instanceof Date && value.getTime() >= 0 && value.getTime() < END_OF_TIME;

/** The moment in a field. */
export function instantIn(reading: Reading, name: string): EpochMs | undefined {
  const value = rawIn(reading, name);
  return isMoment(value) ? value.getTime() : undefined;
}

/** The number in a field. */
export function numberIn(reading: Reading, name: string): number | undefined {
  const value = rawIn(reading, name);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** The texts in a list, each with its place. */
export function itemsIn(reading: Reading, name: string): readonly { text: string; index: number }[] {
  const value = rawIn(reading, name);
  if (!Array.isArray(value)) return [];
  return value.flatMap((text, index) => (typeof text === "string" ? [{ text, index }] : []));
}

/** The small records in a field, each with its place. */
export function partsIn(
  reading: Reading,
  name: string,
): readonly { part: Readonly<Record<string, unknown>>; index: number }[] {
  const value = rawIn(reading, name);
  if (!Array.isArray(value)) return [];
  return value.flatMap((part, index) => (isObject(part) ? [{ part, index }] : []));
}

/** What a record and its parts hold, read once: what a getter throws for is not known. */
export const readableOf = (record: unknown): Readonly<Record<string, unknown>> =>
  isObject(record) ? heldBy(record, partsOf) : {};

const heldBy = (object: object, map: (value: unknown) => unknown): Record<string, unknown> =>
  Object.fromEntries(ownValues(object).map(([name, value]) => [name, map(value)]));

/** What an object holds itself, by name; nothing for what cannot be read, as where a getter throws. */
const ownValues = (from: object): readonly (readonly [name: string, value: unknown])[] =>
  (tried(() => Object.keys(from)) ?? []).map((name) => [
    name,
    tried(() => (from as Readonly<Record<string, unknown>>)[name]),
  ]);

function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** A list with its parts read; anything else as it is. */
function partsOf(value: unknown): unknown {
  const isList = tried(() => Array.isArray(value));
  if (!isList) return isList === false ? value : undefined;
  const list: unknown[] = [];
  for (const [place, item] of ownValues(value as object))
    list[Number(place)] = isObject(item) && !(item instanceof Date) ? heldBy(item, (each) => each) : item;
  return list;
}

/** Whether a value can be read by name. */
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether a field holds anything that can be read: for a list, at least one item. */
export function isFilled(reading: Reading, name: string): boolean {
  const value = rawIn(reading, name);
  if (typeof value === "string") return !DASHES.test(value);
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.some((item) => typeof item !== "string" || !DASHES.test(item));
  return isMoment(value);
}

/** Whether the form has the field and the record leaves it empty. */
export const isLacking = (reading: Reading, name: string): boolean =>
  declares(reading, name) && !isFilled(reading, name);

/** The label of a field for a sentence, in both languages. */
export function labelOf({ fields }: Reading, name: string): { label: string; labelEn: string } {
  const label = fields[name]?.label;
  return { label: label?.["zh-CN"] ?? name, labelEn: label?.en ?? name };
}
