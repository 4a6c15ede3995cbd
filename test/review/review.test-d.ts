import { describe, expectTypeOf, it } from "vitest";
import {
  defineReviewRules,
  type FilledReply,
  type Finding,
  type FindingCode,
  type FoundReply,
  findReplies,
  hotlineCall,
  type ReviewOptions,
  reviewRecord,
  type StandardReply,
} from "../../src";
import type { FINDING_TEXTS } from "../../src/review/finding-texts";

declare const call: Parameters<typeof reviewRecord<import("../../src").HotlineCall>>[1];
declare const filled: FilledReply;

describe("what the compiler knows of a review", () => {
  it("a finding has a code of a closed list, or one of the caller's own", () => {
    expectTypeOf<Finding["code"]>().toEqualTypeOf<FindingCode | `x-${string}`>();
    // @ts-expect-error no such code
    const wrong: FindingCode = "vague_steps";
    expectTypeOf(wrong).toBeString();
  });

  it("every code has its texts: a missing one does not compile", () => {
    expectTypeOf<keyof typeof FINDING_TEXTS>().toEqualTypeOf<FindingCode>();
    const { vague_step: _, ...rest } = {} as typeof FINDING_TEXTS;
    // @ts-expect-error the texts of vague_step are missing
    const texts: typeof FINDING_TEXTS = rest;
    expectTypeOf(texts).toBeObject();
  });

  it("a record belongs to its form", () => {
    expectTypeOf(reviewRecord(hotlineCall, call, { asOf: 0, timeZone: "Asia/Shanghai" })).toEqualTypeOf<
      Finding[]
    >();
    // @ts-expect-error a call has no such field
    reviewRecord(hotlineCall, { ...call, outcome: "closed" }, { asOf: 0, timeZone: "Asia/Shanghai" });
    // @ts-expect-error nothing happens without the present and a zone
    reviewRecord(hotlineCall, call, {} satisfies Partial<ReviewOptions>);
  });

  it("rules name codes and limits that exist, and own codes begin with x-", () => {
    // @ts-expect-error no such code
    defineReviewRules({ codes: { vague_steps: false } });
    // @ts-expect-error no such limit
    defineReviewRules({ limits: { score: 2 } });
    // @ts-expect-error an own code begins with x-
    defineReviewRules({ own: [{ code: "mine", when: {}, text: { "zh-CN": "甲", en: "A" } }] });
    // @ts-expect-error a text in one language only
    defineReviewRules({ own: [{ code: "x-mine", when: {}, text: { "zh-CN": "甲" } }] });
  });

  it("a reply that could not be filled has no text", () => {
    // @ts-expect-error first ask whether it is ok
    filled.text;
    if (filled.ok) expectTypeOf(filled.text).toBeString();
    else expectTypeOf(filled.findings[0]?.code).not.toBeAny();
  });

  it("a found reply is the caller's own kind of reply", () => {
    interface Mine extends StandardReply {
      readonly owner: string;
    }
    expectTypeOf(findReplies([] as Mine[], {})).toEqualTypeOf<FoundReply<Mine>[]>();
  });
});
