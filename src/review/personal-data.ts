import type { Field, PrivacyClass } from "../forms/field";
import { findSensitive } from "../privacy/find-sensitive";
import { maskOf } from "../privacy/mask-record";
import type { Finding, FindingCode } from "./finding";
import { found } from "./found";
import { leaksInText } from "./leaks-in-text";
import { isObject, type Reading } from "./reading";

type Path = readonly (string | number)[];

/**
 * Fields that hold more than their mask would leave, and personal data in any other text.
 *
 * Texts under names that the form does not know are read as well.
 */
export function* personalData(reading: Reading): Generator<Finding<FindingCode>> {
  for (const [name, value] of Object.entries(reading.record)) {
    if (typeof value !== "string" && !Array.isArray(value)) continue;
    const field = Object.hasOwn(reading.fields, name) ? reading.fields[name] : undefined;
    if (field?.kind === "parts") yield* inParts(value, field.parts, [name]);
    else yield* inField(value, field, field === undefined ? safePath([], name) : [name]);
  }
}

/** A name that is itself personal data is left out of the path. */
const safePath = (path: Path, name: string): Path =>
  findSensitive(name).length > 0 ? path : [...path, name];

function* inParts(
  value: unknown,
  parts: Readonly<Record<string, Field>>,
  path: Path,
): Generator<Finding<FindingCode>> {
  if (!Array.isArray(value)) return yield* inField(value, undefined, path);
  for (const [index, part] of value.entries()) {
    const at = [...path, index];
    if (!isObject(part)) yield* inField(part, undefined, at);
    else
      for (const [name, each] of Object.entries(part)) {
        const field = Object.hasOwn(parts, name) ? parts[name] : undefined;
        yield* inField(each, field, field === undefined ? safePath(at, name) : [...at, name]);
      }
  }
}

const DEEPEST = 8;

/** What a text, or a text within lists, shows that it should not; without a field it is free text. */
function* inField(
  value: unknown,
  field: Field | undefined,
  path: Path,
  depth = 0,
): Generator<Finding<FindingCode>> {
  if (typeof value === "string") {
    const severity = field === undefined ? "leaks" : exposure(value, field.privacy);
    if (severity === "leaks") yield* leaksInText(value, path);
    else if (severity !== undefined && field !== undefined)
      yield found("not_masked", severity, path, {
        label: field.label["zh-CN"],
        labelEn: field.label.en,
      });
  } else if (depth < DEEPEST && Array.isArray(value))
    for (const [index, item] of value.entries()) yield* inField(item, field, [...path, index], depth + 1);
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
