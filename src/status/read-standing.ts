import type { Label } from "../base";
import type { Outcome } from "../cases/service-case";
import { OUTCOME_STATUS } from "./outcome-status";
import { type Status, TABLE } from "./table";

/** The words of one form for its statuses or outcomes, as the options of its field declare them. */
export type StandingWords = Readonly<
  Partial<Record<Status | Outcome, { readonly label: Label; readonly aliases?: readonly string[] }>>
>;

/** Where a case stands and what became of it, as one word of a form says. */
export interface Standing {
  readonly status: Status;
  readonly outcome?: Outcome;
}

const LONGEST = 64;

/** Width, spaces and case are not told apart. */
const folded = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").toLowerCase();

/**
 * The status, and the outcome if any, that a form's word means; `undefined` for a word it does not have.
 *
 * The words are those that the form declares: `callLog.fields.status.options` (待处理/处理中/已完成),
 * `hotlineCall.fields.outcome.options` (已解决/处理中(需跟进)/无法解决), `qaRecord.fields.outcome.options`
 * (已解决/未解决/需跟进). What comes back is a snapshot: no moment and no step between is invented.
 *
 * @example
 * ```ts
 * readStanding("已完成", callLog.fields.status.options); // => { status: "closed" }
 * readStanding("处理中(需跟进)", hotlineCall.fields.outcome.options); // => { status: "processing", outcome: "followUp" }
 * readStanding("已完成", qaRecord.fields.outcome.options); // => undefined
 * ```
 */
export function readStanding(word: string, words: StandingWords): Standing | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = folded(word);
  for (const [code, { label, aliases = [] }] of Object.entries(words)) {
    if (![label["zh-CN"], label.en, ...aliases].some((each) => folded(each) === wanted)) continue;
    if (Object.hasOwn(TABLE, code)) return { status: code as Status };
    return { status: OUTCOME_STATUS[code as Outcome], outcome: code as Outcome };
  }
  return undefined;
}
