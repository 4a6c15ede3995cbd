import type * as z from "zod";

/**
 * Lets a check of a text's length look at texts alone.
 *
 * zod counts whatever has a length: without this an empty list where a text belongs has two faults, the
 * second about items that nobody asked for.
 */
export const OF_TEXT = {
  abort: false,
  when: ({ value }: z.core.ParsePayload): boolean => typeof value === "string",
};

/** Lets a check of a list's length look at lists alone. */
export const OF_LIST = {
  abort: false,
  when: ({ value }: z.core.ParsePayload): boolean => Array.isArray(value),
};
