import type { CaseEvent, Payload } from "./service-case";

/** What happened and who did it, without when. */
type Happening = Payload & Omit<CaseEvent, "at" | keyof Payload>;

/** Writes down what happened, where the form knows the moment; without a moment there is no event. */
export function note(history: CaseEvent[], at: Date | null, happening: Happening): void {
  if (at !== null) history.push({ ...happening, at });
}

/** Oldest first; events of one moment stay in the order in which they were told. */
export function inOrder(history: readonly CaseEvent[]): readonly CaseEvent[] {
  return [...history].sort((a, b) => a.at.getTime() - b.at.getTime());
}
