import { type Label, NO_LABEL, withoutInvisible } from "../base";
import type { Column } from "./column";
import type { Field } from "./field";
import type { Form } from "./form";

/** The header of a column, in both languages. */
export function headerOf(form: Form<object>, column: Column): Label {
  const fields = form.fields as Readonly<Record<string, Field>>;
  if (column.header !== undefined) return column.header;
  const field = column.kind === "value" || column.kind === "time" ? fields[column.field] : undefined;
  return field?.label ?? NO_LABEL;
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

/** The field that a column fills all by itself. */
export function ownField(form: Form<object>, column: Column): Field | undefined {
  const fields = form.fields as Readonly<Record<string, Field>>;
  return column.kind === "value" || column.kind === "time" ? fields[column.field] : undefined;
}

/** Whether a field says until when something is due. */
export function isTerm(form: Form<object>, name: string): boolean {
  const field = (form.fields as Readonly<Record<string, Field>>)[name];
  return field?.kind === "instant" && field.term === true;
}

/** A header without what width, blanks seen and unseen, asterisks and a "(required)" may do to it. */
export const exactHeader = (text: string): string =>
  withoutInvisible(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s*'"]+/g, "")
    .replace(/[([](必填|选填|required|optional)[)\]]/g, "")
    .replace(/[\u3010[]/g, "(")
    .replace(/[\u3011\]]/g, ")")
    .replace(/[:]+$/, "");
