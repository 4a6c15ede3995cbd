import { visible } from "./digit";
import { isNothing, type Masked } from "./masked";
import { COMPOUND_SURNAME } from "./surname";

export interface MaskNameOptions {
  /** `surname` (default) shows `张*`, `honorific` shows `*女士` and no part of the name. */
  readonly style?: "surname" | "honorific";
}

const TITLE =
  /(?:[女男]士|[先女]生|小姐|太太|夫人|同学|老[师板]|师傅|经理|主任|医生|律师|教授|阿姨|大[爷妈]|总)$/;
const ENGLISH_TITLE = /^(?:Mrs|Mr|Ms|Miss|Dr)\b\.? ?/i;
const LETTER = /^[A-Za-z\u00c0-\u024f]$/;

/**
 * The name with only its surname left, or only the honorific; several names keep their separators.
 *
 * Of a name with several parts (阿卜杜拉·买买提) or in Latin letters only the first letter stays. A single character is
 * hidden, as is everything that does not look like a name. The length of the name does not show.
 *
 * @example
 * ```ts
 * maskName("张三"); // => "张*"
 * maskName("欧阳娜娜"); // => "欧阳*"
 * maskName("王小姐", { style: "honorific" }); // => "*小姐"
 * maskName("John Smith"); // => "J*"
 * ```
 */
export function maskName(text: string, options?: MaskNameOptions): Masked {
  const mask = options?.style === "honorific" ? maskToHonorific : maskToSurname;
  if (/^[\u4e00-\u9fff]{1,4}$/.test(text)) return mask(text) as Masked;
  if (isNothing(text)) return text.trim() as Masked;
  let out = "";
  for (const { 0: part, index } of text.matchAll(/[^、,，;；/|\n]+/g)) {
    const name = plain(part.slice(0, 64));
    if (name !== "") out += (out === "" ? "" : text[index - 1]) + mask(name);
  }
  return out as Masked;
}

/** Whether a name ends, or begins, with an honorific or a title. */
export function hasHonorific(text: string): boolean {
  const name = plain(text.slice(0, 64));
  return TITLE.test(name) || ENGLISH_TITLE.test(name);
}

/** A name without what surrounds it: invisible marks, brackets, a number or letter slipped in before it. */
function plain(text: string): string {
  return visible(text)
    .replace(/^[(（]|[(（].*/gs, "")
    .replace(/^[\x21-\x29\x2b-\x7e\s]+(?=[\u4e00-\u9fff])/, "")
    .trim();
}

function maskToHonorific(name: string): string {
  const english = ENGLISH_TITLE.exec(name);
  return english === null ? `*${TITLE.exec(name)?.[0] ?? ""}` : `${english[0].trim()} *`;
}

function maskToSurname(name: string): string {
  const title = TITLE.exec(name)?.[0] ?? "";
  const english = title === "" ? (ENGLISH_TITLE.exec(name)?.[0] ?? "") : "";
  const base = name.slice(english.length, name.length - title.length);
  if (base === "" || base.startsWith("*")) return maskToHonorific(name);
  const first = String.fromCodePoint(base.codePointAt(0) as number);
  const whole = base.length === first.length && title + english === "";
  if (LETTER.test(first)) return whole ? "*" : `${first.toUpperCase()}*`;
  if (!/^\p{Script=Han}$/u.test(first) || whole) return "*";
  return (base.length > 2 || title !== "") && COMPOUND_SURNAME.test(base)
    ? `${base.slice(0, 2)}*`
    : `${first}*`;
}
