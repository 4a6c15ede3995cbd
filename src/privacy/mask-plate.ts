import { narrow, visible } from "./digit";
import { HIDDEN, type Masked } from "./masked";

/**
 * The number plate with its region and its last sign left.
 *
 * Five signs or, on a green plate, six after the region; police, learner's, trailer, consular, Hong Kong and Macau plates; full width, dots,
 * spaces, small letters. Whatever is not a plate is hidden whole.
 *
 * @example
 * ```ts
 * maskPlate("京A·12345"); // => "京A****5"
 * maskPlate("粤BD12345"); // => "粤B****5"
 * ```
 */
export function maskPlate(text: string): Masked {
  if (text.length > 32) return (text.trim() === "" ? "" : HIDDEN) as Masked;
  const plate = narrow(visible(text))
    .toUpperCase()
    .replace(/[\s·.\-•]/g, "");
  if (plate === "") return text.trim().slice(0, 1) as Masked;
  return /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-Z](?:[A-Z0-9]{4,5}|\*{4})[A-Z0-9挂学警港澳领使]$/.test(
    plate,
  )
    ? (`${plate.slice(0, 2)}****${plate.slice(-1)}` as Masked)
    : HIDDEN;
}
