import type { Locale } from "../base";
import type { Form } from "../forms/form";
import type { CellRow, WrittenColumn } from "./write-rows";

/** Records as sheets with a label before each value, under the sections of the form. */
export function labelValueRows(
  form: Form<object>,
  records: readonly Readonly<Record<string, unknown>>[],
  columns: readonly WrittenColumn[],
  locale: Locale,
): CellRow[] {
  const rows: CellRow[] = [];
  for (const record of records) {
    if (rows.length > 0) rows.push([]);
    rows.push([form.title[locale]]);
    let section: string | undefined;
    for (const { header, column, write } of columns) {
      const own = column.section?.[locale];
      if (own !== undefined && own !== section) rows.push([own]);
      section = own ?? section;
      rows.push([header, write(record)]);
    }
  }
  return rows;
}
