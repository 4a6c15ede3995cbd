import { KefuError } from "../base";

/**
 * The value itself, −0 as 0, so that the order of input decides nothing. Anything but a finite number is
 * refused rather than let spoil a whole figure.
 */
export function finite(value: number): number {
  if (Number.isFinite(value)) return value + 0;
  throw new KefuError("invalid_argument", "A value must be finite");
}

/** Plain numbers are their own values. */
export const itself = (item: unknown): number | undefined => item as number | undefined;
