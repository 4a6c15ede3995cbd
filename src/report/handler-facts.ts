import type { CaseEvent, ServiceCase } from "../cases/service-case";
import { isByStaff, isResponse } from "./event-kinds";
import type { ReportSpec } from "./report-options";

/** To whom a case is attributed; nobody where the record does not say. */
export function handlersOf(
  { handler }: ServiceCase,
  history: readonly CaseEvent[],
  attribution: ReportSpec["attribution"],
): readonly string[] {
  const transfers = history.flatMap((event) =>
    event.type === "transferred" && event.to !== undefined ? [event.to] : [],
  );
  switch (attribution) {
    case "firstResponder": {
      const agent = history.find(isResponse)?.agent ?? (handler === transfers[0] ? undefined : handler);
      return agent === undefined ? [] : [agent];
    }
    case "lastOwner": {
      const agents = history.flatMap((event) => (isByStaff(event) && event.agent ? [event.agent] : []));
      const owner = transfers[transfers.length - 1] ?? handler ?? agents[agents.length - 1];
      return owner === undefined ? [] : [owner];
    }
    case "all": {
      const agents = history.flatMap((event) => (isByStaff(event) && event.agent ? [event.agent] : []));
      return [...new Set([...agents, ...transfers, ...(handler === undefined ? [] : [handler])])].sort();
    }
  }
}
