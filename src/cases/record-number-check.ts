import type { Issue } from "../base";
import { type RecordNumber, readRecordNumber } from "./record-number";

/** Numbers that nobody has, from one sequence to another, both missing. */
export interface NumberGap {
  readonly prefix: string;
  readonly day: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong with a list of record numbers. */
export interface NumberCheck {
  /**
   * `not_a_record_number`; `other_prefix` where one was asked for; `duplicate`, once for each record
   * beyond the first, with the place of the first in `params.first`.
   */
  readonly issues: readonly Issue<"not_a_record_number" | "other_prefix" | "duplicate">[];
  /** In order of prefix, day and sequence; every day is expected to begin with 1. */
  readonly gaps: readonly NumberGap[];
}

/**
 * Gaps, duplicates and malformed numbers in a list; the path of an issue is the place in the list.
 *
 * Two numbers are the same when their parts are, however many zeros they are written with.
 *
 * @example
 * ```ts
 * checkRecordNumbers(["CS20240520001", "CS20240520004", "CS20240520001"]);
 * // => {
 * //   issues: [{ code: "duplicate", severity: "error", path: [2], params: { first: 0 } }],
 * //   gaps: [{ prefix: "CS", day: "2024-05-20", from: 2, to: 3 }],
 * // }
 * ```
 */
export function checkRecordNumbers(
  numbers: readonly string[],
  options: { readonly prefix?: string } = {},
): NumberCheck {
  const issues: NumberCheck["issues"][number][] = [];
  const series = new Map<string, { readonly number: RecordNumber; readonly firstAt: Map<number, number> }>();
  for (const [index, text] of numbers.entries()) {
    const number = readRecordNumber(text);
    if (number === undefined) issues.push(issue("not_a_record_number", index));
    else if (options.prefix !== undefined && number.prefix !== options.prefix)
      issues.push(issue("other_prefix", index));
    else {
      const key = `${number.prefix} ${number.day}`;
      const { firstAt } = series.get(key) ?? { firstAt: new Map<number, number>() };
      series.set(key, { number, firstAt });
      const first = firstAt.get(number.sequence);
      if (first === undefined) firstAt.set(number.sequence, index);
      else issues.push(issue("duplicate", index, { first }));
    }
  }
  const gaps = [...series]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { number, firstAt }]) => gapsOf(number, [...firstAt.keys()]));
  return { issues, gaps };
}

function gapsOf({ prefix, day }: RecordNumber, sequences: readonly number[]): readonly NumberGap[] {
  const inOrder = [...sequences].sort((a, b) => a - b);
  return inOrder.flatMap((sequence, index) => {
    const from = (inOrder[index - 1] ?? 0) + 1;
    return from < sequence ? [{ prefix, day, from, to: sequence - 1 }] : [];
  });
}

const issue = (
  code: NumberCheck["issues"][number]["code"],
  index: number,
  params: Issue["params"] = {},
): NumberCheck["issues"][number] => ({ code, severity: "error", path: [index], params });
