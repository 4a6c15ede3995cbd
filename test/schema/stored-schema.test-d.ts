import { expectTypeOf, it } from "vitest";
import type * as z from "zod";
import type { ServiceCase } from "../../src/cases";
import type { StoredOf, serviceCaseSchema, slaPolicySchema } from "../../src/schema";
import type { SlaPolicy } from "../../src/sla";

it("what is loaded is a case, and a case can be stored", () => {
  expectTypeOf<z.output<typeof serviceCaseSchema>>().toExtend<ServiceCase>();
  expectTypeOf<ServiceCase>().toExtend<z.output<typeof serviceCaseSchema>>();
  expectTypeOf<z.input<typeof serviceCaseSchema>>().toExtend<StoredOf<ServiceCase>>();
  expectTypeOf<StoredOf<ServiceCase>>().toExtend<z.input<typeof serviceCaseSchema>>();
  expectTypeOf<z.input<typeof serviceCaseSchema>["history"][number]["at"]>().toEqualTypeOf<string>();
  expectTypeOf<z.output<typeof serviceCaseSchema>["history"][number]["at"]>().toEqualTypeOf<Date>();
});

it("a policy is stored as it is", () => {
  expectTypeOf<z.output<typeof slaPolicySchema>>().toExtend<SlaPolicy>();
  expectTypeOf<SlaPolicy>().toExtend<z.output<typeof slaPolicySchema>>();
  expectTypeOf<SlaPolicy>().toExtend<z.input<typeof slaPolicySchema>>();
});
