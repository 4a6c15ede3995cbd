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
  const known: CaseEvent[] = [];
  let isOrdered = true;
  let latest = 0;
  for (const event of history) {
    const at = event.at.getTime();
    if (at >= 0 && at <= asOf) {
      known.push(event);
      isOrdered &&= at >= latest;
      latest = at;
    } else faults.add(at > asOf ? "afterAsOf" : "invalidInstant");
  }
  if (isOrdered) return known;
  faults.add("disordered");
  return known.sort((a, b) => a.at.getTime() - b.at.getTime());
}
