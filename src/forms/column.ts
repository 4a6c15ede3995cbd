import type { Label } from "../base";

interface ColumnBase {
  /** The header, where it is not the label of the field that the column fills. */
  readonly header?: Label;
  /** Other headers found in sheets. */
  readonly aliases?: readonly string[];
  /** The section of a label–value sheet under which the column stands. */
  readonly section?: Label;
  /** No printed column of the form: written only when some record fills it. */
  readonly extra?: boolean;
}

/** How a time of day finds its day. */
interface DayRule<Name extends string> {
  /** The Chinese header of a `day` column, or an instant field. */
  readonly dayFrom: string;
  /** The moment that the time cannot lie before; an earlier time of day is the next day's. */
  readonly notBefore?: Name;
  /** Hours after that moment within which the next day is assumed; 12 when left out. */
  readonly rollHours?: number;
  /** A time equal to that moment is the next day's as well: a term never ends as it begins. */
  readonly strictlyAfter?: boolean;
}

/**
 * Which fields a header fills, and how its cells are read.
 *
 * - `value`: one field, by its kind.
 * - `day`: a date that gives its day to the `time` columns that name it.
 * - `time`: a time of day whose day comes from another column or field; it rolls over midnight. A
 *   cell that carries a date of its own is taken as it is.
 * - `span`: `10:05-10:30` into two instants, the day as for `time`.
 * - `choiceAndText`: an option, then free text (客户反馈).
 * - `item`: one item of a list that is spread over several headers (为什么1 … 为什么5).
 * - `part`: one property of every part, so that several headers hold parallel lists (改进措施, 责任人).
 */
export type Column<Name extends string = string> =
  | (ColumnBase & { readonly kind: "value"; readonly field: Name })
  | (ColumnBase & { readonly kind: "day"; readonly header: Label; readonly fields: readonly Name[] })
  | (ColumnBase &
      DayRule<Name> & {
        readonly kind: "time";
        readonly field: Name;
        /** Written with its day all the same, as the print has it. */
        readonly written?: "dateTime";
      })
  | (ColumnBase &
      DayRule<Name> & {
        readonly kind: "span";
        readonly header: Label;
        readonly start: Name;
        readonly end: Name;
      })
  | (ColumnBase & {
      readonly kind: "choiceAndText";
      readonly header: Label;
      readonly choice: Name;
      readonly text: Name;
    })
  | (ColumnBase & {
      readonly kind: "item";
      readonly header: Label;
      readonly field: Name;
      /** 0 is the first item. */
      readonly index: number;
    })
  | (ColumnBase & {
      readonly kind: "part";
      readonly header: Label;
      readonly field: Name;
      /** The property of each part. */
      readonly part: string;
    });
