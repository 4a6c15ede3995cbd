import { HIDDEN, isNothing, type Masked } from "./masked";

/** What no white space, comma, semicolon, bracket, quote or slash parts. */
const WORD = /[^\0- \u00a0\u3000,，、;；()（）<>《》[\]【】"'“”/|:：]+/g;
/** A domain that may be shown: no number, and not too long. */
const DOMAIN = /^(?!.*\d{6})(?!.{101})(?:[a-z\d]+(?:-+[a-z\d]+)*\.)+[a-z]{2,24}$/i;

/** An address of which nothing shows; several of them are one. */
const UNSHOWN = "***@***";

/**
 * The e-mail address with the first letter of its name and its domain left.
 *
 * A name of one or two letters does not show at all, nor does a domain that is none or that is a number. Several
 * addresses keep apart; other words are left out.
 *
 * @example
 * ```ts
 * maskEmail("zhangsan@example.com"); // => "z***@example.com"
 * maskEmail("a@b.cn"); // => "***@b.cn"
 * maskEmail("no address"); // => "****"
 * ```
 */
export function maskEmail(text: string): Masked {
  if (isNothing(text)) return text.trim() as Masked;
  let out = "";
  for (const word of text.match(WORD) ?? []) {
    const shown = maskOneEmail(word);
    if (shown !== "" && !(shown === UNSHOWN && out.endsWith(UNSHOWN))) out += (out === "" ? "" : ",") + shown;
  }
  return (out || HIDDEN) as Masked;
}

/** One address, or nothing of a word that is none. */
export function maskOneEmail(whole: string): string {
  const word = whole.slice(-400);
  const at = Math.max(word.lastIndexOf("@"), word.lastIndexOf("＠"));
  if (at < 0 || word.length < 3) return "";
  const domain = word.slice(at + 1);
  return `${at > 2 && /^[A-Za-z]/.test(word) ? word[0] : ""}***@${DOMAIN.test(domain) ? domain : "***"}`;
}
