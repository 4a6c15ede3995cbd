import type { Field, PrivacyClass } from "../forms/field";
import { findSensitive } from "../privacy/find-sensitive";
import { maskOf } from "../privacy/mask-record";
import type { Finding, FindingCode } from "./finding";
import { found } from "./found";
import { leaksInText } from "./leaks-in-text";
import { isObject, labelOf, type Reading } from "./reading";

type Path = readonly (string | number)[];

/**
 * Fields that hold more than their mask would leave, and personal data in any other text.
 *
 * Texts under names that the form does not know are read as well.
 */
export function* personalData(reading: Reading): Generator<Finding<FindingCode>> {
  for (const [name, value] of Object.entries(reading.record)) {
    const field = Object.hasOwn(reading.fields, name) ? reading.fields[name] : undefined;
    if (field === undefined) yield* leaksIn(value, findSensitive(name).length > 0 ? [] : [name]);
    else if (field.kind === "parts") yield* inParts(value, field.parts, [name]);
    else if (typeof value === "string" && field.kind === "text")
      yield* inField(value, field.privacy, [name], labelOf(reading, name));
    else yield* leaksIn(value, [name]);
  }
}

function* inParts(
  value: unknown,
  parts: Readonly<Record<string, Field>>,
  path: Path,
): Generator<Finding<FindingCode>> {
  if (!Array.isArray(value)) return yield* leaksIn(value, path);
  for (const [index, part] of value.entries()) {
    if (!isObject(part)) {
      yield* leaksIn(part, [...path, index]);
      continue;
    }
    for (const [name, each] of Object.entries(part)) {
      const field = Object.hasOwn(parts, name) ? parts[name] : undefined;
      const at = [...path, index, ...(field === undefined && findSensitive(name).length > 0 ? [] : [name])];
      if (typeof each === "string" && field !== undefined)
        yield* inField(each, field.privacy, at, { label: field.label["zh-CN"], labelEn: field.label.en });
      else yield* leaksIn(each, at);
    }
  }
}

function* inField(
  text: string,
  privacy: PrivacyClass,
  path: Path,
  label: { label: string; labelEn: string },
): Generator<Finding<FindingCode>> {
  const severity = exposure(text, privacy);
  if (severity === "leaks") yield* leaksIn(text, path);
  else if (severity !== undefined) yield found("not_masked", severity, path, label);
}

const DEEPEST = 8;

/** Personal data in a text, or in whatever a list holds. */
function* leaksIn(value: unknown, path: Path, depth = 0): Generator<Finding<FindingCode>> {
  if (typeof value === "string") yield* leaksInText(value, path);
  else if (depth < DEEPEST && Array.isArray(value))
    for (const [index, item] of value.entries()) yield* leaksIn(item, [...path, index], depth + 1);
}

const digitsIn = (text: string): number => text.match(/\p{Nd}/gu)?.length ?? 0;

/** How many digits in the open make a whole number of that kind; fewer may be one whose stars were lost. */
const WHOLE_NUMBER: Readonly<Partial<Record<PrivacyClass, number>>> = {
  phone: 8,
  phoneLast4: 5,
  idCard: 5,
  bankCard: 5,
};
/** What a masked number may keep at most, where it keeps no more than its mask would. */
const KEPT_DIGITS = 4;

/** How grave it is that a field shows what it shows; `leaks` for free text, which is searched. */
function exposure(text: string, privacy: PrivacyClass): "error" | "warning" | "leaks" | undefined {
  if (privacy === "public" || privacy === "internal" || privacy === "freeText") return "leaks";
  if (privacy === "phone" && text.includes("@")) return "leaks";
  const kept = text.trim();
  const masked = maskOf(privacy)(kept);
  if (kept === masked) return undefined;
  if (privacy === "name") return kept.includes("某") ? undefined : "warning";
  const whole = WHOLE_NUMBER[privacy];
  if (whole === undefined) return "error";
  const digits = digitsIn(kept);
  if (digits <= KEPT_DIGITS) return "leaks";
  if (digits <= digitsIn(masked)) return undefined;
  return digits >= whole ? "error" : "warning";
}
