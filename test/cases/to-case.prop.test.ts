import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ServiceCase, toCase } from "../../src/cases";
import {
  type CallLog,
  callLog,
  type FollowUp,
  followUp,
  type HotlineCall,
  hotlineCall,
  type IssueTicket,
  issueTicket,
  type QaRecord,
  qaRecord,
  type ResponseRecord,
  responseRecord,
} from "../../src/forms";
import type { Field } from "../../src/forms/field";
import { serviceCaseSchema } from "../../src/schema";

const moment = fc.date({
  min: new Date("2024-01-01T00:00:00Z"),
  max: new Date("2024-01-03T00:00:00Z"),
  noInvalidDate: true,
});

/** Any value of a field, in any order of time. */
function anyValue(field: Field): fc.Arbitrary<unknown> {
  const value = ((): fc.Arbitrary<unknown> => {
    switch (field.kind) {
      case "instant":
        return moment;
      case "text":
        return fc.constant(field.example);
      case "number":
        return fc.integer({ min: field.min ?? 0, max: field.max ?? 200 });
      case "enum":
        return fc.constantFrom(...Object.keys(field.options));
      case "list":
        return fc.constant(field.example);
      case "parts":
        return fc.array(anyRecord(field.parts), { maxLength: 4 });
    }
  })();
  return field.required ? value : fc.option(value);
}

const anyRecord = <R>(fields: Readonly<Record<string, Field>>): fc.Arbitrary<R> =>
  fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, anyValue(field)])),
  ) as fc.Arbitrary<R>;

const recordOf = <R>(form: { readonly fields: object }) => anyRecord<R>(form.fields as Record<string, Field>);

/** A record, what it says of moments, and its case. */
type Made = readonly [written: unknown, serviceCase: ServiceCase];

const FORMS: readonly (readonly [string, fc.Arbitrary<Made>])[] = [
  ["hotlineCall", recordOf<HotlineCall>(hotlineCall).map((call) => [call, toCase(hotlineCall, call)])],
  ["issueTicket", recordOf<IssueTicket>(issueTicket).map((ticket) => [ticket, toCase(issueTicket, ticket)])],
  ["callLog", recordOf<CallLog>(callLog).map((line) => [line, toCase(callLog, line)])],
  ["qaRecord", recordOf<QaRecord>(qaRecord).map((record) => [record, toCase(qaRecord, record)])],
  [
    "responseRecord",
    fc
      .tuple(recordOf<ResponseRecord>(responseRecord), fc.option(recordOf<FollowUp>(followUp)))
      .map(([any, tracked]) => {
        const record = { ...any, responseMinutes: null };
        return [[record, tracked], toCase(responseRecord, record, { followUp: tracked })];
      }),
  ],
];

describe.each(FORMS)("whatever a %s says, its case", (_, made) => {
  it("tells its history in order, of moments that the record names, with one receipt", () => {
    fc.assert(
      fc.property(made, ([written, { history }]) => {
        const named = new Set(JSON.stringify(written).match(/\d{4}-\d\d-\d\dT[\d:.]+Z/g));
        const moments = history.map(({ at }) => at.getTime());
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        for (const { at } of history) expect(named).toContain(at.toISOString());
        expect(history.filter(({ type }) => type === "received")).toHaveLength(1);
      }),
    );
  });

  it("can be stored and loaded", () => {
    fc.assert(
      fc.property(made, ([, serviceCase]) => {
        expect(serviceCaseSchema.parse(JSON.parse(JSON.stringify(serviceCase)))).toEqual(serviceCase);
      }),
    );
  });

  it("is open or closed only as the record says, and names no undefined", () => {
    fc.assert(
      fc.property(made, ([, serviceCase]) => {
        for (const value of Object.values(serviceCase)) expect(value).not.toBeUndefined();
        if (serviceCase.history.some(({ type }) => type === "closed"))
          expect(serviceCase.status).toBe("closed");
      }),
    );
  });
});
