import type { Finding } from "./finding";
import { found } from "./found";
import { leaksInText } from "./leaks-in-text";
import { placeholdersIn, replyParts } from "./standard-reply";

/** What may be wrong with a reply that was to be filled. */
export type ReplyFaultCode =
  | "placeholder_missing"
  | "placeholder_empty"
  | "placeholder_unknown"
  | "placeholder_left"
  | "personal_data";

/** A reply that can be sent, or why it cannot. */
export type FilledReply =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly findings: readonly Finding<ReplyFaultCode>[] };

/** Braces, blanks to fill in by hand (____, XX, 【】), and what a program leaves behind. */
const LEFTOVER =
  /[{}]|_{2,}|(?<![A-Za-z0-9])[Xx×]{2,}(?![A-Za-z0-9])|×{2,}|【\s*】|\[\s*\]|\b(?:undefined|null|NaN)\b|\[object \w+\]/g;

/**
 * A standard reply with its placeholders filled, or everything that is wrong with it.
 *
 * Refused: a placeholder without a value, an empty value, a value for which the reply has no place, a
 * blank left in the text, personal data in the text that results. A value is put in as it is: braces
 * in it are leftovers, not placeholders. The findings carry names of placeholders, kinds and places, and
 * nothing of the values.
 *
 * @example
 * ```ts
 * fillReply("预计{days}个工作日答复", { days: 3 }); // => { ok: true, text: "预计3个工作日答复" }
 * fillReply("预计{days}个工作日答复", {}).ok; // => false
 * ```
 */
export function fillReply(text: string, values: Readonly<Record<string, string | number>>): FilledReply {
  const names = placeholdersIn(text);
  const findings: Finding<ReplyFaultCode>[] = [
    ...names.flatMap((name) => faultOf(name, values)),
    ...Object.keys(values)
      .filter((name) => !names.includes(name))
      .map((name) => found("placeholder_unknown", "error", [name], { placeholder: name })),
  ];
  const filled = replyParts(text)
    .map((part, index) => (index % 2 === 0 ? part : textOf(part, values)))
    .join("");
  for (const { index } of filled.matchAll(LEFTOVER))
    findings.push(found("placeholder_left", "error", [], { at: index }));
  findings.push(...leaksInText(filled, []));
  return findings.length === 0 ? { ok: true, text: filled } : { ok: false, findings };
}

const textOf = (name: string, values: Readonly<Record<string, string | number>>): string =>
  Object.hasOwn(values, name) ? String(values[name]) : "";

function faultOf(
  name: string,
  values: Readonly<Record<string, string | number>>,
): readonly Finding<ReplyFaultCode>[] {
  if (!Object.hasOwn(values, name))
    return [found("placeholder_missing", "error", [name], { placeholder: name })];
  const value = values[name];
  const isEmpty = typeof value === "number" ? !Number.isFinite(value) : String(value ?? "").trim() === "";
  return isEmpty ? [found("placeholder_empty", "error", [name], { placeholder: name })] : [];
}
