import { maskEach } from "./mask-number";
import type { Masked } from "./masked";

/**
 * The ID-card number with its first three and last four signs left: no birthday shows.
 *
 * Fifteen and eighteen digits, a last X, groups, full width. Whatever is not such a number is hidden whole.
 *
 * @example
 * ```ts
 * maskIdCard("11010119900307451X"); // => "110***********451X"
 * maskIdCard("1234"); // => "****"
 * ```
 */
export function maskIdCard(text: string): Masked {
  return maskEach(text, (number) =>
    /^(?:\d{17}[\dX]|\d{15}|[\d*]{17}[\dX*]|[\d*]{15})$/.test(number)
      ? number.slice(0, 3) + "*".repeat(number.length - 7) + number.slice(-4)
      : "",
  );
}
