import type { CellContext } from "./cell-context";
import { readMomentText } from "./moment-text";
import { report, type Sink } from "./sheet-issue";

/**
 * A date, weekday and half of the day if given, and a time, 14时44分 too; prints lose the blanks between them,
 * and before the text that follows.
 */
const MOMENT =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}[日号]?|\d{8})[\sT]{0,4}(?:[(\uff08]?(?:周|星期)[一二三四五六日天][)\uff09]?)?\s{0,2}(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)?\s{0,2}(?:\d{1,2}[:\uff1a]\d{2}(?:[:\uff1a]\d{2})?|\d{1,2}[时点](?:\d{1,2}分(?:\d{1,2}秒)?|半|整))(?:\s{0,2}[AaPp][Mm](?![A-Za-z]))?(?:Z|[+-]\d\d:\d\d)?(?![:\uff1a.]?\d)/;

/** A date that is no part of a longer number; eight digits alone must look like one. */
const DAY =
  /^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}[日号]?|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?![-/.]?\d)/;

/** The moment with which a text begins, as it is spelled there. */
export const leadingMoment = (text: string): string | undefined => MOMENT.exec(text)?.[0];

/** Whether a text begins with a date. */
export const startsWithDay = (text: string): boolean => DAY.test(text);

/**
 * Reports a text that begins with a day and no time that can be read: midnight would be an invented moment.
 *
 * The day stays in the text; a day that does not exist is a fault like any other.
 */
export function reportDayAlone(text: string, at: Sink, context: CellContext): void {
  const day = DAY.exec(text)?.[0];
  if (day !== undefined) report(at, readMomentText(day, context.moment) ?? "time_missing");
}
