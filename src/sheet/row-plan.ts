import type { Label } from "../base";
import type { Column } from "../forms/column";
import { filledBy, headerFilling, headerOf } from "../forms/column-facts";
import type { Field } from "../forms/field";
import type { Form } from "../forms/form";
import { plainCell } from "./cell";
import { type CellContext, localDay, momentOf } from "./cell-context";
import { choiceStep } from "./choice-text";
import { elapsedSteps } from "./elapsed-check";
import { itemSteps } from "./item-columns";
import { partListsReader } from "./part-lists";
import { REFUSED_DAY, type Step, standAt } from "./row-state";
import { report } from "./sheet-issue";
import { spanReader, timeReader } from "./time-reader";
import { valueReader } from "./value-reader";

/** What is done for every row of a sheet whose headers are known. */
export interface RowPlan {
  readonly blank: Readonly<Record<string, unknown>>;
  readonly steps: readonly Step[];
  /** The header of the field that names a record. */
  readonly keyHeader: Label | undefined;
  /** Headers of required fields that no column of the sheet fills. */
  readonly missing: readonly { readonly header: Label; readonly field: string }[];
}

/** The steps that read a row, given which of the form's columns the sheet has. */
export function rowPlan(
  form: Form<object>,
  isBound: (column: number) => boolean,
  context: CellContext,
): RowPlan {
  const fields = form.fields as Readonly<Record<string, Field>>;
  const columns = form.columns as readonly Column[];
  const bound = columns.map((column, slot) => ({ column, slot })).filter(({ slot }) => isBound(slot));
  const steps: Step[] = [];
  const later = bound.filter(({ column }) => column.kind === "time" || column.kind === "span");
  for (const { column, slot } of bound) {
    const header = headerOf(form, column);
    if (column.kind === "value") {
      const field = fields[column.field];
      if (field !== undefined) steps.push(valueStep(column.field, field, slot, header, context));
    } else if (column.kind === "day") steps.push(dayStep(slot, header, context));
    else if (column.kind === "choiceAndText") steps.push(choiceStep(column, fields, slot, header, context));
  }
  for (const { column, slot } of inOrder(later)) {
    const header = headerOf(form, column);
    if (column.kind === "time") steps.push(timeReader(form, column, slot, header, context));
    if (column.kind === "span") steps.push(spanReader(form, column, slot, header, context));
  }
  steps.push(...itemSteps(form, bound, context), ...partListsReader(form, bound, context));
  steps.push(...elapsedSteps(form));
  const filled = new Set(bound.flatMap(({ column }) => filledBy(column)));
  return {
    blank: Object.fromEntries(Object.keys(fields).map((name) => [name, null])),
    steps,
    keyHeader: form.key === undefined ? undefined : headerFilling(form, form.key),
    missing: Object.entries(fields)
      .filter(([name, field]) => field.required && !filled.has(name))
      .map(([name, field]) => ({ field: name, header: headerFilling(form, name) ?? field.label })),
  };
}

function valueStep(name: string, field: Field, slot: number, header: Label, context: CellContext): Step {
  const read = valueReader(field, context);
  const path = [name];
  const { required } = field;
  return (state) => {
    const cell = state.cells[slot];
    if (cell === undefined && !required) return;
    const at = standAt(state, slot, header, path);
    const value = read(cell, at);
    if (value === undefined) return;
    if (value !== null) state.record[name] = value;
    else if (required) report(at, "required");
  };
}

function dayStep(slot: number, header: Label, context: CellContext): Step {
  const path: readonly string[] = [];
  return (state) => {
    const at = standAt(state, slot, header, path);
    const plain = plainCell(state.cells[slot], at);
    state.days[slot] = plain === undefined ? REFUSED_DAY : Number.NaN;
    if (plain === null || plain === undefined) return;
    const fault = momentOf(plain, context);
    if (fault === undefined && !Number.isNaN(context.moment.day))
      state.days[slot] = localDay(context.moment, context.clock);
    else {
      state.days[slot] = REFUSED_DAY;
      report(at, fault ?? "unreadable_date");
    }
  };
}

/** Times in an order in which each comes after those it depends on. */
function inOrder(
  bound: readonly { column: Column; slot: number }[],
): readonly { column: Column; slot: number }[] {
  const waiting = [...bound];
  const sorted: { column: Column; slot: number }[] = [];
  while (waiting.length > 0) {
    const open = new Set(waiting.flatMap(({ column }) => filledBy(column)));
    const next = waiting.findIndex(
      ({ column }) =>
        (column.kind === "time" || column.kind === "span") &&
        !(column.notBefore !== undefined && open.has(column.notBefore)) &&
        !(open.has(column.dayFrom) && !filledBy(column).includes(column.dayFrom)),
    );
    sorted.push(...waiting.splice(Math.max(next, 0), 1));
  }
  return sorted;
}
