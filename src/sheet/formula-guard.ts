import { startsFormula } from "../base";
import { isAbsent } from "./absent";
import { isErrorText } from "./error-text";

const QUOTE = 39;

function afterQuotes(text: string): number {
  let i = 0;
  while (text.charCodeAt(i) === QUOTE) i++;
  return i;
}

/** Whether a text would be taken for something else: a formula, an error, or a mark of absence. */
const isMisread = (text: string, from: number): boolean =>
  startsFormula(text, from) ||
  isErrorText(text, from) ||
  (text.length > from && text.length - from <= 2 && isAbsent(text.slice(from)));

/**
 * A text that no spreadsheet takes for a formula, and no reader for an empty cell: a quote stands before
 * `= + - @`, before `#N/A` and its like, and before a lone 无.
 *
 * A text that already has the quote gets another one, so that nothing is lost on the way back.
 */
export function guarded(text: string): string {
  return isMisread(text, afterQuotes(text)) ? `'${text}` : text;
}

/** The text behind its guard. */
export function unguarded(text: string): string {
  if (text.charCodeAt(0) !== QUOTE) return text;
  return isMisread(text, afterQuotes(text)) ? text.slice(1) : text;
}
