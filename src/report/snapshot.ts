import type { EpochMs } from "../base";
import type { Outcome, ServiceCase } from "../cases/service-case";
import type { Status } from "../status/table";
import { isClosing, isReopening } from "./event-kinds";

/** What is on record without a moment. */
export interface Snapshot {
  readonly status?: Status | undefined;
  readonly outcome?: Outcome | undefined;
}

/**
 * What is on record of a case, as far as it can speak of the time before a moment: no status where the history tells
 * of a closing or a return since, no outcome where it tells of these or of a solution.
 */
export function snapshotBefore({ history, status, outcome }: ServiceCase, before: EpochMs): Snapshot {
  const later = history.filter(({ at }) => at.getTime() >= before);
  if (later.some((event) => isClosing(event) || isReopening(event))) return {};
  return { status, outcome: later.some(({ type }) => type === "solved") ? undefined : outcome };
}
