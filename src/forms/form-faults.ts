import type { Issue, IssueParams, Label } from "../base";
import type { Column } from "./column";
import { exactHeader, filledBy, headerOf } from "./column-facts";
import type { Field, Option } from "./field";
import type { Form } from "./form";

/** What can be wrong with a form that somebody defines. */
export type FormFaultCode =
  | "bad_name"
  | "missing_label"
  | "no_fields"
  | "unknown_kind"
  | "no_options"
  | "repeated_word"
  | "bad_range"
  | "bad_pattern"
  | "bad_example"
  | "field_exists"
  | "option_exists"
  | "not_an_enum"
  | "unknown_field"
  | "wrong_kind"
  | "unknown_day"
  | "unknown_part"
  | "no_header"
  | "repeated_header"
  | "formula_header"
  | "section_is_header"
  | "unfilled_field"
  | "bad_key";

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, Field>>;

/** Notes a fault. */
export type Note = (code: FormFaultCode, path: Path, params?: IssueParams) => void;

/** Gathers faults. */
export function faultNotes(): { readonly faults: Issue<FormFaultCode>[]; readonly note: Note } {
  const faults: Issue<FormFaultCode>[] = [];
  return {
    faults,
    note: (code, path, params = {}) => faults.push({ code, severity: "error", path, params }),
  };
}

const NAME = /^[A-Za-z][A-Za-z0-9]*$/;
const KINDS = new Set(["instant", "text", "number", "enum", "list", "parts"]);

/** Notes everything that is wrong with a form. */
export function checkForm(form: Form<object>, note: Note): void {
  const fields = form.fields as Fields;
  if (typeof form.name !== "string" || !NAME.test(form.name)) note("bad_name", ["name"]);
  checkLabel(form.title, ["title"], note);
  if (Object.keys(fields).length === 0) note("no_fields", ["fields"]);
  for (const [name, field] of Object.entries(fields)) checkField(name, field, ["fields", name], note);
  const columns = form.columns as readonly Column[];
  columns.forEach((column, index) => {
    checkColumn(column, fields, columns, ["columns", index], note);
  });
  checkHeaders(form, note);
  const filled = new Set(columns.flatMap(filledBy));
  for (const name of Object.keys(fields)) if (!filled.has(name)) note("unfilled_field", ["fields", name]);
  if (form.key !== undefined && fields[form.key]?.kind !== "text") note("bad_key", ["key"]);
}

function isLabel(value: unknown): value is Label {
  if (typeof value !== "object" || value === null) return false;
  const { "zh-CN": zh, en } = value as Partial<Label>;
  return typeof zh === "string" && zh.trim() !== "" && typeof en === "string" && en.trim() !== "";
}

function checkLabel(value: unknown, path: Path, note: Note): void {
  if (!isLabel(value)) note("missing_label", path);
}

function checkField(name: string, field: Field, path: Path, note: Note): void {
  if (!NAME.test(name)) note("bad_name", path);
  if (typeof field !== "object" || field === null || !KINDS.has(field.kind)) {
    note("unknown_kind", path);
    return;
  }
  checkLabel(field.label, [...path, "label"], note);
  switch (field.kind) {
    case "text":
      checkText(field.pattern, field.example, path, note);
      break;
    case "number":
      if (field.min !== undefined && field.max !== undefined && field.min > field.max)
        note("bad_range", path);
      if (!(field.example >= (field.min ?? -Infinity) && field.example <= (field.max ?? Infinity)))
        note("bad_example", [...path, "example"]);
      break;
    case "instant":
      if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)$/.test(field.example))
        note("bad_example", [...path, "example"]);
      break;
    case "enum":
      checkOptions(field.options, [...path, "options"], note);
      if (!Object.hasOwn(field.options ?? {}, field.example)) note("bad_example", [...path, "example"]);
      break;
    case "list": {
      const { minItems = 0, maxItems = Number.POSITIVE_INFINITY, example } = field;
      if (minItems > maxItems) note("bad_range", path);
      if (!Array.isArray(example) || example.length < minItems || example.length > maxItems)
        note("bad_example", [...path, "example"]);
      break;
    }
    case "parts":
      for (const [part, inner] of Object.entries(field.parts ?? {})) {
        if (inner.kind === "parts") note("wrong_kind", [...path, "parts", part]);
        else checkField(part, inner, [...path, "parts", part], note);
      }
      if (Object.keys(field.parts ?? {}).length === 0) note("no_fields", [...path, "parts"]);
  }
}

