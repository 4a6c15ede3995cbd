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

/** The form's events and the caller's, oldest first; those of one moment stay in the order in which they were told. */
export function inOrder(history: CaseEvent[], more: readonly CaseEvent[] | undefined): readonly CaseEvent[] {
  if (more !== undefined) history.push(...more);
  const isOrdered = history.every((event, i) => i === 0 || timeOf(history[i - 1]) <= event.at.getTime());
  return isOrdered ? history : history.sort((a, b) => a.at.getTime() - b.at.getTime());
}

const timeOf = (event: CaseEvent | undefined) => event?.at.getTime() ?? Number.NEGATIVE_INFINITY;
