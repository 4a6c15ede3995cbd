import { findSensitive } from "../privacy/find-sensitive";
import type { SensitiveKind } from "../privacy/sensitive";
import type { Finding } from "./finding";
import { found } from "./found";

/** What the kinds that no text may hold are called. */
const NAMES: Readonly<Partial<Record<SensitiveKind, readonly [zh: string, en: string]>>> = {
  phone: ["电话号码", "a phone number"],
  idCard: ["身份证号", "an ID-card number"],
  bankCard: ["银行卡号", "a bank-card number"],
  email: ["电子邮箱", "an e-mail address"],
  address: ["住址", "a home address"],
};

/** One finding for each piece of personal data in a text, by its place (UTF-16 indices, the end not included). */
export const leaksInText = (
  text: string,
  path: readonly (string | number)[],
): readonly Finding<"personal_data">[] =>
  findSensitive(text).map(({ kind, start, end }) => {
    const [what, whatEn] = NAMES[kind] ?? [kind, kind];
    return found("personal_data", "error", path, { kind, what, whatEn, start, end });
  });
