import type { CaseEvent, ServiceCase } from "../../src/cases";
import { type ReportOptions, runFold, type ServiceReport, serviceReport } from "../../src/report";

export const MIN = 60_000;

/** A moment in Shanghai, on 2024-05-20 unless said otherwise. */
export const at = (time: string, day = "2024-05-20"): Date => new Date(`${day}T${time}+08:00`);

/** What a line cannot say of an event. */
export type Extra = Partial<CaseEvent> & { readonly day?: string };

/** A case from lines such as `10:00 received`. */
export function caseOf(
  id: string,
  lines: readonly (string | readonly [string, Extra])[],
  rest: Partial<ServiceCase> = {},
): ServiceCase {
  const history = lines.map((line) => {
    const [text, { day, ...extra }] = typeof line === "string" ? [line, {} as Extra] : line;
    const [time = "", type = ""] = text.split(" ");
    return { at: at(time, day), type, ...extra } as CaseEvent;
  });
  return { id, history, precisionMs: 60_000, category: [], ...rest };
}

/** One day, looked at from the end of June. */
export const DAY = {
  period: { from: at("00:00"), to: at("00:00", "2024-05-21") },
  timeZone: "Asia/Shanghai",
  asOf: at("00:00", "2024-06-30"),
} as const;

export function reportOf(cases: readonly ServiceCase[]): ServiceReport<typeof DAY>;
export function reportOf<const O extends ReportOptions>(
  cases: readonly ServiceCase[],
  options: O,
): ServiceReport<O>;
export function reportOf(cases: readonly ServiceCase[], options: ReportOptions = DAY): ServiceReport {
  return runFold(serviceReport(options), cases);
}
