import { describe, expect, it } from "vitest";
import { deepFrozen } from "../../src/rules/deep-frozen";
import { foldText } from "../../src/rules/fold-text";

describe("A text is evened out", () => {
  it.each([
    ["letters", "\uff21\uff30\uff30 Ab", "app ab"],
    ["digits", "\uff10\uff19", "09"],
    ["punctuation", "\uff01\uff1f\uff5e", "!?~"],
    ["blanks", "a\u3000b", "a b"],
    ["apostrophes", "doesn\u2019t", "doesn't"],
    ["and nothing else", "支付。失败", "支付。失败"],
  ])("%s", (_, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });
});

describe("A rule that was defined", () => {
  const rule = { id: "a", when: { anyOf: [{ topics: ["x"] }, { resolved: null }] } };
  const frozen = deepFrozen(rule);

  it("is what was said, in a copy", () => {
    expect(frozen).toEqual(rule);
    expect(frozen).not.toBe(rule);
    expect(Object.isFrozen(rule)).toBe(false);
  });

  it("cannot be changed at any depth", () => {
    const { when } = frozen;
    for (const part of [frozen, when, when.anyOf, when.anyOf[0], when.anyOf[0]?.topics])
      expect(Object.isFrozen(part)).toBe(true);
  });
});
