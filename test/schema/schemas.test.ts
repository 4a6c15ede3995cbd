import { describe, expect, it } from "vitest";
import * as z from "zod";
import { defineForm, followUp, handlingGuide, hotlineCall, improvement } from "../../src/forms";
import {
  followUpSchema,
  hotlineCallSchema,
  schemaOf,
  serviceCaseSchema,
  slaPolicySchema,
} from "../../src/schema";
import { datedSchemaOf, exampleOf, FORMS } from "./samples";

const bare = {
  recordNo: "CS20240520001",
  calledAt: "2024-05-20T14:15+08:00",
  customerName: "*女士",
  reason: "订单物流异常",
  category: "订单类",
  handler: "客服*主管",
  steps: ["联系物流改址"],
  outcome: "solved",
};

/** The codes and paths of what is wrong. */
const faults = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ code, path }) => [code, path.join(".")]);

describe.each(FORMS)("%s", (_, form, schema) => {
  it("takes its own example", () => {
    expect(schema.safeParse(exampleOf(form))).toMatchObject({ success: true });
  });

  it("reads back what it writes", () => {
    const record = schema.parse(exampleOf(form));
    const written = schema.encode(record);
    expect(JSON.parse(JSON.stringify(written))).toEqual(written);
    expect(schema.parse(written)).toEqual(record);
  });

  it("takes moments as Date in its dated form, and no text", () => {
    const dated = datedSchemaOf(form);
    const record = schema.parse(exampleOf(form));
    expect(dated.parse(record)).toEqual(record);
    const hasMoments = Object.values(form.fields).some(({ kind }) => kind === "instant");
    expect(dated.safeParse(exampleOf(form)).success).toBe(
      !hasMoments && !JSON.stringify(form.fields).includes('"instant"'),
    );
  });

  it("holds every field of its catalogue, and no other", () => {
    expect(Object.keys(schema.shape)).toEqual(Object.keys(form.fields));
  });

  it("makes null of what is left out, and keeps null", () => {
    const required = Object.entries(form.fields).filter(([, field]) => field.required);
    const least = Object.fromEntries(required.map(([name, field]) => [name, field.example]));
    const nulls = Object.fromEntries(Object.keys(form.fields).map((name) => [name, null]));
    const record = schema.parse(least);
    expect(Object.keys(record)).toEqual(Object.keys(form.fields));
    for (const [name, field] of Object.entries(form.fields))
      expect(record[name] === null).toBe(!field.required);
    expect(schema.parse({ ...nulls, ...least })).toEqual(record);
    expect(
      schema.parse({
        ...least,
        ...Object.fromEntries(
          Object.keys(form.fields)
            .filter((name) => !(name in least))
            .map((name) => [name, undefined]),
        ),
      }),
    ).toEqual(record);
  });

  it("misses each required field by its name, and null is no value", () => {
    const full = exampleOf(form);
    for (const [name, field] of Object.entries(form.fields)) {
      const { [name]: _left, ...rest } = full;
      expect(schema.safeParse(rest).success).toBe(!field.required);
      const result = schema.safeParse({ ...full, [name]: null });
      expect(result.success).toBe(!field.required);
    }
  });

  it("refuses every value of another type, and an empty text", () => {
    const full = exampleOf(form);
    for (const name of Object.keys(form.fields))
      for (const wrong of [
        "",
        " ",
        "\u3000\t",
        true,
        Number.NaN,
        {},
        [""],
        [null],
        [{}],
        Number.POSITIVE_INFINITY,
      ])
        expect(schema.safeParse({ ...full, [name]: wrong }).success, `${name} = ${String(wrong)}`).toBe(
          false,
        );
  });

  it.each([null, undefined, 1, "text", [], new Date(0)])("refuses %s for a record", (input) => {
    expect(schema.safeParse(input).success).toBe(false);
  });
});

describe("keys that the form does not know", () => {
  const stranger = { ...bare, 张三的电话: "13812345678" };

  it("are dropped", () => {
    expect(hotlineCallSchema.parse(stranger)).toEqual(hotlineCallSchema.parse(bare));
  });

  it("are refused by a closed schema, and not repeated", () => {
    const error = schemaOf(hotlineCall, { unknownKeys: "closed" }).safeParse(stranger).error;
    expect(error?.issues.map(({ code, message }) => [code, message])).toEqual([
      ["unrecognized_keys", "Unrecognized keys"],
    ]);
  });

  it("are kept by an open one", () => {
    expect(schemaOf(hotlineCall, { unknownKeys: "open" }).parse(stranger)).toMatchObject({
      张三的电话: "13812345678",
    });
  });

  it("count in the parts of a record too", () => {
    const tracked = { recordNo: "1", status: "verify", resources: [{ department: "技术", cost: 5 }] };
    expect(followUpSchema.parse(tracked).resources).toEqual([
      { department: "技术", hours: null, trackingNo: null },
    ]);
  });

  it("cannot reach the prototype", () => {
    const hostile = JSON.parse(
      `{ "__proto__": { "handler": "x" }, "constructor": 1, ${JSON.stringify(bare).slice(1)}`,
    );
    for (const unknownKeys of ["strip", "open"] as const) {
      const record = schemaOf(hotlineCall, { unknownKeys }).parse(hostile);
      expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
      expect(record.handler).toBe("客服*主管");
    }
    expect(hotlineCallSchema.safeParse(Object.create(bare)).success).toBe(true);
  });
});

