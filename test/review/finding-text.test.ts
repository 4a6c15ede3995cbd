import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import type { Finding, FindingCode } from "../../src/review/finding";
import { findingAdvice, findingText } from "../../src/review/finding-text";
import { FINDING_TEXTS } from "../../src/review/finding-texts";
import type { ReviewRules } from "../../src/review/review-rules";

const codes = Object.keys(FINDING_TEXTS) as FindingCode[];

/** A finding with whatever its sentences ask for. */
const finding = (code: FindingCode): Finding<FindingCode> => ({
  code,
  severity: "error",
  path: [],
  params: Object.fromEntries(
    FINDING_TEXTS[code].flatMap((text) =>
      [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name as string, `<${name}>`]),
    ),
  ),
});

const HAN = /\p{Script=Han}/u;

describe("every finding in words", () => {
  it.each(codes)("%s says what is wrong and what to do, in Chinese and in English", (code) => {
    const zh = findingText(finding(code));
    const en = findingText(finding(code), "en");
    expect(zh).toBe(findingText(finding(code), "zh-CN"));
    expect(zh).toMatch(/^[^{}]+。[^{}]+。$/);
    expect(en).toMatch(/^[^{}]+\. [^{}]+\.$/);
    expect(HAN.test(zh)).toBe(true);
    expect(HAN.test(en)).toBe(false);
    expect(zh.endsWith(findingAdvice(finding(code)))).toBe(true);
    expect(en.endsWith(` ${findingAdvice(finding(code), "en")}`)).toBe(true);
  });

  it.each(codes)("%s asks for the same parameters in both languages", (code) => {
    const names = (text: string) => new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    const [zh, en] = FINDING_TEXTS[code];
    expect(names(en)).toEqual(names(zh));
  });

  it("no two findings share a sentence", () => {
    for (const index of [0, 1])
      expect(new Set(codes.map((code) => FINDING_TEXTS[code][index])).size).toBe(codes.length);
  });

  it("takes the label of the language that is read", () => {
    const missing: Finding = {
      code: "missing_field",
      severity: "error",
      path: ["handler"],
      params: { label: "处理负责人", labelEn: "Handler" },
    };
    expect(findingText(missing)).toBe("“处理负责人”没有填写。请补填。");
    expect(findingText(missing, "en")).toBe("“Handler” is empty. Fill it in.");
  });

  const rules: ReviewRules = {
    own: [
      {
        code: "x-a",
        when: {},
        text: { "zh-CN": "甲。", en: "A." },
        advice: { "zh-CN": "改。", en: "Mend." },
      },
      { code: "x-b", when: {}, text: { "zh-CN": "乙。", en: "B." } },
    ],
  };
  const own = (code: string): Finding<string> => ({ code, severity: "warning", path: [], params: {} });

  it("a finding of an own rule takes the rule's words", () => {
    expect(findingText(own("x-a"), "zh-CN", { rules })).toBe("甲。改。");
    expect(findingText(own("x-a"), "en", { rules })).toBe("A. Mend.");
    expect(findingText(own("x-b"), "en", { rules })).toBe("B.");
    expect(findingAdvice(own("x-b"), "en", { rules })).toBe("");
  });

  it("moments are told in the reader's zone where one is named", () => {
    const late: Finding<string> = {
      code: "follow_up_overdue",
      severity: "warning",
      path: ["nextFollowUpAt"],
      params: { label: "下次跟进时间", labelEn: "Next follow-up at", dueAt: "2024-04-30T02:00:00.000Z" },
    };
    expect(findingText(late, "zh-CN", { timeZone: "Asia/Shanghai" })).toContain("(2024-04-30 10:00)");
    expect(findingText(late, "zh-CN")).toContain("(2024-04-30T02:00:00.000Z)");
  });

  it("without the rule it is named by its code", () => {
    expect(findingText(own("x-a"))).toBe("符合自定义规则x-a。");
    expect(findingText(own("x-a"), "en")).toBe("Rule x-a applies.");
    expect(findingText(own("toString"), "en")).toBe("Rule toString applies.");
  });
});

describe("the page of the review", () => {
  const page = readFileSync(resolve(import.meta.dirname, "../../docs/review.md"), "utf8");

  it.each(codes)("lists %s with its sentence", (code) => {
    expect(page).toContain(`| \`${code}\` | ${FINDING_TEXTS[code][1]} |`);
  });
});
