import type { Condition } from "../../rules/condition";

const wordsOf = (list: string): readonly string[] => list.split("|");

/** A description that names one of these words. */
export const names = (list: string): Condition => ({ description: { mentions: wordsOf(list) } });

/** A description that says one word of each list together, with so many characters between at most. */
export const joins = (within: number, ...lists: readonly string[]): Condition => ({
  description: { together: { words: lists.map(wordsOf), within } },
});

export const either = (...anyOf: readonly Condition[]): Condition => ({ anyOf });

export const both = (...allOf: readonly Condition[]): Condition => ({ allOf });