describe("an own key __proto__ in the input of an open schema", () => {
  const hostile = (inner: object) =>
    JSON.parse(`{ "__proto__": { "polluted": true }, "colour": "red", ${JSON.stringify(inner).slice(1)}`);
  const open = schemaOf(hotlineCall, { unknownKeys: "open" });
  const part = { department: "技术", hours: 1, trackingNo: null };
  const tracked = { recordNo: "1", status: "verify", resources: [hostile(part)] };

  it.each<[string, () => unknown]>([
    ["parsed", () => open.parse(hostile(bare))],
    ["parsed without compiled code", () => open.parse(hostile(bare), { jitless: true })],
    ["narrowed first", () => open.omit({ remark: true }).parse(hostile(bare))],
    ["opened later", () => hotlineCallSchema.loose().parse(hostile(bare))],
    ["inside another object", () => z.object({ call: open }).parse({ call: hostile(bare) }).call],
    ["written", () => open.encode(Object.assign(hostile(bare), open.parse(bare)))],
    ["in a part", () => schemaOf(followUp, { unknownKeys: "open" }).parse(tracked).resources?.[0]],
  ])("sets no prototype and is not kept, %s", (_, read) => {
    const record = read() as Record<string, unknown>;
    expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
    expect(Object.hasOwn(record, "__proto__")).toBe(false);
    expect(record["polluted"]).toBeUndefined();
    expect(record["colour"]).toBe("red");
  });

  it("is not written to: the input stays as it was", () => {
    const input = hostile(bare);
    open.parse(input);
    expect(Object.keys(input)).toContain("__proto__");
  });
});

describe("zod's own tools work on a schema", () => {
  it("pick", () => {
    expect(hotlineCallSchema.pick({ handler: true, answeredAt: true }).parse({ handler: "李某" })).toEqual({
      handler: "李某",
      answeredAt: null,
    });
  });

  it("omit", () => {
    const { recordNo: _, ...rest } = bare;
    expect(hotlineCallSchema.omit({ recordNo: true }).parse(rest)).not.toHaveProperty("recordNo");
  });

  it("partial", () => {
    expect(hotlineCallSchema.partial().parse({})).toEqual(
      Object.fromEntries(
        Object.entries(hotlineCallSchema.shape).flatMap(([name, field]) =>
          field.safeParse(undefined).success ? [[name, null]] : [],
        ),
      ),
    );
  });

  it("extend", () => {
    const extended = hotlineCallSchema.extend({ seat: z.number().int() });
    expect(extended.parse({ ...bare, seat: 7 }).seat).toBe(7);
    expect(faults(extended, { ...bare, seat: 7.5 })).toEqual([["invalid_type", "seat"]]);
  });

  it("strict and loose", () => {
    expect(hotlineCallSchema.strict().safeParse({ ...bare, seat: 7 }).success).toBe(false);
    expect(hotlineCallSchema.loose().parse({ ...bare, seat: 7 })["seat"]).toBe(7);
  });

  it("encode, and what cannot be written is refused", () => {
    const record = hotlineCallSchema.parse(bare);
    expect(z.encode(hotlineCallSchema, record).calledAt).toBe("2024-05-20T06:15:00.000Z");
    for (const wrong of [new Date(Number.NaN), new Date(-1), new Date(8.64e15), "2024-05-20T06:15:00Z"])
      expect(z.safeEncode(hotlineCallSchema, { ...record, calledAt: wrong as Date }).success).toBe(false);
    expect(z.safeEncode(hotlineCallSchema, { ...record, handler: "" }).success).toBe(false);
  });

  it("refine, on a copy", () => {
    const checked = hotlineCallSchema.refine((call) => call.answeredAt !== null, { path: ["answeredAt"] });
    expect(faults(checked, bare)).toEqual([["custom", "answeredAt"]]);
    expect(hotlineCallSchema.safeParse(bare).success).toBe(true);
  });

  it("parseAsync", async () => {
    await expect(hotlineCallSchema.parseAsync(bare)).resolves.toEqual(hotlineCallSchema.parse(bare));
  });

  it("keyof and shape", () => {
    expect(hotlineCallSchema.keyof().options).toContain("calledAt");
    expect(hotlineCallSchema.shape.calledAt.parse("2024-05-20T06:15Z")).toEqual(
      new Date("2024-05-20T06:15:00Z"),
    );
  });

  it("a field that is narrowed further is narrower, and the schema's own is not", () => {
    const handler = hotlineCallSchema.shape.handler as z.ZodString;
    expect(handler.max(2).safeParse("李某某").success).toBe(false);
    expect(handler.max(2).safeParse("").success).toBe(false);
    expect(handler.max(2).safeParse("李某").success).toBe(true);
    expect(handler.describe("谁").safeParse("").success).toBe(false);
    expect(handler.safeParse("李某某").success).toBe(true);
    const minutes = (
      hotlineCallSchema.shape.responseMinutes as unknown as z.ZodPrefault<z.ZodNullable<z.ZodNumber>>
    )
      .unwrap()
      .unwrap();
    expect(minutes.max(3).safeParse(5).success).toBe(false);
    expect(minutes.safeParse(5).success).toBe(true);
  });

  it.skipIf(!("compile" in z))("compiled by zod (from 4.6 on), a schema accepts and refuses the same", () => {
    const compiled = z.compile(hotlineCallSchema);
    expect(compiled.parse(bare)).toEqual(hotlineCallSchema.parse(bare));
    for (const wrong of [
      { handler: "" },
      { steps: [""] },
      { calledAt: "2024-02-30T10:00Z" },
      { responseMinutes: -1 },
    ])
      expect(compiled.safeParse({ ...bare, ...wrong }).success).toBe(false);
  });
});

