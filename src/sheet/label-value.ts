import { headerText } from "./header-cell";
import type { FindColumn } from "./header-finder";
import { holds } from "./holds";
import type { RowReader } from "./row-reader";
import { reportRow } from "./sheet-issue";
import type { ArrayView, SheetMode } from "./sheet-mode";

const LABEL_HEADS = /^(字段名称|字段|项目|名称|field)$/i;
const VALUE_HEADS = /^(填写内容|填写值|内容|值|实际值|记录内容|value)$/i;
const EXAMPLE_HEADS = /^(示例值|示例|example)$/i;

/** Where a table of fields has its labels and its values. */
interface TableHead {
  readonly row: number;
  readonly labels: number;
  readonly values: number;
}

/** The head 字段名称 · 填写要求 · 示例值 · 必填, where a sheet has one; a label of the form is none. */
export function tableHead(rows: readonly (readonly unknown[])[], find: FindColumn): TableHead | undefined {
  for (let row = 0; row < rows.length; row++) {
    const texts = Array.from(rows[row] ?? [], headerText);
    const labels = texts.findIndex((text) => LABEL_HEADS.test(text) && find(text) === undefined);
    if (labels < 0) continue;
    const given = texts.findIndex((text) => VALUE_HEADS.test(text));
    const values = given < 0 ? texts.findIndex((text) => EXAMPLE_HEADS.test(text)) : given;
    if (values >= 0) return { row, labels, values };
  }
  return undefined;
}

/** Where the labels of a sheet stand. */
interface LabelPlace {
  readonly label: number;
  /** Values stand before the place where the next labels do. */
  readonly before: number;
  /** Whether labels are merged cells, which some readers repeat. */
  readonly merged: boolean;
}

/**
 * The places of labels, learned from the first rows: where at least half of the cells are labels.
 *
 * So a value that happens to read like a label is none.
 */
function labelPlaces(
  rows: readonly (readonly unknown[])[],
  find: FindColumn,
  head: TableHead | undefined,
): readonly LabelPlace[] {
  if (head !== undefined) return [{ label: head.labels, before: Number.POSITIVE_INFINITY, merged: false }];
  const labels: number[] = [];
  const filled: number[] = [];
  const repeated: number[] = [];
  for (const row of rows)
    row.forEach((cell, place) => {
      if (!holds(cell) || (place > 0 && cell === row[place - 1] && isLabel(cell, find))) return;
      filled[place] = (filled[place] ?? 0) + 1;
      if (!isLabel(cell, find)) return;
      labels[place] = (labels[place] ?? 0) + 1;
      if (row[place + 1] === cell) repeated[place] = (repeated[place] ?? 0) + 1;
    });
  const places = [...labels.keys()].filter(
    (place) => (labels[place] ?? 0) * 2 >= (filled[place] ?? 1) && labels[place],
  );
  return places.map((label, i) => ({
    label,
    before: places[i + 1] ?? Number.POSITIVE_INFINITY,
    merged: (repeated[label] ?? 0) * 2 >= (labels[label] ?? 1),
  }));
}

const isLabel = (cell: unknown, find: FindColumn): boolean => columnAt(cell, find) !== undefined;

function columnAt(cell: unknown, find: FindColumn): number | undefined {
  const text = headerText(cell);
  return text === "" || text.length > 60 ? undefined : find(text);
}

/** A column of the form, the place of its label, and that of its value; −1 where it has none. */
interface Pair {
  readonly column: number;
  readonly label: number;
  readonly value: number;
}

function pairsIn(
  row: readonly unknown[],
  places: readonly LabelPlace[],
  find: FindColumn,
  head: TableHead | undefined,
): Pair[] {
  const pairs: Pair[] = [];
  for (const { label, before, merged } of places) {
    const column = columnAt(row[label], find);
    if (column === undefined) continue;
    if (head !== undefined) pairs.push({ column, label, value: head.values });
    else pairs.push({ column, label, value: valuePlace(row, label, Math.min(before, row.length), merged) });
  }
  return pairs;
}

function valuePlace(row: readonly unknown[], label: number, before: number, merged: boolean): number {
  let value = label + 1;
  while (value < before && (!holds(row[value]) || (merged && row[value] === row[label]))) value++;
  return value < before ? value : -1;
}

/**
 * How many columns of a form stand as labels with room for a value beside them.
 *
 * In a row of headers there is none; nor is there for a value below it that reads like a header.
 */
export function labelScore(rows: readonly (readonly unknown[])[], find: FindColumn): number {
  const places = labelPlaces(rows, find, undefined).filter(({ label, before }) => before > label + 1);
  const pairs = rows.flatMap((row) => pairsIn(row, places, find, undefined));
  return new Set(pairs.map(({ column }) => column)).size;
}

/** Takes sheets on which every value stands beside its label; a label that comes again begins a new record. */
export function labelValueMode(
  reader: RowReader,
  headRows: readonly (readonly unknown[])[],
  view: ArrayView,
  find: FindColumn,
): SheetMode {
  const head = tableHead(headRows, find);
  const shift = view.keys === undefined ? 0 : 1;
  const { cells } = reader;
  const cellRows: number[] = cells.map(() => 0);
  const places = labelPlaces(headRows, find, head);
  const bound = new Set(
    headRows.flatMap((row) => pairsIn(row, places, find, head)).map(({ column }) => column),
  );
  reader.bind(bound, 1);
  let seen = new Set<number>();
  let from = 0;
  let started = false;
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
    const pairs = pairsIn(values, places, find, head);
    for (const { column, value } of pairs) {
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
    started ||= pairs.length > 0;
    if (started && head === undefined) passOver(values, pairs, number);
    return done;
  }

  /** Says how many cells are neither label nor value; one alone in the place of labels is a section or a note. */
  function passOver(row: readonly unknown[], pairs: readonly Pair[], number: number): void {
    const taken = pairs.flatMap(({ label, value }) => [label, value]);
    const left = row.filter(
      (cell, place) => holds(cell) && cell !== row[place - 1] && !taken.includes(place),
    );
    const isTitle = pairs.length === 0 && left.length === 1 && places.some(({ label }) => holds(row[label]));
    if (left.length > 0 && !isTitle) reportRow(reader.at, number, "extra_cells", { count: left.length });
  }

  function finish(): object | undefined | null {
    const filled = cells.some(holds);
    const record = filled ? reader.read(from, cellRows) : null;
    begin();
    return record;
  }
}
