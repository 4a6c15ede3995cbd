import { checkedLocale, type Locale } from "../base";
import type { Column } from "../forms/column";
import { filledBy, headerOf } from "../forms/column-facts";
import type { Field } from "../forms/field";
import type { Form } from "../forms/form";
import type { CellRow } from "./write-rows";

/** One column of an import template. */
export interface TemplateColumn {
  /** With an asterisk behind it where the field is required. */
  readonly header: string;
  /** The fields that the column fills. */
  readonly fields: readonly string[];
  readonly required: boolean;
  /** What to fill in, for a comment on the header cell. */
  readonly note: string;
  /** The texts of a drop-down list. */
  readonly options?: readonly string[];
  /** A width in characters that shows header and example. */
  readonly width: number;
}

/** An empty sheet to be filled in, as plain data. */
export interface ImportTemplate {
  readonly title: string;
  readonly columns: readonly TemplateColumn[];
  /** The header row alone: what is filled in below it can be read as it is. */
  readonly rows: CellRow[];
}

/**
 * An import template: headers with their marks, notes, and drop-down lists as data, ready for exceljs.
 *
 * @example
 * ```ts
 * importTemplate(handlingGuide).rows; // => [["问题类型*", "常见场景举例", "处理方式*", "责任人*", "升级标准"]]
 * ```
 */
export function importTemplate<R>(
  form: Form<R>,
  options: { readonly locale?: Locale; readonly columns?: "printed" | "all" } = {},
): ImportTemplate {
  const { columns: which = "all" } = options;
  const locale = checkedLocale(options.locale);
  const plain = form as unknown as Form<object>;
  const fields = form.fields as Readonly<Record<string, Field>>;
  const columns = (form.columns as readonly Column[])
    .filter((column) => which === "all" || column.extra !== true)
    .map((column) => templateColumn(plain, column, fields, locale));
  return { title: form.title[locale], columns, rows: [columns.map(({ header }) => header)] };
}

function templateColumn(
  form: Form<object>,
  column: Column,
  fields: Readonly<Record<string, Field>>,
  locale: Locale,
): TemplateColumn {
  const names = column.kind === "day" ? column.fields : filledBy(column);
  const field = fieldOf(column, fields);
  const required =
    names.some((name) => fields[name]?.required) && !(column.kind === "item" && column.index > 0);
  const header = headerOf(form, column)[locale];
  const note = noteOf(column, field, locale);
  const options = optionsOf(column, field, locale);
  const width = Math.min(60, Math.max(8, displayWidth(header) + 2, ...note.split("\n").map(displayWidth)));
  return {
    header: required ? `${header}*` : header,
    fields: names,
    required,
    note,
    ...(options === undefined ? {} : { options }),
    width,
  };
}

function fieldOf(column: Column, fields: Readonly<Record<string, Field>>): Field | undefined {
  switch (column.kind) {
    case "day":
      return undefined;
    case "span":
      return fields[column.start];
    case "choiceAndText":
      return fields[column.choice];
    case "part": {
      const parts = fields[column.field];
      return parts?.kind === "parts" ? parts.parts[column.part] : undefined;
    }
    default:
      return fields[column.field];
  }
}

/** Only a cell that holds nothing but the option can have a drop-down list. */
function optionsOf(column: Column, field: Field | undefined, locale: Locale): readonly string[] | undefined {
  if (column.kind !== "value" || field?.kind !== "enum") return undefined;
  return Object.values(field.options).map((option) => option.label[locale]);
}

const FORMATS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  day: { "zh-CN": "日期,如 2024-05-20", en: "A date, such as 2024-05-20" },
  time: { "zh-CN": "时间,如 14:30", en: "A time, such as 14:30" },
  span: { "zh-CN": "时间段,如 10:05-10:30", en: "A span, such as 10:05-10:30" },
  instant: { "zh-CN": "日期和时间,如 2024-05-20 14:30", en: "Date and time, such as 2024-05-20 14:30" },
  term: {
    "zh-CN": "日期和时间,如 2024-05-20 14:30;只填日期则到当天结束为止",
    en: "Date and time, such as 2024-05-20 14:30; a date alone ends with that day",
  },
  steps: { "zh-CN": "分条填写:1.…;2.…", en: "One after another: 1.…;2.…" },
  items: { "zh-CN": "多项之间用“;”分开", en: 'Several are parted by ";"' },
};

function noteOf(column: Column, field: Field | undefined, locale: Locale): string {
  const lines: string[] = [];
  const description = field?.description?.[locale];
  if (description !== undefined) lines.push(description);
  const format = formatOf(column, field);
  if (format !== undefined) lines.push(FORMATS[format]?.[locale] ?? "");
  if (field?.kind === "enum") {
    const labels = Object.values(field.options).map((option) => option.label[locale]);
    lines.push(labels.join(" / "));
  } else if (field?.kind === "text" && format === undefined)
    lines.push(locale === "en" ? `Such as ${field.example}` : `如 ${field.example}`);
  else if (field?.kind === "number" && (field.min !== undefined || field.max !== undefined))
    lines.push([field.min ?? "…", field.max ?? "…"].join("–"));
  return lines.join("\n");
}

function formatOf(column: Column, field: Field | undefined): string | undefined {
  if (column.kind === "day" || column.kind === "span") return column.kind;
  if (column.kind === "time" && column.written !== "dateTime") return "time";
  if (field?.kind === "text" && field.format === "day") return "day";
  if (field?.kind === "instant") return field.term === true ? "term" : "instant";
  if (column.kind === "part") return "items";
  if (field?.kind === "list" && column.kind === "value") return field.list === "steps" ? "steps" : undefined;
  return undefined;
}

/** Characters beyond Latin take two columns. */
function displayWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) > 0x2e80 ? 2 : 1;
  return width;
}
