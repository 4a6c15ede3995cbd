import { describe, expect, it } from "vitest";
import { label } from "../../src/base";
import type { Form } from "../../src/forms/form";
import { hotlineCall } from "../../src/forms/hotline-call";
import { findLeaks, maskRecord } from "../../src/privacy";

interface Part {
  readonly owner: string;
  readonly hours: number;
  readonly note: string | null;
}

interface Everything {
  readonly no: string;
  readonly name: string;
  readonly phone: string | null;
  readonly contact: string | null;
  readonly email: string | null;
  readonly address: string | null;
  readonly idCard: string | null;
  readonly bankCard: string | null;
  readonly plate: string | null;
  readonly handler: string;
  readonly at: Date | null;
  readonly score: number | null;
  readonly outcome: "solved" | "unsolved";
  readonly steps: readonly string[];
  readonly parts: readonly Part[] | null;
}

const text = <R extends boolean, P extends string>(required: R, privacy: P) => ({
  kind: "text" as const,
  label: label("字段", "Field"),
  required,
  privacy,
  example: "",
});

const everything: Form<Everything> = {
  name: "everything",
  title: label("一切", "Everything"),
  columns: [],
  fields: {
    no: text(true, "public"),
    name: text(true, "name"),
    phone: text(false, "phone"),
    contact: text(false, "phoneLast4"),
    email: text(false, "email"),
    address: text(false, "address"),
    idCard: text(false, "idCard"),
    bankCard: text(false, "bankCard"),
    plate: text(false, "plate"),
    handler: text(true, "internal"),
    at: {
      kind: "instant",
      precision: "minute",
      label: label("时间", "At"),
      required: false,
      privacy: "internal",
      example: "",
    },
    score: { kind: "number", label: label("分", "Score"), required: false, privacy: "public", example: 5 },
    outcome: {
      kind: "enum",
      label: label("结果", "Outcome"),
      required: true,
      privacy: "public",
      example: "solved",
      options: {
        solved: { label: label("已解决", "Solved") },
        unsolved: { label: label("未解决", "Unsolved") },
      },
    },
    steps: {
      kind: "list",
      list: "steps",
      label: label("步骤", "Steps"),
      required: true,
      privacy: "freeText",
      example: [],
    },
    parts: {
      kind: "parts",
      label: label("投入", "Parts"),
      required: false,
      privacy: "freeText",
      example: [],
      parts: {
        owner: text(true, "name"),
        hours: {
          kind: "number",
          label: label("工时", "Hours"),
          required: true,
          privacy: "public",
          example: 1,
        },
        note: text(false, "freeText"),
      },
    },
  },
};

const record: Everything = {
  no: "CS20240520001",
  name: "王小明",
  phone: "13812345678",
  contact: "13812345678",
  email: "zhangsan@example.com",
  address: "北京市朝阳区建国路88号",
  idCard: "110101199003074514",
  bankCard: "6222021234567890128",
  plate: "京A12345",
  handler: "客服*主管",
  at: new Date("2024-05-20T14:15:00+08:00"),
  score: 5,
  outcome: "solved",
  steps: ["回拨13812345678", "核对订单20240520001"],
  parts: [{ owner: "李四", hours: 2, note: "联系zhangsan@example.com" }],
};

describe("a masked record", () => {
  const masked = maskRecord(everything, record);

  it("has every field masked by its class", () => {
    expect(masked).toEqual({
      no: "CS20240520001",
      name: "王*",
      phone: "138****5678",
      contact: "****5678",
      email: "z***@example.com",
      address: "北京市朝阳区****",
      idCard: "110***********4514",
      bankCard: "****0128",
      plate: "京A****5",
      handler: "客服*主管",
      at: new Date("2024-05-20T14:15:00+08:00"),
      score: 5,
      outcome: "solved",
      steps: ["回拨138****5678", "核对订单20240520001"],
      parts: [{ owner: "李*", hours: 2, note: "联系z***@example.com" }],
    });
  });

  it("masked again is the same, and leaks nothing", () => {
    expect(maskRecord(everything, masked)).toEqual(masked);
    expect(findLeaks(everything, masked)).toEqual([]);
  });

  it("keeps what is not known unknown", () => {
    const sparse: Everything = { ...record, phone: null, at: null, parts: null, score: null };
    expect(maskRecord(everything, sparse)).toMatchObject({ phone: null, at: null, parts: null, score: null });
  });

  it("shows a customer by the honorific where there is one, as the hotline's form does", () => {
    expect(maskRecord(hotlineCall, { customerName: "王女士", contact: "13812345678" })).toEqual({
      customerName: "*女士",
      contact: "****5678",
    });
  });

  it("leaves out what the form does not name", () => {
    const more = { ...record, secret: "13812345678", __proto__: { also: "13812345678" } };
    expect(JSON.stringify(maskRecord(everything, more))).not.toContain("secret");
    expect(JSON.stringify(maskRecord(everything, more))).not.toContain("also");
  });

  it("hides values that a field cannot have", () => {
    let deep: unknown = "13812345678";
    for (let level = 0; level < 100_000; level++) deep = [deep];
    const broken = {
      ...record,
      phone: 13812345678,
      steps: [deep, { phone: "13812345678" }, 7],
      parts: "13812345678",
    };
    const result = maskRecord(everything, broken as unknown as Everything);
    expect(result).toMatchObject({ phone: "138****5678", steps: ["****", "****", "7"], parts: "****" });
  });

  it("is a copy: the record stays as it was", () => {
    expect(record.phone).toBe("13812345678");
    expect(record.steps[0]).toBe("回拨13812345678");
  });
});

describe("leaks of a record", () => {
  it("are named with their place, down to lists and parts", () => {
    expect(findLeaks(everything, record)).toEqual([
      { path: ["name"], kind: "name", start: 0, end: 3 },
      { path: ["phone"], kind: "phone", start: 0, end: 11 },
      { path: ["contact"], kind: "phone", start: 0, end: 11 },
      { path: ["email"], kind: "email", start: 0, end: 20 },
      { path: ["address"], kind: "address", start: 0, end: 12 },
      { path: ["idCard"], kind: "idCard", start: 0, end: 18 },
      { path: ["bankCard"], kind: "bankCard", start: 0, end: 19 },
      { path: ["plate"], kind: "plate", start: 0, end: 7 },
      { path: ["steps", 0], kind: "phone", start: 2, end: 13 },
      { path: ["parts", 0, "owner"], kind: "name", start: 0, end: 2 },
      { path: ["parts", 0, "note"], kind: "email", start: 2, end: 22 },
    ]);
  });

  it.each([
    ["a masked number", { phone: "138****5678" }],
    ["a last four", { contact: "5678" }],
    ["a damaged number", { phone: "1385678" }],
    ["an honorific", { name: "*女士" }],
    ["a surname with an honorific", { name: "王女士" }],
    ["a name that says 某", { name: "张某(VIP客户)" }],
    ["an order number in a text", { steps: ["订单20240520001于10:05-10:30核对"] }],
    ["nothing at all", {}],
  ])("are none in %s", (_, part: Partial<Everything>) => {
    expect(findLeaks(everything, part)).toEqual([]);
  });

  it("are found in staff's fields too", () => {
    expect(findLeaks(everything, { handler: "李工13812345678" })).toEqual([
      { path: ["handler"], kind: "phone", start: 2, end: 13 },
    ]);
  });
});
