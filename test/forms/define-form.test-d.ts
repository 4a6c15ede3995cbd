import { describe, expectTypeOf, it } from "vitest";
import { label } from "../../src/base";
import { callLog, defineForm, type RecordOf } from "../../src/forms";

describe("a form's record", () => {
  it("has the fields and options that were added", () => {
    const ours = defineForm({
      extends: callLog,
      fields: {
        shop: {
          kind: "text",
          label: label("门店", "Shop"),
          required: false,
          privacy: "public",
          example: "一店",
        },
      },
      options: { status: { onHold: { label: label("挂起", "On hold") } } },
    });
    type Ours = RecordOf<typeof ours>;
    expectTypeOf<Ours["status"]>().toEqualTypeOf<"pending" | "processing" | "closed" | "onHold">();
    expectTypeOf<Ours["shop"]>().toEqualTypeOf<string | null>();
    expectTypeOf<Ours["calledAt"]>().toEqualTypeOf<Date>();
    expectTypeOf<Ours["tier"]>().toEqualTypeOf<"urgent" | "high" | "medium" | "low" | null>();
  });

  it("follows from the fields of a form of one's own", () => {
    const form = defineForm({
      name: "visit",
      title: label("上门", "Visit"),
      fields: {
        at: {
          kind: "instant",
          precision: "minute",
          label: label("时间", "At"),
          required: true,
          privacy: "public",
          example: "2024-05-20T14:30Z",
        },
        kind: {
          kind: "enum",
          label: label("类型", "Kind"),
          required: false,
          privacy: "public",
          example: "a",
          options: { a: { label: label("甲", "A") }, b: { label: label("乙", "B") } },
        },
      },
    });
    expectTypeOf<RecordOf<typeof form>>().toEqualTypeOf<{
      readonly at: Date;
      readonly kind: "a" | "b" | null;
    }>();
  });

  it("takes no option for a field that holds no code", () => {
    // @ts-expect-error remark is free text
    expectTypeOf(defineForm({ extends: callLog, options: { summary: { x: { label: label("甲", "A") } } } }));
  });

  it("takes no column for a field that it does not have", () => {
    // @ts-expect-error there is no field b
    defineForm({
      name: "a",
      title: label("甲", "A"),
      fields: {
        a: { kind: "text", label: label("甲", "A"), required: true, privacy: "public", example: "a" },
      },
      columns: [{ kind: "value", field: "b" }],
    });
  });
});
