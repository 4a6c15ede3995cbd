import type { ColumnDefinition } from "kefu/forms";

/** How a table is written. */
export interface TableOptions {
  readonly locale: "zh-CN" | "en";
  /** The zone in which moments are shown, whatever the browser's own. */
  readonly timeZone: string;
}

/** `2024-05-20 14:15` in the business's own zone. */
function momentText(at: Date, seconds: boolean, timeZone: string): string {
  const { format } = new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: seconds ? "medium" : "short",
  });
  return format(at);
}

/** The text of a cell; nothing for what is absent. */
export function cellText(column: ColumnDefinition, value: unknown, options: TableOptions): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return momentText(value, column.precision === "second", options.timeZone);
  if (column.options !== undefined)
    return column.options.find((option) => option.value === value)?.label ?? String(value);
  if (!Array.isArray(value)) return String(value);
  const parts = column.parts;
  if (parts === undefined) return value.join("; ");
  return value
    .map((part: Readonly<Record<string, unknown>>) =>
      parts
        .map((each) => cellText(each, part[each.key], options))
        .filter((text) => text !== "")
        .join(" "),
    )
    .join("; ");
}
