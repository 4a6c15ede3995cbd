import type { Form, PrivacyClass } from "../forms";
import { eachText } from "./each-text";
import { findSensitive } from "./find-sensitive";
import { maskOf } from "./mask-record";
import { MASKS } from "./masks";
import type { FORBIDDEN_KINDS, SensitiveKind } from "./sensitive";

/** Personal data that stands unmasked in a record: where, what, and from which sign to which. */
export interface Leak {
  /** From the record down to the text. */
  readonly path: readonly (string | number)[];
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
}

export interface LeakOptions {
  /** What to look for in texts instead of {@link FORBIDDEN_KINDS}. */
  readonly kinds?: readonly SensitiveKind[];
}

/**
 * Every place of a record where personal data stands unmasked; empty when there is none.
 *
 * Every text is searched, staff's and public ones too, and what stands where a text should: a number, a list, an object,
 * nine levels deep. A field that is there for a name, a number or an address leaks as a whole when its content is not
 * masked and cannot pass for masked.
 *
 * @example
 * ```ts
 * findLeaks(hotlineCall, { steps: ["回拨13812345678"] }); // => [{ path: ["steps", 0], kind: "phone", start: 2, end: 13 }]
 * ```
 */
export function findLeaks<R>(form: Form<R>, record: Partial<R>, options?: LeakOptions): Leak[] {
  const leaks: Leak[] = [];
  eachText(form.fields, record, (text, path, field) => {
    const privacy = field?.privacy as PrivacyClass;
    const kind = (privacy === "phoneLast4" ? "phone" : privacy) as SensitiveKind;
    if (MASKS[kind] && isBare(kind, text) && maskOf(privacy)(text) !== text)
      leaks.push({ path, kind, start: 0, end: text.length });
    else for (const span of findSensitive(text, options)) leaks.push({ path, ...span });
  });
  return leaks;
}

/** Whether a field's content shows what it should hide, and is not just damaged or said otherwise (张某). */
function isBare(kind: SensitiveKind, text: string): boolean {
  if (kind === "name")
    return /^[\u4e00-\u9fff·]{2,}$|[A-Za-z]{2}/.test(text) && !/[*某]|^.(?:女士|先生|小姐)$/.test(text);
  return kind !== "phone" || text.replace(/\D/g, "").length > 7;
}
