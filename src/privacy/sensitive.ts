/** What personal data in a text can be. */
export type SensitiveKind =
  | "phone"
  | "idCard"
  | "bankCard"
  | "email"
  | "address"
  | "name"
  | "wechat"
  | "qq"
  | "plate"
  | "passport"
  | "permit"
  | "ip"
  | "hotline";

/** Where personal data stands in a text: UTF-16 indices, the end not included. */
export interface SensitiveSpan {
  readonly kind: SensitiveKind;
  readonly start: number;
  readonly end: number;
}

/** Every kind that can be asked for. */
export const SENSITIVE_KINDS: readonly SensitiveKind[] =
  "phone,idCard,bankCard,email,address,name,wechat,qq,plate,passport,permit,ip,hotline".split(
    ",",
  ) as SensitiveKind[];

/**
 * What must not stand in any text of a record: full phone numbers, ID cards, bank cards, e-mail and home
 * addresses. Looked for unless other kinds are asked for.
 */
export const FORBIDDEN_KINDS: readonly SensitiveKind[] = SENSITIVE_KINDS.slice(0, 5);

/** The kinds that numbers are, as bits: their places in {@link SENSITIVE_KINDS}. */
export const PHONE_BIT = 1;
export const ID_CARD_BIT = 2;
export const BANK_CARD_BIT = 4;
export const EMAIL_BIT = 8;
export const ADDRESS_BIT = 16;
export const HOTLINE_BIT = 1 << 12;
/** Those of {@link FORBIDDEN_KINDS}. */
export const FORBIDDEN_BITS = 31;

/** The bits of some kinds. */
export const bitsOf = (kinds: readonly SensitiveKind[]): number =>
  kinds.reduce((bits, kind) => bits | (1 << SENSITIVE_KINDS.indexOf(kind)), 0);
