const NONE: readonly never[] = [];

/** A list to be kept for as long as the report is gathered: no larger than what is in it. */
export const kept = <T>(list: readonly T[]): readonly T[] => (list.length === 0 ? NONE : list.slice());
