import type { TableColumnCtx, TagProps } from "element-plus";
import { type ColumnDefinition, columnsOf, type Form } from "kefu/forms";
import { cellText, type TableOptions } from "./cell-text";

const TAGS = {
  default: "info",
  processing: "primary",
  success: "success",
  warning: "warning",
  error: "danger",
} as const satisfies Record<string, TagProps["type"]>;

/** The columns of a form, each to be bound to one `el-table-column`. */
export function elementPlusColumns<R extends object>(
  form: Form<R>,
  options: TableOptions,
): Partial<TableColumnCtx<R>>[] {
  return columnsOf(form, options).map(
    (column): Partial<TableColumnCtx<R>> => ({
      columnKey: column.key,
      prop: column.key,
      label: column.title,
      showOverflowTooltip: column.kind === "text",
      sortable: column.kind === "instant" || column.kind === "number",
      formatter: (_row, _column, value: unknown) => cellText(column, value, options),
      ...(column.options !== undefined && {
        filters: column.options.map(({ value, label }) => ({ text: label, value })),
        filterMethod: (value: string, row: R) => Reflect.get(row, column.key) === value,
      }),
    }),
  );
}

/** The type of the `el-tag` that shows a code of a column. */
export function tagOf({ options = [] }: ColumnDefinition, code: string): TagProps["type"] {
  const colour = options.find(({ value }) => value === code)?.colour;
  return colour === undefined ? "info" : TAGS[colour];
}
