import { KefuError } from "./kefu-error";

/**
 * An option as it was given, the first of those there are when left out.
 *
 * @throws KefuError `invalid_argument` for a value that is none of them
 */
export function checkedOption<T extends string>(
  name: string,
  known: readonly [T, ...T[]],
  value: T | undefined,
): T {
  if (value !== undefined && !known.includes(value))
    throw new KefuError("invalid_argument", `${name} must be one of ${known.join(", ")}`);
  return value ?? known[0];
}
