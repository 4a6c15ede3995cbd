import { type EpochMs, epochMsOf } from "../base";
import type { CaseEvent, PlainEvent } from "./service-case";

/** Writes down what happened where the form knows the moment; without a moment there is no event. */
export function note(
  history: CaseEvent[],
  at: Date | null,
  type: PlainEvent,
  by: NonNullable<CaseEvent["by"]>,
): void {
  if (at !== null) history.push({ type, at, by });
}

/**
 * The form's events and the caller's, oldest first; those of one moment stay in the order in which they were told.
 *
 * @throws KefuError `invalid_instant` for an event whose moment is none
 */
export function inOrder(history: CaseEvent[], more: readonly CaseEvent[] | undefined): readonly CaseEvent[] {
  if (more !== undefined) history.push(...more);
  let isOrdered = true;
  let last: EpochMs = Number.NEGATIVE_INFINITY;
  for (const { at } of history) {
    const ms = epochMsOf(at);
    if (ms < last) isOrdered = false;
    last = ms;
  }
  return isOrdered ? history : history.sort((a, b) => a.at.getTime() - b.at.getTime());
}
