import { maskEach } from "./mask-number";
import type { Masked } from "./masked";

/**
 * The bank-card number with only its last four digits left.
 *
 * Twelve to thirty digits, in groups or not. A shorter one is hidden whole; so is whatever else the text holds.
 *
 * @example
 * ```ts
 * maskBankCard("6222 0212 3456 7890 128"); // => "****0128"
 * maskBankCard("62220212"); // => "****"
 * ```
 */
export function maskBankCard(text: string): Masked {
  return maskEach(text, (number) =>
    /^(?:\d{12,30}|[\d*]*\*{4}\d{4})$/.test(number) ? `****${number.slice(-4)}` : "",
  );
}
