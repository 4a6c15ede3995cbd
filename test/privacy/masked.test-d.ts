import { expectTypeOf, it } from "vitest";
import type { HotlineCall } from "../../src/forms/hotline-call";
import { hotlineCall } from "../../src/forms/hotline-call";
import { type Masked, type MaskedRecord, maskPhone, maskRecord, redact } from "../../src/privacy";

declare const record: HotlineCall;
declare function show(text: Masked): void;

it("a masked text is told from raw text", () => {
  show(maskPhone("13812345678"));
  show(redact("…"));
  // @ts-expect-error a raw text has not been through a mask
  show("13812345678");
  expectTypeOf<Masked>().toExtend<string>();
});

it("every text of a masked record is masked, and it is still a record of its form", () => {
  const masked = maskRecord(hotlineCall, record);
  expectTypeOf(masked.customerName).toEqualTypeOf<Masked>();
  expectTypeOf(masked.contact).toEqualTypeOf<Masked | null>();
  expectTypeOf(masked.steps).toEqualTypeOf<readonly Masked[]>();
  expectTypeOf(masked.outcome).toEqualTypeOf<HotlineCall["outcome"]>();
  expectTypeOf(masked.calledAt).toEqualTypeOf<Date>();
  expectTypeOf<MaskedRecord<HotlineCall>>().toExtend<HotlineCall>();
  // @ts-expect-error a raw record is no masked one
  const raw: MaskedRecord<HotlineCall> = record;
  void raw;
});
