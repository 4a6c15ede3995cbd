import type * as z from "zod";
import { KefuError } from "../base";
import type { Form, JsonOf } from "../forms/form";
import { type Fields, shapeOf } from "./field-schema";
import { lazyObject, type UnknownKeys } from "./lazy-object";
import { dateMoment, isoMoment } from "./moment-schema";
import type { DatedOf, RecordSchema } from "./record-schema";

/** How the schema of a form treats its input. */
export interface SchemaOptions {
  /**
   * Keys that the form does not know: dropped (`strip`, the default), refused (`closed`) or kept
   * (`open`); the same for the parts of a record.
   */
  readonly unknownKeys?: UnknownKeys;
  /** How moments stand in the input: as ISO text with an offset (`iso`, the default) or as `Date`. */
  readonly moments?: "iso" | "date";
}

type InputOf<R, O extends SchemaOptions> = O extends { readonly moments: "date" } ? DatedOf<R> : JsonOf<R>;

type ConfigOf<O extends SchemaOptions> = O extends { readonly unknownKeys: "closed" }
  ? z.core.$strict
  : O extends { readonly unknownKeys: "open" }
    ? z.core.$loose
    : z.core.$strip;

/**
 * The zod object of a form, a user's own included: `parse`, `pick`, `omit`, `partial`, `extend` and
 * `z.encode` all work, for no rule that crosses fields is built in.
 *
 * A moment is ISO 8601 text with an offset, seconds optional; a local time, 30 February and anything
 * before 1970 are refused. What may be absent may be `null` or left out, and is `null` in the record. A
 * text of nothing or of blanks is no text.
 *
 * @throws KefuError `invalid_argument` for options that are none of these.
 *
 * @example
 * ```ts
 * const closed = schemaOf(handlingGuide, { unknownKeys: "closed" });
 * const line = { category: "业务咨询", approach: "知识库查询,当场解答", owner: "一线客服" };
 * closed.parse(line); // => { ...line, scenarios: null, escalateWhen: null }
 * closed.safeParse({ ...line, colour: "red" }).success; // => false
 * ```
 */
export function schemaOf<R, const O extends SchemaOptions = Record<never, never>>(
  form: Form<R>,
  options?: O,
): RecordSchema<R, InputOf<R, O>, ConfigOf<O>> {
  const { unknownKeys = "strip", moments = "iso" }: SchemaOptions = options ?? {};
  if (!["strip", "closed", "open"].includes(unknownKeys) || !["iso", "date"].includes(moments))
    throw new KefuError("invalid_argument", "unknownKeys is strip, closed or open; moments is iso or date");
  const shapeOptions = {
    moment: moments === "date" ? dateMoment : isoMoment,
    object: (shape: () => z.core.$ZodShape) => lazyObject(shape, unknownKeys),
  };
  const schema = shapeOptions.object(() => shapeOf(form.fields as Fields, shapeOptions));
  return schema as unknown as RecordSchema<R, InputOf<R, O>, ConfigOf<O>>;
}
