import type { EpochMs } from "../base";
import type { CaseEvent } from "../cases/service-case";

/** The events that exist at `asOf`, oldest first; what is wrong with the others goes into `faults`. */
export function knownHistory(
  history: readonly CaseEvent[],
  asOf: EpochMs,
  faults: string[],
): readonly CaseEvent[] {
  let isWhole = true;
  let isOrdered = true;
  let latest = Number.NEGATIVE_INFINITY;
  for (const event of history) {
    const at = event.at.getTime();
    if (!(at <= asOf)) {
      note(faults, Number.isNaN(at) ? "invalidInstant" : "afterAsOf");
      isWhole = false;
    } else if (at < latest) isOrdered = false;
    else latest = at;
  }
  if (!isOrdered) faults.push("disordered");
  if (isWhole && isOrdered) return history;
  const known = history.filter(({ at }) => at.getTime() <= asOf);
  return isOrdered ? known : known.sort((a, b) => a.at.getTime() - b.at.getTime());
}

function note(faults: string[], fault: string): void {
  if (!faults.includes(fault)) faults.push(fault);
}
