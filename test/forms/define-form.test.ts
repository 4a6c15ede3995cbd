import { describe, expect, it } from "vitest";
import { KefuError, label } from "../../src/base";
import { callLog, defineForm, hotlineCall } from "../../src/forms";
import { readRows, writeRows } from "../../src/sheet";

const shop = {
  kind: "text",
  label: label("门店", "Shop"),
  required: false,
  privacy: "public",
  example: "一店",
} as const;

const ours = defineForm({
  extends: callLog,
  name: "ourCallLog",
  fields: {
    shop,
    queue: {
      kind: "enum",
      label: label("队列", "Queue"),
      required: true,
      privacy: "public",
      example: "vip",
      options: { vip: { label: label("贵宾", "VIP") }, usual: { label: label("普通队列", "Usual") } },
    },
  },
  options: { status: { onHold: { label: label("挂起", "On hold"), aliases: ["暂停"] } } },
  aliases: { 跟进人: ["经办人"] },
});

function faultsOf(define: () => unknown): string[] {
  try {
    define();
  } catch (error) {
    if (error instanceof KefuError) return error.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
    throw error;
  }
  return [];
}

describe("a company that adds to a form", () => {
  it("reads its own columns, options and headers, and writes them back", () => {
    const rows = [
      {
        来电时间: "2023-10-01 09:30",
        客户姓名: "*女士",
        问题类型: "咨询",
        问题描述摘要: "套餐",
        经办人: "001",
        跟进状态: "暂停",
        门店: "一店",
        队列: "贵宾",
      },
    ];
    const { records, issues } = readRows(ours, rows);
    expect(issues).toEqual([]);
    expect(records[0]).toMatchObject({ handler: "001", status: "onHold", shop: "一店", queue: "vip" });
    expect(readRows(ours, writeRows(ours, records)).records).toEqual(records);
    expect(writeRows(ours, records)[0]).toMatchObject({
      "跟进状态(待处理/处理中/已完成)": "挂起",
      队列: "贵宾",
    });
  });

  it("leaves the form it built on as it was", () => {
    expect(Object.keys(callLog.fields.status.options)).toEqual(["pending", "processing", "closed"]);
    expect("shop" in callLog.fields).toBe(false);
  });

  it("gets a form that nothing can change", () => {
    expect(Object.isFrozen(ours)).toBe(true);
    expect(Object.isFrozen(ours.fields.queue.options)).toBe(true);
    expect(() => Object.assign(ours.fields.queue.options, { x: 1 })).toThrow(TypeError);
  });
});

describe("a company with a form of its own", () => {
  it("gives it the same powers, a list under several headers included", () => {
    const visits = defineForm({
      name: "visit",
      title: label("上门记录", "Visit"),
      key: "no",
      fields: {
        no: { kind: "text", label: label("单号", "No."), required: true, privacy: "public", example: "V1" },
        at: {
          kind: "instant",
          precision: "minute",
          label: label("上门时间", "At"),
          required: true,
          privacy: "internal",
          example: "2024-05-20T14:30+08:00",
        },
        parts: {
          kind: "parts",
          label: label("配件", "Parts"),
          required: false,
          privacy: "public",
          example: [{ name: "主板", count: 1 }],
          parts: {
            name: {
              kind: "text",
              label: label("名称", "Name"),
              required: true,
              privacy: "public",
              example: "主板",
            },
            count: {
              kind: "number",
              unit: "count",
              label: label("数量", "Count"),
              required: true,
              privacy: "public",
              example: 1,
            },
          },
        },
      },
    });
    const { records, issues } = readRows(visits, [
      ["单号", "上门时间", "配件"],
      ["V1", "2024/5/20 9:05", "主板:1;电源:2个"],
    ]);
    expect(issues).toEqual([]);
    expect(records).toEqual([
      {
        no: "V1",
        at: new Date("2024-05-20T09:05+08:00"),
        parts: [
          { name: "主板", count: 1 },
          { name: "电源", count: 2 },
        ],
      },
    ]);
    expect(writeRows(visits, records)[0]).toEqual({
      单号: "V1",
      上门时间: "2024-05-20 09:05",
      配件: "主板:1;电源:2",
    });
  });
});

