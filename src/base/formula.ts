/**
 * Whether a spreadsheet would take a text for a formula: `= + - @`, their full-width forms, or the blanks
 * that spreadsheets skip before them.
 */
export function startsFormula(text: string, at = 0): boolean {
  const code = text.charCodeAt(at);
  return (
    code === 61 ||
    code === 43 ||
    code === 45 ||
    code === 64 ||
    code === 9 ||
    code === 13 ||
    code === 0xff1d ||
    code === 0xff0b ||
    code === 0xff0d ||
    code === 0xff20
  );
}
