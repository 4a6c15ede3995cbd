/** Every double is a whole number of these: 2 to this power. */
const FINEST = -1074;
/** More bits than a double has, and one that says whether anything is left: enough for every rounding. */
const ENOUGH_BITS = 72;

/** num ÷ den ÷ 2^point as the nearest double, ties to even: the one rounding of a figure. den is positive. */
export function ratio(num: bigint, den: bigint, point = 0): number {
  const size = num < 0n ? -num : num;
  // A quotient no finer than a quarter of the finest: so the runtime's own rounding is the only one below, too.
  const shift = Math.min(ENOUGH_BITS - bitsOf(size) + bitsOf(den), 2 - FINEST - point);
  const top = size << BigInt(Math.max(shift, 0));
  const bottom = den << BigInt(Math.max(-shift, 0));
  const rounded = (Number((top / bottom) | BigInt(top % bottom !== 0n)) / 4) * 2 ** (2 - shift - point);
  return num < 0n ? 0 - rounded : rounded;
}

/** How many bits a number has, or up to three more. */
const bitsOf = (size: bigint): number => 4 * size.toString(16).length;
