import { describe, expect, it } from "vitest";
import * as z from "zod";
import { hotlineCall, issueTicket } from "../../src/forms";
import {
  hotlineCallSchema,
  improvementSchema,
  issueTicketSchema,
  schemaOf,
  withLocale,
} from "../../src/schema";

/** What a schema says of an input: path and message. */
const said = (schema: z.ZodType, locale: "zh-CN" | "en", input: unknown) => {
  const result = withLocale(schema, locale)["~standard"].validate(input);
  if (result instanceof Promise) throw new Error("This schema needs no waiting for");
  return result.issues?.map(({ path, message }) => [path.join("."), message]);
};

const wrong = {
  recordNo: "1",
  calledAt: "2024-05-20T14:15",
  answeredAt: "2024-02-30T10:00Z",
  transferredAt: "yesterday",
  pickedUpAt: "1969-12-31T23:59Z",
  responseMinutes: -1,
  secondResponseMinutes: "5",
  customerName: "",
  reason: 5,
  category: null,
  steps: [],
  outcome: "done",
};

describe("what is wrong is said", () => {
  it("in Chinese", () => {
    expect(said(hotlineCallSchema, "zh-CN", wrong)).toEqual([
      ["recordNo", "格式不符"],
      ["calledAt", "缺少时区偏移,如 +08:00"],
      ["answeredAt", "没有这样的日期或时间"],
      ["responseMinutes", "不能小于0"],
      ["customerName", "不能为空"],
      ["reason", "须为文字"],
      ["category", "必填"],
      ["transferredAt", "须为带时区偏移的时间,如 2024-05-20T14:15+08:00"],
      ["secondResponseMinutes", "须为数字"],
      ["handler", "必填"],
      ["steps", "至少1项"],
      ["outcome", "须为以下之一:solved、followUp、unsolvable"],
      ["pickedUpAt", "须在1970年至9999年之间"],
    ]);
  });

  it("in English", () => {
    expect(said(hotlineCallSchema, "en", wrong)).toEqual([
      ["recordNo", "Is not in the expected form"],
      ["calledAt", "Lacks its offset from UTC, such as +08:00"],
      ["answeredAt", "There is no such day or time"],
      ["responseMinutes", "Must not be less than 0"],
      ["customerName", "Must not be empty"],
      ["reason", "Must be a text"],
      ["category", "Required"],
      ["transferredAt", "Must be a moment with an offset, such as 2024-05-20T14:15+08:00"],
      ["secondResponseMinutes", "Must be a number"],
      ["handler", "Required"],
      ["steps", "Must have at least 1 item(s)"],
      ["outcome", "Must be one of: solved, followUp, unsolvable"],
      ["pickedUpAt", "Must lie between 1970 and 9999"],
    ]);
  });

  it("of numbers, days and parts", () => {
    const input = {
      category: "发票",
      count: 1.5,
      share: 2,
      month: "2023-13",
      whys: ["1", "2", "3", "4", "5", "6"],
      measures: [{ measure: "修复接口", dueOn: "2023-02-30" }, { dueOn: "8月29日" }, "修复"],
    };
    expect(said(improvementSchema, "zh-CN", input)).toEqual([
      ["month", "没有这样的日期"],
      ["count", "须为整数"],
      ["share", "不能大于1"],
      ["whys", "最多5项"],
      ["measures.0.dueOn", "没有这样的日期"],
      ["measures.1.measure", "必填"],
      ["measures.1.dueOn", "格式不符"],
      ["measures.2", "须为对象"],
    ]);
  });

  it.each([
    [z.string().min(3), "a", "至少3个字符", "Must have at least 3 character(s)"],
    [z.string().max(3), "abcd", "最多3个字符", "Must have at most 3 character(s)"],
    [z.number().gt(3), 3, "须大于3", "Must be more than 3"],
    [z.number().lt(3), 3, "须小于3", "Must be less than 3"],
    [z.number().multipleOf(5), 3, "须为5的倍数", "Must be a multiple of 5"],
    [z.boolean(), 1, "须为是或否", "Must be true or false"],
    [z.date(), "x", "须为有效的日期时间", "Must be a valid date and time"],
    [z.date().min(new Date(5)), new Date(0), "时间过早", "Is too early"],
    [z.date().max(new Date(5)), new Date(9), "时间过晚", "Is too late"],
    [
      z.union([z.string(), z.number()]),
      true,
      "不符合任何一种允许的形式",
      "Fits none of the forms allowed here",
    ],
    [z.string().refine(() => false), "a", "不符合要求", "Is not valid"],
    [z.bigint(), 1, "类型不符", "Is of the wrong type"],
    [z.email(), "a", "格式不符", "Is not in the expected form"],
    [z.array(z.string()), "a", "须为列表", "Must be a list"],
  ])("of what a caller adds: %#", (schema, input, zh, en) => {
    expect([said(schema, "zh-CN", input), said(schema, "en", input)]).toEqual([[["", zh]], [["", en]]]);
  });

  it("with how many keys are unknown, but not which", () => {
    const input = { handler: "李某", 张三: 1, 李四: 2 };
    for (const closed of [
      schemaOf(hotlineCall, { unknownKeys: "closed" }).pick({ handler: true }),
      hotlineCallSchema.pick({ handler: true }).strict(),
    ]) {
      expect(said(closed, "zh-CN", input)).toEqual([["", "有2个未知字段"]]);
      expect(said(closed, "en", input)).toEqual([["", "Has 2 unknown keys"]]);
    }
  });
});

