import type { Label } from "../base";
import type { Column } from "../forms/column";
import type { Field } from "../forms/field";
import { type CellContext, textOf } from "./cell-context";
import { type Step, standAt } from "./row-state";
import { report } from "./sheet-issue";

/** What parts an option from the text behind it. */
const AFTER_CHOICE = /^\s*(?:[/,\uff0c;\uff1b:\uff1a、|。.!\uff01\u00b7]|\s|(?=[(\uff08])|$)\s*/;

/** The step that reads an option with free text behind it. */
export function choiceStep(
  column: Extract<Column, { kind: "choiceAndText" }>,
  fields: Readonly<Record<string, Field>>,
  slot: number,
  header: Label,
  context: CellContext,
): Step {
  const split = choiceAndText(fields[column.choice]);
  const path = [column.choice];
  const textPath = [column.text];
  return (state) => {
    const at = standAt(state, slot, header, path);
    const cell = textOf(state.cells[slot], at, context);
    if (cell === undefined) return;
    if (cell !== null) {
      const { choice, text } = split(cell);
      state.record[column.choice] = choice;
      state.record[column.text] = text;
    }
    if (state.record[column.choice] === null && fields[column.choice]?.required) report(at, "required");
    if (state.record[column.text] === null && fields[column.text]?.required)
      report(standAt(state, slot, header, textPath), "required");
  };
}

/** Splits `满意/希望加快物流` into the option and what is said besides. */
export function choiceAndText(
  field: Field | undefined,
): (cell: string) => { choice: string | null; text: string | null } {
  const words = new Map<string, string>();
  if (field?.kind === "enum")
    for (const [code, option] of Object.entries(field.options))
      for (const word of [option.label["zh-CN"], option.label.en, ...(option.aliases ?? [])])
        words.set(word, code);
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  return (cell) => {
    const known = words.get(cell);
    if (known !== undefined) return { choice: known, text: null };
    if (cell.startsWith("-/")) return { choice: null, text: cell.slice(2).trim() || null };
    for (const word of longestFirst) {
      if (!cell.startsWith(word)) continue;
      const behind = cell.slice(word.length);
      const separator = AFTER_CHOICE.exec(behind);
      if (separator === null) continue;
      const rest = behind.slice(separator[0].length);
      const bracketed =
        separator[0].trim() === "" ? /^[(\uff08]([^()\uff08\uff09]*)[)\uff09]$/.exec(rest) : null;
      return { choice: words.get(word) ?? null, text: (bracketed?.[1] ?? rest).trim() || null };
    }
    return { choice: null, text: cell };
  };
}
