import { checkedLocale, type Locale } from "../base";
import type { Column } from "./column";
import { filledBy } from "./column-facts";
import type { Field, NumberField, PrivacyClass, StatusColour } from "./field";
import type { Form } from "./form";

/** One option of a column, ready for a select box or a coloured tag. */
export interface ColumnOption {
  readonly value: string;
  readonly label: string;
  readonly colour: StatusColour;
}

/** A column of a table that shows records, for any table component. */
export interface ColumnDefinition<Key extends string = string> {
  /** The record's property. */
  readonly key: Key;
  readonly title: string;
  readonly kind: Field["kind"];
  readonly required: boolean;
  readonly privacy: PrivacyClass;
  /** Whether the printed form has it; `false` for the optional columns of our own. */
  readonly printed: boolean;
  readonly description?: string;
  /** The section of the form under which it stands. */
  readonly section?: string;
  readonly options?: readonly ColumnOption[];
  readonly unit?: NonNullable<NumberField["unit"]>;
  readonly min?: number;
  readonly max?: number;
  readonly precision?: "minute" | "second";
  /** The properties of each part of a list of small records. */
  readonly parts?: readonly ColumnDefinition[];
}

/**
 * The columns of a table of records, one for each field, as neutral data in one language.
 *
 * @throws KefuError `invalid_argument` for a locale that is none
 *
 * @example
 * ```ts
 * columnsOf(callLog, { locale: "en" }).find(({ key }) => key === "status")?.options?.[0]; // => { value: "pending", label: "Pending", colour: "default" }
 * ```
 */
export function columnsOf<R>(
  form: Form<R>,
  options: { readonly locale?: Locale } = {},
): ColumnDefinition<keyof R & string>[] {
  const locale = checkedLocale(options.locale);
  const columns = form.columns as readonly Column[];
  return Object.entries(form.fields as Readonly<Record<string, Field>>).map(([key, field]) => {
    const own = columns.filter((column) => filledBy(column).includes(key));
    const section = own.find((column) => column.section !== undefined)?.section?.[locale];
    return {
      ...definition(key, field, locale),
      printed: own.some((column) => column.extra !== true),
      ...(section === undefined ? {} : { section }),
    } as ColumnDefinition<keyof R & string>;
  });
}

function definition(key: string, field: Field, locale: Locale): ColumnDefinition {
  const { kind, required, privacy, description } = field;
  return {
    key,
    title: field.label[locale],
    kind,
    required,
    privacy,
    printed: true,
    ...(description === undefined ? {} : { description: description[locale] }),
    ...details(field, locale),
  };
}

function details(field: Field, locale: Locale): Partial<ColumnDefinition> {
  switch (field.kind) {
    case "enum":
      return {
        options: Object.entries(field.options).map(([value, { label, colour = "default" }]) => ({
          value,
          label: label[locale],
          colour,
        })),
      };
    case "number": {
      const { unit, min, max } = field;
      return {
        ...(unit === undefined ? {} : { unit }),
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      };
    }
    case "instant":
      return { precision: field.precision };
    case "parts":
      return { parts: Object.entries(field.parts).map(([key, part]) => definition(key, part, locale)) };
    default:
      return {};
  }
}
