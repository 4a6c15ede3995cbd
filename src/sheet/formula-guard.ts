/** `= + - @`, their full-width forms, and the blanks that spreadsheets skip before them. */
const startsFormula = (code: number): boolean =>
  code === 61 ||
  code === 43 ||
  code === 45 ||
  code === 64 ||
  code === 9 ||
  code === 13 ||
  code === 0xff1d ||
  code === 0xff0b ||
  code === 0xff0d ||
  code === 0xff20;

const QUOTE = 39;

function afterQuotes(text: string): number {
  let i = 0;
  while (text.charCodeAt(i) === QUOTE) i++;
  return i;
}

/**
 * A text that no spreadsheet takes for a formula: a quote stands before `= + - @`.
 *
 * A text that already has the quote gets another one, so that nothing is lost on the way back.
 */
export function guarded(text: string): string {
  const first = text.charCodeAt(0);
  if (first !== QUOTE) return startsFormula(first) ? `'${text}` : text;
  return startsFormula(text.charCodeAt(afterQuotes(text))) ? `'${text}` : text;
}

/** The text behind its guard. */
export function unguarded(text: string): string {
  if (text.charCodeAt(0) !== QUOTE) return text;
  return startsFormula(text.charCodeAt(afterQuotes(text))) ? text.slice(1) : text;
}
