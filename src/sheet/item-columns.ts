import type { Column } from "../forms/column";
import type { Field, ListField } from "../forms/field";
import type { Form } from "../forms/form";
import { type CellContext, textOf } from "./cell-context";
import { type Step, standAt } from "./row-state";
import { report } from "./sheet-issue";
import { boundedItems } from "./value-reader";

/** The steps that read lists that are spread over columns of their own: 为什么1 … 为什么5. */
export function itemSteps(
  form: Form<object>,
  bound: readonly { column: Column; slot: number }[],
  context: CellContext,
): Step[] {
  const fields = form.fields as Readonly<Record<string, Field>>;
  const items = bound.flatMap(({ column, slot }) => (column.kind === "item" ? [{ column, slot }] : []));
  const names = [...new Set(items.map(({ column }) => column.field))];
  return names.map((name) => {
    const field = fields[name] as ListField;
    const path = [name];
    const sources = items
      .filter(({ column }) => column.field === name)
      .sort((a, b) => a.column.index - b.column.index)
      .map(({ column, slot }) => ({ slot, header: column.header }));
    return (state) => {
      const found: string[] = [];
      let gap = false;
      for (const { slot, header } of sources) {
        const text = textOf(state.cells[slot], standAt(state, slot, header, path), context);
        if (text === undefined) return;
        if (text === null) gap = true;
        else {
          if (gap) report(state.at, "item_skipped");
          gap = false;
          found.push(text);
        }
      }
      const first = sources[0];
      if (first !== undefined) standAt(state, first.slot, first.header, path);
      const list = boundedItems(found, field, state.at);
      if (list === undefined) return;
      if (list !== null) state.record[name] = list;
      else if (field.required) report(state.at, "required");
    };
  });
}
