import { findSensitive, type SensitiveOptions } from "./find-sensitive";
import { maskAddress } from "./mask-address";
import { maskBankCard } from "./mask-bank-card";
import { maskEmail } from "./mask-email";
import { maskIdCard } from "./mask-id-card";
import { maskName } from "./mask-name";
import { maskPhone } from "./mask-phone";
import { maskPlate } from "./mask-plate";
import { HIDDEN, type Masked } from "./masked";
import type { SensitiveKind } from "./sensitive";

/**
 * The text with the personal data in it masked: what {@link findSensitive} finds, each by its field's mask.
 *
 * What has no mask of its own becomes `****`. Redacting twice is redacting once.
 *
 * @example
 * ```ts
 * redact("客户13812345678,邮箱zhangsan@example.com"); // => "客户138****5678,邮箱z***@example.com"
 * redact("订单号20240520001已签收"); // => "订单号20240520001已签收"
 * ```
 */
export function redact(text: string, options?: SensitiveOptions): Masked {
  let before = text;
  for (let pass = 0; pass < 8; pass++) {
    const spans = findSensitive(before, options);
    if (spans.length === 0) break;
    let after = "";
    let from = 0;
    for (const { kind, start, end } of spans) {
      after += before.slice(from, start) + hide(kind, before.slice(start, end));
      from = end;
    }
    before = after + before.slice(from);
  }
  return before as Masked;
}

function hide(kind: SensitiveKind, text: string): string {
  switch (kind) {
    case "phone":
    case "hotline":
      return maskPhone(text);
    case "idCard":
      return maskIdCard(text);
    case "bankCard":
      return maskBankCard(text);
    case "email":
      return maskEmail(text.replace("%40", "@"));
    case "address":
      return maskAddress(text);
    case "name":
      return maskName(text);
    case "plate":
      return maskPlate(text);
    default:
      return HIDDEN;
  }
}
