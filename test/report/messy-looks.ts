import type { ServiceCase } from "../../src/cases";
import {
  type ReportOptions,
  runFold,
  type ServiceReport,
  serviceReport,
  traceFigure,
} from "../../src/report";
import { type Asked, messyWorld } from "./messy-cases";
import { type Counted, type Excluded, type Told, tell } from "./plain-history";

/** One messy world, what is known in it, and the library's report of it. */
export interface Look {
  readonly seed: number;
  readonly options: Asked;
  readonly cases: readonly ServiceCase[];
  readonly told: readonly Told[];
  /** The received ones. */
  readonly own: readonly (Told & { readonly receivedAt: number })[];
  readonly report: ServiceReport<Asked>;
  /** The end of the window, or the present where that is earlier. */
  readonly end: number;
  readonly isIn: (at: number | undefined) => boolean;
}

/** So many worlds, looked at; `casesOf` says which of their cases a test is about, `more` what it asks for besides. */
export function messyLooks(
  runs: number,
  casesOf: (cases: readonly ServiceCase[], options: Asked) => readonly ServiceCase[] = (cases) => cases,
  more: Partial<ReportOptions> | ((seed: number) => Partial<ReportOptions>) = {},
): readonly Look[] {
  return Array.from({ length: runs }, (_, seed) => {
    const world = messyWorld(seed);
    const options = { ...world.options, ...(typeof more === "function" ? more(seed) : more) } as Asked;
    const { from, to } = options.period;
    const cases = casesOf(world.cases, options);
    const told = cases.map((c) => tell(c, options.asOf));
    const isIn = (at: number | undefined) => at !== undefined && at >= from && at < to;
    const own = told.flatMap((each) =>
      each.receivedAt !== undefined && isIn(each.receivedAt)
        ? [{ ...each, receivedAt: each.receivedAt }]
        : [],
    );
    const report = runFold(serviceReport(options), cases);
    return { seed, options, cases, told, own, report, end: Math.min(to, options.asOf), isIn };
  });
}

/** Pairs in an order of their own. */
export const sorted = (list: Counted | Excluded) => list.map((each) => [...each]).sort();

/** The records that the library names behind a figure, as sorted pairs. */
export function tracedOf({ options, cases }: Look, path: string) {
  const { counted, excluded } = traceFigure(options, path, cases);
  return {
    counted: sorted(counted.map(({ id, value }) => [id, value])),
    excluded: sorted(excluded.map(({ id, reason }) => [id, reason])),
  };
}
