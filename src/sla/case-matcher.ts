import { KefuError } from "../base";
import type { Condition } from "../rules/condition";
import { conditionNode } from "../rules/condition-node";

/** Whether a condition holds for a case. */
export type CaseMatcher = (facts: object) => boolean;

/** A case has no text to look for keywords in; whoever has one decides first and hands over a fact. */
const NO_KEYWORDS = {
  finder: (): never => {
    throw new KefuError("invalid_config", "Policies take no `mentions`: decide first, hand over a fact");
  },
  holdsKeywords: (): boolean => false,
  forget: (): void => {},
};

/** A policy's or target's condition, made ready. */
export const caseMatcher = (condition: Condition): CaseMatcher => conditionNode(condition, NO_KEYWORDS).holds;
