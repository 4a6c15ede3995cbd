/** What may stand in a message: numbers, moments as ISO text, declared options; never text from a record. */
export type IssueParams = Readonly<Record<string, string | number | boolean | readonly (string | number)[]>>;

/** `error`: the value was refused. `warning`: it was taken, and somebody should look. */
export type Severity = "error" | "warning";

/** One fault, safe to log: where it is and what it is called, without the value itself. */
export interface Issue<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  /** From the record or configuration down to the value. */
  readonly path: readonly (string | number)[];
  /** Row of the sheet, counted as the sheet counts: 1 is its first line. */
  readonly row?: number;
  /** The column's header as the form spells it. */
  readonly column?: string;
  readonly params: IssueParams;
}
