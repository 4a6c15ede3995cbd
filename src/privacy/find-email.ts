import type { SensitiveSpan } from "./sensitive";

/** What stands before the at sign, in full width too; an apostrophe within it only. */
const LOCAL = /(?<=([-\w%+－＿％＋０-９Ａ-Ｚａ-ｚ][-\w.%+'－．＿％＋０-９Ａ-Ｚａ-ｚ]{0,63}))/y;
/** All that it could be, so that nothing is left over, but dots and dashes at its end. */
const DOMAIN = /^[-\dA-Za-z－０-９Ａ-Ｚａ-ｚ](?:[.．]?[-\dA-Za-z－０-９Ａ-Ｚａ-ｚ])*(?<![-－])/;
/** A name of at least two letters below the first dot. */
const TOP = /[.．][A-Za-zＡ-Ｚａ-ｚ]{2}/;
/** logo@2x.png */
const PICTURE = /\dx\.(?:png|jpe?g|webp|gif|svg)$/i;

/** The e-mail address around an `@` that stands from `at` to `after`. */
export function findEmail(text: string, at: number, after = at + 1): SensitiveSpan | undefined {
  LOCAL.lastIndex = at;
  const local = LOCAL.exec(text)?.[1];
  if (local === undefined) return undefined;
  const domain = DOMAIN.exec(text.slice(after, after + 253))?.[0] ?? "";
  if (!TOP.test(domain) || PICTURE.test(domain)) return undefined;
  return { kind: "email", start: at - local.length, end: after + domain.length };
}
