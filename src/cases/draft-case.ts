import { epochMsOf } from "../base";
import type { BaseCaseOptions } from "./case-options";
import { inOrder } from "./history";
import type { CaseEvent, ServiceCase } from "./service-case";

/** A case that is being written. */
export type DraftCase = { -readonly [K in keyof ServiceCase]: ServiceCase[K] };

/** What every form gives a case; the caller's id, customer and events come first. */
export function draftCase(
  id: () => string,
  history: CaseEvent[],
  category: readonly string[],
  options: BaseCaseOptions,
): DraftCase {
  // First, so that an id made of a moment is made of a valid one.
  const ordered = inOrder(history, options.events);
  const draft: DraftCase = { id: options.id ?? id(), history: ordered, precisionMs: 60_000, category };
  if (options.customer !== undefined) draft.customer = options.customer;
  return draft;
}

/**
 * Writes down what is known; what a record leaves `null` stays out of its case.
 *
 * @throws KefuError `invalid_instant` for a moment that is none
 */
export function put<K extends keyof ServiceCase>(
  draft: DraftCase,
  key: K,
  value: ServiceCase[K] | null | undefined,
): void {
  if (value === null || value === undefined) return;
  if (value instanceof Date) epochMsOf(value);
  draft[key] = value;
}
