import { KefuError } from "../base";

/** The value itself; anything but a finite number is refused rather than let spoil a whole figure. */
export function finite(value: number): number {
  if (Number.isFinite(value)) return value;
  throw new KefuError("invalid_argument", "A figure can be taken of finite numbers only");
}

/** Plain numbers are their own values. */
export const itself = (item: unknown): number | undefined => item as number | undefined;
