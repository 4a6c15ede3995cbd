import type { EpochMs } from "../base";
import type { CaseEvent } from "../cases/service-case";

/**
 * The events that exist at `asOf`, oldest first; what is wrong with the others goes into `faults`. A moment before
 * 1970 is none: it comes from a cell that held a time of day, or nothing.
 */
export function knownHistory(
  history: readonly CaseEvent[],
  asOf: EpochMs,
  faults: Set<string>,
): readonly CaseEvent[] {
  let isWhole = true;
  let isOrdered = true;
  let latest = Number.NEGATIVE_INFINITY;
  for (const event of history) {
    const at = event.at.getTime();
    if (!(at >= 0 && at <= asOf)) {
      faults.add(at > asOf ? "afterAsOf" : "invalidInstant");
      isWhole = false;
    } else if (at < latest) isOrdered = false;
    else latest = at;
  }
  if (!isOrdered) faults.add("disordered");
  if (isWhole && isOrdered) return history;
  return history
    .filter(({ at }) => at.getTime() >= 0 && at.getTime() <= asOf)
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
