import type { Label } from "../base";
import type { Column } from "../forms/column";
import type { Field } from "../forms/field";
import type { Form } from "../forms/form";
import { isAbsent } from "./absent";
import { type CellContext, type ReadValue, textOf } from "./cell-context";
import { jsonItems } from "./list-text";
import { type Step, standAt } from "./row-state";
import { report, type Sink } from "./sheet-issue";
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
    const lists: (readonly (string | null)[] | undefined)[] = [];
    for (const { slot, header } of sources) {
      const text = textOf(state.cells[slot], standAt(state, slot, header, [name]), context);
      lists.push(text === undefined ? undefined : text === null ? [] : entriesOf(text));
    }
    const count = Math.max(0, ...lists.map((list) => list?.length ?? 0));
    if (count === 0) {
      if (required && !lists.includes(undefined)) report(state.at, "required");
      return;
    }
    const parts = Array.from({ length: count }, () => ({ ...blank }));
    for (const [i, source] of sources.entries()) {
      const entries = lists[i];
      if (entries === undefined || (entries.length === 0 && !source.required)) continue;
      const at = standAt(state, source.slot, source.header, [name]);
      if (entries.length === count) readEntries(source, entries, parts, name, at);
      else report(at, "uneven_lists", { expected: count, found: entries.length });
    }
    // A row with a fault gives no record, whatever stands in this field.
    state.record[name] = parts;
  };
}

/** Puts the entries of one list into their parts, and reports every one that does not fit. */
function readEntries(
  { property, read, required }: Source,
  entries: readonly (string | null)[],
  parts: readonly Record<string, unknown>[],
  name: string,
  at: Sink,
): void {
  for (const [n, entry] of entries.entries()) {
    at.path = [name, n, property];
    const value = read(entry, at);
    if (value === null && required) report(at, "required");
    (parts[n] as Record<string, unknown>)[property] = value ?? null;
  }
}

/** The entries of one list, `null` where a dash says that there is none. */
export function entriesOf(text: string): (string | null)[] {
  const json = jsonItems(text);
  if (json !== undefined) return json.map((item) => (item === null ? null : String(item)));
  const entries = text.split(/[;\uff1b\r\n]/).map((entry) => entry.trim());
  if (entries.at(-1) === "") entries.pop();
  return entries.map((entry) => (isAbsent(entry) ? null : entry));
}
