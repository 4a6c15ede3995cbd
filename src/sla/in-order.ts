import { msOf } from "../calendar/moment";
import type { CaseEvent } from "../cases/service-case";

/**
 * The history in order: `received` comes first among the events of one moment, the rest stay as told.
 *
 * @throws KefuError `invalid_instant` or `out_of_range` for an event without a moment that can be
 */
export function inOrder(history: readonly CaseEvent[]): readonly CaseEvent[] {
  let latest = -Infinity;
  for (const { at, type } of history) {
    const ms = msOf(at);
    if (ms < latest || (ms === latest && type === "received")) return [...history].sort(byMoment);
    latest = ms;
  }
  return history;
}

function byMoment(a: CaseEvent, b: CaseEvent): number {
  return msOf(a.at) - msOf(b.at) || Number(b.type === "received") - Number(a.type === "received");
}
