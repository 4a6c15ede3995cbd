import type { CaseEvent, Payload } from "./service-case";

/** What happened and who did it, without when. */
type Happening = Payload & { readonly by: NonNullable<CaseEvent["by"]> };

/** Writes down what happened where the form knows the moment; without a moment there is no event. */
export function note(history: CaseEvent[], at: Date | null, happening: Happening): void {
  if (at !== null) history.push({ ...happening, at });
}

/** The form's events and the caller's, oldest first; those of one moment stay in the order in which they were told. */
export function inOrder(
  history: readonly CaseEvent[],
  more: readonly CaseEvent[] | undefined,
): readonly CaseEvent[] {
  return [...history, ...(more ?? [])].sort((a, b) => a.at.getTime() - b.at.getTime());
}
