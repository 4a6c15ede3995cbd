import { describe, expect, it } from "vitest";
import { codesOf, labelOf, type Vocabulary } from "../../src/cases";
import { callLog, hotlineCall, issueTicket, qaRecord, responseRecord } from "../../src/forms";

const VOCABULARIES = [
  "tier",
  "status",
  "outcome",
  "channel",
  "serviceType",
  "event",
  "clockState",
  "actor",
  "surveyDimension",
] as const satisfies readonly (keyof Vocabulary)[];

describe("every code has a name in both languages", () => {
  it.each(VOCABULARIES)("%s", (vocabulary) => {
    const codes = codesOf(vocabulary);
    expect(codes.length).toBeGreaterThan(2);
    for (const locale of ["zh-CN", "en"] as const) {
      const names = codes.map((code) => labelOf(vocabulary, code, locale));
      expect(new Set(names).size).toBe(codes.length);
      for (const name of names) expect(name).toMatch(locale === "en" ? /^[ -~]+$/ : /\p{Script=Han}|APP/u);
    }
  });

  it("an event of the caller's own is called what it is called", () => {
    expect(labelOf("event", "x-coupon-sent")).toBe("x-coupon-sent");
  });

  it("a code that is a property of every object is no code", () => {
    expect(labelOf("channel", "constructor")).toBe("constructor");
  });

  it("risk levels are named by their number", () => {
    expect(([1, 2, 3] as const).map((risk) => labelOf("risk", risk))).toEqual([
      "一级风险",
      "二级风险",
      "三级风险",
    ]);
  });
});

describe("what forms and cases both name, they name alike", () => {
  it.each([
    ["channel", responseRecord.fields.channel.options],
    ["channel", issueTicket.fields.channel.options],
    ["serviceType", hotlineCall.fields.serviceType.options],
    ["serviceType", callLog.fields.serviceType.options],
    ["tier", issueTicket.fields.tier.options],
    ["outcome", qaRecord.fields.outcome.options],
  ] as const)("%s", (vocabulary, options) => {
    const codes: readonly string[] = codesOf(vocabulary);
    expect(codes).toEqual(expect.arrayContaining(Object.keys(options)));
  });
});
