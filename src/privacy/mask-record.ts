import type { Field, Form, PrivacyClass } from "../forms";
import { isWritten } from "./each-text";
import { hasHonorific, maskName } from "./mask-name";
import { maskPhone } from "./mask-phone";
import { HIDDEN, type Mask, type Masked } from "./masked";
import { MASKS } from "./masks";
import { redact } from "./redact";
import type { SensitiveKind } from "./sensitive";

/** A value of a record after masking: texts are `Masked`, codes, numbers and moments are what they were. */
export type MaskedValue<V> = V extends string
  ? string extends V
    ? Masked
    : V
  : V extends Date | number | boolean | null | undefined
    ? V
    : V extends readonly (infer Item)[]
      ? readonly MaskedValue<Item>[]
      : V extends object
        ? MaskedRecord<V>
        : V;

/** A record that may be shown, logged or handed on. */
export type MaskedRecord<R> = { readonly [K in keyof R]: MaskedValue<R[K]> };

/**
 * A copy of a record with every field masked by its privacy class.
 *
 * Free text is redacted, and so are public and internal fields, where personal data stands by mistake; names keep their surname or, where there is one, only their
 * honorific. Lists and parts are masked item by item. What the form does not name is left out; a value of a
 * kind that its field cannot have is hidden. The record itself is not changed.
 *
 * @example
 * ```ts
 * maskRecord(hotlineCall, { customerName: "王女士", contact: "13812345678" }); // => { customerName: "*女士", contact: "****5678" }
 * ```
 */
export const maskRecord = <R, P extends Partial<R> = R>(form: Form<R>, record: P): MaskedRecord<P> =>
  maskFields(form.fields, record) as MaskedRecord<P>;

function maskFields(fields: Readonly<Record<string, Field>>, part: unknown): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (!Object.hasOwn(Object(part), key)) continue;
    const value = (part as Record<string, unknown>)[key];
    copy[key] = Array.isArray(value)
      ? value.map((item) => (field.kind === "parts" ? maskFields(field.parts, item) : maskValue(field, item)))
      : maskValue(field, value);
  }
  return copy;
}

/** Moments and truth values stay, and numbers that may be shown; a value of a kind that no field can have is hidden. */
function maskValue({ kind, privacy }: Field, value: unknown): unknown {
  if (kind === "parts" || !isWritten(value))
    return value === null || value === undefined || typeof value === "boolean" || value instanceof Date
      ? value
      : HIDDEN;
  const shown = maskOf(privacy)(String(value));
  if (shown !== String(value)) return shown;
  return kind === "number" || privacy === "public" || privacy === "internal" ? value : shown;
}

/** The mask of a privacy class. */
export function maskOf(privacy: PrivacyClass): Mask {
  if (privacy === "name")
    return (text) => maskName(text, { style: hasHonorific(text) ? "honorific" : "surname" });
  if (privacy === "phoneLast4") return (text) => maskPhone(text, { keep: "last4" });
  return MASKS[privacy as SensitiveKind] ?? redact;
}
