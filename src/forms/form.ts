import type { Label } from "../base";
import type { Column } from "./column";
import type { Catalogue } from "./field";

/** A form: its fields describe the record, its columns say which fields a header fills. */
export interface Form<R> {
  readonly name: string;
  readonly title: Label;
  readonly fields: Catalogue<R>;
  readonly columns: readonly Column<keyof R & string>[];
  /** The field that names a record, unique within a sheet. */
  readonly key?: keyof R & string;
  /** How the form is printed: one record a row, or one record a sheet with a label before each value. */
  readonly layout?: "rows" | "labelValue";
}

/** The record type of a form. */
export type RecordOf<F> = F extends Form<infer R> ? R : never;

/** The form of a record as it stands in JSON: moments are ISO text, what may be `null` may be left out. */
export type JsonOf<R> = {
  readonly [K in keyof R as null extends R[K] ? never : K]: JsonValue<R[K]>;
} & { readonly [K in keyof R as null extends R[K] ? K : never]?: JsonValue<R[K]> };

type JsonValue<V> = V extends Date
  ? string
  : V extends readonly string[]
    ? V
    : V extends readonly (infer P)[]
      ? readonly JsonOf<P>[]
      : V;
