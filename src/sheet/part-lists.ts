import type { Label } from "../base";
import type { Column } from "../forms/column";
import type { Field } from "../forms/field";
import type { Form } from "../forms/form";
import { isAbsent } from "./absent";
import { type CellContext, type ReadValue, textOf } from "./cell-context";
import { jsonItems } from "./list-text";
import { type Step, standAt } from "./row-state";
import { report } from "./sheet-issue";
import { valueReader } from "./value-reader";

interface Source {
  readonly slot: number;
  readonly header: Label;
  readonly property: string;
  readonly read: ReadValue;
  readonly required: boolean;
}

/** The steps that read parts out of parallel lists: 改进措施 `a;b`, 责任人 `c;d`. */
export function partListsReader(
  form: Form<object>,
  bound: readonly { readonly column: Column; readonly slot: number }[],
  context: CellContext,
): Step[] {
  const fields = form.fields as Readonly<Record<string, Field>>;
  const columns = bound.flatMap(({ column, slot }) => (column.kind === "part" ? [{ column, slot }] : []));
  const names = [...new Set(columns.map(({ column }) => column.field))];
  return names.flatMap((name) => {
    const field = fields[name];
    if (field?.kind !== "parts") return [];
    const blank = Object.fromEntries(Object.keys(field.parts).map((property) => [property, null]));
    const sources = columns
      .filter(({ column }) => column.field === name)
      .flatMap(({ column, slot }): Source[] => {
        const inner = field.parts[column.part];
        return inner === undefined
          ? []
          : [
              {
                slot,
                header: column.header,
                property: column.part,
                read: valueReader(inner, context),
                required: inner.required,
              },
            ];
      });
    return [listsStep(name, field.required, blank, sources, context)];
  });
}

function listsStep(
  name: string,
  required: boolean,
  blank: Readonly<Record<string, unknown>>,
  sources: readonly Source[],
  context: CellContext,
): Step {
  return (state) => {
    const lists: (readonly (string | null)[])[] = [];
    let count = 0;
    for (const { slot, header } of sources) {
      const text = textOf(state.cells[slot], standAt(state, slot, header, [name]), context);
      if (text === undefined) return;
      const entries = text === null ? [] : entriesOf(text);
      count = Math.max(count, entries.length);
      lists.push(entries);
    }
    if (count === 0) {
      if (required) report(state.at, "required");
      return;
    }
    const parts = Array.from({ length: count }, () => ({ ...blank }));
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i] as Source;
      const entries = lists[i] ?? [];
      const at = standAt(state, source.slot, source.header, [name]);
      if (entries.length === 0 && !source.required) continue;
      if (entries.length !== count) {
        report(at, "uneven_lists", { expected: count, found: entries.length });
        return;
      }
      for (let n = 0; n < count; n++) {
        at.path = [name, n, source.property];
        const value = source.read(entries[n], at);
        if (value === undefined) return;
        if (value === null && source.required) {
          report(at, "required");
          return;
        }
        (parts[n] as Record<string, unknown>)[source.property] = value;
      }
    }
    state.record[name] = parts;
  };
}

/** The entries of one list, `null` where a dash says that there is none. */
export function entriesOf(text: string): (string | null)[] {
  const json = jsonItems(text);
  if (json !== undefined) return json.map((item) => (item === null ? null : String(item)));
  const entries = text.split(/[;\uff1b\r\n]/).map((entry) => entry.trim());
  if (entries.at(-1) === "") entries.pop();
  return entries.map((entry) => (isAbsent(entry) ? null : entry));
}
