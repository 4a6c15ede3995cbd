import { KefuError } from "../base";
import { dayNumberOf } from "../time/day";

/** What a record number is made of: `CS20240520001` is `CS`, 2024-05-20, 1. */
export interface RecordNumber {
  /** Letters in front, or nothing. They say nothing about what is numbered. */
  readonly prefix: string;
  /** The local day, `yyyy-MM-dd`. */
  readonly day: string;
  /** From 1 on. */
  readonly sequence: number;
}

const PARTS = /^([^\d\s]{0,8})(\d{4})(\d\d)(\d\d)(\d{3,9})$/;
const PREFIX = /^[^\d\s]{0,8}$/;

/**
 * A record number as text; a sequence above 999 takes the digits it needs.
 *
 * @throws KefuError `invalid_argument` for a prefix with digits or spaces, a day that does not exist, or
 * a sequence that is no whole number from 1 to 999,999,999.
 *
 * @example
 * ```ts
 * recordNumber({ prefix: "CS", day: "2024-05-20", sequence: 1 }); // => "CS20240520001"
 * ```
 */
export function recordNumber({ prefix, day, sequence }: RecordNumber): string {
  if (!PREFIX.test(prefix))
    throw new KefuError("invalid_argument", "A prefix is at most eight characters, no digits or spaces");
  if (dayNumberOf(day) === undefined)
    throw new KefuError("invalid_argument", "A day is written yyyy-MM-dd and must exist");
  if (!(Number.isInteger(sequence) && sequence >= 1 && sequence <= 999_999_999))
    throw new KefuError("invalid_argument", "A sequence is a whole number from 1 on");
  return prefix + day.replaceAll("-", "") + String(sequence).padStart(3, "0");
}

/**
 * The parts of a record number; `undefined` for any other text, and for a day that does not exist.
 *
 * The prefix is handed back as it stands: `CS…` is a record in one form and a staff number in
 * another, `C…` an issue in one and a customer in another, so nothing is inferred from it.
 *
 * @example
 * ```ts
 * readRecordNumber("C20231001002"); // => { prefix: "C", day: "2023-10-01", sequence: 2 }
 * readRecordNumber("CS003"); // => undefined
 * readRecordNumber("CS20240230001"); // => undefined
 * ```
 */
export function readRecordNumber(text: string): RecordNumber | undefined {
  const [, prefix, year, month, date, digits] = PARTS.exec(text.trim()) ?? [];
  if (prefix === undefined) return undefined;
  const day = `${year}-${month}-${date}`;
  const sequence = Number(digits);
  return dayNumberOf(day) === undefined || sequence === 0 ? undefined : { prefix, day, sequence };
}

/**
 * The number that follows the highest one of a prefix and day; the first one where there is none yet.
 *
 * Numbers of other days and prefixes, and what is no record number, do not count.
 *
 * @throws KefuError `invalid_argument` as `recordNumber` does.
 *
 * @example
 * ```ts
 * nextRecordNumber(["CS20240520001", "CS20240520007"], { prefix: "CS", day: "2024-05-20" }); // => "CS20240520008"
 * nextRecordNumber([], { prefix: "", day: "2023-08-15" }); // => "20230815001"
 * ```
 */
export function nextRecordNumber(
  numbers: Iterable<string>,
  { prefix, day }: Pick<RecordNumber, "prefix" | "day">,
): string {
  let highest = 0;
  for (const text of numbers) {
    const number = readRecordNumber(text);
    if (number !== undefined && number.prefix === prefix && number.day === day)
      highest = Math.max(highest, number.sequence);
  }
  return recordNumber({ prefix, day, sequence: highest + 1 });
}
