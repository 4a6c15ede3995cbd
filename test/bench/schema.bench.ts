import { Ajv2020 } from "ajv/dist/2020.js";
import ajvFormats from "ajv-formats";
import { bench, describe } from "vitest";
import * as z from "zod";
import { type HotlineCall, hotlineCall } from "../../src/forms";
import { hotlineCallSchema, jsonSchemaOf, schemaOf } from "../../src/schema";

/** A transferred call: sixteen fields filled, ten left out. */
const transferred = {
  recordNo: "CS20240520002",
  calledAt: "2024-05-20T15:30:00+08:00",
  answeredAt: "2024-05-20T15:35:00+08:00",
  responseMinutes: 5,
  customerName: "*先生",
  contact: "5678",
  reason: "产品无法启动",
  category: "产品类",
  transferredTo: "技术*工",
  transferredAt: "2024-05-20T15:40:00+08:00",
  secondResponseMinutes: 5,
  handler: "技术*工",
  steps: ["远程检查电源,连接正常", "疑为主板故障,安排上门", "约定明日10-12点上门,客户同意"],
  outcome: "followUp",
  feedback: "fair",
  remark: "需明日回访",
};

/** The same result as people write it with zod. */
function idiomatic(moment: z.ZodType<Date>) {
  const text = () => z.string().regex(/\S/);
  const optional = <T extends z.ZodType>(schema: T) => schema.nullable().default(null);
  return z.object({
    recordNo: text().regex(/^CS\d{8}\d{3,}$/),
    calledAt: moment,
    answeredAt: optional(moment),
    responseMinutes: optional(z.number().min(0)),
    customerName: text(),
    contact: optional(text()),
    reason: text(),
    category: text(),
    transferredTo: optional(text()),
    transferredAt: optional(moment),
    secondResponseMinutes: optional(z.number().min(0)),
    handler: text(),
    steps: z.array(text()).min(1),
    outcome: z.enum(["solved", "followUp", "unsolvable"]),
    feedback: optional(z.enum(["satisfied", "fair", "dissatisfied"])),
    feedbackNote: optional(text()),
    remark: optional(text()),
    serviceType: optional(z.enum(["consultation", "complaint", "suggestion", "repair"])),
    pickedUpAt: optional(moment),
    nextFollowUpAt: optional(moment),
    followUpOwner: optional(text()),
    unresolvedReason: optional(text()),
    customerDemand: optional(text()),
    promisedAt: optional(moment),
    dissatisfiedReason: optional(text()),
    escalatedAt: optional(moment),
  });
}

const withTransform = idiomatic(z.iso.datetime({ offset: true }).transform((text) => new Date(text)));
const withCodec = idiomatic(
  z.codec(z.iso.datetime({ offset: true }), z.date(), {
    decode: (text) => new Date(text),
    encode: (date) => date.toISOString(),
  }),
);

const withDate = idiomatic(z.date());

/** A compiled JSON Schema, and the record made by hand of what it let through. */
function byAjv(formats: "full" | "fast") {
  const ajv = new Ajv2020();
  ajvFormats(ajv, { mode: formats, formats: ["date-time"] });
  const isValid = ajv.compile<JsonCall>(jsonSchemaOf(hotlineCall, { target: "draft-2020-12" }));
  const dateOf = (text: string | null | undefined) => (text == null ? null : new Date(text));
  return (input: unknown): HotlineCall => {
    if (!isValid(input)) throw new Error("invalid");
    return {
      recordNo: input.recordNo,
      calledAt: new Date(input.calledAt),
      answeredAt: dateOf(input.answeredAt),
      responseMinutes: input.responseMinutes ?? null,
      customerName: input.customerName,
      contact: input.contact ?? null,
      reason: input.reason,
      category: input.category,
      transferredTo: input.transferredTo ?? null,
      transferredAt: dateOf(input.transferredAt),
      secondResponseMinutes: input.secondResponseMinutes ?? null,
      handler: input.handler,
      steps: input.steps.slice(),
      outcome: input.outcome,
      feedback: input.feedback ?? null,
      feedbackNote: input.feedbackNote ?? null,
      remark: input.remark ?? null,
      serviceType: input.serviceType ?? null,
      pickedUpAt: dateOf(input.pickedUpAt),
      nextFollowUpAt: dateOf(input.nextFollowUpAt),
      followUpOwner: input.followUpOwner ?? null,
      unresolvedReason: input.unresolvedReason ?? null,
      customerDemand: input.customerDemand ?? null,
      promisedAt: dateOf(input.promisedAt),
      dissatisfiedReason: input.dissatisfiedReason ?? null,
      escalatedAt: dateOf(input.escalatedAt),
    };
  };
}
type JsonCall = z.input<typeof hotlineCallSchema>;

const full = byAjv("full");
const fast = byAjv("fast");

const same = JSON.stringify(hotlineCallSchema.parse(transferred));
for (const read of [withTransform.parse, withCodec.parse, full, fast])
  if (JSON.stringify(read(transferred)) !== same) throw new Error("The peers do not do the same work");

/** Eight fields wrong, among them moments, texts and a list. */
const wrong = {
  ...transferred,
  recordNo: "1",
  calledAt: "2024-05-20T15:30:00",
  answeredAt: "2024-02-30T15:35:00+08:00",
  responseMinutes: -1,
  customerName: "",
  steps: ["一", ""],
  outcome: "done",
  feedback: 1,
};
const dated = schemaOf(hotlineCall, { moments: "date" });
const record = hotlineCallSchema.parse(transferred);

describe("one hotline record from JSON", () => {
  bench("kefu", () => void hotlineCallSchema.parse(transferred));
  bench("idiomatic zod, iso.datetime and transform", () => void withTransform.parse(transferred));
  bench("idiomatic zod, iso.datetime and codec", () => void withCodec.parse(transferred));
  bench("ajv and hand transforms", () => void full(transferred));
  bench("ajv and hand transforms, fast formats that let 30 February pass", () => void fast(transferred));
});

describe("one hotline record with eight faults", () => {
  bench("kefu", () => void hotlineCallSchema.safeParse(wrong));
  bench("idiomatic zod, iso.datetime and codec", () => void withCodec.safeParse(wrong));
});

describe("one hotline record back to JSON", () => {
  bench("kefu", () => void hotlineCallSchema.encode(record));
  bench("idiomatic zod, iso.datetime and codec", () => void withCodec.encode(record));
});

describe("one hotline record that holds Date already", () => {
  bench("kefu", () => void dated.parse(record));
  bench("idiomatic zod, date", () => void withDate.parse(record));
});