describe("faults", () => {
  it("come all at once, each with its path", () => {
    expect(
      faults(hotlineCallSchema, {
        ...bare,
        recordNo: "1",
        calledAt: "2024-05-20T14:15",
        steps: ["a", "", 3],
        outcome: "done",
        responseMinutes: -1,
      }),
    ).toEqual([
      ["invalid_format", "recordNo"],
      ["invalid_format", "calledAt"],
      ["too_small", "responseMinutes"],
      ["too_small", "steps.1"],
      ["invalid_type", "steps.2"],
      ["invalid_value", "outcome"],
    ]);
  });

  it.each<[string, unknown]>([
    ["category", []],
    ["category", ["订单类"]],
    ["recordNo", []],
    ["steps", ""],
    ["steps", "1.查单"],
    ["steps", { length: 0 }],
  ])("come one for each value of another kind: %s is %j", (field, value) => {
    expect(faults(hotlineCallSchema, { ...bare, [field]: value })).toEqual([["invalid_type", field]]);
  });

  it("come one for each value of another kind where there are bounds above, and in stored cases and policies", () => {
    const bounded = schemaOf(
      defineForm({
        name: "note",
        title: { "zh-CN": "便条", en: "Note" },
        fields: {
          text: {
            kind: "text",
            maxLength: 2,
            label: { "zh-CN": "文字", en: "Text" },
            required: true,
            privacy: "public",
            example: "a",
          },
          whys: improvement.fields.whys,
        },
      }),
    );
    expect(faults(bounded, { text: ["a", "b", "c"], whys: "abcdef" })).toEqual([
      ["invalid_type", "text"],
      ["invalid_type", "whys"],
    ]);
    const stored = { id: [], history: [], precisionMs: 1, category: [] };
    expect(faults(serviceCaseSchema, stored)).toEqual([["invalid_type", "id"]]);
    expect(faults(slaPolicySchema, { id: [], targets: [] })).toEqual([["invalid_type", "id"]]);
  });

  it("never carry the input", () => {
    const secret = "13812345678";
    const wrong = Object.fromEntries(
      Object.keys(hotlineCallSchema.shape).map((name) => [name, { [secret]: secret }]),
    );
    for (const input of [
      wrong,
      secret,
      [secret],
      { ...bare, calledAt: secret, outcome: secret, recordNo: secret, responseMinutes: secret },
    ]) {
      const { error } = hotlineCallSchema.safeParse(input);
      expect(JSON.stringify(error?.issues)).not.toContain(secret);
      expect(String(error)).not.toContain(secret);
    }
  });
});

it("a Date before 1970, after 9999 or of no moment stands in no record", () => {
  const dated = schemaOf(hotlineCall, { moments: "date" });
  const record = hotlineCallSchema.parse(bare);
  expect(dated.parse(record)).toEqual(record);
  for (const ms of [-1, 253_402_300_800_000, 8.64e15, Number.NaN])
    expect(dated.safeParse({ ...record, calledAt: new Date(ms) }).success).toBe(false);
});

it("an empty list of steps is no list of steps, where one is due", () => {
  expect(hotlineCallSchema.safeParse({ ...bare, steps: [] }).success).toBe(false);
  expect(
    schemaOf(handlingGuide).parse({ category: "a", approach: "b", owner: "c", scenarios: [] }).scenarios,
  ).toEqual([]);
});

it("a record is the caller's to keep: it shares no list with the input", () => {
  const input = { ...bare, steps: ["一"] };
  const record = hotlineCallSchema.parse(input);
  input.steps.push("二");
  expect(record.steps).toEqual(["一"]);
});

it.each([{ unknownKeys: "keep" }, { moments: "text" }])(
  "an option that nobody knows is refused: %j",
  (options) => {
    expect(() => schemaOf(hotlineCall, options as object)).toThrow(
      expect.objectContaining({ code: "invalid_argument" }),
    );
  },
);
