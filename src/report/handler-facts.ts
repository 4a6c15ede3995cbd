import type { CaseEvent, ServiceCase } from "../cases/service-case";
import { isByStaff, isResponse } from "./event-kinds";
import type { ReportSpec } from "./report-options";

/** To whom a case is attributed; nobody where the record does not say. */
export function handlersOf(
  { handler }: ServiceCase,
  history: readonly CaseEvent[],
  attribution: ReportSpec["attribution"],
): readonly string[] {
  const transfers = history.flatMap((event) => (event.type === "transferred" ? (event.to ?? []) : []));
  const agents = history.flatMap((event) => (isByStaff(event) && event.agent) || []);
  const handlers =
    attribution === "all"
      ? [...agents, ...transfers, handler]
      : attribution === "lastOwner"
        ? [transfers.at(-1) ?? handler ?? agents.at(-1)]
        : [history.find(isResponse)?.agent ?? (handler === transfers[0] ? undefined : handler)];
  return [...new Set(handlers)].filter((name) => name !== undefined).sort();
}