it("a column that was added has its other headers too", () => {
  const shop = {
    kind: "text",
    label: label("门店", "Shop"),
    required: true,
    privacy: "public",
    example: "一店",
  } as const;
  const form = defineForm({ extends: callLog, fields: { shop }, aliases: { 门店: ["店铺"] } });
  const row = { 来电时间: "2024-05-20 14:30", 客户姓名: "*女士", 问题类型: "咨询", 问题描述摘要: "套餐" };
  const { records } = readRows(form, [{ ...row, 跟进状态: "已完成", 店铺: "一店" }]);
  expect(records[0]?.shop).toBe("一店");
});

describe("a form that cannot work is refused with every fault and its path", () => {
  const text = {
    kind: "text",
    label: label("甲", "A"),
    required: true,
    privacy: "public",
    example: "a",
  } as const;
  it.each<[string, () => unknown, string[]]>([
    [
      "no name, no title, no fields",
      () => defineForm({ name: "", title: label("", ""), fields: {} }),
      ["name: bad_name", "title: missing_label", "fields: no_fields"],
    ],
    [
      "a pattern without anchors",
      () => defineForm({ name: "a", title: label("甲", "A"), fields: { a: { ...text, pattern: "a" } } }),
      ["fields.a.pattern: bad_pattern"],
    ],
    [
      "a pattern that is none",
      () => defineForm({ name: "a", title: label("甲", "A"), fields: { a: { ...text, pattern: "^($" } } }),
      ["fields.a.pattern: bad_pattern"],
    ],
    [
      "an example that the pattern refuses",
      () => defineForm({ name: "a", title: label("甲", "A"), fields: { a: { ...text, pattern: "^b$" } } }),
      ["fields.a.example: bad_example"],
    ],
    [
      "two fields under one header",
      () => defineForm({ name: "a", title: label("甲", "A"), fields: { a: text, b: text } }),
      ["columns.1: repeated_header"],
    ],
    [
      "a field that is there already",
      () => defineForm({ extends: hotlineCall, fields: { remark: text } }),
      ["fields.remark: field_exists"],
    ],
    [
      "another header for a column that is not there",
      () => defineForm({ extends: hotlineCall, aliases: { 处理负责: ["经办人"], 备注: ["说明"] } }),
      ["aliases.处理负责: unknown_field"],
    ],
    [
      "an option that is there already",
      () =>
        defineForm({
          extends: hotlineCall,
          options: { outcome: { solved: { label: label("好了", "Done") } } },
        }),
      ["options.outcome.solved: option_exists"],
    ],
    [
      "an option with another one's word",
      () =>
        defineForm({
          extends: hotlineCall,
          options: { outcome: { done: { label: label("已解决", "Done") } } },
        }),
      ["fields.outcome.options.done: repeated_word"],
    ],
    [
      "a column for a field that is not there",
      () =>
        defineForm({
          name: "a",
          title: label("甲", "A"),
          fields: { a: text },
          columns: [
            { kind: "value", field: "a" },
            { kind: "value", field: "b" as "a", header: label("乙", "B") },
          ],
        }),
      ["columns.1: unknown_field"],
    ],
    [
      "a time whose day nobody gives",
      () =>
        defineForm({
          name: "a",
          title: label("甲", "A"),
          fields: {
            a: {
              kind: "instant",
              precision: "minute",
              label: label("时", "T"),
              required: true,
              privacy: "public",
              example: "2024-05-20T14:30Z",
            },
          },
          columns: [{ kind: "time", field: "a", dayFrom: "日期" }],
        }),
      ["columns.0: unknown_day"],
    ],
    [
      "a field that no column fills",
      () =>
        defineForm({
          name: "a",
          title: label("甲", "A"),
          fields: { a: text, b: text },
          columns: [{ kind: "value", field: "a" }],
        }),
      ["fields.b: unfilled_field"],
    ],
    [
      "a number whose bounds cross",
      () =>
        defineForm({
          name: "a",
          title: label("甲", "A"),
          fields: {
            a: {
              kind: "number",
              min: 2,
              max: 1,
              label: label("数", "N"),
              required: true,
              privacy: "public",
              example: 1,
            },
          },
        }),
      ["fields.a: bad_range", "fields.a.example: bad_example"],
    ],
    [
      "a header that would be a formula",
      () =>
        defineForm({
          name: "a",
          title: label("甲", "A"),
          fields: { a: { ...text, label: label("=1", "A") } },
        }),
      ["columns.0: formula_header"],
    ],
  ])("%s", (_case, define, faults) => {
    expect(faultsOf(define)).toEqual(faults);
  });
});
