import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { type CaseEvent, codesOf, type ServiceCase, toCase } from "../../src/cases";
import { hotlineCall } from "../../src/forms";
import { hotlineCallSchema, serviceCaseSchema, slaPolicySchema } from "../../src/schema";
import {
  defineSlaPolicy,
  GUIDE_POLICY,
  HOTLINE_POLICY,
  QA_POLICY,
  type SlaPolicy,
  TRACKER_POLICY,
} from "../../src/sla";

/** What a database gives back. */
const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const at = new Date("2024-05-20T06:15:00Z");

const full: ServiceCase = {
  id: "20230815001",
  history: [
    { type: "received", at, by: "customer" },
    { type: "statusChanged", to: "processing", at, agent: "001" },
    { type: "tierChanged", to: "urgent", at },
    { type: "paused", reason: "waiting-for-parts", at },
    { type: "resumed", at },
    { type: "transferred", to: "技术*工", at },
    { type: "rated", score: 9, scale: "nps", at, by: "customer" },
    { type: "x-coupon-sent", at, by: "bot" },
  ],
  precisionMs: 60_000,
  tier: "high",
  status: "processing",
  outcome: "followUp",
  rating: { scale: "1-5", raw: 4, score: 4, dimensions: { attitude: 5 }, reason: "慢" },
  risk: 1,
  channel: "phone",
  serviceType: "complaint",
  category: ["产品功能", "支付模块"],
  customer: "C0001024",
  customerClass: "vip",
  phase: "inSales",
  handler: "001",
  expectedBy: at,
  mergedInto: "20230815000",
  facts: { infoMissing: true, amount: 12.5, topics: ["支付", 7], note: null, name: "x" },
};

const faults = (schema: z.ZodType, input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ code, path }) => [code, path.join(".")]);

describe("a case that is stored", () => {
  it.each([
    ["with everything that a case can hold", full],
    ["with the least", { id: "1", history: [], precisionMs: 1, category: [] }],
    ["made of a form", toCase(hotlineCall, hotlineCallSchema.parse(exampleCall()))],
  ] as const)("comes back as it was: %s", (_, serviceCase) => {
    expect(serviceCaseSchema.parse(stored(serviceCase))).toEqual(serviceCase);
    expect(z.encode(serviceCaseSchema, serviceCase)).toEqual(stored(serviceCase));
  });

  it("comes back with every event of the library's own", () => {
    const payloads: Readonly<Record<string, object>> = {
      statusChanged: { to: "closed" },
      tierChanged: { to: "low" },
      rated: { score: 1, scale: "key" },
    };
    const history = codesOf("event").map((type) => ({ type, ...payloads[type], at }) as CaseEvent);
    expect(history.length).toBeGreaterThan(35);
    expect(serviceCaseSchema.parse(stored({ ...full, history })).history).toEqual(history);
  });

  it("keeps what an application added to its events", () => {
    const history = [{ type: "x-sms", at: at.toISOString(), template: "T-1", parts: [1, 2] }];
    const loaded = serviceCaseSchema.parse({ ...(stored(full) as object), history });
    expect(loaded.history).toEqual([{ ...history[0], at }]);
    expect(z.encode(serviceCaseSchema, loaded).history).toEqual(history);
  });

  it("comes back with events of any name that begins with x-, and any moment", () => {
    const event = fc.record({
      type: fc.string({ minLength: 1, unit: "grapheme" }).map((name) => `x-${name}` as const),
      at: fc.date({ min: new Date(0), max: new Date("9999-12-31T23:59:59.999Z"), noInvalidDate: true }),
    });
    fc.assert(
      fc.property(fc.array(event), (history) => {
        const serviceCase = { id: "1", history, precisionMs: 1, category: [] };
        expect(serviceCaseSchema.parse(stored(serviceCase))).toEqual(serviceCase);
      }),
    );
  });

  it.each([
    [
      "an event that nobody knows",
      { history: [{ type: "recieved", at: at.toISOString() }] },
      [["invalid_format", "history.0.type"]],
    ],
    [
      "an event that is named x-",
      { history: [{ type: "x-", at: at.toISOString() }] },
      [["invalid_format", "history.0.type"]],
    ],
    [
      "an event named like every object's own",
      { history: [{ type: "constructor", at: at.toISOString() }] },
      [["invalid_format", "history.0.type"]],
    ],
    ["an event without a moment", { history: [{ type: "received" }] }, [["invalid_type", "history.0.at"]]],
    [
      "an event at a local time",
      { history: [{ type: "received", at: "2024-05-20T14:15" }] },
      [["invalid_format", "history.0.at"]],
    ],
    [
      "a change to no status",
      { history: [{ type: "statusChanged", at: at.toISOString() }] },
      [["invalid_value", "history.0.to"]],
    ],
    [
      "a change to an unknown status",
      { history: [{ type: "statusChanged", to: "open", at: at.toISOString() }] },
      [["invalid_value", "history.0.to"]],
    ],
    [
      "a change to an unknown tier",
      { history: [{ type: "tierChanged", to: "verify", at: at.toISOString() }] },
      [["invalid_value", "history.0.to"]],
    ],
    [
      "a rating of nothing on nothing",
      { history: [{ type: "rated", at: at.toISOString() }] },
      [
        ["invalid_type", "history.0.score"],
        ["invalid_type", "history.0.scale"],
      ],
    ],
    [
      "an event by a stranger",
      { history: [{ type: "received", at: at.toISOString(), by: "boss" }] },
      [["invalid_value", "history.0.by"]],
    ],
    ["a tier off the scale", { tier: "top" }, [["invalid_value", "tier"]]],
    ["a risk of four", { risk: 4 }, [["invalid_value", "risk"]]],
    ["a risk in words", { risk: "1" }, [["invalid_value", "risk"]]],
    ["a negative precision", { precisionMs: -1 }, [["too_small", "precisionMs"]]],
    ["no category list", { category: "产品" }, [["invalid_type", "category"]]],
    ["no id", { id: "" }, [["too_small", "id"]]],
  ])("is refused with %s", (_, change, expected) => {
    expect(faults(serviceCaseSchema, { ...(stored(full) as object), ...change })).toEqual(expected);
  });

  it("is a schema like others: picked, extended, described", () => {
    const extended = serviceCaseSchema.pick({ id: true }).extend({ shop: z.string() });
    expect(extended.parse({ id: "1", shop: "s" })).toEqual({ id: "1", shop: "s" });
    const json = z.toJSONSchema(serviceCaseSchema, { io: "input" });
    expect(json.required).toEqual(["id", "history", "precisionMs", "category"]);
    expect(json.properties?.["expectedBy"]).toEqual({ type: "string", format: "date-time" });
  });
});

