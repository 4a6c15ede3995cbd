import { expectTypeOf, it } from "vitest";
import { labelOf, type ServiceCase, toCase } from "../../src/cases";
import {
  callLog,
  defineForm,
  type FollowUp,
  followUp,
  type HandlingGuide,
  type HotlineCall,
  handlingGuide,
  hotlineCall,
  type ResponseRecord,
  responseRecord,
} from "../../src/forms";
import { schemaOf } from "../../src/schema";
import type { Status } from "../../src/status/table";

declare const call: HotlineCall;
declare const record: ResponseRecord;
declare const tracking: FollowUp;
declare const guide: HandlingGuide;

it("a record becomes a case by its own form", () => {
  expectTypeOf(toCase(hotlineCall, call)).toEqualTypeOf<ServiceCase>();
  expectTypeOf(toCase(responseRecord, record, { followUp: tracking })).toEqualTypeOf<ServiceCase>();
  // @ts-expect-error the record is another form's
  toCase(hotlineCall, record);
});

it("what is no case is refused by the compiler", () => {
  // @ts-expect-error a handling guide is turned into dispatch rules
  toCase(handlingGuide, guide);
  // @ts-expect-error a follow-up joins its response record
  toCase(followUp, tracking);
});

it("a form built on one of these makes cases too, whatever codes it added", () => {
  const ours = defineForm({
    extends: callLog,
    options: { status: { onHold: { label: { "zh-CN": "挂起", en: "On hold" } } } },
  });
  const line = schemaOf(ours).parse({});
  expectTypeOf(line.status).toEqualTypeOf<"pending" | "processing" | "closed" | "onHold">();
  expectTypeOf(toCase(ours, line, { codes: { status: { onHold: "pending" } } })).toEqualTypeOf<ServiceCase>();
  // @ts-expect-error a code means a status, and this is none
  toCase(ours, line, { codes: { status: { onHold: "waiting" } } });
});

it("only a response record has a follow-up", () => {
  // @ts-expect-error a hotline call has none
  toCase(hotlineCall, call, { followUp: tracking });
});

it("codes are offered by vocabulary, others pass as text", () => {
  expectTypeOf(labelOf<"status">)
    .parameter(1)
    .toEqualTypeOf<Status | (string & {})>();
  // @ts-expect-error there is no such vocabulary
  labelOf("colour", "red");
});
