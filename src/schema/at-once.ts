import * as z from "zod";
import { $constructor } from "zod/v4/core";

/**
 * Zod classes that accept at once what plainly fits and leave everything else to zod.
 *
 * What they accept is exactly what their definition accepts, so that messages, JSON Schema, encoding,
 * `z.compile` and every method are zod's own; only the way there is shorter. A schema that a caller
 * narrows further (`.max(20)`) has other checks than it was built with, and takes zod's way altogether.
 */

interface AtOnce {
  /** Whether a value plainly satisfies the type and all of `built`. */
  readonly fits: (value: unknown) => boolean;
  /** The checks for which `fits` speaks. */
  readonly built: z.core.$ZodTypeDef["checks"];
}

/** Puts the short way before zod's; `run` is what every parent calls. */
function acceptAtOnce(schema: z.core.$ZodType, def: AtOnce & z.core.$ZodTypeDef): void {
  if (def.checks !== def.built) return;
  const run = schema._zod.run;
  schema._zod.run = (payload, ctx) => (def.fits(payload.value) ? payload : run(payload, ctx));
}

/** A string with checks. */
const PlainString = /* @__PURE__ */ $constructor<z.ZodString, z.core.$ZodStringDef & AtOnce>(
  "KefuString",
  (schema, def) => {
    z.ZodString.init(schema, def);
    acceptAtOnce(schema, def);
  },
);

/** A number with checks. */
const PlainNumber = /* @__PURE__ */ $constructor<z.ZodNumber, z.core.$ZodNumberDef & AtOnce>(
  "KefuNumber",
  (schema, def) => {
    z.ZodNumber.init(schema, def);
    acceptAtOnce(schema, def);
  },
);

/** A date with checks. */
const PlainDate = /* @__PURE__ */ $constructor<z.ZodDate, z.core.$ZodDateDef & AtOnce>(
  "KefuDate",
  (schema, def) => {
    z.ZodDate.init(schema, def);
    acceptAtOnce(schema, def);
  },
);

/** A codec from text, with a reader that answers `undefined` for what is not plainly right. */
interface TextCodecDef<T> extends z.core.$ZodCodecDef<z.ZodString, z.ZodType<T, T>> {
  readonly read: (text: string) => T | undefined;
}

const TextCodec = /* @__PURE__ */ $constructor<z.ZodCodec, TextCodecDef<unknown>>(
  "KefuTextCodec",
  (schema, def) => {
    z.ZodCodec.init(schema, def as unknown as z.ZodCodec["def"]);
    const parse = schema._zod.parse;
    schema._zod.parse = (payload, ctx) => {
      const text = payload.value;
      const read = typeof text === "string" && ctx.direction !== "backward" ? def.read(text) : undefined;
      if (read === undefined) return parse(payload, ctx);
      payload.value = read;
      return payload;
    };
  },
);

/** What is `null` when it is `null` or left out: `inner.nullable().prefault(null)` without the steps between. */
const Absentable = /* @__PURE__ */ $constructor<
  z.ZodPrefault<z.ZodNullable>,
  z.core.$ZodPrefaultDef<z.ZodNullable>
>("KefuAbsentable", (schema, def) => {
  z.ZodPrefault.init(schema, def);
  const parse = schema._zod.parse;
  const inner = def.innerType._zod.def.innerType;
  schema._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") return parse(payload, ctx);
    if (payload.value !== null && payload.value !== undefined) return inner._zod.run(payload, ctx);
    payload.value = null;
    return payload;
  };
});

/** A string schema, and what plainly satisfies it. */
export function stringAtOnce(schema: z.ZodString, fits: (text: string) => boolean): z.ZodString {
  const { checks } = schema._zod.def;
  return new PlainString({
    ...schema._zod.def,
    built: checks,
    fits: (value) => typeof value === "string" && fits(value),
  });
}

/** A number schema, and what plainly satisfies it. */
export function numberAtOnce(schema: z.ZodNumber, fits: (value: number) => boolean): z.ZodNumber {
  const { checks } = schema._zod.def;
  return new PlainNumber({
    ...schema._zod.def,
    built: checks,
    fits: (value) => typeof value === "number" && fits(value),
  });
}

/** A date schema, and what plainly satisfies it. */
export function dateAtOnce(schema: z.ZodDate, fits: (ms: number) => boolean): z.ZodDate {
  const { checks } = schema._zod.def;
  return new PlainDate({
    ...schema._zod.def,
    built: checks,
    fits: (value) => value instanceof Date && fits(value.getTime()),
  });
}

/** A codec from text to a value, and a reader for what is plainly right. */
export function textCodecAtOnce<T>(
  codec: z.ZodCodec<z.ZodString, z.ZodType<T, T>>,
  read: (text: string) => T | undefined,
): z.ZodType<T, string> {
  return new TextCodec({
    ...codec._zod.def,
    read,
  } as unknown as TextCodecDef<unknown>) as unknown as z.ZodType<T, string>;
}

/** A schema whose value is `null` when it is `null` or left out. */
export function absentable(inner: z.ZodType): z.ZodType {
  return new Absentable({ type: "prefault", innerType: z.nullable(inner), defaultValue: null });
}
