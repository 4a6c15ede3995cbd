import { KefuError } from "../base";
import type { Condition, Tests } from "../rules/condition";
import { conditionMatcher, type Matcher } from "../rules/condition-matcher";

/** A case has no text to look for keywords in; whoever has one decides first and hands over a fact. */
const refuse = (): never => {
  throw new KefuError(
    "invalid_config",
    "Policies take no `mentions` or `together`: decide first, hand over a fact",
  );
};

const NO_KEYWORDS = {
  tests: ({ mentions, together }: Tests): [] => (mentions || together ? refuse() : []),
  matcher: (_: Condition, plain: Matcher): Matcher => plain,
  finder: refuse,
  together: refuse,
  watched: refuse,
  holdsKeywords: (): boolean => false,
  forget: (): void => {},
};

/** A policy's or target's condition, made ready. */
export const caseMatcher = (condition: Condition): Matcher => conditionMatcher(condition, NO_KEYWORDS);
