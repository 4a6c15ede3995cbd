import { KefuError } from "../base";
import type { ServiceCase } from "../cases/service-case";
import type { TraceEntry } from "./figure";
import { figureAt } from "./figure-at";
import type { ReportOptions } from "./report-options";
import { tracedReport } from "./service-report";

/** A figure and the records behind it. */
export interface FigureTrace {
  readonly path: string;
  /** What the report says there. */
  readonly figure: unknown;
  /** The records counted: each with what it adds (milliseconds, a score, 1 or 0). */
  readonly counted: readonly { readonly id: string; readonly value: number }[];
  /** The records of the cohort that were left out, each with its reason. */
  readonly excluded: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * The records behind a figure of the service report, counted and excluded, so that a person can work
 * it out again: a second pass over the same cases.
 *
 * The path leads through the report by its names: `response.calendar.p90Ms`, `attainment.byTarget.respond`.
 *
 * Within a list the path names an element by its key: `categories.levels.0.支付`, `handlers.list.007.csat`; what
 * is not stated has the key `""`, so that a path to it ends with a dot: `volumes.byChannel.`.
 *
 * @throws KefuError `invalid_argument` where the report has nothing at that path.
 *
 * @example
 * ```ts
 * const at = Date.parse("2024-05-20T14:15+08:00");
 * const call = { id: "CS1", category: [], precisionMs: 60_000, history: [{ type: "received" as const, at: new Date(at) }] };
 * const week = { period: { from: at, to: at + 1 }, timeZone: "Asia/Shanghai", asOf: at };
 * traceFigure(week, "response.calendar.p90Ms", [call]).excluded; // => [{ id: "CS1", reason: "unanswered" }]
 * ```
 */
export function traceFigure(spec: ReportOptions, path: string, cases: Iterable<ServiceCase>): FigureTrace {
  const sources = new Map<string, TraceEntry[]>();
  const report = tracedReport(spec, cases, (source, entry) => {
    if (path !== source && !path.startsWith(`${source}.`)) return;
    const entries = sources.get(source) ?? [];
    sources.set(source, entries);
    if (entry !== undefined) entries.push(entry);
  });
  const figure = figureAt(report, path);
  if (figure === undefined) throw new KefuError("invalid_argument", "The report has no figure at this path");
  const nearest = [...sources.keys()].sort((a, b) => b.length - a.length)[0] ?? "";
  const counted = sources.get(nearest) ?? [];
  const leftOut = nearest.endsWith(".open")
    ? (sources.get(nearest.slice(0, -".open".length)) ?? [])
    : counted;
  return {
    path,
    figure: figure.value,
    counted: counted.flatMap(({ id, value }) => (value === undefined ? [] : [{ id, value }])),
    excluded: leftOut.flatMap(({ id, excluded }) =>
      excluded === undefined ? [] : [{ id, reason: excluded }],
    ),
  };
}
