import { KefuError, type Label } from "../base";
import type { Column } from "./column";
import type { Field, Option } from "./field";
import type { Form } from "./form";
import { checkForm, faultNotes, type Note } from "./form-faults";

type Fields = Readonly<Record<string, Field>>;

type ValueOf<F> = F extends { readonly kind: "instant" }
  ? Date
  : F extends { readonly kind: "text" }
    ? string
    : F extends { readonly kind: "number" }
      ? number
      : F extends { readonly kind: "enum"; readonly options: infer O }
        ? keyof O & string
        : F extends { readonly kind: "list" }
          ? readonly string[]
          : F extends { readonly kind: "parts"; readonly parts: infer P }
            ? readonly RecordOfFields<P>[]
            : never;

/** The record that a catalogue describes: what is not required may be `null`. */
export type RecordOfFields<F> = {
  readonly [K in keyof F]: F[K] extends { readonly required: true } ? ValueOf<F[K]> : ValueOf<F[K]> | null;
};

/** The fields of a record that hold one code of a closed list. */
type EnumKeys<R> = {
  [K in keyof R]-?: NonNullable<R[K]> extends string ? (string extends NonNullable<R[K]> ? never : K) : never;
}[keyof R];

/** Options to add, by the field that gets them. */
type AddedOptions<R> = { readonly [K in EnumKeys<R>]?: Readonly<Record<string, Option>> };

/** A record of a form that has been extended. */
export type ExtendedRecord<R, F, O> = {
  readonly [K in keyof R | keyof F]: K extends keyof R
    ? K extends keyof O
      ? R[K] | (keyof O[K] & string)
      : R[K]
    : K extends keyof F
      ? RecordOfFields<F>[K]
      : never;
};

/** A form of one's own. */
export interface NewForm<F> {
  readonly name: string;
  readonly title: Label;
  readonly fields: F;
  /** One column a field, under its label, when left out. */
  readonly columns?: readonly Column<keyof F & string>[];
  /** The text field that names a record, unique within a sheet. */
  readonly key?: keyof F & string;
  readonly layout?: "rows" | "labelValue";
}

/** A form with more fields, options or headers than the one it is built on. */
export interface FormExtension<R, F, O> {
  readonly extends: Form<R>;
  readonly name?: string;
  readonly title?: Label;
  /** Fields to add; each gets a column under its label unless `columns` say otherwise. */
  readonly fields?: F;
  readonly columns?: readonly Column<(keyof R | keyof F) & string>[];
  /** Options to add to closed lists. */
  readonly options?: O;
  /** Other headers under which sheets have a column, by its Chinese header; one that no column has is refused. */
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
}

type AnyExtension = FormExtension<object, Fields, object>;
type None = Readonly<Record<never, never>>;

/**
 * A form, checked and frozen: one of one's own, or another with more fields, options and headers.
 *
 * It has the powers of the forms that are built in: schemas, sheets, JSON Schema and columns take it, and
 * its record type follows from its fields.
 *
 * @throws KefuError `invalid_config`, with every fault and its path in `issues`
 *
 * @example
 * ```ts
 * const ours = defineForm({
 *   extends: callLog,
 *   fields: { shop: { kind: "text", label: { "zh-CN": "门店", en: "Shop" }, required: false, privacy: "public", example: "一店" } },
 *   options: { status: { onHold: { label: { "zh-CN": "挂起", en: "On hold" } } } },
 * });
 * Object.keys(ours.fields.status.options); // => ["pending", "processing", "closed", "onHold"]
 * ```
 */
export function defineForm<R, const F extends Fields = None, const O extends AddedOptions<R> = None>(
  config: FormExtension<R, F, O>,
): Form<ExtendedRecord<R, F, O>>;
export function defineForm<const F extends Fields>(config: NewForm<F>): Form<RecordOfFields<F>>;
export function defineForm(config: object): unknown {
  const { faults, note } = faultNotes();
  const isObject = typeof config === "object" && config !== null;
  if (!isObject) throw new KefuError("invalid_config", "A form is defined by an object");
  const form =
    "extends" in config ? extended(config as AnyExtension, note) : built(config as NewForm<Fields>);
  checkForm(form, note);
  if (faults.length > 0) {
    const where = faults.map(({ code, path }) => `${path.join(".")}: ${code}`).join("; ");
    throw new KefuError("invalid_config", `The form has ${faults.length} faults: ${where}`, faults);
  }
  return frozen(form);
}

function built(config: NewForm<Fields>): Form<object> {
  const { name, title, fields = {}, columns, key, layout } = config;
  return {
    name,
    title,
    fields,
    columns: columns ?? valueColumns(fields),
    ...(key === undefined ? {} : { key }),
    ...(layout === undefined ? {} : { layout }),
  } as Form<object>;
}

function extended(config: AnyExtension, note: Note): Form<object> {
  const base = config.extends as unknown as Form<Record<string, unknown>>;
  const fields: Record<string, Field> = { ...(base.fields as Fields) };
  const added: Record<string, Field> = {};
  for (const [name, field] of Object.entries(config.fields ?? {})) {
    if (Object.hasOwn(base.fields, name)) note("field_exists", ["fields", name]);
    else {
      fields[name] = field;
      added[name] = field;
    }
  }
  const more = (config.options ?? {}) as Readonly<Record<string, Readonly<Record<string, Option>>>>;
  for (const [name, options] of Object.entries(more)) {
    const field = fields[name];
    if (field?.kind !== "enum") {
      note(field === undefined ? "unknown_field" : "not_an_enum", ["options", name]);
      continue;
    }
    for (const code of Object.keys(options))
      if (Object.hasOwn(field.options, code)) note("option_exists", ["options", name, code]);
    fields[name] = { ...field, options: { ...field.options, ...options } };
  }
  const columns = [...(base.columns as readonly Column[]), ...(config.columns ?? valueColumns(added))];
  return {
    ...base,
    name: config.name ?? base.name,
    title: config.title ?? base.title,
    fields,
    columns: withAliases(columns, fields, config.aliases ?? {}, note),
  } as unknown as Form<object>;
}

/** The columns with their other headers; an alias of a header that no column has is a fault. */
function withAliases(
  columns: readonly Column[],
  fields: Fields,
  aliases: NonNullable<AnyExtension["aliases"]>,
  note: Note,
): Column[] {
  const unknown = new Set(Object.keys(aliases));
  const named = columns.map((column) => {
    const header =
      column.header ??
      (column.kind === "value" || column.kind === "time" ? fields[column.field]?.label : undefined);
    const name = header?.["zh-CN"] ?? "";
    if (!Object.hasOwn(aliases, name)) return column;
    unknown.delete(name);
    return { ...column, aliases: [...(column.aliases ?? []), ...(aliases[name] ?? [])] };
  });
  for (const name of unknown) note("unknown_field", ["aliases", name]);
  return named;
}

const valueColumns = (fields: Fields): Column[] =>
  Object.keys(fields).map((field) => ({ kind: "value", field }));

/** A copy that cannot change, however the configuration does later. */
function frozen<T>(value: T): T {
  if (Array.isArray(value)) return Object.freeze(value.map(frozen)) as T;
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, frozen(inner)] as const);
  return Object.freeze(Object.fromEntries(entries)) as T;
}
