import type { Column } from "../forms/column";
import { exactHeader, filledBy, headerOf, ownField } from "../forms/column-facts";
import type { Form } from "../forms/form";

/** The same without brackets and what is in them, signs, and a unit at the end. */
const looseKey = (exact: string): string =>
  exact
    .replace(/\([^)]*\)?/g, "")
    .replace(/[/\\_\-.,、:;|]+(分钟|分|小时|秒|元|次|%|minutes?|mins?|hours?|h)$/, "")
    .replace(/[/\\_\-.,、:;|]+/g, "")
    .replace(/(?<=.{2})(分钟|小时|minutes?|mins|hours?)$/, "");

/** No header is longer; what is, is not looked up. */
const LONGEST = 200;

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
        const key = exactHeader(word);
        if (!exact.has(key)) exact.set(key, index);
        if (wordsOf === names) continue;
        const short = looseKey(key);
        const known = loose.get(short);
        // Two columns of one short name: the short name means neither.
        loose.set(short, known === undefined || known === index ? index : -1);
      }
    });
  return (header) => {
    if (header.length > LONGEST) return undefined;
    const key = exactHeader(header);
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
