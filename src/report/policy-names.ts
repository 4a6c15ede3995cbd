import type { Label, Locale } from "../base";

/** What a promise is called; every `SlaPolicy` is one of these. */
interface Named {
  readonly id: string;
  readonly label?: Label;
}

/** What a policy and its targets are called, so that a reader need not know their ids. */
export interface NamedPolicy extends Named {
  readonly targets: readonly Named[];
}

/** The name of a policy, and of its target where one is given; ids where nobody says what they are called. */
export function policyName(
  policies: readonly NamedPolicy[],
  locale: Locale,
  policy: string | undefined,
  target?: string,
): string {
  const found = policies.find(({ id }) => id === policy);
  const named = target === undefined ? found : found?.targets.find(({ id }) => id === target);
  return named?.label?.[locale] ?? target ?? policy ?? "";
}
