const ERROR =
  /^#(?:N\/A|(?:REF|VALUE|DIV\/0|NULL|NUM|SPILL|CALC|FIELD|BLOCKED|CONNECT|UNKNOWN|BUSY|ERROR)!|NAME\?|GETTING_DATA|#{2,})$/i;

/** Whether a trimmed text is what a spreadsheet shows for an error, or `###` where a column is too narrow. */
export const isErrorText = (text: string, from = 0): boolean =>
  text.charCodeAt(from) === 35 && ERROR.test(from === 0 ? text : text.slice(from));
