import type { ServiceCase } from "kefu/cases";
import { type Period, periodAt, type ReportOptions } from "kefu/report";
import type { SlaPolicy } from "kefu/sla";
import type { Section } from "./page";

/** What there is to report on, whatever sheet it came from. */
export interface Input {
  readonly title: string;
  readonly lead: string;
  readonly timeZone: string;
  readonly cases: readonly ServiceCase[];
  /** How many records were read; those of some forms make no case. */
  readonly records: number;
  readonly period: Period;
  /** What the period is compared with. */
  readonly before?: Period;
  readonly asOf: Date;
  /** What was read, refused and found. */
  readonly notes: readonly Section[];
  /** By which the cases are judged; they say what their targets are called. */
  readonly policies: readonly SlaPolicy[];
  readonly options: Pick<ReportOptions, "clocksOf" | "openMsOf" | "trendUnit">;
}

/** What the command line says of the input. */
export interface InputArguments {
  readonly file?: string | undefined;
  readonly form: string;
  readonly zone: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Called now and then while a long sheet is read. */
  readonly onProgress: (text: string) => void;
}

/** The period between the local days of the arguments; without them, `fallback`. */
export function periodFrom(
  { from, to }: Pick<InputArguments, "from" | "to">,
  timeZone: string,
  fallback: Period,
): Period {
  const startOf = (day: string) => periodAt(Date.parse(`${day}T12:00:00Z`), "day", timeZone).from;
  return {
    from: from === undefined ? fallback.from : startOf(from),
    to: to === undefined ? fallback.to : startOf(to),
  };
}

/** When a case was received. */
export const receivedMs = ({ history }: ServiceCase): number =>
  history.find(({ type }) => type === "received")?.at.getTime() ?? 0;
