import { epochMsOf } from "../base";
import { DAY_MS } from "../time/day";
import { dayAt, startOfDay } from "../time/local";
import { type FigureUnit, type HeadlinePath, headlinesOf } from "./headlines";
import { monthAt, startOfMonth } from "./period-bucket";
import { shareRise } from "./rate";
import type { Period } from "./report-options";
import type { ServiceReport } from "./service-report";

/** A figure beside the same figure of the period before. */
export interface FigureChange {
  readonly path: HeadlinePath;
  readonly unit: FigureUnit;
  readonly now: number | undefined;
  readonly before: number | undefined;
  /** now − before; for shares in points of 1. `undefined` where either is. */
  readonly change: number | undefined;
  /** change ÷ before; `undefined` where before is 0. */
  readonly relative: number | undefined;
}

/**
 * The headline figures of a report beside those of the report before.
 *
 * @example
 * ```ts
 * const at = (day: string) => Date.parse(`${day}T00:00+08:00`);
 * const week = { period: { from: at("2024-05-20"), to: at("2024-05-27") }, timeZone: "Asia/Shanghai", asOf: at("2024-05-27") };
 * const before = { ...week, period: previousPeriod(week.period, week.timeZone) };
 * const run = runFold(combine({ now: serviceReport(week), before: serviceReport(before) }), []);
 * compareReports(run.now, run.before)[0]?.change; // => 0
 * ```
 */
export function compareReports(now: ServiceReport, before: ServiceReport): readonly FigureChange[] {
  const earlier = new Map(headlinesOf(before).map((figure) => [figure.path, figure]));
  return headlinesOf(now).map((figure) => {
    const { path, unit, value } = figure;
    const { value: held, rate: heldRate } = earlier.get(path) ?? {};
    const change =
      figure.rate !== undefined && heldRate !== undefined
        ? shareRise(figure.rate, heldRate)
        : value === undefined || held === undefined
          ? undefined
          : value - held;
    return {
      path,
      unit,
      now: value,
      before: held,
      change,
      relative: change === undefined || held === undefined || held === 0 ? undefined : change / held,
    };
  });
}

/**
 * The period before: as many whole months where the period is of whole months, else as many local days,
 * else as many milliseconds.
 *
 * @throws KefuError `unknown_zone`
 *
 * @example
 * ```ts
 * previousPeriod({ from: Date.parse("2024-03-01T00:00+08:00"), to: Date.parse("2024-04-01T00:00+08:00") }, "Asia/Shanghai").from; // => new Date("2024-02-01T00:00+08:00")
 * ```
 */
export function previousPeriod(
  { from, to }: Period,
  timeZone: string,
): { readonly from: Date; readonly to: Date } {
  const fromMs = epochMsOf(from);
  const toMs = epochMsOf(to);
  return { from: new Date(startBefore(fromMs, toMs, timeZone)), to: new Date(fromMs) };
}

function startBefore(fromMs: number, toMs: number, timeZone: string): number {
  const [firstMonth, endMonth] = [monthAt(fromMs, timeZone), monthAt(toMs, timeZone)];
  const isOfMonths =
    startOfMonth(firstMonth, timeZone) === fromMs && startOfMonth(endMonth, timeZone) === toMs;
  if (isOfMonths) return startOfMonth(2 * firstMonth - endMonth, timeZone);
  const [firstDay, endDay] = [dayAt(fromMs, timeZone), dayAt(toMs, timeZone)];
  const isOfDays = startOfDay(firstDay, timeZone) === fromMs && startOfDay(endDay, timeZone) === toMs;
  return isOfDays && fromMs > DAY_MS ? startOfDay(2 * firstDay - endDay, timeZone) : fromMs - (toMs - fromMs);
}