describe("a policy that is stored", () => {
  it.each([
    ["guide", GUIDE_POLICY],
    ["hotline", HOTLINE_POLICY],
    ["tracker", TRACKER_POLICY],
    ["Q&A", QA_POLICY],
  ])("comes back as it was: %s", (_, policy) => {
    expect(slaPolicySchema.parse(stored(policy))).toEqual(stored(policy));
    expect(defineSlaPolicy(slaPolicySchema.parse(stored(policy)))).toEqual(policy);
  });

  const everything: SlaPolicy = {
    id: "mine",
    version: "2",
    label: { "zh-CN": "我的", en: "Mine" },
    when: {
      channel: ["phone", "app"],
      anyOf: [{ vip: true }, { not: { amount: { atLeast: 5, below: 9 } } }],
    },
    validFrom: "2024-01-01",
    validTo: "2024-12-31",
    ladder: [{ at: 0.8, tell: "owner" }],
    targets: [
      {
        id: "respond",
        label: { "zh-CN": "响应", en: "Respond" },
        form: "issueTicket",
        when: {
          text: { mentions: ["断电"] },
          risk: { none: [1], known: true },
          kind: { startsWith: ["a", "b"] },
        },
        start: "received",
        meet: ["responded", { type: "statusChanged", to: ["closed", "verify"], by: "agent" }],
        cancel: { type: "x-gone", by: ["customer", "bot"] },
        limit: { urgent: { minutes: 10 }, low: { workingDays: 1 } },
        notBefore: { hours: 1 },
        time: "open",
        repeat: "restart",
        warnAt: [0.5, 0.8],
        pausedBy: ["waiting"],
        pauseCap: { days: 1 },
        onTierChange: "retroactive",
        onReopen: "newCycle",
        binds: "agent",
        goal: 0.95,
        ladder: [],
      },
      {
        id: "revisit",
        start: { type: "rated", score: { atMost: 3 } },
        meet: "revisited",
        limit: "unlimited",
        time: "calendar",
        pausedBy: "none",
      },
    ],
  };

  it("comes back with everything that a policy can hold", () => {
    expect(slaPolicySchema.parse(stored(everything))).toEqual(everything);
  });

  const target = everything.targets[0] as object;
  it.each([
    ["a misspelt property", { pauseBy: ["waiting"] }, "targets.0"],
    ["a misspelt unit", { limit: { minute: 10 } }, "targets.0.limit"],
    ["a limit that is a number", { limit: 10 }, "targets.0.limit"],
    ["a negative limit", { limit: { minutes: -1 } }, "targets.0.limit"],
    ["an unknown event", { meet: "answered" }, "targets.0.meet"],
    ["an unknown kind of time", { time: "business" }, "targets.0.time"],
    ["a test that nobody knows", { when: { amount: { over: 5 } } }, "targets.0.when.amount"],
    ["a goal above everything", { goal: 1.5 }, "targets.0.goal"],
  ])("is refused with %s", (_, change, place) => {
    const wrong = { ...everything, targets: [{ ...target, ...change }] };
    expect(faults(slaPolicySchema, stored(wrong))).toEqual([
      [expect.any(String), expect.stringContaining(place)],
    ]);
  });

  it("is refused with a day that never was", () => {
    expect(faults(slaPolicySchema, { ...everything, validTo: "2023-02-29" })).toEqual([
      ["custom", "validTo"],
    ]);
  });

  it("takes conditions within conditions, two hundred deep", () => {
    let when: object = { vip: true };
    for (let depth = 0; depth < 200; depth++) when = { not: when };
    expect(slaPolicySchema.safeParse({ ...everything, when }).success).toBe(true);
  });
});

function exampleCall(): Record<string, unknown> {
  return Object.fromEntries(Object.entries(hotlineCall.fields).map(([name, field]) => [name, field.example]));
}
