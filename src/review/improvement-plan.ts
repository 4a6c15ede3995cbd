import { type EpochMs, epochMsOf, type InstantLike } from "../base";
import type { Improvement, ImprovementMeasure } from "../forms/improvement";
import { type DayNumber, dayNumberOf } from "../time/day";
import { dayAt } from "../time/local";
import { assertZone } from "../time/zone";
import type { Finding, FindingCode } from "./finding";
import { found } from "./found";
import { declares, isLacking, itemsIn, partsIn, type Reading, textIn } from "./reading";
import { checkWhyChain } from "./why-chain";

const FINISHED =
  /^已?(?:全部)?(?:完成|修复|上线|关闭|落实)(?!\s*\d)|^(?:完成\s*)?100\s*%|^(?:done|completed?|finished)\b/i;
const UNFINISHED = /未完成|未上线|未修复|部分|not done/i;

/** A measure as it may stand in an odd record. */
interface Measured {
  readonly dueOn?: unknown;
  readonly progress?: unknown;
  readonly effect?: unknown;
}

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

const isFinished = (progress: unknown): boolean =>
  isText(progress) && FINISHED.test(progress.trim()) && !UNFINISHED.test(progress);

/** Whole days since the day on which a measure that is not finished was due; `undefined` when it is not late. */
function daysLate(measure: Measured, today: DayNumber): number | undefined {
  const due = typeof measure.dueOn === "string" ? dayNumberOf(measure.dueOn) : undefined;
  const isOver = isText(measure.effect) || isFinished(measure.progress);
  return due === undefined || isOver || due >= today ? undefined : today - due;
}

/** The why chain of an improvement, with its findings under the record's own path. */
export function* whyChainFindings(reading: Reading): Generator<Finding<FindingCode>> {
  if (!declares(reading, "whys")) return;
  const phenomenon = declares(reading, "phenomenon") ? textIn(reading, "phenomenon") : undefined;
  const { findings } = checkWhyChain(
    itemsIn(reading, "whys").map(({ text }) => text),
    { limit: reading.limits.whys, ...(phenomenon === undefined ? {} : { phenomenon }) },
  );
  for (const finding of findings) yield { ...finding, path: ["whys", ...finding.path] };
}

/** A plan as a whole: every measure with its owner, day and acceptance, and the records it came from. */
export function* planFindings(reading: Reading): Generator<Finding<FindingCode>> {
  if (!declares(reading, "measures")) return;
  const measures = partsIn(reading, "measures");
  if (measures.length === 0) yield found("plan_missing", "error", ["measures"]);
  if (isLacking(reading, "sourceRecords")) yield found("plan_without_source", "error", ["sourceRecords"]);
  const today = dayAt(reading.asOf, reading.timeZone);
  for (const { part, index } of measures) {
    const params = { measure: index + 1 };
    for (const [name, code] of NEEDS)
      if (!isText(part[name])) yield found(code, "error", ["measures", index, name], params);
    const late = daysLate(part, today);
    if (late !== undefined)
      yield found("plan_overdue", "error", ["measures", index, "dueOn"], { ...params, days: late });
    if (isFinished(part["progress"]) && !isText(part["effect"]))
      yield found("plan_not_verified", "warning", ["measures", index, "effect"], params);
  }
}

const NEEDS: readonly (readonly [string, FindingCode])[] = [
  ["measure", "plan_without_measure"],
  ["owner", "plan_without_owner"],
  ["dueOn", "plan_without_date"],
  ["acceptance", "plan_without_acceptance"],
];

type Planned = Pick<Improvement, "measures">;

/** A measure whose day has gone by. */
export interface OverdueMeasure<I extends Planned = Improvement> {
  readonly improvement: I;
  readonly measure: ImprovementMeasure;
  /** Whole local days since its day. */
  readonly daysLate: number;
}

/**
 * The measures that are due and neither finished nor verified at `asOf`, the latest first.
 *
 * A measure is due until the end of its local day. Of equally late ones the order of the plans is kept.
 *
 * @throws KefuError `invalid_instant`, `unknown_zone`
 * @example
 * ```ts
 * const measure = { measure: "修复接口", term: "short", owner: "技术部", dueOn: "2023-08-29", acceptance: "连续一周无漏单", progress: null, effect: null };
 * overdueMeasures([{ category: "发票开具延迟", measures: [measure] }], { asOf: new Date("2023-08-31T09:00+08:00"), timeZone: "Asia/Shanghai" }).map(({ daysLate }) => daysLate); // => [2]
 * ```
 */
export function overdueMeasures<I extends Planned>(
  improvements: Iterable<I>,
  { asOf, timeZone }: { readonly asOf: InstantLike; readonly timeZone: string },
): OverdueMeasure<I>[] {
  assertZone(timeZone);
  const at: EpochMs = epochMsOf(asOf);
  const today = dayAt(at, timeZone);
  const overdue: OverdueMeasure<I>[] = [];
  for (const improvement of improvements)
    for (const measure of improvement.measures ?? []) {
      const late = daysLate(measure, today);
      if (late !== undefined) overdue.push({ improvement, measure, daysLate: late });
    }
  return overdue.sort((a, b) => b.daysLate - a.daysLate);
}
