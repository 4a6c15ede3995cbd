import { HIDDEN, type Masked } from "./masked";

/** One whole address that shows its first letter and its domain. */
const PLAIN = /^[A-Za-z][\w.+*-]{2,}@((?:[A-Za-z\d](?:[A-Za-z\d-]*[A-Za-z\d])?\.)+[A-Za-z]{2,24})$/;

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
  if (text.length < 100) {
    const domain = PLAIN.exec(text)?.[1];
    if (domain !== undefined && !/\d{6}/.test(domain)) return `${text.slice(0, 1)}***@${domain}` as Masked;
  }
  if (text.length < 9 && (text.trim() === "" || text.trim() === "-")) return text.trim() as Masked;
  let out = "";
  let blank = true;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBetween(text.charCodeAt(at))) continue;
    if (at > from) {
      blank = false;
      const shown = maskOne(text.slice(Math.max(from, at - 400), at));
      if (shown !== "") out += (out === "" ? "" : ",") + shown;
    }
    from = at + 1;
  }
  return (out === "" ? (blank ? "" : HIDDEN) : out) as Masked;
}

/** White space, commas, semicolons, brackets, quotes, slashes: what stands between addresses. */
function isBetween(code: number): boolean {
  return (
    code <= 32 || " \u00a0\u3000,，、;；()（）<>《》[]【】\"'“”/|:：\n".includes(String.fromCharCode(code))
  );
}

function maskOne(word: string): string {
  const at = Math.max(word.lastIndexOf("@"), word.lastIndexOf("＠"));
  if (at < 0) return "";
  const domain = word.slice(at + 1);
  const known =
    domain.length <= 100 &&
    /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}$/.test(domain) &&
    !/\d{6}/.test(domain);
  const first = at >= 3 && /^[A-Za-z]/.test(word) ? word.slice(0, 1) : "";
  return `${first}***@${known ? domain : "***"}`;
}
