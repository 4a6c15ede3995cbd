import type { ProColumns } from "@ant-design/pro-table";
import { type ColumnDefinition, columnsOf, type Form } from "kefu/forms";
import { cellText, type TableOptions } from "./cell-text";

const BADGES = {
  default: "Default",
  processing: "Processing",
  success: "Success",
  warning: "Warning",
  error: "Error",
} as const;

/** The codes of a column with the text and the badge that ProTable shows, and filters by. */
const valueEnum = ({ options = [] }: ColumnDefinition) =>
  Object.fromEntries(
    options.map(({ value, label, colour }) => [value, { text: label, status: BADGES[colour] }] as const),
  );

/** The columns of a form as ProTable takes them; the optional ones of ours are hidden, but can be switched on. */
export function antDesignColumns<R extends object>(form: Form<R>, options: TableOptions): ProColumns<R>[] {
  return columnsOf(form, options).map((column): ProColumns<R> => {
    const base: ProColumns<R> = {
      key: column.key,
      dataIndex: column.key,
      title: column.title,
      ellipsis: column.kind === "text",
      search: column.kind === "enum",
      ...(column.description !== undefined && { tooltip: column.description }),
    };
    if (column.options !== undefined) return { ...base, valueType: "select", valueEnum: valueEnum(column) };
    if (column.kind === "number") return { ...base, valueType: "digit" };
    return { ...base, renderText: (value: unknown) => cellText(column, value, options) };
  });
}
