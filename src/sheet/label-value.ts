import { headerText } from "./header-cell";
import type { FindColumn } from "./header-finder";
import { holds } from "./keyed-rows";
import type { RowReader } from "./row-reader";
import type { ArrayView, SheetMode } from "./sheet-mode";

const LABEL_HEADS = /^(字段名称|字段|项目|名称|field)$/i;
const VALUE_HEADS = /^(填写内容|填写值|内容|值|实际值|记录内容|value)$/i;
const EXAMPLE_HEADS = /^(示例值|示例|example)$/i;

/** Where a table of fields has its labels and its values. */
export interface TableHead {
  readonly row: number;
  readonly labels: number;
  readonly values: number;
}

/** The head 字段名称 · 填写要求 · 示例值 · 必填, where a sheet has one. */
export function tableHead(rows: readonly (readonly unknown[])[]): TableHead | undefined {
  for (let row = 0; row < rows.length; row++) {
    const texts = Array.from(rows[row] ?? [], headerText);
    const labels = texts.findIndex((text) => LABEL_HEADS.test(text));
    if (labels < 0) continue;
    const given = texts.findIndex((text) => VALUE_HEADS.test(text));
    const values = given < 0 ? texts.findIndex((text) => EXAMPLE_HEADS.test(text)) : given;
    if (values >= 0) return { row, labels, values };
  }
  return undefined;
}

/** A label, and the place of the value beside it; −1 where it has none. */
interface Pair {
  readonly column: number;
  readonly value: number;
}

function pairsIn(row: readonly unknown[], find: FindColumn, head: TableHead | undefined): Pair[] {
  if (head !== undefined) {
    const column = find(headerText(row[head.labels]));
    return column === undefined ? [] : [{ column, value: head.values }];
  }
  const pairs: Pair[] = [];
  for (let i = 0; i < row.length; i++) {
    const label = headerText(row[i]);
    const column = label === "" || label.length > 60 ? undefined : find(label);
    if (column === undefined) continue;
    let value = i + 1;
    // Merged cells repeat what stands in the first of them.
    while (value < row.length && (!holds(row[value]) || headerText(row[value]) === label)) value++;
    const isLabel = value < row.length && find(headerText(row[value])) !== undefined;
    if (isLabel && value > i + 1) {
      pairs.push({ column, value: -1 });
      i = value - 1;
    } else if (isLabel && isHeaderRow(row, value, find)) return [];
    else {
      pairs.push({ column, value: value < row.length ? value : -1 });
      i = value < row.length ? lastOfMerged(row, value) : row.length;
    }
  }
  return pairs;
}

/** Labels on end are a row of headers, not a label with a label for its value. */
const isHeaderRow = (row: readonly unknown[], place: number, find: FindColumn): boolean =>
  place + 1 >= row.length || find(headerText(row[place + 1])) !== undefined;

function lastOfMerged(row: readonly unknown[], place: number): number {
  let last = place;
  while (last + 1 < row.length && holds(row[last + 1]) && row[last + 1] === row[place]) last++;
  return last;
}

/** How many columns of a form stand as labels with a value beside them. */
export function labelScore(rows: readonly (readonly unknown[])[], find: FindColumn): number {
  return new Set(rows.flatMap((row) => pairsIn(row, find, undefined)).map(({ column }) => column)).size;
}

/** Takes sheets on which every value stands beside its label; a label that comes again begins a new record. */
export function labelValueMode(
  reader: RowReader,
  headRows: readonly (readonly unknown[])[],
  view: ArrayView,
  find: FindColumn,
): SheetMode {
  const head = tableHead(headRows);
  const shift = view.keys === undefined ? 0 : 1;
  const { cells } = reader;
  const cellRows: number[] = cells.map(() => 0);
  const bound = new Set(headRows.flatMap((row) => pairsIn(row, find, head)).map(({ column }) => column));
  reader.bind(bound, 1);
  let seen = new Set<number>();
  let from = 0;
  begin();
  return { take, finish };

  function begin(): void {
    cells.fill(undefined);
    cellRows.fill(0);
    seen = new Set();
  }

  function take(row: unknown, index: number): object | undefined | null {
    if (head !== undefined && index + shift <= head.row) return null;
    const values = view.cellsOf(row);
    if (values === undefined) return null;
    const number = view.numberOf(row, index);
    let done: object | undefined | null = null;
    for (const { column, value } of pairsIn(values, find, head)) {
      if (seen.has(column)) done = finish();
      if (seen.size === 0) from = number;
      seen.add(column);
      if (!bound.has(column)) {
        bound.add(column);
        reader.bindLate(column);
      }
      cells[column] = value < 0 ? undefined : values[value];
      cellRows[column] = number;
    }
    return done;
  }

  function finish(): object | undefined | null {
    const filled = cells.some(holds);
    const record = filled ? reader.read(from, cellRows) : null;
    begin();
    return record;
  }
}