it("blanks say as little as nothing", () => {
  const names = hotlineCallSchema.pick({ customerName: true, steps: true });
  expect(said(names, "zh-CN", { customerName: "\u3000", steps: ["一", " "] })).toEqual([
    ["customerName", "不能为空"],
    ["steps.1", "不能为空"],
  ]);
});

it("a right record comes out as a record", () => {
  const picked = hotlineCallSchema.pick({ calledAt: true, answeredAt: true });
  expect(withLocale(picked, "en")["~standard"].validate({ calledAt: "2024-05-20T14:15+08:00" })).toEqual({
    value: { calledAt: new Date("2024-05-20T06:15:00Z"), answeredAt: null },
  });
});

it("two languages stand side by side, and zod's own settings stay as they were", () => {
  const before = { ...z.config() };
  const zh = withLocale(issueTicketSchema, "zh-CN");
  const en = withLocale(issueTicketSchema, "en");
  const first = (schema: typeof zh) => {
    const result = schema["~standard"].validate({ ...{ ticketNo: "" } });
    return result instanceof Promise ? undefined : result.issues?.[0]?.message;
  };
  expect([first(zh), first(en), first(zh)]).toEqual(["不能为空", "Must not be empty", "不能为空"]);
  expect({ ...z.config() }).toEqual(before);
  expect(schemaOf(issueTicket).safeParse({}).error?.issues[0]?.message).toMatch(/^Invalid input/);
});

it("a message that a schema was given by its author stays as it is", () => {
  const schema = hotlineCallSchema
    .pick({ handler: true, contact: true })
    .extend({ seat: z.number({ error: "座席号须为数字" }) })
    .refine((call) => call.contact !== null, { error: "请留联系方式", path: ["contact"] });
  expect(said(schema, "zh-CN", { handler: "李某", seat: "x" })).toEqual([["seat", "座席号须为数字"]]);
  expect(said(schema, "zh-CN", { handler: "李某", seat: 1 })).toEqual([["contact", "请留联系方式"]]);
});

it("a schema that has to ask elsewhere answers later", async () => {
  const known = hotlineCallSchema.pick({ handler: true }).refine(async ({ handler }) => handler === "李某");
  const schema = withLocale(known, "zh-CN")["~standard"];
  await expect(schema.validate({ handler: "李某" })).resolves.toEqual({ value: { handler: "李某" } });
  await expect(schema.validate({ handler: "王某" })).resolves.toEqual({
    issues: [{ message: "不符合要求", path: [] }],
  });
});

it("a check that throws is not hidden", () => {
  const schema = z.string().refine(() => {
    throw new RangeError("broken");
  });
  expect(() => withLocale(schema, "en")["~standard"].validate("a")).toThrow(RangeError);
});

it("no message repeats the input", () => {
  const secret = "13812345678";
  const input = Object.fromEntries(Object.keys(hotlineCallSchema.shape).map((name) => [name, secret]));
  for (const locale of ["zh-CN", "en"] as const)
    expect(
      JSON.stringify(
        said(schemaOf(hotlineCall, { unknownKeys: "closed" }), locale, { ...input, [secret]: 1 }),
      ),
    ).not.toContain(secret);
});

it("says which standard it follows", () => {
  expect(withLocale(hotlineCallSchema, "en")["~standard"]).toMatchObject({ version: 1, vendor: "kefu" });
});
