import type { Label } from "../base";
import type { Column } from "../forms/column";
import type { Field } from "../forms/field";
import type { Form } from "../forms/form";

/** The header of a column, in both languages. */
export function headerOf(form: Form<object>, column: Column): Label {
  const fields = form.fields as Readonly<Record<string, Field>>;
  if (column.header !== undefined) return column.header;
  const field = column.kind === "value" || column.kind === "time" ? fields[column.field] : undefined;
  return field?.label ?? { "zh-CN": "", en: "" };
}

/** The header of the column that fills a field. */
export function headerFilling(form: Form<object>, field: string): Label | undefined {
  const column = (form.columns as readonly Column[]).find((one) => filledBy(one).includes(field));
  return column === undefined ? undefined : headerOf(form, column);
}

/** The fields that a column fills. */
export function filledBy(column: Column): readonly string[] {
  switch (column.kind) {
    case "day":
      return [];
    case "span":
      return [column.start, column.end];
    case "choiceAndText":
      return [column.choice, column.text];
    default:
      return [column.field];
  }
}

/** A header without what width, blanks, asterisks and a "(required)" may do to it. */
const exactKey = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s*'"]+/g, "")
    .replace(/[([](必填|选填|required|optional)[)\]]/g, "")
    .replace(/[\u3010[]/g, "(")
    .replace(/[\u3011\]]/g, ")")
    .replace(/[:]+$/, "");

/** The same without brackets and what is in them, signs, and a unit at the end. */
const looseKey = (exact: string): string =>
  exact
    .replace(/\([^)]*\)?/g, "")
    .replace(/[/\\_\-.,、:;|]+(分钟|分|小时|秒|元|次|%|minutes?|mins?|hours?|h)$/, "")
    .replace(/[/\\_\-.,、:;|]+/g, "")
    .replace(/(?<=.{2})(分钟|小时|minutes?|mins|hours?)$/, "");

/** Finds the column that a header means; `undefined` for a header that means none, or several. */
export type FindColumn = (header: string) => number | undefined;

/** The finder of a form's columns: labels and aliases in both languages, and the field's own name. */
export function columnFinder(form: Form<object>): FindColumn {
  const exact = new Map<string, number>();
  const loose = new Map<string, number>();
  const columns = form.columns as readonly Column[];
  // Headers before aliases, aliases before names of fields.
  for (const wordsOf of [headers, aliases, names])
    columns.forEach((column, index) => {
      for (const word of wordsOf(form, column)) {
        const key = exactKey(word);
        if (!exact.has(key)) exact.set(key, index);
        if (wordsOf === names) continue;
        const short = looseKey(key);
        const known = loose.get(short);
        // Two columns of one short name: the short name means neither.
        loose.set(short, known === undefined || known === index ? index : -1);
      }
    });
  return (header) => {
    const key = exactKey(header);
    if (key === "") return undefined;
    const found = exact.get(key) ?? loose.get(key) ?? loose.get(looseKey(key));
    return found === -1 ? undefined : found;
  };
}

function headers(form: Form<object>, column: Column): string[] {
  const header = headerOf(form, column);
  return [header["zh-CN"], header.en];
}

function aliases(form: Form<object>, column: Column): string[] {
  const field = ownField(form, column);
  const label = field === undefined ? [] : [field.label["zh-CN"], field.label.en];
  return [...label, ...(column.aliases ?? [])];
}

const names = (form: Form<object>, column: Column): string[] =>
  ownField(form, column) === undefined ? [] : [...filledBy(column)];

/** The field that a column fills all by itself. */
function ownField(form: Form<object>, column: Column): Field | undefined {
  const fields = form.fields as Readonly<Record<string, Field>>;
  return column.kind === "value" || column.kind === "time" ? fields[column.field] : undefined;
}
