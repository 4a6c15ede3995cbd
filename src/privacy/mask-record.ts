import type { Form, PrivacyClass } from "../forms";
import { mapTexts } from "./map-texts";
import { hasHonorific, maskName } from "./mask-name";
import { maskOfKind } from "./mask-of-kind";
import { maskPhone } from "./mask-phone";
import { HIDDEN, type Mask, type Masked } from "./masked";
import { redact } from "./redact";
import { SENSITIVE_KINDS, type SensitiveKind } from "./sensitive";

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
  mapTexts(form, record, ({ kind, privacy }, value) => {
    if (kind === "parts") return HIDDEN;
    const stays = typeof value !== "string" && (kind === "number" || /^(?:public|internal)$/.test(privacy));
    return stays ? value : maskOf(privacy)(String(value));
  }) as MaskedRecord<P>;

/** The mask of a privacy class. */
export function maskOf(privacy: PrivacyClass): Mask {
  if (privacy === "name")
    return (text) => maskName(text, { style: hasHonorific(text) ? "honorific" : "surname" });
  if (privacy === "phoneLast4") return (text) => maskPhone(text, { keep: "last4" });
  const kind = kindOf(privacy);
  return kind === undefined ? redact : maskOfKind(kind);
}

/** What a field of a privacy class is there for; nothing, where it is there for any text. */
export const kindOf = (privacy: PrivacyClass): SensitiveKind | undefined =>
  privacy === "phoneLast4" ? "phone" : SENSITIVE_KINDS.find((kind) => kind === privacy);
