import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Column, Field, Form } from "../../src/forms";
import * as forms from "../../src/forms";
import { headerOf } from "../../src/forms/column-facts";
import { checkForm, faultNotes } from "../../src/forms/form-faults";

const ALL = Object.values(forms).filter(
  (one): one is never => typeof one === "object" && "columns" in one,
) as Form<object>[];
const EXAMPLES: Record<string, Record<string, string>[]> = JSON.parse(
  readFileSync(new URL("../fixtures/examples.json", import.meta.url), "utf8"),
);

const named = (name: string): Form<object> => ALL.find((form) => form.name === name) as Form<object>;

describe("the library's own forms", () => {
  it("are the eight of the business", () => {
    expect(ALL.map(({ name }) => name).sort()).toEqual([
      "callLog",
      "followUp",
      "handlingGuide",
      "hotlineCall",
      "improvement",
      "issueTicket",
      "qaRecord",
      "responseRecord",
    ]);
  });

  it.each(ALL.map((form) => [form.name, form] as const))("%s would pass its own check", (_name, form) => {
    const { faults, note } = faultNotes();
    checkForm(form, note);
    expect(faults).toEqual([]);
  });

  it.each(ALL.map((form) => [form.name, form] as const))(
    "%s has the very headers of the printed form",
    (name, form) => {
      const printed = form.columns
        .filter(({ extra }) => extra !== true)
        .map((column) => headerOf(form, column)["zh-CN"]);
      expect(printed).toEqual(Object.keys(EXAMPLES[name]?.[0] ?? {}));
    },
  );

  it.each(["hotlineCall", "issueTicket", "callLog", "responseRecord", "followUp", "qaRecord"] as const)(
    "%s has the optional columns that the rules ask for",
    (name) => {
      const headers = (named(name).columns as readonly Column[]).map(
        (column) => headerOf(named(name), column)["zh-CN"],
      );
      expect(headers).toEqual(
        expect.arrayContaining([
          "下次跟进时间",
          "跟进责任人",
          "未解决原因",
          "客户诉求",
          "承诺完成时间",
          "不满意原因",
          "升级时间",
        ]),
      );
    },
  );

  it("hide every field that holds a customer's name, number or words", () => {
    for (const form of ALL)
      for (const [name, field] of Object.entries(form.fields as Record<string, Field>)) {
        if (/contact$/.test(name)) expect(field.privacy).toMatch(/^phone/);
        if (/^customer(Name)?$/.test(name)) expect(field.privacy).toBe("name");
        if (/remark|description|question|summary|Note$|demand/i.test(name))
          expect(field.privacy).toBe("freeText");
      }
  });
});
