import type { CaseFacts } from "./case-facts";
import { type Book, rateOver } from "./figure";
import type { Rate } from "./rate";

/** Coverage 覆盖率: records in a preset category ÷ all. */
export interface Coverage {
  readonly cohort: "received";
  readonly rate: Rate;
  readonly target: number;
  /** `undefined` where there was no record. */
  readonly isReached: boolean | undefined;
}

export function coverageOf(book: Book, received: readonly CaseFacts[]): Coverage {
  const { presets = [], coverageTarget } = book.spec;
  const isPreset = ({ category }: CaseFacts) =>
    presets.some((preset) => preset.length > 0 && preset.every((part, i) => category[i] === part));
  const rate = rateOver(book, "coverage.rate", received, isPreset);
  return {
    cohort: "received",
    rate,
    target: coverageTarget,
    isReached: rate.value === undefined ? undefined : rate.value >= coverageTarget,
  };
}
