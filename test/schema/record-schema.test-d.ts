import { expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type {
  CallLog,
  FollowUp,
  HandlingGuide,
  HotlineCall,
  Improvement,
  IssueTicket,
  JsonOf,
  QaRecord,
  ResponseRecord,
} from "../../src/forms";
import { hotlineCall } from "../../src/forms";
import {
  type callLogSchema,
  type followUpSchema,
  type handlingGuideSchema,
  hotlineCallSchema,
  type improvementSchema,
  type issueTicketSchema,
  type qaRecordSchema,
  type responseRecordSchema,
  schemaOf,
} from "../../src/schema";

it("what a schema puts out is the record, and the other way round", () => {
  expectTypeOf<z.output<typeof hotlineCallSchema>>().toExtend<HotlineCall>();
  expectTypeOf<HotlineCall>().toExtend<z.output<typeof hotlineCallSchema>>();
  expectTypeOf<z.output<typeof issueTicketSchema>>().toExtend<IssueTicket>();
  expectTypeOf<IssueTicket>().toExtend<z.output<typeof issueTicketSchema>>();
  expectTypeOf<z.output<typeof callLogSchema>>().toExtend<CallLog>();
  expectTypeOf<CallLog>().toExtend<z.output<typeof callLogSchema>>();
  expectTypeOf<z.output<typeof handlingGuideSchema>>().toExtend<HandlingGuide>();
  expectTypeOf<HandlingGuide>().toExtend<z.output<typeof handlingGuideSchema>>();
  expectTypeOf<z.output<typeof responseRecordSchema>>().toExtend<ResponseRecord>();
  expectTypeOf<ResponseRecord>().toExtend<z.output<typeof responseRecordSchema>>();
  expectTypeOf<z.output<typeof followUpSchema>>().toExtend<FollowUp>();
  expectTypeOf<FollowUp>().toExtend<z.output<typeof followUpSchema>>();
  expectTypeOf<z.output<typeof improvementSchema>>().toExtend<Improvement>();
  expectTypeOf<Improvement>().toExtend<z.output<typeof improvementSchema>>();
  expectTypeOf<z.output<typeof qaRecordSchema>>().toExtend<QaRecord>();
  expectTypeOf<QaRecord>().toExtend<z.output<typeof qaRecordSchema>>();
});

it("what a schema takes in is the record's JSON, and the other way round", () => {
  expectTypeOf<z.input<typeof hotlineCallSchema>>().toExtend<JsonOf<HotlineCall>>();
  expectTypeOf<JsonOf<HotlineCall>>().toExtend<z.input<typeof hotlineCallSchema>>();
  expectTypeOf<z.input<typeof issueTicketSchema>>().toExtend<JsonOf<IssueTicket>>();
  expectTypeOf<JsonOf<IssueTicket>>().toExtend<z.input<typeof issueTicketSchema>>();
  expectTypeOf<z.input<typeof callLogSchema>>().toExtend<JsonOf<CallLog>>();
  expectTypeOf<JsonOf<CallLog>>().toExtend<z.input<typeof callLogSchema>>();
  expectTypeOf<z.input<typeof handlingGuideSchema>>().toExtend<JsonOf<HandlingGuide>>();
  expectTypeOf<JsonOf<HandlingGuide>>().toExtend<z.input<typeof handlingGuideSchema>>();
  expectTypeOf<z.input<typeof responseRecordSchema>>().toExtend<JsonOf<ResponseRecord>>();
  expectTypeOf<JsonOf<ResponseRecord>>().toExtend<z.input<typeof responseRecordSchema>>();
  expectTypeOf<z.input<typeof followUpSchema>>().toExtend<JsonOf<FollowUp>>();
  expectTypeOf<JsonOf<FollowUp>>().toExtend<z.input<typeof followUpSchema>>();
  expectTypeOf<z.input<typeof improvementSchema>>().toExtend<JsonOf<Improvement>>();
  expectTypeOf<JsonOf<Improvement>>().toExtend<z.input<typeof improvementSchema>>();
  expectTypeOf<z.input<typeof qaRecordSchema>>().toExtend<JsonOf<QaRecord>>();
  expectTypeOf<JsonOf<QaRecord>>().toExtend<z.input<typeof qaRecordSchema>>();
});

it("a moment is text on the wire and a Date in the record", () => {
  expectTypeOf<z.input<typeof hotlineCallSchema>["calledAt"]>().toEqualTypeOf<string>();
  expectTypeOf<z.output<typeof hotlineCallSchema>["calledAt"]>().toEqualTypeOf<Date>();
  expectTypeOf<z.input<typeof hotlineCallSchema>["answeredAt"]>().toEqualTypeOf<string | null | undefined>();
});

it("pick, omit, partial, extend and encode keep their types", () => {
  const picked = hotlineCallSchema.pick({ recordNo: true, answeredAt: true });
  expectTypeOf<z.output<typeof picked>>().toEqualTypeOf<{ recordNo: string; answeredAt: Date | null }>();
  const omitted = hotlineCallSchema.omit({ steps: true });
  expectTypeOf<keyof z.output<typeof omitted>>().toEqualTypeOf<Exclude<keyof HotlineCall, "steps">>();
  const partial = hotlineCallSchema.pick({ handler: true }).partial();
  expectTypeOf<z.output<typeof partial>>().toEqualTypeOf<{ handler?: string | undefined }>();
  const extended = hotlineCallSchema
    .pick({ handler: true })
    .extend({ seat: hotlineCallSchema.shape.handler });
  expectTypeOf<z.output<typeof extended>>().toEqualTypeOf<{ handler: string; seat: string }>();
});

it("a dated schema takes in what it puts out, and lets go of what is null", () => {
  const dated = schemaOf(hotlineCall, { moments: "date" });
  expectTypeOf<z.output<typeof dated>>().toExtend<HotlineCall>();
  expectTypeOf<HotlineCall>().toExtend<z.input<typeof dated>>();
  expectTypeOf<z.input<typeof dated>["calledAt"]>().toEqualTypeOf<Date>();
});

it("an open schema puts out what it does not know as unknown", () => {
  const open = schemaOf(hotlineCall, { unknownKeys: "open" });
  expectTypeOf<z.output<typeof open>["whatever"]>().toEqualTypeOf<unknown>();
  expectTypeOf<z.output<typeof open>>().toExtend<HotlineCall>();
});
