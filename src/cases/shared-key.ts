/** What stands for a hidden character and for nothing else. */
const STAR = /[*•●○◯×✱⋯■□█★☆]/;
/** Two or more of what may stand for hidden characters, among digits alone: 138xxxx5678, ....5678. */
const MASKED_DIGITS = /^\d*[#_?.x]{2}[\d#_?.x]*$/;
/** One letter again and again where a phone number hides its middle: 138nnnn5678. */
const MASKED_BY_LETTER = /^1[3-9]\d([a-z])\1{2,3}\d{4}$/;
/** A mobile number whose stars were lost in print: 1385678, or only 139. */
const LOST_STARS = /^1[3-9]\d(?:\d{4})?$/;
const LAST_FOUR = /^(?:x+|tel|phone|mobile|last4?|ending(?:in)?)?\d{4}$/;
/** A title first, or words of letters alone: Zhang San. */
const ENGLISH_NAME = /^(?:mr|mrs|ms|miss)[\s.]|^[\p{L}.'’-]+(?:\s+[\p{L}.'’-]+)+$/u;
/** What stands where nobody knows the customer: 0, 0000000, anonymous. */
const PLACEHOLDER =
  /^(?:0+|anonym(?:ous)?|unknown|unnamed|noname|guest|visitor|customer|client|user|caller|test|default|other|tbd)$/;
/** What stands where there is no customer at all. */
const NOBODY = /^(?:无|没有|空|n\/?a|none|null|nil|nan|undefined|empty|blank)$/;
const WORDLESS = /^[^\p{L}\p{N}]*$/u;
const HAN = /\p{Script=Han}/u;
const NOT_ASCII = /[^ -~]/;
const NOT_MASK = /[^\da-z#_?.]+/g;
const NOT_WORD = /[^\da-z]+/g;

const folded = (key: string): string => (NOT_ASCII.test(key) ? key.normalize("NFKC") : key).toLowerCase();

/** Whether a key says that there is none, as an absent cell does: nothing, `-`, 无, N/A. */
export function isNobody(key: string): boolean {
  const text = folded(key).trim();
  return NOBODY.test(text) || (WORDLESS.test(text) && !STAR.test(text));
}

/**
 * Whether a key can belong to many customers, however it is spelled: a masked contact (138****5678,
 * 138-xxxx-5678), a last four (5678, 尾号5678, x5678), a name (张某, `*女士`, 李 女士, 张某(VIP客户)).
 *
 * So can what stands for a customer whom nobody knows: 匿名, anonymous, 0. Chinese text is a name unless it
 * holds a number of three digits or more, a last four aside. Latin text is one where it is words of letters alone
 * (Zhang San): `cust-a` and keyed hashes name one customer.
 */
export function isSharedByMany(key: string): boolean {
  const text = folded(key);
  if (STAR.test(text) || ENGLISH_NAME.test(text)) return true;
  const word = text.replace(NOT_WORD, "");
  if (PLACEHOLDER.test(word) && !HAN.test(text)) return true;
  if (LAST_FOUR.test(word) || LOST_STARS.test(word) || MASKED_BY_LETTER.test(word)) return true;
  return MASKED_DIGITS.test(text.replace(NOT_MASK, "")) || (HAN.test(text) && isName(word));
}

/** `word`: what is left of Chinese text without the Chinese. */
const isName = (word: string): boolean => !/\d{3}/.test(word) || /^\D*\d{4}\D*$/.test(word);
