import { describe, expect, it } from "vitest";
import { KefuError, type Locale } from "../../src/base";
import { columnsOf, handlingGuide } from "../../src/forms";
import { handlingGuideSchema, jsonSchemaOf, withLocale } from "../../src/schema";
import { errorSheet, importTemplate, issueText, readRows, writeRows } from "../../src/sheet";

const guide = {
  category: "业务咨询",
  scenarios: null,
  approach: "当场解答",
  owner: "一线客服",
  escalateWhen: null,
};
const [issue] = readRows(handlingGuide, [{ 问题类型: "业务咨询", 处理方式: "", 责任人: "一线客服" }]).issues;

describe("a language in which there are no texts is refused, not answered with nothing", () => {
  it.each<[string, (locale: Locale) => unknown]>([
    ["writing rows", (locale) => writeRows(handlingGuide, [guide], { locale })],
    ["reading rows", (locale) => readRows(handlingGuide, [], { locale })],
    ["a template", (locale) => importTemplate(handlingGuide, { locale })],
    ["a sheet of errors", (locale) => errorSheet([], [], { locale })],
    ["the sentence of an issue", (locale) => issue && issueText(issue, locale)],
    ["columns", (locale) => columnsOf(handlingGuide, { locale })],
    ["JSON Schema", (locale) => jsonSchemaOf(handlingGuide, { locale })],
    ["messages of a schema", (locale) => withLocale(handlingGuideSchema, locale)],
  ])("%s", (_, use) => {
    for (const locale of ["zh", "en-US", "zh-cn", "", "toString"] as unknown as Locale[]) {
      expect(() => use(locale)).toThrow(KefuError);
      expect(() => use(locale)).toThrow(expect.objectContaining({ code: "invalid_argument" }));
    }
    for (const locale of ["zh-CN", "en"] as const) expect(() => use(locale)).not.toThrow();
  });
});
