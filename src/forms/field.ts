import type { Label } from "../base";

/**
 * Whom a field's content may be shown to, and what hides it.
 *
 * `public`: codes, options, numbers. `internal`: staff and procedure, no data about the customer.
 * The others name what is in the field: each is hidden by its own mask, `freeText` by redaction.
 */
export type PrivacyClass =
  | "public"
  | "internal"
  | "name"
  | "phone"
  | "phoneLast4"
  | "email"
  | "address"
  | "idCard"
  | "bankCard"
  | "plate"
  | "freeText";

/** The colour that a table gives an option. */
export type StatusColour = "default" | "processing" | "success" | "warning" | "error";

/** One code of a closed list. */
export interface Option {
  readonly label: Label;
  /** Other words for it that are found in sheets. */
  readonly aliases?: readonly string[];
  readonly colour?: StatusColour;
}

interface FieldBase<Required extends boolean> {
  readonly label: Label;
  readonly description?: Label;
  readonly required: Required;
  readonly privacy: PrivacyClass;
}

/** A moment. */
export interface InstantField<Required extends boolean = boolean> extends FieldBase<Required> {
  readonly kind: "instant";
  readonly precision: "minute" | "second";
  /** Until when something is due: a sheet may give the day alone, and the term ends with that local day. */
  readonly term?: boolean;
  /** ISO 8601 with an offset. */
  readonly example: string;
}

/** A text. */
export interface TextField<Required extends boolean = boolean> extends FieldBase<Required> {
  readonly kind: "text";
  readonly example: string;
  /** An anchored ECMAScript pattern that the text must match. */
  readonly pattern?: string;
  readonly maxLength?: number;
  /** A local day `yyyy-MM-dd` or month `yyyy-MM`; sheets bring it in many spellings. */
  readonly format?: "day" | "month";
  /** Only a masked value may stand here; sheets that hold more are told so, and the rest is hidden. */
  readonly masked?: boolean;
}

/** A number in a stated unit. */
export interface NumberField<Required extends boolean = boolean> extends FieldBase<Required> {
  readonly kind: "number";
  readonly unit?: "minutes" | "hours" | "points" | "count" | "share";
  readonly integer?: boolean;
  readonly min?: number;
  readonly max?: number;
  /** Words that stand for a number in sheets, such as 满意 for 5 points. */
  readonly words?: Readonly<Record<string, number>>;
  /** Minutes between two moments of the same record, where the first pair that is known counts. */
  readonly elapsed?: readonly { readonly from: string; readonly to: string }[];
  readonly example: number;
}

/** One code of a closed list. */
export interface EnumField<Required extends boolean = boolean, Code extends string = string>
  extends FieldBase<Required> {
  readonly kind: "enum";
  readonly options: { readonly [C in Code]: Option };
  readonly example: Code;
}

/** Several texts in order: steps, levels of a category. */
export interface ListField<Required extends boolean = boolean> extends FieldBase<Required> {
  readonly kind: "list";
  /** `steps`: `1.…;2.…`. `path`: levels, the widest first. `items`: equals. */
  readonly list: "steps" | "path" | "items";
  /** What a sheet writes between the items of a path or of equals; `/` and `;` when left out. */
  readonly between?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly example: readonly string[];
}

/** Several small records in order, such as the parts of 资源投入. */
export interface PartsField<Required extends boolean, Part> extends FieldBase<Required> {
  readonly kind: "parts";
  readonly parts: Catalogue<Part>;
  /** What a sheet writes between the properties of one part; `:` when left out. */
  readonly between?: string;
  readonly example: readonly PartExample<Part>[];
}

/** A part as it stands in an example: moments as ISO text, what may be absent left out. */
export type PartExample<Part> = {
  readonly [K in keyof Part as null extends Part[K] ? never : K]: NonNullable<Part[K]> extends Date
    ? string
    : Part[K];
} & {
  readonly [K in keyof Part as null extends Part[K] ? K : never]?: NonNullable<Part[K]> extends Date
    ? string
    : NonNullable<Part[K]>;
};

/** Small records whose type is not known at compile time. */
export interface AnyPartsField extends FieldBase<boolean> {
  readonly kind: "parts";
  readonly parts: Readonly<Record<string, Field>>;
  readonly between?: string;
  readonly example: readonly object[];
}

/** Any catalogue entry. */
export type Field = InstantField | TextField | NumberField | EnumField | ListField | AnyPartsField;

type IsRequired<T> = null extends T ? false : true;

/** The catalogue entry that a property of type `T` must have. */
export type FieldFor<T> =
  NonNullable<T> extends Date
    ? InstantField<IsRequired<T>>
    : NonNullable<T> extends readonly string[]
      ? ListField<IsRequired<T>>
      : NonNullable<T> extends readonly (infer Part)[]
        ? PartsField<IsRequired<T>, Part>
        : NonNullable<T> extends number
          ? NumberField<IsRequired<T>>
          : string extends NonNullable<T>
            ? TextField<IsRequired<T>>
            : EnumField<IsRequired<T>, Extract<NonNullable<T>, string>>;

/** One entry for each field of a record: all that anybody needs to know of it, said once. */
export type Catalogue<R> = { readonly [K in keyof R]-?: FieldFor<R[K]> };
