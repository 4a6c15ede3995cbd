import { KefuError } from "../base";
import type { ServiceCase } from "../cases/service-case";
import type { Condition } from "../rules/condition";
import { conditionMatcher, type FactReader, factReader, type Keywords } from "../rules/condition-matcher";
import type { Tier } from "../tier/tier";

/** What the conditions of policies look at. */
interface CaseFacts {
  readonly serviceCase: ServiceCase;
  /** The tier that it has, or is taken to have. */
  readonly tier: Tier | undefined;
  /** The kinds of event that have happened, where a condition asks for them. */
  readonly events?: readonly string[] | undefined;
}

/** Whether a condition holds for a case. */
export type CaseMatcher = (facts: CaseFacts) => boolean;

/** A case has no text to look for keywords in; whoever has one decides first and hands over a fact. */
const NO_KEYWORDS: Keywords = {
  tests: ({ mentions, together }) => {
    if (mentions ?? together) throw new KefuError("invalid_config", "No keywords");
    return [];
  },
  matcher: (_, plain) => plain,
};

/** A fact by its name: of the moment, else the case's own property, else one of the caller's `facts`. */
function readerOf(fact: string): FactReader {
  const own = factReader(fact);
  if (fact === "tier" || fact === "events") return own;
  return (facts) => {
    const { serviceCase } = facts as CaseFacts;
    return own(serviceCase) ?? (serviceCase.facts && own(serviceCase.facts));
  };
}

/** A policy's or target's condition, made ready. */
export const caseMatcher = (condition: Condition): CaseMatcher =>
  conditionMatcher(condition, NO_KEYWORDS, readerOf);
