import { expectTypeOf, it } from "vitest";
import { classifyTier } from "../../src/tier/classify-tier";
import { dispatch } from "../../src/tier/dispatch";
import { defineDispatchRules } from "../../src/tier/dispatch-rule";
import type { Tier } from "../../src/tier/tier";
import { defineTierRules, type TierRule } from "../../src/tier/tier-rule";

const rules = defineTierRules([
  { id: "funds", when: { topics: { any: ["payment-failed"] } }, tier: "urgent" },
  { id: "repeat", when: { serviceType: "complaint", repeated: true }, tier: "high" },
]);

it("names the rules that may have fired", () => {
  const decision = classifyTier({ repeated: true }, rules);
  expectTypeOf(decision.rule).toEqualTypeOf<"funds" | "repeat" | undefined>();
  expectTypeOf(decision.tier).toEqualTypeOf<Tier>();
  expectTypeOf(classifyTier({}).rule).toEqualTypeOf<string | undefined>();
});

it("takes rules that were loaded", () => {
  const loaded: TierRule[] = [];
  expectTypeOf(classifyTier({}, loaded).rule).toEqualTypeOf<string | undefined>();
  expectTypeOf(defineTierRules(loaded)).toEqualTypeOf<TierRule[]>();
});

it("takes facts of any name, and checks those it knows", () => {
  classifyTier({ storeOpen: true, shelf: ["a"] }, rules);
  // @ts-expect-error repeated is a truth value
  classifyTier({ repeated: "yes" });
  // @ts-expect-error a moment is no fact
  classifyTier({ since: new Date(0) });
});

it("does not take a rule without a tier, or with one of another name", () => {
  // @ts-expect-error a tier is missing
  defineTierRules([{ id: "a" }]);
  // @ts-expect-error no such tier
  defineTierRules([{ id: "a", tier: "top" }]);
  // @ts-expect-error a bound is a number
  defineTierRules([{ id: "a", tier: "low", when: { amount: { atLeast: "3" } } }]);
});

it("names the dispatch rules that may have fired", () => {
  const own = defineDispatchRules([{ id: "vip", when: { customerClass: "vip" }, assignTo: "大客户组" }]);
  expectTypeOf(dispatch({}, own).rule).toEqualTypeOf<"vip" | undefined>();
});
