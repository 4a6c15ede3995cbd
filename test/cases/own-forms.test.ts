import { describe, expect, it } from "vitest";
import { toCase } from "../../src/cases";
import { callLog, defineForm, responseRecord } from "../../src/forms";
import { followUpSchema, schemaOf } from "../../src/schema";

const named = (zh: string, en: string) => ({ "zh-CN": zh, en });

const line = {
  calledAt: "2023-10-01T09:30+08:00",
  customerName: "*女士",
  serviceType: "consultation",
  summary: "话费套餐变更流程",
  status: "onHold",
  shop: "一店",
};

describe("a company's own call log, with a shop and a status more", () => {
  const ours = defineForm({
    extends: callLog,
    name: "shopCalls",
    fields: {
      shop: {
        kind: "text",
        label: named("门店", "Shop"),
        required: true,
        privacy: "public",
        example: "一店",
      },
    },
    options: {
      status: { onHold: { label: named("挂起", "On hold") } },
      serviceType: { refund: { label: named("退款", "Refund") } },
    },
  });
  const read = (more: object = {}) => schemaOf(ours).parse({ ...line, ...more });

  it("is read by its own schema", () => {
    expect(read()).toMatchObject({ shop: "一店", status: "onHold", handler: null });
    expect(schemaOf(ours).safeParse({ ...line, shop: null }).success).toBe(false);
    expect(schemaOf(callLog).safeParse(line).success).toBe(false);
  });

  it("makes cases as the form it is built on, its own status translated", () => {
    const made = toCase(ours, read(), { as: "callLog", codes: { status: { onHold: "pending" } } });
    expect(made).toMatchObject({ status: "pending", channel: "phone", serviceType: "consultation" });
  });

  it("leaves a status unknown that nobody explained", () => {
    expect(toCase(ours, read(), { as: "callLog" })).not.toHaveProperty("status");
    expect(toCase(ours, read({ status: "closed" }), { as: "callLog" }).status).toBe("closed");
  });

  it("keeps its own kinds of service by their own names", () => {
    expect(toCase(ours, read({ serviceType: "refund" }), { as: "callLog" }).serviceType).toBe("refund");
  });

  it("under another name is no form that makes cases, unless it says which", () => {
    expect(() => toCase(ours, read())).toThrow(expect.objectContaining({ code: "invalid_argument" }));
  });
});

it("a company's own tiers mean what it says", () => {
  const ours = defineForm({
    extends: responseRecord,
    options: { tier: { critical: { label: named("特急", "Critical") } } },
  });
  const record = schemaOf(ours).parse({
    recordNo: "20230815001",
    createdAt: "2023-08-15T14:32:18+08:00",
    customerName: "陈*",
    channel: "website",
    category: ["产品功能"],
    tier: "critical",
    phenomenon: "退款提交后一直处理中",
  });
  const followUp = followUpSchema.parse({ recordNo: "20230815001", status: "closed" });
  expect(toCase(ours, record, { followUp, codes: { tier: { critical: "urgent" } } })).toMatchObject({
    tier: "urgent",
    status: "closed",
  });
  expect(toCase(ours, record)).not.toHaveProperty("tier");
});

it("a whole form of one's own has a schema in every respect", () => {
  const visits = defineForm({
    name: "visit",
    title: named("上门记录", "Visit"),
    key: "visitNo",
    fields: {
      visitNo: {
        kind: "text",
        label: named("上门编号", "Visit no."),
        required: true,
        privacy: "public",
        example: "V1",
      },
      at: {
        kind: "instant",
        precision: "minute",
        label: named("上门时间", "At"),
        required: false,
        privacy: "internal",
        example: "2024-05-20T10:00+08:00",
      },
      result: {
        kind: "enum",
        label: named("结果", "Result"),
        required: true,
        privacy: "public",
        example: "done",
        options: { done: { label: named("完成", "Done") }, absent: { label: named("无人", "Nobody in") } },
      },
    },
  });
  const schema = schemaOf(visits);
  const visit = schema.parse({ visitNo: "V1", at: "2024-05-20T10:00+08:00", result: "done" });
  expect(visit).toEqual({ visitNo: "V1", at: new Date("2024-05-20T02:00:00Z"), result: "done" });
  expect(schema.encode(visit)).toEqual({ visitNo: "V1", at: "2024-05-20T02:00:00.000Z", result: "done" });
  expect(schema.safeParse({ visitNo: "V1", result: "gone" }).success).toBe(false);
});
