import { finite } from "./finite";

/** Whole numbers as what they are above the least, in the narrowest array with room for them; others as they are. */
export interface PackedNumbers {
  readonly base: number;
  readonly above: Uint8Array | Uint16Array | Uint32Array | Float64Array;
  /** What stands where there is no number. */
  readonly none: number;
}

/** Each array, and the last number that it can hold. */
const ROOMS = [
  [Uint8Array, 0xff],
  [Uint16Array, 0xffff],
  [Uint32Array, 0xffff_ffff],
] as const;
const FLOATS = [Float64Array, Number.POSITIVE_INFINITY] as const;

/** Puts numbers together, of which some may be missing; −0 as 0. What is not finite is refused. */
export function packedNumbers(numbers: readonly (number | undefined)[]): PackedNumbers {
  let base = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  let areWhole = true;
  for (const number of numbers) {
    if (number === undefined) continue;
    areWhole &&= Number.isSafeInteger(finite(number));
    base = Math.min(base, number);
    most = Math.max(most, number);
  }
  const [Room, none] = ROOMS.find(([, last]) => areWhole && most - base < last) ?? FLOATS;
  if (Room === Float64Array) base = 0;
  const above = new Room(numbers.length);
  for (let row = 0; row < numbers.length; row++) {
    const number = numbers[row];
    above[row] = number === undefined ? none : number - base;
  }
  return { base, above, none };
}

/** The number of a row. */
export function numberAt({ base, above, none }: PackedNumbers, row: number): number | undefined {
  const number = above[row] as number;
  return number === none ? undefined : base + number;
}