function checkText(pattern: string | undefined, example: string, path: Path, note: Note): void {
  if (pattern === undefined) return;
  try {
    const regex = new RegExp(pattern, "u");
    if (!pattern.startsWith("^") || !pattern.endsWith("$")) note("bad_pattern", [...path, "pattern"]);
    else if (!regex.test(example)) note("bad_example", [...path, "example"]);
  } catch {
    note("bad_pattern", [...path, "pattern"]);
  }
}

/** Two options of one list must not share a word: a sheet could not tell them apart. */
function checkOptions(options: Readonly<Record<string, Option>>, path: Path, note: Note): void {
  const entries = Object.entries(options ?? {});
  if (entries.length === 0) note("no_options", path);
  const owner = new Map<string, string>();
  for (const [code, option] of entries) {
    checkLabel(option.label, [...path, code, "label"], note);
    if (!isLabel(option.label)) continue;
    for (const word of [option.label["zh-CN"], option.label.en, ...(option.aliases ?? [])]) {
      const key = exactHeader(word);
      const other = owner.get(key);
      if (other !== undefined && other !== code) note("repeated_word", [...path, code], { option: other });
      owner.set(key, code);
    }
  }
}

function checkColumn(
  column: Column,
  fields: Fields,
  columns: readonly Column[],
  path: Path,
  note: Note,
): void {
  const expect = (name: string, ...kinds: readonly Field["kind"][]): void => {
    const field = fields[name];
    if (field === undefined) note("unknown_field", path, { field: name });
    else if (kinds.length > 0 && !kinds.includes(field.kind)) note("wrong_kind", path, { field: name });
  };
  switch (column.kind) {
    case "value":
      expect(column.field);
      break;
    case "day":
      for (const field of column.fields) expect(field, "instant");
      break;
    case "time":
      expect(column.field, "instant");
      checkDay(column.dayFrom, column.notBefore, fields, columns, path, note);
      break;
    case "span":
      expect(column.start, "instant");
      expect(column.end, "instant");
      checkDay(column.dayFrom, column.notBefore, fields, columns, path, note);
      break;
    case "choiceAndText":
      expect(column.choice, "enum");
      expect(column.text, "text");
      break;
    case "item":
      expect(column.field, "list");
      break;
    case "part": {
      expect(column.field, "parts");
      const field = fields[column.field];
      if (field?.kind === "parts" && field.parts[column.part] === undefined)
        note("unknown_part", path, { part: column.part });
      break;
    }
    default:
      note("unknown_kind", path);
  }
}

function checkDay(
  dayFrom: string,
  notBefore: string | undefined,
  fields: Fields,
  columns: readonly Column[],
  path: Path,
  note: Note,
): void {
  const isDay = columns.some((column) => column.kind === "day" && column.header["zh-CN"] === dayFrom);
  if (!isDay && fields[dayFrom]?.kind !== "instant") note("unknown_day", path);
  if (notBefore !== undefined && fields[notBefore]?.kind !== "instant")
    note("unknown_field", path, { field: notBefore });
}

function checkHeaders(form: Form<object>, note: Note): void {
  const owner = new Map<string, number>();
  const columns = form.columns as readonly Column[];
  columns.forEach((column, index) => {
    const header = headerOf(form, column);
    const path = ["columns", index];
    if (!isLabel(header)) {
      note("no_header", path);
      return;
    }
    let repeated: number | undefined;
    for (const word of [header["zh-CN"], header.en, ...(column.aliases ?? [])]) {
      if (/^[=+\-@]/.test(word.trim().normalize("NFKC"))) note("formula_header", path);
      const key = exactHeader(word);
      const other = owner.get(key);
      if (other !== undefined && other !== index) repeated ??= other;
      else owner.set(key, index);
    }
    if (repeated !== undefined) note("repeated_header", path, { column: repeated });
  });
  columns.forEach((column, index) => {
    const { section } = column;
    if (
      section !== undefined &&
      (owner.has(exactHeader(section["zh-CN"])) || owner.has(exactHeader(section.en)))
    )
      note("section_is_header", ["columns", index, "section"]);
  });
}
