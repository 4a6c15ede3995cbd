import { describe, expect, it } from "vitest";
import { type CallLog, callLog, defineForm, type IssueTicket, issueTicket } from "../../src/forms";
import type { Field } from "../../src/forms/field";
import type { Form } from "../../src/forms/form";
import { readRows, writeRows } from "../../src/sheet";

/** The record of a form's examples; of the printed columns alone, or of all. */
function exampleOf(form: Form<object>, which: "printed" | "all"): Record<string, unknown> {
  const columns = form.columns as readonly { field?: string; extra?: boolean }[];
  const extra = new Set(columns.flatMap((column) => (column.extra ? [column.field] : [])));
  return Object.fromEntries(
    Object.entries(form.fields as Readonly<Record<string, Field>>).map(([name, field]) => {
      if (which === "printed" && extra.has(name)) return [name, null];
      return [name, field.kind === "instant" ? new Date(field.example) : field.example];
    }),
  );
}

const call = exampleOf(callLog as unknown as Form<object>, "all") as unknown as CallLog;
const ticket = exampleOf(issueTicket as unknown as Form<object>, "printed") as unknown as IssueTicket;

describe("what stands in a record never changes how its sheet is read", () => {
  it("not the head of a table of fields, in a row below the headers", () => {
    const records = [{ ...call, handler: "字段名称", customerName: "示例值" }];
    for (const columns of ["all", "used"] as const) {
      const rows = writeRows(callLog, records, { layout: "arrays", columns });
      expect(readRows(callLog, rows)).toMatchObject({ records, issues: [] });
    }
  });

  it("not the header of a column that the sheet does not have", () => {
    const records = [{ ...ticket, description: "问题发生时间", remark: "服务阶段" }];
    const rows = writeRows(issueTicket, records, { layout: "arrays" });
    expect(readRows(issueTicket, rows)).toMatchObject({ records, issues: [] });
  });

  it("not a label of one's own that heads tables of fields elsewhere", () => {
    const asset = defineForm({
      name: "asset",
      title: { "zh-CN": "资产表", en: "Asset" },
      layout: "labelValue",
      fields: {
        name: {
          kind: "text",
          label: { "zh-CN": "名称", en: "Name" },
          required: true,
          privacy: "public",
          example: "耳机",
        },
        purpose: {
          kind: "text",
          label: { "zh-CN": "用途", en: "Purpose" },
          required: false,
          privacy: "public",
          example: "接听",
        },
      },
    });
    const records = [{ name: "示例值", purpose: "内容" }];
    const rows = writeRows(asset, records, { layout: "labelValue" });
    expect(readRows(asset, rows)).toMatchObject({ records, issues: [] });
  });
});

describe("a table of fields", () => {
  const table = [
    ["字段名称", "填写要求", "示例值", "必填"],
    ...Object.entries({ 来电时间: "2024-05-20 14:15", 客户姓名: "*女士" }).map(([name, value]) => [
      name,
      "来电时间",
      value,
      "是",
    ]),
  ];

  it("is read by its head, under a title too", () => {
    for (const rows of [table, [["客户来电记录表"], ...table]])
      expect(readRows(callLog, rows).issues.filter(({ code }) => code === "no_header")).toEqual([]);
  });
});
